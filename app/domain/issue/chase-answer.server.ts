import { sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import type { LockedIssue } from "./row.server.ts";

/**
 * Whatever a department says on an issue answers the chases of it that still wait.
 * Gives their numbers, for the history.
 */
export async function answerByWord(
  tx: Context,
  issue: LockedIssue,
  departmentId: number,
): Promise<number[]> {
  if (!issue.hasChaseWaiting) return [];
  const { rows } = await sql<{ number: number }>`
    update chase c set answered_on = ${todayOf(tx.now)}::date, answered_at = ${tx.now}, answered_by = ${tx.actor.id}
    from chase_letter l
    where l.id = c.letter_id and c.issue_id = ${issue.id} and c.answered_at is null
      and l.to_department_id = ${departmentId}
    returning c.number`.execute(tx.db);
  return rows.map((row) => row.number).sort((a, b) => a - b);
}

export interface AnswerChaseInput {
  number: number;
  answeredOn: string;
  /** What was answered, with the number of its document. */
  note: string;
}

/**
 * An answer that came another way, on paper or by telephone: it also answers what was sent to the
 * same party before.
 *
 * @throws conflict `issue.no_chase` when that chase waits for no answer
 * @throws invalid `chase.answered_future`, `chase.answered_early`
 */
export function answerChase(ctx: Context, target: Target, input: AnswerChaseInput): Promise<Acted> {
  return actOn(ctx, "answer_chase", target, async (tx, issue) => {
    const chase = await tx.db
      .selectFrom("chase as c")
      .innerJoin("chase_letter as l", "l.id", "c.letter_id")
      .leftJoin("department as d", "d.id", "l.to_department_id")
      .where("c.issue_id", "=", issue.id)
      .where("c.number", "=", input.number)
      .where("c.answered_at", "is", null)
      .select([
        "l.to_department_id",
        "l.to_body",
        "l.sent_on",
        "d.short_name_vi",
        "d.short_name_en",
      ])
      .executeTakeFirst();
    if (!chase) throw conflict("issue.no_chase", { code: issue.code });
    if (input.answeredOn > todayOf(tx.now))
      throw invalid("chase.answered_future", {}, "answeredOn");
    if (input.answeredOn < chase.sent_on) throw invalid("chase.answered_early", {}, "answeredOn");
    await sql`update chase c set answered_on = greatest(${input.answeredOn}::date, l.sent_on), answered_at = ${tx.now},
        answered_by = ${tx.actor.id}, answer_note = ${input.note}
      from chase_letter l
      where l.id = c.letter_id and c.issue_id = ${issue.id} and c.number <= ${input.number}::int and c.answered_at is null
        and l.to_department_id is not distinct from ${chase.to_department_id}::bigint and l.to_body = ${chase.to_body}`.execute(
      tx.db,
    );
    await recordEvent(tx, "issue.chase_answered", subjectOf(issue), {
      ...(chase.to_department_id === null
        ? { body: chase.to_body }
        : {
            department: {
              id: chase.to_department_id,
              vi: chase.short_name_vi,
              en: chase.short_name_en,
            },
          }),
      times: input.number,
      on: input.answeredOn,
      note: input.note || undefined,
    });
  });
}
