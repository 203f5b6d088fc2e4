import { type Context, hasRole, inTransaction } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import type { EventSubject } from "#app/domain/history/record.server.ts";
import { type IssueStanding, obstacle, partIn } from "./policy.ts";
import { type IssueKey, type LockedIssue, lockIssue } from "./row.server.ts";
import type { IssueAction, Part } from "./transition.ts";

/** Which issue, and the version that the form showed; without a version nothing can be stale. */
export interface Target {
  issue: IssueKey;
  version?: number;
}

/** What every command on an issue gives back. */
export interface Acted {
  id: number;
  code: string;
}

/**
 * The frame of a command on an issue: one transaction, the row locked, who may (403),
 * what the person saw (409 `stale`), and the transition (409) checked before the work.
 */
export async function actOn(
  ctx: Context,
  action: IssueAction,
  target: Target,
  work: (tx: Context, issue: LockedIssue) => Promise<void>,
): Promise<Acted> {
  return inTransaction(ctx, async (tx) => {
    const issue = await lockIssue(tx, target.issue);
    const standing = standingOf(issue);
    const part = partIn(tx.actor, action, standing, tx.behalf !== undefined);
    if (part === null) throw forbidden();
    checkBehalf(tx, part, standing);
    if (target.version !== undefined && target.version !== issue.version) throw conflict("stale");
    const problem = obstacle(tx.actor, action, standing);
    if (problem === "issue.own_report") throw forbidden(problem);
    if (problem !== null) throw conflict(problem, { code: issue.code });
    await work(tx, issue);
    return { id: issue.id, code: issue.code };
  });
}

/** “Nhập thay”: only the secretary, only with a basis, only for the department concerned. */
export function checkBehalf(ctx: Context, part: Part, issue: IssueStanding): void {
  const { behalf } = ctx;
  if (behalf && !hasRole(ctx.actor, "secretary")) throw forbidden("behalf.secretary_only");
  if (behalf && behalf.basis.trim() === "") throw invalid("behalf.basis_missing", {}, "basis");
  if (!part.startsWith("for_")) return;
  if (!behalf) throw invalid("behalf.basis_missing", {}, "basis");
  const concerned =
    part === "for_lead"
      ? [issue.leadDepartmentId]
      : part === "for_coordinator"
        ? issue.coordinatorIds
        : part === "for_asked"
          ? issue.answers.map((one) => one.departmentId)
          : null;
  if (concerned && (behalf.departmentId === null || !concerned.includes(behalf.departmentId)))
    throw invalid("behalf.wrong_department", {}, "behalf");
}

export function standingOf(issue: LockedIssue): IssueStanding {
  return {
    kind: issue.kind,
    state: issue.state,
    leadDepartmentId: issue.lead_department_id,
    coordinatorIds: issue.coordinatorIds,
    raisedBy: issue.raised_by,
    raisedByDepartmentId: issue.raised_by_department_id,
    isOriginalLocked: issue.is_original_locked,
    reportedDoneBy: issue.reported_done_by,
    hasExtensionWaiting: issue.hasExtensionWaiting,
    hasReliefWaiting: issue.hasReliefWaiting,
    isEscalated: issue.isEscalated,
    isMerged: issue.merged_into_id !== null,
    isCovered: issue.isCovered,
    isOpenedByLead: issue.isOpenedByLead,
    hasChaseWaiting: issue.hasChaseWaiting,
    awaitedDepartmentId: issue.awaitedDepartmentId,
    bareDecision: issue.bareDecision,
    answers: issue.answers,
  };
}

/** Whom an event is about. */
export function subjectOf(issue: LockedIssue, meetingId?: number): EventSubject {
  return { issueId: issue.id, projectId: issue.project_id, meetingId: meetingId ?? null };
}
