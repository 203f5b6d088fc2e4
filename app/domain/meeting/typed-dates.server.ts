import { calendarBounds } from "#app/domain/calendar/calendar.ts";
import { parseDeadline } from "#app/domain/calendar/parse.ts";
import { resolveDeadline } from "#app/domain/calendar/queries.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { type FieldChange, fieldName } from "./field.ts";

/**
 * Deadlines as typed (“18/12/2026”, “10 ngày làm việc”) made days; what is not
 * touched is left alone.
 *
 * @throws invalid `deadline.invalid`, `calendar.outside` beside the field
 */
export async function resolveTypedDates(
  ctx: Context,
  changes: readonly FieldChange[],
): Promise<FieldChange[]> {
  const resolved: FieldChange[] = [];
  for (const change of changes) {
    const { target, value, base } = change;
    const isDate = target.field === "newDeadline" || target.field === "deadline";
    if (!isDate || value === "" || value === base) {
      resolved.push(change);
      continue;
    }
    const parsed = parseDeadline(value);
    const name = fieldName(target);
    if (parsed === null) throw invalid("deadline.invalid", {}, name);
    const day = await resolveDeadline(ctx.db, parsed, todayOf(ctx.now));
    if (day < calendarBounds.first || day > calendarBounds.last) {
      throw invalid("calendar.outside", {}, name);
    }
    resolved.push({ target, base, value: day });
  }
  return resolved;
}
