import type { Browser, Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { expect } from "#tests/support/browser.ts";

/** Only what breaks a rule is asked for; nothing of ours has sound or turns with the screen. */
const OPTIONS: RunOptions = { resultTypes: ["violations"], preload: false, elementRef: false };

/** Nothing serious or critical on the page as it stands, and it is there at all. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole("main").first()).toBeVisible();
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (options) => {
    // What is still fading in has not its colours yet.
    const passing = document
      .getAnimations()
      .filter((one) => Number(one.effect?.getComputedTiming().endTime) < 2000);
    await Promise.allSettled(passing.map((one) => one.finished));
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options);
    return violations.map(({ id, impact, nodes }) => ({
      impact,
      text: `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`,
    }));
  }, OPTIONS);
  const grave = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ text }) => text);
  expect(grave, `axe on ${page.url()}`).toEqual([]);
}

/** The same for a page that runs without JavaScript: axe needs some, so it reads a copy without scripts. */
export async function expectAccessibleCopy(page: Page, browser: Browser): Promise<void> {
  const body = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/g, "");
  const context = await browser.newContext({
    viewport: page.viewportSize(),
    javaScriptEnabled: true,
  });
  const copy = await context.newPage();
  await copy.route(page.url(), (route) => route.fulfill({ contentType: "text/html", body }));
  await copy.goto(page.url());
  await expectAccessible(copy);
  await context.close();
}

/** The page fits its window: no sideways scroll. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const surplus = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(surplus, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
}
