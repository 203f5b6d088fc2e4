import type { Locator, Page } from "@playwright/test";

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
