import { type Context, inTransaction } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import { uniteAnswers } from "./answers.server.ts";
import { coveredBy, passCovered } from "./cause.server.ts";
import { answerExtension, endEscalation, lapseRelief, startEscalation } from "./pending.server.ts";
import {
  changeIssue,
  departmentNames,
  type LockedIssue,
  lockIssue,
  lockTogether,
  renewSearch,
} from "./row.server.ts";
import { isVisible } from "./scope.server.ts";
import { isOpen } from "./status.ts";
import { setCoordinators } from "./task.server.ts";

export interface MergeInput {
  /** Code of the issue in which this one lives on. */
  successor: string;
  reason: string;
}

/**
 * Merges a duplicate into another open issue of the same project and kind. It ends for good:
 * its requests lapse, its departments help with the successor, what waits above the register
 * goes on there. The successor's deadlines stay as they are (law 3).
 *
 * @throws invalid `issue.successor_wrong`
 */
export function mergeIssue(ctx: Context, target: Target, input: MergeInput): Promise<Acted> {
  const code = input.successor.trim().toUpperCase();
  return inTransaction(ctx, async (tx) => {
    await lockTogether(tx, [target.issue, code, ...(await coveredBy(tx, target.issue))]);
    return actOn(tx, "merge", target, async (tx, issue) => {
      const successor = await successorOf(tx, issue, code);
      await endMerged(tx, issue, successor, input.reason);
      const added = await uniteDepartments(tx, issue, successor);
      await uniteAnswers(tx, issue, successor);
      await moveQuestion(tx, issue, successor);
      await moveDecisions(tx, issue, successor);
      await passCovered(tx, issue, successor);
      await changeIssue(tx, successor, {});
      await renewSearch(tx, successor);
      await recordEvent(tx, "issue.merged", subjectOf(issue), {
        successor: successor.code,
        reason: input.reason,
      });
      await recordEvent(tx, "issue.took_in", subjectOf(successor), {
        code: issue.code,
        text: issue.text,
        coordinators: added,
        reason: input.reason,
      });
    });
  });
}

async function successorOf(tx: Context, issue: LockedIssue, code: string): Promise<LockedIssue> {
  const found = await tx.db
    .selectFrom("issue")
    .select(["id", "kind", "state", "project_id", "series_id"])
    .where("code", "=", code)
    .executeTakeFirst();
  const isAlike =
    found !== undefined &&
    found.id !== issue.id &&
    isOpen(found.state) &&
    found.kind === issue.kind &&
    found.project_id === issue.project_id &&
    found.series_id === issue.series_id;
  if (!isAlike || !(await isVisible(tx, found)))
    throw invalid("issue.successor_wrong", {}, "successor");
  return lockIssue(tx, found.id);
}

async function endMerged(tx: Context, issue: LockedIssue, successor: LockedIssue, reason: string) {
  await changeIssue(tx, issue, {
    state: "cancelled",
    cancel_reason: reason,
    pause_reason: "",
    reported_done_on: null,
    reported_done_by: null,
    merged_into_id: successor.id,
  });
  await answerExtension(tx, issue, { decision: "lapsed", deadline: null, note: "" });
  await lapseRelief(tx, issue);
}

/** Who helped with the merged one, and who led it, helps with the successor; the names that came. */
async function uniteDepartments(tx: Context, issue: LockedIssue, successor: LockedIssue) {
  const added = [issue.lead_department_id, ...issue.coordinatorIds].filter(
    (id) => id !== successor.lead_department_id && !successor.coordinatorIds.includes(id),
  );
  await setCoordinators(tx, successor.id, [...successor.coordinatorIds, ...added]);
  return [...(await departmentNames(tx.db, added)).values()];
}

/** A question that a higher authority has not answered is asked for the successor from now on. */
async function moveQuestion(tx: Context, issue: LockedIssue, successor: LockedIssue) {
  if (!issue.isEscalated) return;
  const asked = await tx.db
    .selectFrom("escalation")
    .select(["authority", "question"])
    .where("issue_id", "=", issue.id)
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  await endEscalation(tx, issue.id, "");
  if (successor.isEscalated) return;
  await startEscalation(tx, successor.id, asked);
  await recordEvent(tx, "issue.escalated", subjectOf(successor), { ...asked, from: issue.code });
}

/** What the chair has decided and no meeting has dealt with stands on the successor's agenda. */
async function moveDecisions(tx: Context, issue: LockedIssue, successor: LockedIssue) {
  await tx.db
    .updateTable("chair_decision")
    .set({ issue_id: successor.id })
    .where("issue_id", "=", issue.id)
    .where("meeting_id", "is", null)
    .execute();
}
