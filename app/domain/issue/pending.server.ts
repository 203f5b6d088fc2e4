import { sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Disposition, ExtensionDecision, ReliefDecision } from "#db/schema.ts";
import type { DispositionInput } from "./disposition.ts";
import { changeIssue, type LockedIssue, meetingOfDay } from "./row.server.ts";

/** What a meeting's disposition means for an extension that is still asked; others leave it waiting. */
const extensionAnswers: Partial<Record<Disposition, ExtensionDecision>> = {
  extended: "granted",
  resolved: "lapsed",
  paused: "lapsed",
  cancelled: "lapsed",
  kept: "refused",
  reassigned: "refused",
  escalated: "refused",
};

export async function settleExtension(
  tx: Context,
  issue: LockedIssue,
  input: DispositionInput,
): Promise<{ requestId?: number }> {
  const decision = extensionAnswers[input.disposition];
  if (!decision) return {};
  const requestId = await answerExtension(tx, issue, {
    decision,
    deadline: input.newDeadline,
    note: input.reason,
    meeting: input.meeting,
  });
  return requestId === undefined ? {} : { requestId };
}

export interface ExtensionAnswer {
  decision: ExtensionDecision;
  /** The granted date. */
  deadline: string | null;
  note: string;
  meeting?: { id: number; code: string; heldOn: string };
}

/** Decides the waiting extension request of a locked issue and writes it down; its id, if there was one. */
export async function answerExtension(
  tx: Context,
  issue: LockedIssue,
  answer: ExtensionAnswer,
): Promise<number | undefined> {
  const granted = answer.decision === "granted" ? answer.deadline : null;
  const request = await tx.db
    .updateTable("extension_request")
    .set({
      decision: answer.decision,
      decided_at: tx.now,
      decided_by: tx.actor.id,
      granted_deadline: granted,
      decision_note: answer.note,
      meeting_id: answer.meeting?.id ?? null,
    })
    .where("issue_id", "=", issue.id)
    .where("decided_at", "is", null)
    .returning(["id", "from_deadline", "new_deadline"])
    .executeTakeFirst();
  if (!request) return undefined;
  await recordEvent(
    tx,
    `issue.extension_${answer.decision}`,
    { issueId: issue.id, meetingId: answer.meeting?.id, projectId: issue.project_id },
    {
      from: request.from_deadline,
      asked: request.new_deadline,
      deadline: granted ?? undefined,
      note: answer.note || undefined,
      meeting: answer.meeting ? meetingOfDay(answer.meeting) : undefined,
    },
  );
  return request.id;
}

interface Settled {
  reliefId?: number;
  escalationStartedId?: number;
  escalationEndedId?: number;
  decisionIds?: number[];
}

/** Relief, escalation and the chair's earlier decisions, as a disposition leaves them. */
export async function settleRest(
  tx: Context,
  issue: LockedIssue,
  input: DispositionInput,
): Promise<Settled> {
  const { disposition } = input;
  if (disposition === "not_discussed") return {};
  const ends = disposition === "resolved" || disposition === "cancelled";
  const settled: Settled = {};
  if (ends || input.newLeadDepartmentId !== null) {
    const decision = ends ? "refused" : "granted";
    const reliefId = await answerRelief(tx, issue.id, decision, input.reason);
    if (reliefId !== undefined) settled.reliefId = reliefId;
  }
  if (ends) {
    const endedId = await endEscalation(tx, issue.id, "");
    if (endedId !== undefined) settled.escalationEndedId = endedId;
  }
  if (disposition === "escalated") {
    const startedId = await startEscalation(tx, issue.id, {
      authority: "",
      question: input.reason,
      meetingId: input.meeting.id,
    });
    if (startedId !== undefined) settled.escalationStartedId = startedId;
  }
  const decided = await tx.db
    .updateTable("chair_decision")
    .set({ meeting_id: input.meeting.id })
    .where("issue_id", "=", issue.id)
    .where("meeting_id", "is", null)
    .returning("id")
    .execute();
  return decided.length > 0 ? { ...settled, decisionIds: decided.map((row) => row.id) } : settled;
}

/** Ends an issue undone: nothing stays reported, asked or escalated. */
export async function dropIssue(tx: Context, issue: LockedIssue, reason: string): Promise<void> {
  await changeIssue(tx, issue, {
    state: "cancelled",
    cancel_reason: reason,
    pause_reason: "",
    reported_done_on: null,
    reported_done_by: null,
  });
  await answerExtension(tx, issue, { decision: "lapsed", deadline: null, note: "" });
  await answerRelief(tx, issue.id, "refused", "");
  await endEscalation(tx, issue.id, "");
}

/** A request to be relieved that ended with the issue; it is written down. */
export async function lapseRelief(tx: Context, issue: LockedIssue): Promise<void> {
  const lapsed = await answerRelief(tx, issue.id, "lapsed", "");
  if (lapsed === undefined) return;
  await recordEvent(tx, "issue.relief_lapsed", {
    issueId: issue.id,
    projectId: issue.project_id,
  });
}

export async function answerRelief(
  tx: Context,
  issueId: number,
  decision: ReliefDecision,
  note: string,
): Promise<number | undefined> {
  const row = await tx.db
    .updateTable("relief_request")
    .set({ decision, decided_at: tx.now, decided_by: tx.actor.id, decision_note: note })
    .where("issue_id", "=", issueId)
    .where("decided_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Starts an escalation; undefined when one is running already. */
export async function startEscalation(
  tx: Context,
  issueId: number,
  asked: { authority: string; question: string; meetingId?: number },
): Promise<number | undefined> {
  const row = await tx.db
    .insertInto("escalation")
    .values({
      issue_id: issueId,
      escalated_at: tx.now,
      escalated_on: todayOf(tx.now),
      escalated_by: tx.actor.id,
      authority: asked.authority,
      question: asked.question,
      meeting_id: asked.meetingId ?? null,
    })
    .onConflict((oc) => oc.column("issue_id").where(sql<boolean>`ended_at is null`).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

export async function endEscalation(
  tx: Context,
  issueId: number,
  answer: string,
): Promise<number | undefined> {
  const row = await tx.db
    .updateTable("escalation")
    .set({ ended_at: tx.now, answer })
    .where("issue_id", "=", issueId)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}
