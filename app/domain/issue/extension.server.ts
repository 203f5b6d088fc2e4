import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import { deadlineChanges } from "./assignment.server.ts";
import { answerExtension } from "./pending.server.ts";
import { changeIssue, type LockedIssue } from "./row.server.ts";
import { isDeadlinePast } from "./stalling.server.ts";

export interface AskExtensionInput {
  newDeadline: string;
  reason: string;
  /** Giải trình: why it is asked only after the deadline. */
  explanation?: string;
}

/**
 * The lead department asks for a later deadline. From then on the original one is fixed (law 3).
 *
 * @throws invalid `extension.not_later`, `extension.explanation_missing` after the deadline
 */
export function askExtension(
  ctx: Context,
  target: Target,
  input: AskExtensionInput,
): Promise<Acted> {
  return actOn(ctx, "ask_extension", target, async (tx, issue) => {
    const from = issue.deadline ?? "";
    refuseEarlier(tx, issue, input.newDeadline);
    const explanation = input.explanation ?? "";
    if (explanation === "" && (await isDeadlinePast(tx, issue.deadline)))
      throw invalid("extension.explanation_missing", {}, "explanation");
    await tx.db
      .insertInto("extension_request")
      .values({
        issue_id: issue.id,
        asked_at: tx.now,
        asked_on: todayOf(tx.now),
        asked_by: tx.actor.id,
        from_deadline: from,
        new_deadline: input.newDeadline,
        reason: input.reason,
        explanation,
      })
      .execute();
    await changeIssue(tx, issue, { is_original_locked: true });
    await recordEvent(tx, "issue.extension_asked", subjectOf(issue), {
      from,
      deadline: input.newDeadline,
      reason: input.reason,
      explanation: explanation || undefined,
    });
  });
}

export type DecideExtensionInput =
  | { decision: "granted"; deadline: string; note?: string }
  | { decision: "refused"; note: string };

/** The chair, or the secretary as recorder with the basis, grants (with a date) or refuses. */
export function decideExtension(
  ctx: Context,
  target: Target,
  input: DecideExtensionInput,
): Promise<Acted> {
  return actOn(ctx, "decide_extension", target, async (tx, issue) => {
    if (input.decision === "granted")
      await grantExtension(tx, issue, input.deadline, input.note ?? "");
    else {
      await answerExtension(tx, issue, { decision: "refused", deadline: null, note: input.note });
      await changeIssue(tx, issue, {});
    }
  });
}

export async function grantExtension(
  tx: Context,
  issue: LockedIssue,
  deadline: string,
  note: string,
): Promise<void> {
  refuseEarlier(tx, issue, deadline);
  await answerExtension(tx, issue, { decision: "granted", deadline, note });
  await changeIssue(tx, issue, deadlineChanges(issue, deadline));
}

function refuseEarlier(tx: Context, issue: LockedIssue, deadline: string): void {
  const isLater = deadline > todayOf(tx.now) && deadline > (issue.deadline ?? "");
  if (!isLater) throw invalid("extension.not_later", {}, "deadline");
}
