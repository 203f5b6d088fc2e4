import { addDays, weekdayOf } from "#app/domain/clock.ts";
import type { HolidayKind } from "#db/schema.ts";

/** The first and last day of `working_day`. */
export const FIRST_DAY = "2015-01-01";
export const LAST_DAY = "2045-12-31";

/** The days between which dates may be entered, leaving room for working-day sums. */
export const calendarBounds = { first: FIRST_DAY, last: addDays(LAST_DAY, -365) };

/**
 * The working-day calendar of the state sector (Bộ luật Lao động 2019, điều 112,
 * and the yearly notices on swapped days): Monday to Friday without holidays,
 * substitute days and days swapped off, and with weekend days worked in exchange.
 * The start day is not counted; a deadline ends with its day.
 */
export interface DayOff {
  day: string;
  kind: HolidayKind;
}

export interface WorkingDay {
  day: string;
  /** Working days up to and including this one, since the calendar's first day. */
  ordinal: number;
  isWorking: boolean;
  /** False in years without a holiday in the table: there Monday to Friday is assumed. */
  isKnown: boolean;
}

export function buildCalendar(from: string, to: string, daysOff: readonly DayOff[]): WorkingDay[] {
  const kinds = new Map(daysOff.map((off) => [off.day, off.kind]));
  const knownYears = new Set(
    daysOff.filter((off) => off.kind === "holiday").map((off) => off.day.slice(0, 4)),
  );
  const days: WorkingDay[] = [];
  let ordinal = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const weekday = weekdayOf(day);
    const kind = kinds.get(day);
    const isWorking =
      kind === "swap_work" || (kind === undefined && weekday !== 0 && weekday !== 6);
    if (isWorking) ordinal += 1;
    days.push({ day, ordinal, isWorking, isKnown: knownYears.has(day.slice(0, 4)) });
  }
  return days;
}

/** The calendar as pure rules read it; the same sums stand in SQL over `working_day`. */
export class Calendar {
  readonly #byDay: Map<string, WorkingDay>;
  readonly #byOrdinal: Map<number, WorkingDay>;

  constructor(days: readonly WorkingDay[]) {
    this.#byDay = new Map(days.map((day) => [day.day, day]));
    this.#byOrdinal = new Map(days.filter((day) => day.isWorking).map((day) => [day.ordinal, day]));
  }

  /** @throws RangeError when the day lies outside the calendar. */
  at(day: string): WorkingDay {
    const found = this.#byDay.get(day);
    if (!found) throw new RangeError(`${day} lies outside the calendar`);
    return found;
  }

  /** Working days in (from, to]; negative when `to` lies before `from`. */
  workingDaysBetween(from: string, to: string): number {
    return this.at(to).ordinal - this.at(from).ordinal;
  }

  /** The day that lies n working days after `from`; n ≥ 1. */
  addWorkingDays(from: string, n: number): string {
    const found = this.#byOrdinal.get(this.at(from).ordinal + n);
    if (!found) throw new RangeError(`${n} working days after ${from} lie outside the calendar`);
    return found.day;
  }

  /** A deadline on a day off is met on the next working day. */
  effectiveDay(day: string): string {
    const at = this.at(day);
    return at.isWorking ? day : (this.#byOrdinal.get(at.ordinal + 1)?.day ?? day);
  }

  /** The last working day strictly before a day: what was due by then is overdue now. */
  lastWorkingDayBefore(day: string): string {
    const before = this.at(addDays(day, -1));
    return this.#byOrdinal.get(before.ordinal)?.day ?? before.day;
  }
}
