import { data } from "@remix-run/node";
import {
  type CalendarChange,
  daysTurnedOff,
  holidayProblem,
} from "#app/domain/calendar/holiday.ts";
import {
  type DeadlineOnDay,
  listDaysOff,
  listOpenDeadlinesOn,
} from "#app/domain/calendar/year.server.ts";
import type { Context } from "#app/domain/context.ts";
import type { FormState } from "#app/form/form-state.ts";

/**
 * Before a change of the calendar is saved: the open deadlines that would fall on a
 * day off, unless the form says that just these were shown. The answer keeps what
 * was typed; saving once more agrees.
 */
export async function askAboutDeadlines(
  ctx: Context,
  change: CalendarChange,
  values: FormState["values"],
) {
  if (change.add.some((off) => holidayProblem(off) !== null)) return null;
  const daysOff = await listDaysOff(ctx.db);
  const affected = await listOpenDeadlinesOn(ctx.db, daysTurnedOff(daysOff, change));
  const seen = seenText(affected);
  if (seen === "" || values.seen === seen) return null;
  const form: FormState = { values, errors: {}, formErrors: [] };
  return data({ form, affected, seen }, { status: 200 });
}

function seenText(affected: readonly DeadlineOnDay[]): string {
  return affected.map((issue) => `${issue.code} ${issue.deadline}`).join(",");
}
