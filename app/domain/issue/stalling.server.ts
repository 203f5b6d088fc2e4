import { sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import type { Database, Locale } from "#db/schema.ts";
import { lifeOf } from "./life.server.ts";
import { isPastSql } from "./overdue.server.ts";

/** How often an issue has stalled (law 4), and from how often on a cause is demanded: a setting. */
export interface Stalling {
  stalled: number;
  demandedFrom: number;
}

export async function getStalling(db: Database, issueId: number): Promise<Stalling> {
  const { rows } = await sql<Stalling>`
    select life.stalled, coalesce((select stalled_cause_after from installation), 2) as "demandedFrom"
    from (select ${issueId}::bigint as id) i cross join lateral ${lifeOf(sql.ref("i.id"))} life`.execute(
    db,
  );
  return rows[0] ?? { stalled: 0, demandedFrom: 2 };
}

/** Causes that can be chosen, in the reader's language. */
export async function listStallCauses(
  db: Database,
  locale: Locale,
): Promise<{ value: number; label: string }[]> {
  return db
    .selectFrom("stall_cause")
    .where("is_active", "=", true)
    .orderBy("sort_order")
    .select(["id as value", `name_${locale} as label`])
    .execute();
}

/** A cause as history keeps it. */
export interface StallCause {
  id: number;
  vi: string;
  en: string;
}

/**
 * The cause of a report: whoever reports on an issue that has stalled often enough names one of the list.
 *
 * @throws invalid `issue.cause_missing`, `field.choose`
 */
export async function causeOf(
  tx: Context,
  issueId: number,
  causeId: number | null,
): Promise<StallCause | null> {
  if (causeId === null) {
    const { stalled, demandedFrom } = await getStalling(tx.db, issueId);
    if (stalled >= demandedFrom) throw invalid("issue.cause_missing", { count: stalled }, "cause");
    return null;
  }
  const row = await tx.db
    .selectFrom("stall_cause")
    .where("id", "=", causeId)
    .where("is_active", "=", true)
    .select(["id", "name_vi as vi", "name_en as en"])
    .executeTakeFirst();
  if (!row) throw invalid("field.choose", {}, "cause");
  return row;
}

/** Whether a deadline has passed: then an extension needs an explanation (giải trình). */
export async function isDeadlinePast(
  { db, now }: Pick<Context, "db" | "now">,
  deadline: string | null,
): Promise<boolean> {
  if (deadline === null) return false;
  const { rows } = await sql<{ past: boolean | null }>`
    select ${isPastSql(sql`${deadline}::date`, sql`${todayOf(now)}::date`)} as past`.execute(db);
  return rows[0]?.past ?? false;
}
