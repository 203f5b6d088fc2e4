import { type RawBuilder, sql } from "kysely";

/**
 * Law 5 in SQL; the pure rule is `overdue.ts`. Every fragment takes the day of
 * asking and, where it needs one, the alias of the issue table.
 */

/** Deadlines up to this day are overdue. Evaluated once per statement. */
export function overdueUpTo(today: string): RawBuilder<string> {
  return sql<string>`(select day from working_day where is_working and ordinal = (select ordinal from working_day where day = ${today}::date - 1))`;
}

/** Later deadlines up to this day are due soon. */
export function soonUpTo(today: string): RawBuilder<string> {
  return sql<string>`coalesce((select d.day from working_day d where d.is_working and d.ordinal =
    (select t.ordinal + n.due_soon_days from working_day t, installation n where t.day = ${today}::date and n.due_soon_days > 0)), ${today}::date)`;
}

/** Working days up to and including the day on which a deadline must be met. */
export function effectiveOrdinal(day: RawBuilder<unknown>): RawBuilder<number | null> {
  return sql<number | null>`(select ${ordinalOf("w")} from working_day w where w.day = ${day})`;
}

/** The same of a joined row of `working_day`. */
export function ordinalOf(alias: string): RawBuilder<number> {
  const col = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<number>`${col("ordinal")} + case when ${col("is_working")} then 0 else 1 end`;
}

/** True when the deadline had passed on the day. */
export function isPastSql(
  deadline: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
): RawBuilder<boolean> {
  return sql<boolean>`${effectiveOrdinal(deadline)} <= (select b.ordinal from working_day b where b.day = ${day} - 1)`;
}

/** Working days left until a deadline, negative when overdue. */
export function daysLeftSql(
  deadline: RawBuilder<unknown>,
  today: string,
): RawBuilder<number | null> {
  return sql<
    number | null
  >`${effectiveOrdinal(deadline)} - (select t.ordinal from working_day t where t.day = ${today}::date)`;
}

/** The issue's deadline flag, as `deadlineFlag` says it. */
export function deadlineFlagSql(alias: string, today: string): RawBuilder<string> {
  const col = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<string>`case
    when ${col("state")} = 'paused' then 'paused'
    when ${col("deadline")} is null or ${col("state")} = 'cancelled' then 'none'
    when ${col("state")} in ('resolved','reported_done') then
      case when ${isPastSql(col("deadline"), sql`coalesce(${col("done_on")}, ${col("reported_done_on")})`)} then 'done_late' else 'done_on_time' end
    when ${col("deadline")} <= ${overdueUpTo(today)} then 'overdue'
    when ${col("deadline")} <= ${soonUpTo(today)} then 'due_soon'
    else 'on_time' end`;
}
