import { sql } from "kysely";
import { invalid } from "#app/domain/errors.ts";
import type { Database } from "#db/schema.ts";
import { Calendar } from "./calendar.ts";
import { type Deadline, nextDayOfYear } from "./parse.ts";

/** Every day between two days, for the pure rules. */
export async function loadCalendar(db: Database, from: string, to: string): Promise<Calendar> {
  const rows = await db
    .selectFrom("working_day")
    .select(["day", "ordinal", "is_working", "is_known"])
    .where("day", ">=", from)
    .where("day", "<=", to)
    .orderBy("day")
    .execute();
  return new Calendar(
    rows.map((row) => ({
      day: row.day,
      ordinal: row.ordinal,
      isWorking: row.is_working,
      isKnown: row.is_known,
    })),
  );
}

/**
 * The day n working days (n ≥ 1) after another, by the calendar in the database.
 * @throws DomainError `calendar.outside` when that lies past the calendar's end.
 */
export async function addWorkingDays(db: Database, from: string, n: number): Promise<string> {
  const row = await db
    .selectFrom("working_day as start")
    .innerJoin("working_day as found", (join) =>
      join
        .on("found.is_working", "=", true)
        .on("found.ordinal", "=", sql<number>`start.ordinal + ${n}::int`),
    )
    .where("start.day", "=", from)
    .select("found.day")
    .executeTakeFirst();
  if (!row) throw invalid("calendar.outside", { days: n });
  return row.day;
}

/** The day that a deadline means when it is entered on `today`. */
export async function resolveDeadline(
  db: Database,
  deadline: Deadline,
  today: string,
): Promise<string> {
  if ("day" in deadline) return deadline.day;
  if ("dayOfYear" in deadline) return nextDayOfYear(deadline.dayOfYear, today);
  return addWorkingDays(db, today, deadline.workingDays);
}

/** Working days in (from, to], negative backwards; null when a day lies outside the calendar. */
export async function workingDaysBetween(
  db: Database,
  from: string,
  to: string,
): Promise<number | null> {
  const row = await db
    .selectFrom("working_day as start")
    .innerJoin("working_day as finish", (join) => join.on("finish.day", "=", to))
    .where("start.day", "=", from)
    .select(sql<number>`finish.ordinal - start.ordinal`.as("days"))
    .executeTakeFirst();
  return row?.days ?? null;
}

/** SQL for the last working day strictly before `today`: deadlines up to it are overdue (law 5). */
export function lastWorkingDayBefore(today: string) {
  return sql<string>`(select day from working_day where is_working and ordinal = (select ordinal from working_day where day = ${today}::date - 1))`;
}

/** SQL for working days in (from, to]. */
export function workingDaysSql(from: ReturnType<typeof sql>, to: ReturnType<typeof sql>) {
  return sql<number>`((select ordinal from working_day where day = ${to}) - (select ordinal from working_day where day = ${from}))`;
}
