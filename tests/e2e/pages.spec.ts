import type { Page } from "@playwright/test";
import type { Locale } from "#db/schema.ts";
import { expect, test } from "#tests/support/browser.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { learn } from "./known.ts";
import { pagePatterns, visits } from "./visits.ts";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const SMALLEST = { width: 360, height: 740 };

test("every page is visited", () => {
  expect(pagePatterns().filter((pattern) => !(pattern in visits))).toEqual([]);
  expect(Object.keys(visits).filter((pattern) => !pagePatterns().includes(pattern))).toEqual([]);
});

for (const [pattern, visit] of Object.entries(visits)) {
  test(`/${pattern} reads well on a desk and in a hand, in both languages`, async ({
    page,
    db,
    login,
  }) => {
    const known = await learn(db);
    const speak = async (locale: Locale) => {
      if (visit.as) {
        await db.updateTable("app_user").set({ locale }).where("username", "=", visit.as).execute();
      }
    };
    if (visit.as) await login(page, visit.as);
    await speak("vi");
    await page.setViewportSize(DESK);
    await open(page, visit.to(known));
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.setViewportSize(SMALLEST);
    await expectNoSidewaysScroll(page);
    if (!visit.as) return;
    await speak("en");
    await open(page, visit.to(known));
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await speak("vi");
  });
}

async function open(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(200);
}
