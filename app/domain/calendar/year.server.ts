import { sql } from "kysely";
import { isDay } from "#app/domain/clock.ts";
import { notFound } from "#app/domain/errors.ts";
import type { Database, HolidayKind, Row } from "#db/schema.ts";
import type { DayOff } from "./calendar.ts";

export interface HolidayYear {
  days: Row<"holiday">[];
  /** Years that have rows, newest first. */
  years: number[];
  /** Working days of the year by the calendar in use. */
  workingDays: number;
  /** The last year whose days off are known. */
  knownUntil: number | null;
}

/** One year of the holiday table, in one round trip. */
export async function getHolidayYear(db: Database, year: number): Promise<HolidayYear> {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  const row = await sql<{
    days: Row<"holiday">[];
    years: number[];
    working_days: number;
    known_until: number | null;
  }>`
    select
      coalesce((select json_agg(row_to_json(h) order by h.day) from holiday h where h.day between ${first} and ${last}), '[]') as days,
      array(select distinct extract(year from h.day)::int as y from holiday h order by y desc) as years,
      (select count(*)::int from working_day w where w.day between ${first} and ${last} and w.is_working) as working_days,
      (select extract(year from max(w.day))::int from working_day w where w.is_known) as known_until
  `.execute(db);
  const found = row.rows[0];
  return {
    days: found?.days ?? [],
    years: found?.years ?? [],
    workingDays: found?.working_days ?? 0,
    knownUntil: found?.known_until ?? null,
  };
}

/** @throws not found unless the table has that day */
export async function getHoliday(db: Database, day: string): Promise<Row<"holiday">> {
  const row = isDay(day)
    ? await db.selectFrom("holiday").selectAll().where("day", "=", day).executeTakeFirst()
    : undefined;
  if (!row) throw notFound();
  return row;
}

/** The table as the pure rules read it. */
export async function listDaysOff(db: Database): Promise<DayOff[]> {
  const rows: { day: string; kind: HolidayKind }[] = await db
    .selectFrom("holiday")
    .select(["day", "kind"])
    .execute();
  return rows;
}

export interface DeadlineOnDay {
  code: string;
  text: string;
  deadline: string;
  lead: string;
}

/** Open issues whose deadline lies on one of the days. Deadlines stay; they are met on the next working day. */
export async function listOpenDeadlinesOn(
  db: Database,
  days: readonly string[],
): Promise<DeadlineOnDay[]> {
  if (days.length === 0) return [];
  return db
    .selectFrom("issue as i")
    .innerJoin("department as d", "d.id", "i.lead_department_id")
    .select(["i.code", "i.text", sql<string>`i.deadline`.as("deadline"), "d.short_name_vi as lead"])
    .where("i.deadline", "in", [...days])
    .where("i.state", "in", ["proposed", "open", "reported_done", "paused"])
    .orderBy("i.deadline")
    .orderBy("i.id")
    .execute();
}
