import type { Page } from "@playwright/test";
import type { Database, Locale } from "#db/schema.ts";
import { expect } from "#tests/support/browser.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const SMALLEST = { width: 360, height: 740 };

/**
 * A page on a desk, on a phone and on the smallest phone, in both languages, for the
 * person signed in. Each language and each width is read through once: Vietnamese on the
 * desk, English in the hand (who is nobody reads Vietnamese there too).
 */
export async function expectReadsWell(
  page: Page,
  db: Database,
  username: string | null,
  path: string,
): Promise<void> {
  await speak(db, username, "vi");
  await page.setViewportSize(DESK);
  await open(page, path);
  await expectAccessible(page);
  await page.setViewportSize(SMALLEST);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(PHONE);
  if (username !== null) {
    await speak(db, username, "en");
    await open(page, path);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await speak(db, username, "vi");
  }
  await expectAccessible(page);
  await page.setViewportSize(SMALLEST);
  await expectNoSidewaysScroll(page);
}

async function open(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(200);
}

async function speak(db: Database, username: string | null, locale: Locale): Promise<void> {
  if (username === null) return;
  await db.updateTable("app_user").set({ locale }).where("username", "=", username).execute();
}
