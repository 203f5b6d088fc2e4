import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import { checkDeadline } from "./assignment.server.ts";
import { answerExtension, dropIssue, endEscalation, startEscalation } from "./pending.server.ts";
import { changeIssue } from "./row.server.ts";

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

/** Declines a proposal or drops an issue, always with a reason. */
export function cancelIssue(ctx: Context, target: Target, input: { reason: string }) {
  return actOn(ctx, "cancel", target, async (tx, issue) => {
    await dropIssue(tx, issue, input.reason);
    await recordEvent(
      tx,
      issue.state === "proposed" ? "issue.declined" : "issue.cancelled",
      subjectOf(issue),
      { reason: input.reason, on: todayOf(tx.now) },
    );
  });
}
