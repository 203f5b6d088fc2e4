import { isDay } from "#app/domain/clock.ts";

/** A deadline as a day, as working days from the day on which it is entered, or as the next such day of a year (“12-23”). */
export type Deadline = { day: string } | { workingDays: number } | { dayOfYear: string };

/** The longest deadline in working days that a form takes (about four years). */
export const MOST_WORKING_DAYS = 999;

/**
 * Reads a day as people here write it: 3/2/2023, 03-02-2023, 3.2.2023 and
 * “ngày 3 tháng 2 năm 2023” are 3 February; 2023-02-03 too. Null for anything else.
 */
export function parseDay(text: string): string | null {
  if (text.length > 60) return null;
  const plain = simplify(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const local =
    /^(?:ngay )?(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/.exec(plain) ??
    /^(?:ngay )?(\d{1,2})( )thang (\d{1,2}) nam (\d{4})$/.exec(plain);
  return local ? dayOf(local[4], local[3], local[1]) : null;
}

/**
 * Reads a deadline: a day, a day without its year, or “10 ngày làm việc”, “10 ngày”, “10 working days”.
 * Every number of days means working days; the form says the date back.
 */
export function parseDeadline(text: string): Deadline | null {
  const day = parseDay(text);
  if (day !== null) return { day };
  if (text.length > 60) return null;
  const days =
    /^(?:(?:trong|sau|in|within) )?(\d{1,3}) ?(?:ngay(?: lam viec)?|nlv|(?:working )?days?)$/.exec(
      simplify(text),
    );
  const workingDays = Number(days?.[1] ?? 0);
  return workingDays >= 1 ? { workingDays } : parseDayOfYear(text);
}

/** “23/12”, “ngày 23 tháng 12”: as one says it in a meeting. A leap day is any year's. */
function parseDayOfYear(text: string): Deadline | null {
  const said = /^(?:ngay )?(\d{1,2})(?: ?[/.-] ?| thang )(\d{1,2})$/.exec(simplify(text));
  const leap = said ? dayOf("2024", said[2], said[1]) : null;
  return leap ? { dayOfYear: leap.slice(5) } : null;
}

/** The first day of that date on a day or after it. */
export function nextDayOfYear(dayOfYear: string, from: string): string {
  let year = Number(from.slice(0, 4));
  while (!isDay(`${year}-${dayOfYear}`) || `${year}-${dayOfYear}` < from) year += 1;
  return `${year}-${dayOfYear}`;
}

function simplify(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

function dayOf(year = "", month = "", day = ""): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}
