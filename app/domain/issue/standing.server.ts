import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import { checkDeadline } from "./assignment.server.ts";
import { answerExtension, dropIssue, endEscalation, startEscalation } from "./pending.server.ts";
import { changeIssue, type LockedIssue } from "./row.server.ts";
import { isVisible } from "./scope.server.ts";
import { isOpen } from "./status.ts";

/** Paused is never overdue; what was asked for the deadline lapses. */
export function pauseIssue(ctx: Context, target: Target, input: { reason: string }) {
  return actOn(ctx, "pause", target, async (tx, issue) => {
    await changeIssue(tx, issue, { state: "paused", pause_reason: input.reason });
    await answerExtension(tx, issue, { decision: "lapsed", deadline: null, note: "" });
    await recordEvent(tx, "issue.paused", subjectOf(issue), { reason: input.reason });
  });
}

/** Resuming sets a new deadline; the original one stays, and no extension is counted. */
export function resumeIssue(
  ctx: Context,
  target: Target,
  input: { deadline: string; note?: string },
): Promise<Acted> {
  return actOn(ctx, "resume", target, async (tx, issue) => {
    checkDeadline(tx, input.deadline);
    await changeIssue(tx, issue, {
      state: "open",
      pause_reason: "",
      deadline: input.deadline,
      ...(issue.original_deadline === null ? { original_deadline: input.deadline } : {}),
      // Paused by a meeting while still proposed: going on is accepting it.
      ...(issue.accepted_at === null
        ? { accepted_at: tx.now, accepted_by: tx.actor.id, lead_since: todayOf(tx.now) }
        : {}),
    });
    await recordEvent(tx, "issue.resumed", subjectOf(issue), {
      deadline: input.deadline,
      previousDeadline: issue.deadline ?? undefined,
      note: input.note || undefined,
    });
  });
}

export interface EscalateInput {
  /** The higher authority that is asked. */
  authority: string;
  question: string;
}

export function escalateIssue(ctx: Context, target: Target, input: EscalateInput): Promise<Acted> {
  return actOn(ctx, "escalate", target, async (tx, issue) => {
    const id = await startEscalation(tx, issue.id, input);
    if (id === undefined) throw conflict("issue.escalation_running");
    await changeIssue(tx, issue, {});
    await recordEvent(tx, "issue.escalated", subjectOf(issue), {
      authority: input.authority,
      question: input.question,
    });
  });
}

/** The authority has answered. */
export function answerEscalation(ctx: Context, target: Target, input: { answer: string }) {
  return actOn(ctx, "answer_escalation", target, async (tx, issue) => {
    await endEscalation(tx, issue.id, input.answer);
    await changeIssue(tx, issue, {});
    await recordEvent(tx, "issue.escalation_answered", subjectOf(issue), { answer: input.answer });
  });
}

export interface CancelInput {
  reason: string;
  /** Code of the issue in which this one lives on. */
  successor?: string;
}

/** Declines a proposal, drops an issue, or merges it into its successor; always with a reason. */
export function cancelIssue(ctx: Context, target: Target, input: CancelInput): Promise<Acted> {
  return actOn(ctx, "cancel", target, async (tx, issue) => {
    const successor = input.successor ? await successorOf(tx, issue, input.successor) : null;
    await dropIssue(tx, issue, input.reason, successor?.id ?? null);
    await recordEvent(
      tx,
      issue.state === "proposed" && !successor ? "issue.declined" : "issue.cancelled",
      subjectOf(issue),
      { reason: input.reason, successor: successor?.code, on: todayOf(tx.now) },
    );
  });
}

/** @throws invalid `issue.successor_wrong` unless it is another open issue */
async function successorOf(tx: Context, issue: LockedIssue, code: string) {
  const row = await tx.db
    .selectFrom("issue")
    .select(["id", "code", "state"])
    .where("code", "=", code.trim().toUpperCase())
    .executeTakeFirst();
  if (!row || row.id === issue.id || !isOpen(row.state) || !(await isVisible(tx, row)))
    throw invalid("issue.successor_wrong", {}, "successor");
  return row;
}
