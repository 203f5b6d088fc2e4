import { type RawBuilder, sql } from "kysely";
import { type Context, departmentsOf } from "#app/domain/context.ts";
import { conflict, forbidden, invalid, notFound } from "#app/domain/errors.ts";
import { issueAsRead } from "#app/domain/issue/as-read.server.ts";
import { scope, seesProposals } from "#app/domain/issue/scope.server.ts";
import { fold } from "#app/domain/search/fold.ts";
import type { Database, Row } from "#db/schema.ts";
import {
  canPropose,
  isApprover,
  mayChange,
  maySeeProposal,
  type PrecedentStanding,
  precedentObstacle,
} from "./policy.ts";

export interface PrecedentFields {
  title: string;
  problem: string;
  solution: string;
  norm: string;
  document: string;
  stageId: number | null;
  categoryId: number | null;
  kindId: number | null;
}

/**
 * Who knows of which precedent: the condition over `precedent p`. What was approved is known to all,
 * to those who only read once the meeting that solved its issue is issued.
 */
export function precedentScope(ctx: Pick<Context, "actor">): RawBuilder<unknown> {
  const { actor } = ctx;
  if (isApprover(actor)) return sql`true`;
  const own = canPropose(actor)
    ? sql`or p.created_by = ${actor.id}::bigint or p.created_by_department_id = any(${departmentsOf(actor)}::bigint[])`
    : sql``;
  const known = seesProposals(ctx)
    ? sql``
    : sql`and (p.source_issue_id is null or (exists (select from ${issueAsRead(ctx)} i where i.id = p.source_issue_id and ${scope(ctx)})
        and not exists (select from agenda_item sa join meeting sm on sm.id = sa.meeting_id and sm.state = 'closed'
          where sa.issue_id = p.source_issue_id and sa.effect #>> '{after,state}' = 'resolved')))`;
  return sql`((p.approved_at is not null ${known}) ${own})`;
}

export function standingOf(row: Row<"precedent">): PrecedentStanding {
  return {
    state: row.state,
    createdBy: row.created_by,
    createdByDepartmentId: row.created_by_department_id,
  };
}

/**
 * Locks a precedent for an act: what may not be known is not found, who may is asked, then what was
 * seen (409 `stale`) and the state (409).
 */
export async function lockPrecedent(
  tx: Context,
  code: string,
  act: "approve" | "edit" | "withdraw",
  version: number | undefined,
): Promise<Row<"precedent">> {
  const row = await tx.db
    .selectFrom("precedent")
    .selectAll()
    .where("code", "=", code.toUpperCase())
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  const standing = standingOf(row);
  if (row.approved_at === null && !maySeeProposal(tx.actor, standing)) throw notFound();
  if (!mayChange(tx.actor, act, standing)) throw forbidden();
  if (version !== undefined && version !== row.version) throw conflict("stale");
  const problem = precedentObstacle(tx.actor, act, standing);
  if (problem === "precedent.own") throw forbidden(problem);
  if (problem !== null) throw conflict(problem, { code: row.code });
  return row;
}

/** What the search looks into, and what is compared with an issue's text. */
export function textsOf(code: string, fields: PrecedentFields) {
  const { title, problem, solution, norm, document } = fields;
  return {
    search_text: fold([code, title, problem, solution, norm, document].join(" ")),
    match_text: fold(`${title} ${problem}`),
  };
}

export function columnsOf(fields: PrecedentFields) {
  const { stageId, categoryId, kindId, ...texts } = fields;
  return { ...texts, stage_id: stageId, category_id: categoryId, kind_id: kindId };
}

/** @throws invalid `field.choose` when a chosen row does not exist */
export async function checkTies(db: Database, fields: PrecedentFields): Promise<void> {
  const ties = [
    ["stage", fields.stageId, "stage"],
    ["blocker_category", fields.categoryId, "category"],
    ["project_kind", fields.kindId, "kind"],
  ] as const;
  for (const [table, id, field] of ties) {
    if (id === null) continue;
    const row = await db.selectFrom(table).select("id").where("id", "=", id).executeTakeFirst();
    if (!row) throw invalid("field.choose", {}, field);
  }
}
