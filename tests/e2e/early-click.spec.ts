import { expect, test } from "#tests/support/browser.ts";

/**
 * A hurried reader clicks and types before the page's script is done. React must not
 * be asked to bring the page to life at once while its data is still being read:
 * it cannot, and says so as an error. (The fixture fails on errors in the console.)
 */
test("a key or a click before the page is alive does no harm", async ({ page, login }) => {
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel();
    const until = performance.now() + 4000;
    port1.onmessage = () => {
      document.body?.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
      if (performance.now() < until) port2.postMessage(null);
    };
    port2.postMessage(null);
  });
  await login(page, "thuky");
  await page.goto("/issues");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // React knows the page's own elements once it has taken them over.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("[data-search]") ?? {}).some((key) =>
      key.startsWith("__react"),
    ),
  );
  await page.keyboard.press("/");
  await expect(page.locator("[data-search]").first()).toBeFocused();
});
