import { sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { buildCalendar, type DayOff, FIRST_DAY, LAST_DAY } from "./calendar.ts";

const CHUNK = 4000;

/** Holds back every other change of the calendar until this transaction ends; readers go on. */
export async function lockCalendar(db: Database): Promise<void> {
  await sql`lock table holiday, working_day in exclusive mode`.execute(db);
}

/** Writes `working_day` anew from the holiday table; call it after every change of a holiday. */
export async function rebuildCalendar(db: Database): Promise<void> {
  const rows = await db.selectFrom("holiday").select(["day", "kind"]).execute();
  const daysOff: DayOff[] = rows;
  const days = buildCalendar(FIRST_DAY, LAST_DAY, daysOff);
  await db.deleteFrom("working_day").execute();
  for (let start = 0; start < days.length; start += CHUNK) {
    await db
      .insertInto("working_day")
      .values(
        days.slice(start, start + CHUNK).map((day) => ({
          day: day.day,
          ordinal: day.ordinal,
          is_working: day.isWorking,
          is_known: day.isKnown,
        })),
      )
      .execute();
  }
}
