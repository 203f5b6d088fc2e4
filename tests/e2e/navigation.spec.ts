import { expect, test } from "#tests/support/browser.ts";

test("one goes from area to area without loading the page anew", async ({ page, login }) => {
  await login(page, "thuky");
  await page.goto("/");
  await page.evaluate(() => document.body.setAttribute("data-first-page", ""));
  for (const path of ["/issues", "/meetings", "/projects", "/"]) {
    await page.locator(`a[href="${path}"]:visible`).first().click();
    await expect(page).toHaveURL(path);
    await expect(page.locator("body[data-first-page]")).toBeAttached();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});
