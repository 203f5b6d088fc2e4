import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import {
  type DispositionInput,
  type DispositionProblem,
  dispositionProblems,
  type ReviewingMeeting,
  takesTwo,
} from "./disposition.ts";
import { changesOf, factsOf, type IssueFacts, toChanges } from "./effect.ts";
import { settleExtension, settleRest } from "./pending.server.ts";
import {
  changeIssue,
  departmentNames,
  type LockedIssue,
  lockIssue,
  meetingOfDay,
} from "./row.server.ts";

/** What a disposition did, kept beside the agenda item so that an amendment can undo it. */
export interface Effect {
  before: IssueFacts;
  after: IssueFacts;
  /** The extension request decided by it, and how. */
  requestId?: number;
  reliefId?: number;
  escalationStartedId?: number;
  escalationEndedId?: number;
  decisionIds?: number[];
  /** The department that coordinated and became the lead. */
  coordinatorId?: number;
  /** What the search found it by, where another lead's name took the place of the former's. */
  searchText?: string;
}

/**
 * Applies what a meeting did to the issue, in the meeting's own transaction and on
 * its authority (law 6). A waiting extension request is decided with it.
 *
 * @throws invalid with the first of `dispositionProblems`
 * @throws forbidden `issue.own_report` when one person would report and confirm, or nobody chairs (law 9)
 */
export async function applyDisposition(ctx: Context, input: DispositionInput): Promise<Effect> {
  return inTransaction(ctx, async (tx) => {
    const issue = await lockIssue(tx, input.issueId);
    const [problem] = problemsOf(issue, input);
    if (problem) throw invalid(problem, { code: issue.code });
    const parts = await partsIn(tx, issue, input);
    const before = factsOf(issue);
    const after = changesOf(before, { ...input, ...parts, actorId: tx.actor.id, now: tx.now });
    const effect: Effect = {
      before,
      after,
      ...(await settleExtension(tx, issue, input)),
      ...(await settleRest(tx, issue, input)),
      ...(await takeOver(tx, issue, after.leadDepartmentId)),
    };
    await changeIssue(tx, issue, toChanges(after));
    await recordReview(tx, issue, input, after);
    return effect;
  });
}

/**
 * Takes back what a disposition did, for an amendment before issuing.
 *
 * @throws conflict `issue.moved_since` when the issue has been changed since
 */
export async function undoDisposition(
  ctx: Context,
  issueId: number,
  effect: Effect,
  meeting: ReviewingMeeting,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const issue = await lockIssue(tx, issueId);
    const now = factsOf(issue);
    const moved = (Object.keys(now) as (keyof IssueFacts)[]).some(
      (name) => now[name] !== effect.after[name],
    );
    if (moved || (await hasNewerPending(tx, issueId, effect)))
      throw conflict("issue.moved_since", { code: issue.code });
    await changeIssue(tx, issue, toChanges(effect.before));
    if (effect.before.originalDeadline === null) await forgetOriginal(tx, issueId);
    await reopenPending(tx, effect);
    if (effect.coordinatorId !== undefined)
      await tx.db
        .insertInto("issue_coordinator")
        .values({ issue_id: issueId, department_id: effect.coordinatorId })
        .onConflict((oc) => oc.doNothing())
        .execute();
    await recordEvent(
      tx,
      "issue.reviewed",
      { issueId, meetingId: meeting.id, projectId: issue.project_id },
      { meeting: meetingOfDay(meeting), undone: true },
    );
  });
}

/** Who leads an issue does not coordinate it as well. */
async function takeOver(
  tx: Context,
  issue: LockedIssue,
  leadId: number,
): Promise<Pick<Effect, "coordinatorId" | "searchText">> {
  if (leadId === issue.lead_department_id) return {};
  const { numDeletedRows } = await tx.db
    .deleteFrom("issue_coordinator")
    .where("issue_id", "=", issue.id)
    .where("department_id", "=", leadId)
    .executeTakeFirst();
  return {
    searchText: issue.search_text,
    ...(numDeletedRows > 0n ? { coordinatorId: leadId } : {}),
  };
}

function problemsOf(issue: LockedIssue, input: DispositionInput): DispositionProblem[] {
  return dispositionProblems(
    {
      state: issue.state,
      deadline: issue.deadline,
      leadDepartmentId: issue.lead_department_id,
      hasDoneReport: issue.reported_done_on !== null,
    },
    { ...input, heldOn: input.meeting.heldOn },
  );
}

/** Who stands for the evidence and who confirms; law 9 is checked where it is resolved. */
async function partsIn(tx: Context, issue: LockedIssue, input: DispositionInput) {
  const meeting = await tx.db
    .selectFrom("meeting")
    .select("chair_user_id as chairId")
    .where("id", "=", input.meeting.id)
    .executeTakeFirst();
  const chairId = meeting?.chairId ?? null;
  const isReported = issue.reported_done_on !== null;
  const recorderId = isReported ? tx.actor.id : (input.evidenceBy ?? tx.actor.id);
  const reported = { reportedOn: issue.reported_done_on, reportedBy: issue.reported_done_by };
  if (input.disposition === "resolved" && !takesTwo(reported, { chairId, recorderId })) {
    throw forbidden("issue.own_report", { code: issue.code });
  }
  return { reporterId: recorderId, confirmerId: chairId ?? tx.actor.id };
}

async function recordReview(
  tx: Context,
  issue: LockedIssue,
  input: DispositionInput,
  after: IssueFacts,
) {
  const isMoved = after.leadDepartmentId !== issue.lead_department_id;
  const names = await departmentNames(tx.db, isMoved ? [after.leadDepartmentId] : []);
  await recordEvent(
    tx,
    "issue.reviewed",
    { issueId: issue.id, meetingId: input.meeting.id, projectId: issue.project_id },
    {
      meeting: meetingOfDay(input.meeting),
      disposition: input.disposition,
      state: after.state,
      deadline: after.deadline,
      previousDeadline: issue.deadline === after.deadline ? undefined : issue.deadline,
      lead: names.get(after.leadDepartmentId),
      reason: input.reason || undefined,
      conclusion: input.conclusionText || undefined,
    },
  );
}

/** The meeting had set the very first deadline: taken back with it, though it stood on an agenda. */
async function forgetOriginal(tx: Context, issueId: number) {
  await tx.db
    .updateTable("issue")
    .set({ original_deadline: null })
    .where("id", "=", issueId)
    .execute();
}

async function hasNewerPending(tx: Context, issueId: number, effect: Effect): Promise<boolean> {
  const waiting = async (table: "extension_request" | "relief_request") =>
    (await tx.db
      .selectFrom(table)
      .select("id")
      .where("issue_id", "=", issueId)
      .where("decided_at", "is", null)
      .executeTakeFirst()) !== undefined;
  const running = await tx.db
    .selectFrom("escalation")
    .select("id")
    .where("issue_id", "=", issueId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (effect.requestId !== undefined && (await waiting("extension_request"))) return true;
  if (effect.reliefId !== undefined && (await waiting("relief_request"))) return true;
  if (effect.escalationStartedId !== undefined) return running?.id !== effect.escalationStartedId;
  return effect.escalationEndedId !== undefined && running !== undefined;
}

async function reopenPending(tx: Context, effect: Effect): Promise<void> {
  const undecided = { decided_at: null, decided_by: null, decision: null, decision_note: "" };
  if (effect.requestId !== undefined)
    await tx.db
      .updateTable("extension_request")
      .set({ ...undecided, granted_deadline: null, meeting_id: null })
      .where("id", "=", effect.requestId)
      .execute();
  if (effect.reliefId !== undefined)
    await tx.db
      .updateTable("relief_request")
      .set(undecided)
      .where("id", "=", effect.reliefId)
      .execute();
  if (effect.escalationStartedId !== undefined)
    await tx.db.deleteFrom("escalation").where("id", "=", effect.escalationStartedId).execute();
  if (effect.escalationEndedId !== undefined)
    await tx.db
      .updateTable("escalation")
      .set({ ended_at: null, answer: "" })
      .where("id", "=", effect.escalationEndedId)
      .execute();
  if (effect.decisionIds?.length)
    await tx.db
      .updateTable("chair_decision")
      .set({ meeting_id: null })
      .where("id", "in", effect.decisionIds)
      .execute();
}
