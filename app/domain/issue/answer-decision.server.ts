import type { Context } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { AnswerState } from "#db/schema.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import { departmentNames, type LockedIssue } from "./row.server.ts";

/** An answer as the form showed it. */
export interface ChosenAnswer {
  departmentId: number;
  version: number;
}

/**
 * Secretary or chair accept answers; never whoever entered them (law 9).
 *
 * @throws conflict `answer.moved` when one of them is another than was shown
 * @throws forbidden `answer.own`
 */
export function acceptAnswers(
  ctx: Context,
  target: Target,
  chosen: readonly ChosenAnswer[],
): Promise<Acted> {
  return actOn(ctx, "accept_answer", target, async (tx, issue) => {
    const rows = chosenRows(issue, chosen, ["answered"]);
    if (rows.some((row) => row.answeredBy === tx.actor.id)) throw forbidden("answer.own");
    const departments = await settle(tx, issue, rows, { state: "accepted" });
    await recordEvent(tx, "issue.answer_accepted", subjectOf(issue), { departments });
  });
}

/** The answer does not do: the department is asked again, with the reason. */
export function returnAnswers(
  ctx: Context,
  target: Target,
  chosen: readonly ChosenAnswer[],
  input: { reason: string },
): Promise<Acted> {
  return actOn(ctx, "return_answer", target, async (tx, issue) => {
    const rows = chosenRows(issue, chosen, ["answered", "accepted"]);
    const departments = await settle(tx, issue, rows, {
      state: "waiting",
      answered_on: null,
      answered_by: null,
      reason: input.reason,
    });
    await recordEvent(tx, "issue.answer_returned", subjectOf(issue), {
      departments,
      reason: input.reason,
    });
  });
}

/** Departments that need not answer, with the reason. */
export function excuseAnswers(
  ctx: Context,
  target: Target,
  chosen: readonly ChosenAnswer[],
  input: { reason: string },
): Promise<Acted> {
  return actOn(ctx, "excuse", target, async (tx, issue) => {
    const rows = chosenRows(issue, chosen, ["waiting"]);
    const departments = await settle(tx, issue, rows, { state: "excused", reason: input.reason });
    await recordEvent(tx, "issue.answer_excused", subjectOf(issue), {
      departments,
      reason: input.reason,
    });
  });
}

function chosenRows(
  issue: LockedIssue,
  chosen: readonly ChosenAnswer[],
  from: readonly AnswerState[],
) {
  if (chosen.length === 0) throw invalid("answer.none_chosen", {}, "answers");
  return chosen.map(({ departmentId, version }) => {
    const row = issue.answers.find((one) => one.departmentId === departmentId);
    if (!row) throw invalid("field.choose", {}, "answers");
    if (row.version !== version || !from.includes(row.state)) throw conflict("answer.moved");
    return row;
  });
}

async function settle(
  tx: Context,
  issue: LockedIssue,
  rows: readonly { departmentId: number }[],
  changes: {
    state: AnswerState;
    answered_on?: null;
    answered_by?: null;
    reason?: string;
  },
) {
  const ids = rows.map((row) => row.departmentId);
  await tx.db
    .updateTable("task_answer")
    .set((eb) => ({ ...changes, version: eb("version", "+", 1) }))
    .where("issue_id", "=", issue.id)
    .where("department_id", "in", ids)
    .execute();
  return [...(await departmentNames(tx.db, ids)).values()];
}
