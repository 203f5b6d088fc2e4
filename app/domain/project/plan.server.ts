import { todayOf } from "#app/domain/clock.ts";
import { type Context, hasRoleAt, inTransaction } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { YearPlanInput } from "./form.ts";
import { canKeepMoney } from "./policy.ts";
import { departmentOfDay, findFinance, lockProject, requireActive } from "./row.server.ts";
import { moneyYears, yearPlanProblem } from "./year-plan.ts";

/**
 * Writes a year's plan and what was carried over into it, in whole đồng. `version` is
 * that of the year's row, 0 where nobody has entered a plan yet. The secretary may name a
 * basis and then enters it for the owner department. What is paid out moves by entries only.
 *
 * @throws forbidden unless owner department, Finance or secretary
 * @throws conflict `stale` when someone else changed that plan since
 */
export async function changeYearPlan(
  ctx: Context,
  code: string,
  input: YearPlanInput,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const project = await lockProject(tx, code);
    const financeId = await findFinance(tx.db);
    if (!canKeepMoney(tx.actor, project.owner_department_id, financeId)) throw forbidden();
    requireActive(project);
    const { first, last } = moneyYears(todayOf(tx.now));
    const { year, plan, reason } = input;
    if (year < first || year > last) throw invalid("project.year_outside", { first, last }, "year");
    const carriedOver = input.carriedOver ?? 0;
    const before = await tx.db
      .selectFrom("project_year")
      .selectAll()
      .where("project_id", "=", project.id)
      .where("year", "=", year)
      .executeTakeFirst();
    const paid = {
      disbursed: before?.disbursed ?? 0,
      carriedDisbursed: before?.carried_disbursed ?? 0,
    };
    const problem = yearPlanProblem({ plan, carriedOver }, paid, project.budget, reason);
    if (problem) throw invalid(problem.key, {}, problem.field);
    if ((before?.version ?? 0) !== input.version) throw conflict("stale");
    if (before?.plan === plan && before.carried_over === carriedOver) return;
    const row = { plan, carried_over: carriedOver, version: input.version + 1 };
    await tx.db
      .insertInto("project_year")
      .values({ project_id: project.id, year, as_of: null, ...row })
      .onConflict((oc) => oc.columns(["project_id", "year"]).doUpdateSet(row))
      .execute();
    await recordEvent(
      await asEntered(tx, [project.owner_department_id, financeId], input.basis),
      "project.money_changed",
      { projectId: project.id },
      {
        year,
        plan: { from: before?.plan ?? null, to: plan },
        carriedOver: { from: before?.carried_over ?? null, to: carriedOver },
        reason,
      },
    );
  });
}

/** Law 7: with a basis, entered by someone who is of neither department, it is on the owner's behalf. */
async function asEntered(
  tx: Context,
  [ownerId, financeId]: [number, number | null],
  basis: string,
): Promise<Context> {
  const isOwn = [ownerId, financeId].some(
    (id) => id !== null && hasRoleAt(tx.actor, id, "leader", "officer"),
  );
  if (tx.behalf || basis === "" || isOwn) return tx;
  const owner = await departmentOfDay(tx.db, ownerId, "basis");
  return { ...tx, behalf: { departmentId: owner.id, name: owner.vi, basis } };
}
