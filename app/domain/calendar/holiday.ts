import { weekdayOf } from "#app/domain/clock.ts";
import { buildCalendar, type DayOff, FIRST_DAY, LAST_DAY } from "./calendar.ts";

/** What is wrong with a day of this kind, as a refusal key, or null. */
export function holidayProblem({ day, kind }: DayOff): string | null {
  if (day < FIRST_DAY || day > LAST_DAY) return "calendar.outside";
  const isWeekend = [0, 6].includes(weekdayOf(day));
  if (kind === "swap_work") return isWeekend ? null : "holiday.work_on_weekday";
  return kind !== "holiday" && isWeekend ? "holiday.off_on_weekend" : null;
}

/** A change of the table: days that are taken out and days that are put in. */
export interface CalendarChange {
  remove: readonly string[];
  add: readonly DayOff[];
}

/** The table after the change. */
export function applyChange(daysOff: readonly DayOff[], change: CalendarChange): DayOff[] {
  const gone = new Set([...change.remove, ...change.add.map((off) => off.day)]);
  return [...daysOff.filter((off) => !gone.has(off.day)), ...change.add];
}

/** Working days of a year by a table of days off. */
export function workingDaysOf(year: number, daysOff: readonly DayOff[]): number {
  const days = buildCalendar(`${year}-01-01`, `${year}-12-31`, daysOff);
  return days.at(-1)?.ordinal ?? 0;
}

/** Days that are worked before the change and off after it: deadlines there are met a day later. */
export function daysTurnedOff(daysOff: readonly DayOff[], change: CalendarChange): string[] {
  const after = applyChange(daysOff, change);
  const touched = [...new Set([...change.remove, ...change.add.map((off) => off.day)])].sort();
  return touched.filter((day) => isWorking(day, daysOff) && !isWorking(day, after));
}

function isWorking(day: string, daysOff: readonly DayOff[]): boolean {
  return buildCalendar(day, day, daysOff)[0]?.isWorking ?? false;
}
