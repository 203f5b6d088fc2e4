import { sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import { type Context, departmentsOf } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import { activeDepartment } from "./active-department.server.ts";
import { isAnswerable } from "./answer.ts";
import { departmentName, departmentNames, type LockedIssue, type NameOfDay } from "./row.server.ts";

/**
 * Asks departments for an answer of their own; who has been asked already is not asked
 * again, who was excused is.
 *
 * @throws invalid `answer.none_chosen` when nobody is asked anew
 */
export function askDepartments(
  ctx: Context,
  target: Target,
  input: { departmentIds: readonly number[] },
): Promise<Acted> {
  return actOn(ctx, "ask", target, async (tx, issue) => {
    for (const id of input.departmentIds) await activeDepartment(tx, id, "departments");
    const asked = await addAsked(tx, issue, input.departmentIds);
    if (asked.length === 0) throw invalid("answer.none_chosen", {}, "departments");
    await recordEvent(tx, "issue.asked", subjectOf(issue), { departments: asked });
  });
}

/** The rows of those who are asked anew, with their names of that day. */
export async function addAsked(
  tx: Context,
  issue: Pick<LockedIssue, "id" | "answers">,
  departmentIds: readonly number[],
): Promise<NameOfDay[]> {
  const anew = [...new Set(departmentIds)].filter((id) => {
    const known = issue.answers.find((one) => one.departmentId === id);
    return known === undefined || known.state === "excused";
  });
  const names = await departmentNames(tx.db, anew, "departments");
  if (anew.length === 0) return [];
  const asked_on = todayOf(tx.now);
  await tx.db
    .insertInto("task_answer")
    .values(anew.map((department_id) => ({ issue_id: issue.id, department_id, asked_on })))
    .onConflict((oc) =>
      oc.columns(["issue_id", "department_id"]).doUpdateSet({
        state: "waiting",
        reason: "",
        asked_on,
        version: sql<number>`task_answer.version + 1`,
      }),
    )
    .execute();
  return [...names.values()];
}

export interface AnswerInput {
  departmentId: number;
  /** What the department answers. */
  text: string;
  /** The document with which it was sent, where there is one. */
  number?: string;
  /** The version of the department's own row: others' answers do not make a form stale. */
  version?: number;
}

/**
 * A department's answer to a task that asks it; it may be mended until it is accepted.
 *
 * @throws forbidden for a department that is not asked, or not one's own
 * @throws conflict `answer.settled`, `stale`
 */
export function answerTask(ctx: Context, target: Target, input: AnswerInput): Promise<Acted> {
  return actOn(ctx, "answer", target, async (tx, issue) => {
    const { departmentId } = input;
    const isOwn = tx.behalf
      ? tx.behalf.departmentId === departmentId
      : departmentsOf(tx.actor).includes(departmentId);
    const row = issue.answers.find((one) => one.departmentId === departmentId);
    if (!isOwn || !row) throw forbidden();
    if (input.version !== undefined && input.version !== row.version) throw conflict("stale");
    if (!isAnswerable(row)) throw conflict("answer.settled");
    await tx.db
      .updateTable("task_answer")
      .set((eb) => ({
        state: "answered" as const,
        answered_on: todayOf(tx.now),
        answered_by: tx.actor.id,
        text: input.text,
        document_number: input.number ?? "",
        reason: "",
        version: eb("version", "+", 1),
      }))
      .where("issue_id", "=", issue.id)
      .where("department_id", "=", departmentId)
      .execute();
    await recordEvent(tx, "issue.answered", subjectOf(issue), {
      department: await departmentName(tx.db, departmentId),
      text: input.text,
      number: input.number || undefined,
      again: row.state === "answered" || undefined,
    });
  });
}

/** A duplicate's answers go on with its successor: an answer that is there is not lost. */
export async function uniteAnswers(
  tx: Context,
  issue: Pick<LockedIssue, "id">,
  successor: Pick<LockedIssue, "id">,
): Promise<void> {
  await sql`insert into task_answer (issue_id, department_id, state, asked_on, answered_on, answered_by, text, document_number, reason)
    select ${successor.id}, a.department_id, a.state, a.asked_on, a.answered_on, a.answered_by, a.text, a.document_number, a.reason
    from task_answer a where a.issue_id = ${issue.id}
    on conflict (issue_id, department_id) do update set state = excluded.state, answered_on = excluded.answered_on,
      answered_by = excluded.answered_by, text = excluded.text, document_number = excluded.document_number,
      version = task_answer.version + 1
    where task_answer.state = 'waiting' and excluded.state in ('answered','accepted')`.execute(
    tx.db,
  );
}
