import { buildCalendar, Calendar, type DayOff } from "#app/domain/calendar/calendar.ts";
import { addDays } from "#app/domain/clock.ts";
import { followingPeriod, type SeriesRule } from "./series-rule.ts";

/** The next days that a rule gives from a day on, by the days off that lie around them. */
export function upcomingDays(
  rule: SeriesRule,
  from: string,
  count: number,
  daysOff: readonly DayOff[],
): string[] {
  const calendar = new Calendar(
    buildCalendar(addDays(from, -70), addDays(from, 70 + 31 * count), daysOff),
  );
  const days: string[] = [];
  let last: { period: string; heldOn: string } | null = null;
  while (days.length < count) {
    last = followingPeriod(rule, last, from, calendar);
    days.push(last.heldOn);
  }
  return days;
}

/** The rule that the fields of a form name; null while they do not. */
export function ruleOfFields(fields: {
  kind: string;
  day: string;
  week: string;
  weekday: string;
}): SeriesRule | null {
  if (fields.kind === "day_of_month") {
    const day = wholeWithin(fields.day, 1, 31);
    return day === null ? null : { kind: "day_of_month", day };
  }
  const week = wholeWithin(fields.week, 1, 5);
  const weekday = wholeWithin(fields.weekday, 0, 6);
  if (fields.kind !== "nth_weekday" || week === null || weekday === null) return null;
  return { kind: "nth_weekday", week, weekday };
}

function wholeWithin(text: string, low: number, high: number): number | null {
  const value = /^\d{1,2}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : null;
}
