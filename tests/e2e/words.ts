import type { Locator, Page } from "@playwright/test";
import { issueAct } from "#app/i18n/text/issue-act.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { issueRaise } from "#app/i18n/text/issue-raise.ts";

/** The words on the screen, where several journeys need them. */
export const form = issueForm.vi;
export const { title, send } = issueAct.vi;
export const raise = issueRaise.vi;

/** The field whose label begins with these words (a required one ends with a mark). */
export function field(page: Page | Locator, label: string): Locator {
  return page.getByLabel(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
}

/** A small phone with a touch screen. */
export const aPhone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
} as const;

/** “2026-12-18” as people write it. */
export function inWords(day: string): string {
  return day.split("-").reverse().join("/");
}
