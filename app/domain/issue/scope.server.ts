import { type RawBuilder, sql } from "kysely";
import { type Context, hasRole } from "#app/domain/context.ts";
import type { Database, Row } from "#db/schema.ts";

/**
 * Who knows of which issue: the one place that says it. Those who take part know of all;
 * those who only read know of what was accepted
 * and, where a meeting decided it, issued.
 */
type Reader = Pick<Context, "actor">;

export function seesProposals(ctx: Reader): boolean {
  return hasRole(
    ctx.actor,
    "secretary",
    "chair",
    "leader",
    "officer",
    "appraiser",
    "appraisal_lead",
    "administrator",
  );
}

/** The condition over `issue i` for those who only read. */
export const readersScope: RawBuilder<unknown> = sql`(i.state <> 'proposed' and i.accepted_at is not null
  and (i.source_meeting_id is null or exists (select from meeting sm where sm.id = i.source_meeting_id and sm.state = 'issued'))
  and not exists (select from agenda_item sa join meeting sm on sm.id = sa.meeting_id and sm.state = 'closed'
    where sa.issue_id = i.id and sa.effect #>> '{before,acceptedAt}' is null and sa.effect #>> '{after,acceptedAt}' is not null))`;

/** The condition over `issue i` that holds for what the reader may know of. */
export function scope(ctx: Reader): RawBuilder<unknown> {
  return seesProposals(ctx) ? sql`true` : readersScope;
}

/** The same for one row that a command has at hand. */
export async function isVisible(
  ctx: Reader & { db: Database },
  issue: Pick<Row<"issue">, "id">,
): Promise<boolean> {
  if (seesProposals(ctx)) return true;
  const { rows } =
    await sql`select from issue i where i.id = ${issue.id}::bigint and ${readersScope}`.execute(
      ctx.db,
    );
  return rows.length > 0;
}
