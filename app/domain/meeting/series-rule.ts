import type { Calendar } from "#app/domain/calendar/calendar.ts";
import { addDays, isDay, weekdayOf } from "#app/domain/clock.ts";

/**
 * The monthly rule of a series: a day of the month, or the nth weekday (week 5 is
 * the last one). A day off moves to the next working day.
 */
export type SeriesRule =
  | { kind: "day_of_month"; day: number }
  | { kind: "nth_weekday"; week: number; weekday: number };

export const LAST_WEEK = 5;

/** A stored rule as the program reads it; the 7th of the month where it is unreadable. */
export function readRule(stored: unknown): SeriesRule {
  if (stored !== null && typeof stored === "object" && "kind" in stored) {
    const rule = stored as Record<string, unknown>;
    if (rule.kind === "day_of_month" && isBetween(rule.day, 1, 31)) {
      return { kind: "day_of_month", day: rule.day };
    }
    if (
      rule.kind === "nth_weekday" &&
      isBetween(rule.week, 1, LAST_WEEK) &&
      isBetween(rule.weekday, 0, 6)
    ) {
      return { kind: "nth_weekday", week: rule.week, weekday: rule.weekday };
    }
  }
  return { kind: "day_of_month", day: 7 };
}

function isBetween(value: unknown, low: number, high: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;
}

/** The day on which the rule puts the meeting of a period "YYYY-MM". */
export function ruleDay(rule: SeriesRule, period: string, calendar: Calendar): string {
  return calendar.effectiveDay(plainDay(rule, period));
}

function plainDay(rule: SeriesRule, period: string): string {
  const last = lastDayOf(period);
  if (rule.kind === "day_of_month") {
    const day = `${period}-${String(rule.day).padStart(2, "0")}`;
    return isDay(day) ? day : last;
  }
  if (rule.week === LAST_WEEK) {
    return addDays(last, -((weekdayOf(last) - rule.weekday + 7) % 7));
  }
  const first = `${period}-01`;
  const offset = (rule.weekday - weekdayOf(first) + 7) % 7;
  return addDays(first, offset + (rule.week - 1) * 7);
}

export function lastDayOf(period: string): string {
  return addDays(`${nextPeriod(period)}-01`, -1);
}

/** "2026-12" → "2027-01". */
export function nextPeriod(period: string): string {
  const year = Number(period.slice(0, 4));
  const month = Number(period.slice(5, 7));
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
}

export function periodOf(day: string): string {
  return day.slice(0, 7);
}

/** "2026-12" → { vi: "tháng 12/2026", en: "12/2026" }, as meetings are named. */
export function periodName(period: string): { vi: string; en: string } {
  const month = `${Number(period.slice(5, 7))}/${period.slice(0, 4)}`;
  return { vi: `tháng ${month}`, en: month };
}

/**
 * The first period after `last` whose meeting falls on or after `from` and after
 * the meeting before it.
 */
export function followingPeriod(
  rule: SeriesRule,
  last: { period: string; heldOn: string } | null,
  from: string,
  calendar: Calendar,
): { period: string; heldOn: string } {
  const recent = periodOf(addDays(from, -31));
  const after = last ? nextPeriod(last.period) : periodOf(from);
  let period = after > recent ? after : recent;
  for (;;) {
    const heldOn = ruleDay(rule, period, calendar);
    if (heldOn >= from && (last === null || heldOn > last.heldOn)) return { period, heldOn };
    period = nextPeriod(period);
  }
}
