import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import { PREPARED } from "#db/prepared.ts";
import type { IssueKind, IssueState } from "#db/schema.ts";
import { answersOfIssue, standingOfAnswer, type TaskAnswer } from "./answer-list.server.ts";
import type { IssueStanding } from "./policy.ts";
import { bareDecision, isCovered, isOpenedByLead as openedByLead } from "./row.server.ts";
import { scope } from "./scope.server.ts";
import { awaitedDepartment } from "./waiting.server.ts";

/** What the form of an act shows of its issue, and what its policy needs to know. */
export interface IssueBrief {
  id: number;
  version: number;
  code: string;
  kind: IssueKind;
  text: string;
  proposal: string;
  state: IssueState;
  deadline: string | null;
  original: string | null;
  projectId: number | null;
  stageId: number | null;
  categoryId: number | null;
  lead: { id: number; name: string };
  coordinators: { id: number; name: string }[];
  ownerUserId: number | null;
  ownerName: string;
  evidence: { text: string; number: string; date: string | null };
  extension: {
    deadline: string;
    from: string;
    reason: string;
    explanation: string;
    askedOn: string;
  } | null;
  relief: { reason: string; suggested: { id: number; name: string } | null } | null;
  escalation: { authority: string; question: string; on: string } | null;
  answers: TaskAnswer[];
  standing: IssueStanding;
}

/**
 * An issue by its code, as the reader may know of it.
 *
 * @throws not found
 */
export async function getIssueBrief(ctx: Context, code: string): Promise<IssueBrief> {
  const { locale } = ctx.actor;
  const name = (alias: string) => sql.ref(`${alias}.short_name_${locale}`);
  const found = await sql<
    Omit<IssueBrief, "standing" | "coordinators"> & {
      coordinators: { id: number; name: string }[] | null;
      raisedBy: number | null;
      raisedByDepartmentId: number | null;
      isOriginalLocked: boolean;
      reportedDoneBy: number | null;
      isMerged: boolean;
      isCovered: boolean;
      isOpenedByLead: boolean;
      awaitedDepartmentId: number | null;
      bareDecision: IssueStanding["bareDecision"];
      hasChaseWaiting: boolean;
    }
  >`${sql.raw(PREPARED)}
    select i.id, i.version, i.code, i.kind, i.text, i.proposal, i.state, i.deadline,
      i.original_deadline as original, i.project_id as "projectId", i.stage_id as "stageId",
      i.category_id as "categoryId", json_build_object('id', d.id, 'name', ${name("d")}) as lead,
      (select json_agg(json_build_object('id', c.id, 'name', ${name("c")}) order by c.sort_order)
        from issue_coordinator ic join department c on c.id = ic.department_id where ic.issue_id = i.id) as coordinators,
      i.owner_user_id as "ownerUserId", i.owner_name as "ownerName",
      json_build_object('text', i.evidence_text, 'number', i.evidence_number, 'date', i.evidence_date) as evidence,
      (select json_build_object('deadline', e.new_deadline, 'from', e.from_deadline, 'reason', e.reason, 'explanation', e.explanation, 'askedOn', e.asked_on)
        from extension_request e where e.issue_id = i.id and e.decided_at is null) as extension,
      (select json_build_object('reason', r.reason, 'suggested', case when s.id is null then null else json_build_object('id', s.id, 'name', ${name("s")}) end)
        from relief_request r left join department s on s.id = r.suggested_department_id
        where r.issue_id = i.id and r.decided_at is null) as relief,
      (select json_build_object('authority', x.authority, 'question', x.question, 'on', x.escalated_on)
        from escalation x where x.issue_id = i.id and x.ended_at is null) as escalation,
      ${answersOfIssue(name("qd"))} as answers,
      i.raised_by as "raisedBy", i.raised_by_department_id as "raisedByDepartmentId",
      i.is_original_locked as "isOriginalLocked", i.reported_done_by as "reportedDoneBy",
      i.merged_into_id is not null as "isMerged", ${isCovered} as "isCovered", ${openedByLead} as "isOpenedByLead",
      ${awaitedDepartment("i")} as "awaitedDepartmentId", ${bareDecision} as "bareDecision",
      exists (select from chase k where k.issue_id = i.id and k.answered_at is null) as "hasChaseWaiting"
    from issue i join department d on d.id = i.lead_department_id
    where i.code = ${code.toUpperCase()} and ${scope(ctx)}`.execute(ctx.db);
  const row = found.rows[0];
  if (!row) throw notFound();
  const {
    raisedBy,
    raisedByDepartmentId,
    isOriginalLocked,
    reportedDoneBy,
    isMerged,
    isCovered: covered,
    isOpenedByLead,
    awaitedDepartmentId,
    bareDecision: decision,
    hasChaseWaiting,
    ...brief
  } = row;
  const coordinators = row.coordinators ?? [];
  return {
    ...brief,
    coordinators,
    standing: {
      kind: row.kind,
      state: row.state,
      leadDepartmentId: row.lead.id,
      coordinatorIds: coordinators.map((one) => one.id),
      raisedBy,
      raisedByDepartmentId,
      isOriginalLocked,
      reportedDoneBy,
      hasExtensionWaiting: row.extension !== null,
      hasReliefWaiting: row.relief !== null,
      isEscalated: row.escalation !== null,
      isMerged,
      isCovered: covered,
      isOpenedByLead,
      awaitedDepartmentId,
      bareDecision: decision,
      hasChaseWaiting,
      answers: row.answers.map(standingOfAnswer),
    },
  };
}
