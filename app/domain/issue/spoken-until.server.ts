import { type RawBuilder, sql } from "kysely";

/**
 * The moment up to which a held meeting speaks, in SQL: when its session ended, though the
 * record may have been closed later. What is reported after it is news “since the meeting”.
 */
export function spokenUntil(alias: string): RawBuilder<Date | null> {
  return sql<Date | null>`coalesce(${sql.ref(`${alias}.ended_at`)}, ${sql.ref(`${alias}.closed_at`)})`;
}
