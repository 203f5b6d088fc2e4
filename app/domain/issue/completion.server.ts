import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { eventOf, recordEvent } from "#app/domain/history/record.server.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import { checkDeadline } from "./assignment.server.ts";
import { answerByWord } from "./chase-answer.server.ts";
import { answerExtension, answerRelief, endEscalation } from "./pending.server.ts";
import { keepReport } from "./reporting.server.ts";
import { changeIssue } from "./row.server.ts";
import { waitingForNobody } from "./waiting-said.server.ts";

export interface DoneInput {
  /** What was done. */
  text: string;
  /** The document that proves it, where there is one. */
  number?: string;
  date?: string | null;
}

/**
 * The lead department reports the issue done, with evidence. The work's date of
 * completion is the day of this report, once it is confirmed.
 *
 * @throws invalid `evidence.date_future`
 */
export function reportDone(ctx: Context, target: Target, input: DoneInput): Promise<Acted> {
  return actOn(ctx, "report_done", target, async (tx, issue) => {
    const today = todayOf(tx.now);
    if (input.date && input.date > today) throw invalid("evidence.date_future", {}, "date");
    await changeIssue(tx, issue, {
      state: "reported_done",
      reported_done_on: today,
      reported_done_by: tx.actor.id,
      evidence_text: input.text,
      evidence_number: input.number ?? "",
      evidence_date: input.date ?? null,
      ...waitingForNobody,
    });
    const answers = await answerByWord(tx, issue, issue.lead_department_id);
    const told = eventOf(tx, "issue.reported_done", subjectOf(issue), {
      answers: answers.length > 0 ? answers : undefined,
      text: input.text,
      number: input.number || undefined,
      date: input.date ?? undefined,
    });
    await keepReport(tx, issue, { isNoProgress: false, text: input.text }, told);
    await answerExtension(tx, issue, { decision: "lapsed", deadline: null, note: "" });
  });
}

/** Secretary or chair, never the reporter (law 9), confirm that it is done. */
export function confirmDone(ctx: Context, target: Target, input: { note?: string }) {
  return actOn(ctx, "confirm", target, async (tx, issue) => {
    await changeIssue(tx, issue, {
      state: "resolved",
      done_on: issue.reported_done_on ?? todayOf(tx.now),
      resolved_at: tx.now,
      resolved_by: tx.actor.id,
    });
    await answerRelief(tx, issue.id, "refused", "");
    await endEscalation(tx, issue.id, "");
    await recordEvent(tx, "issue.confirmed", subjectOf(issue), {
      doneOn: issue.reported_done_on ?? undefined,
      deadline: issue.deadline ?? undefined,
      original: issue.original_deadline ?? undefined,
      extensions: issue.extension_count,
      note: input.note || undefined,
    });
  });
}

/** The evidence does not do: the work goes on. */
export function sendBack(ctx: Context, target: Target, input: { reason: string }) {
  return actOn(ctx, "send_back", target, async (tx, issue) => {
    await changeIssue(tx, issue, {
      state: "open",
      reported_done_on: null,
      reported_done_by: null,
    });
    await recordEvent(tx, "issue.sent_back", subjectOf(issue), { reason: input.reason });
  });
}

export interface ReopenInput {
  reason: string;
  deadline: string;
}

/** Reopening needs a reason and a deadline, and is counted (law 9); the original deadline stays. */
export function reopenIssue(ctx: Context, target: Target, input: ReopenInput): Promise<Acted> {
  return actOn(ctx, "reopen", target, async (tx, issue) => {
    checkDeadline(tx, input.deadline);
    await changeIssue(tx, issue, {
      state: "open",
      deadline: input.deadline,
      ...(issue.original_deadline === null ? { original_deadline: input.deadline } : {}),
      is_original_locked: true,
      reopen_count: issue.reopen_count + 1,
      done_on: null,
      resolved_at: null,
      resolved_by: null,
      reported_done_on: null,
      reported_done_by: null,
      cancel_reason: "",
      ...waitingForNobody,
      ...(issue.accepted_at === null ? { accepted_at: tx.now, accepted_by: tx.actor.id } : {}),
    });
    await recordEvent(tx, "issue.reopened", subjectOf(issue), {
      reason: input.reason,
      deadline: input.deadline,
      times: issue.reopen_count + 1,
    });
  });
}
