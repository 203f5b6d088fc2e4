import { todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { lockProject, requireActive } from "#app/domain/project/row.server.ts";
import { moneyYears } from "#app/domain/project/year-plan.ts";
import type { Row } from "#db/schema.ts";
import { book, openYear, requireReasonFor } from "./balance.server.ts";
import { entryProblem } from "./entry.ts";
import type { DisbursementInput } from "./form.ts";
import { departmentEnteredFor } from "./keeper.server.ts";

/**
 * Enters an amount paid out, in whole đồng, and moves the year's balance in the same
 * transaction. The project is locked: of two that together exceed the limit, the second
 * is asked for the reason.
 *
 * @throws forbidden unless owner department, Finance or secretary (with the basis)
 * @throws invalid `disbursement.over_budget`, `over_plan`, `over_carried` beside `overReason`
 */
export async function enterDisbursement(
  ctx: Context,
  code: string,
  input: DisbursementInput,
): Promise<{ id: number }> {
  return inTransaction(ctx, async (tx) => {
    const project = await lockProject(tx, code);
    const departmentId = await departmentEnteredFor(tx, project);
    requireActive(project);
    requireYear(tx, input.year);
    const { id, excess } = await bookPayment(tx, project, input, departmentId);
    await recordEvent(
      tx,
      "project.disbursed",
      { projectId: project.id },
      { ...tellEntry(id, input), excess, overReason: excess ? input.overReason : undefined },
    );
    return { id };
  });
}

/** Checks and writes one payment; `corrects` names the entry in whose place it stands, and why. */
export async function bookPayment(
  tx: Context,
  project: Row<"project">,
  input: DisbursementInput,
  departmentId: number,
  corrects?: { id: number; reason: string },
) {
  if (input.amount <= 0) throw invalid("disbursement.nothing", {}, "amount");
  const problem = entryProblem(input, todayOf(tx.now));
  if (problem) throw invalid(problem.key, {}, problem.field);
  const standing = await openYear(tx, project.id, input.year);
  const excess = requireReasonFor(input, standing, project, input.overReason);
  const id = await book(tx, {
    project_id: project.id,
    year: input.year,
    month: input.month,
    fund: input.fund,
    amount: input.amount,
    document_number: input.documentNumber,
    document_date: input.documentDate,
    as_of: input.asOf,
    note: input.note,
    over_reason: excess ? input.overReason : "",
    corrects_id: corrects?.id ?? null,
    reason: corrects?.reason ?? "",
    entered_by: tx.actor.id,
    entered_at: tx.now,
    entered_for_department_id: departmentId,
  });
  return { id, excess };
}

function requireYear(tx: Context, year: number): void {
  const { first, last } = moneyYears(todayOf(tx.now));
  if (year < first || year > last) throw invalid("project.year_outside", { first, last }, "year");
}

/** An entry as history keeps it. */
export function tellEntry(id: number, input: DisbursementInput) {
  return {
    id,
    year: input.year,
    month: input.month,
    fund: input.fund,
    amount: input.amount,
    number: input.documentNumber,
    date: input.documentDate,
    asOf: input.asOf,
  };
}
