import { sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { parseDeadline } from "./parse.ts";
import { resolveDeadline } from "./queries.server.ts";

/** A deadline both ways: the day and the working days to it. */
export interface SaidBack {
  /** Whether it was entered as a whole date, which working days say back; anything else is said back as a date. */
  enteredAs: "day" | "other";
  day: string;
  /** Working days from the day of entry to the day on which it must be met; negative in the past. */
  workingDays: number;
  /** The next working day where the deadline lies on a day off, else the day itself. */
  effectiveDay: string;
  /** False where the days off of that year are not entered yet. */
  isKnown: boolean;
}

/**
 * Says a typed deadline back in its other form; null for what cannot be read.
 * @throws invalid `calendar.outside` past the calendar's end
 */
export async function sayDeadlineBack(
  db: Database,
  typed: string,
  from: string,
): Promise<SaidBack | null> {
  const deadline = parseDeadline(typed);
  if (!deadline) return null;
  const day = await resolveDeadline(db, deadline, from);
  const found = await sql<Omit<SaidBack, "enteredAs">>`
    select d.day, e.ordinal - f.ordinal as "workingDays", e.day as "effectiveDay", d.is_known as "isKnown"
    from working_day d
    join working_day f on f.day = ${from}::date
    join working_day e on e.is_working and e.ordinal = d.ordinal + case when d.is_working then 0 else 1 end
    where d.day = ${day}::date
  `.execute(db);
  const row = found.rows[0];
  return row ? { enteredAs: "day" in deadline ? "day" : "other", ...row } : null;
}
