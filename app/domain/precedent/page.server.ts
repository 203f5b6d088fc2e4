import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { conflict, notFound } from "#app/domain/errors.ts";
import { issueAsRead } from "#app/domain/issue/as-read.server.ts";
import { scope } from "#app/domain/issue/scope.server.ts";
import type { IssueState, JsonValue, PrecedentState } from "#db/schema.ts";
import { TITLE_MAX } from "./form.ts";
import type { PrecedentStanding } from "./policy.ts";
import { type PrecedentFields, precedentScope } from "./row.server.ts";

export interface PrecedentPage {
  code: string;
  version: number;
  title: string;
  problem: string;
  solution: string;
  norm: string;
  document: string;
  state: PrecedentState;
  stage: { id: number; name: string } | null;
  category: { id: number; name: string } | null;
  kind: { id: number; name: string } | null;
  /** The issue that it comes from, where the reader may know of it. */
  source: string | null;
  createdBy: string;
  createdAt: string;
  department: string | null;
  approvedBy: string;
  approvedAt: string | null;
  withdrawnBy: string;
  withdrawnAt: string | null;
  withdrawReason: string;
  events: { id: number; verb: string; particulars: JsonValue; at: string; by: string }[];
  standing: PrecedentStanding;
}

/** A precedent with its history, in one round trip. @throws not found where the reader may not know of it */
export async function getPrecedent(ctx: Context, code: string): Promise<PrecedentPage> {
  const name = (alias: string, column: string) => sql.ref(`${alias}.${column}_${ctx.actor.locale}`);
  const { rows } = await sql<PrecedentPage>`
    select p.code, p.version, p.title, p.problem, p.solution, p.norm, p.document, p.state,
      case when s.id is null then null else json_build_object('id', s.id, 'name', ${name("s", "short_name")}) end as stage,
      case when c.id is null then null else json_build_object('id', c.id, 'name', ${name("c", "name")}) end as category,
      case when k.id is null then null else json_build_object('id', k.id, 'name', ${name("k", "name")}) end as kind,
      (select i.code from ${issueAsRead(ctx)} i where i.id = p.source_issue_id and ${scope(ctx)}) as source,
      p.created_by_name as "createdBy", p.created_at as "createdAt", ${name("d", "short_name")} as department,
      p.approved_by_name as "approvedBy", p.approved_at as "approvedAt",
      p.withdrawn_by_name as "withdrawnBy", p.withdrawn_at as "withdrawnAt", p.withdraw_reason as "withdrawReason",
      (select coalesce(json_agg(json_build_object('id', e.id, 'verb', e.verb, 'particulars', e.particulars,
        'at', e.happened_at, 'by', e.actor_name) order by e.id desc), '[]') from event e where e.precedent_id = p.id) as events,
      json_build_object('state', p.state, 'createdBy', p.created_by, 'createdByDepartmentId', p.created_by_department_id) as standing
    from precedent p
      left join stage s on s.id = p.stage_id left join blocker_category c on c.id = p.category_id
      left join project_kind k on k.id = p.kind_id left join department d on d.id = p.created_by_department_id
    where p.code = ${code.toUpperCase()} and ${precedentScope(ctx)}`.execute(ctx.db);
  const page = rows[0];
  if (!page) throw notFound();
  return page;
}

/**
 * What a proposal begins with: how a resolved issue was settled, by its evidence and last conclusion.
 *
 * @throws not found, conflict `precedent.not_resolved`, `precedent.exists`
 */
export async function getProposalOf(
  ctx: Context,
  code: string,
): Promise<PrecedentFields & { issue: string }> {
  const { rows } = await sql<{
    code: string;
    state: IssueState;
    text: string;
    stageId: number | null;
    categoryId: number | null;
    kindId: number | null;
    evidence: string;
    number: string;
    conclusion: string | null;
    other: string | null;
  }>`select i.code, i.state, i.text, i.stage_id as "stageId", i.category_id as "categoryId",
      (select pr.kind_id from project pr where pr.id = i.project_id) as "kindId",
      i.evidence_text as evidence, i.evidence_number as number,
      (select e.particulars ->> 'conclusion' from event e where e.issue_id = i.id and e.verb = 'issue.reviewed'
        and e.particulars ? 'conclusion' order by e.id desc limit 1) as conclusion,
      (select p.code from precedent p where p.source_issue_id = i.id and p.state <> 'withdrawn') as other
    from ${issueAsRead(ctx)} i where i.code = ${code.toUpperCase()} and ${scope(ctx)}`.execute(
    ctx.db,
  );
  const issue = rows[0];
  if (!issue) throw notFound();
  if (issue.state !== "resolved") throw conflict("precedent.not_resolved", { code: issue.code });
  if (issue.other) throw conflict("precedent.exists", { code: issue.code, other: issue.other });
  return {
    issue: issue.code,
    title: titleFrom(issue.text),
    problem: issue.text,
    solution: [issue.evidence, issue.conclusion ?? ""].filter(Boolean).join("\n\n"),
    norm: "",
    document: issue.number,
    stageId: issue.stageId,
    categoryId: issue.categoryId,
    kindId: issue.kindId,
  };
}

/** The first sentence or clause of what stopped the project. */
function titleFrom(text: string): string {
  const [first = ""] = text.split(/[;.\n]/);
  const title = first.trim();
  return title.length > TITLE_MAX ? `${title.slice(0, TITLE_MAX - 1)}…` : title;
}
