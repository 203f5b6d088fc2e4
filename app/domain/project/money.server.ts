import { todayOf } from "#app/domain/clock.ts";
import { type Context, hasRoleAt, inTransaction } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Row } from "#db/schema.ts";
import type { YearMoneyInput } from "./form.ts";
import { canEditProject } from "./policy.ts";
import { departmentOfDay, lockProject, requireActive } from "./row.server.ts";
import { moneyYears, type YearMoney, yearMoneyProblem } from "./year-money.ts";

/**
 * Writes a year's plan and what of it is paid out, in whole đồng. `version` is that
 * of the year's row, 0 where there is none yet. The secretary may name a basis and
 * then enters it for the owner department.
 *
 * @throws forbidden unless secretary or the owner department
 * @throws conflict `stale` when someone else changed that year since
 */
export async function changeYearMoney(
  ctx: Context,
  code: string,
  input: YearMoneyInput,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const project = await lockProject(tx, code);
    if (!canEditProject(tx.actor, project.owner_department_id)) throw forbidden();
    requireActive(project);
    const today = todayOf(tx.now);
    const { first, last } = moneyYears(today);
    if (input.year < first || input.year > last) {
      throw invalid("project.year_outside", { first, last }, "year");
    }
    const next: YearMoney = {
      plan: input.plan,
      disbursed: input.disbursed ?? 0,
      asOf: input.asOf,
    };
    const problem = yearMoneyProblem(next, project.budget, today);
    if (problem) throw invalid(problem.key, {}, problem.field);
    const before = await tx.db
      .selectFrom("project_year")
      .selectAll()
      .where("project_id", "=", project.id)
      .where("year", "=", input.year)
      .executeTakeFirst();
    if ((before?.version ?? 0) !== input.version) throw conflict("stale");
    if (before && isSame(before, next)) return;
    const row = { plan: next.plan, disbursed: next.disbursed, as_of: next.asOf };
    await tx.db
      .insertInto("project_year")
      .values({ project_id: project.id, year: input.year, ...row })
      .onConflict((oc) =>
        oc.columns(["project_id", "year"]).doUpdateSet({ ...row, version: input.version + 1 }),
      )
      .execute();
    await recordEvent(
      await asEntered(tx, project.owner_department_id, input.basis),
      "project.money_changed",
      { projectId: project.id },
      {
        year: input.year,
        plan: { from: before?.plan ?? null, to: next.plan },
        disbursed: { from: before?.disbursed ?? null, to: next.disbursed },
        asOf: next.asOf,
      },
    );
  });
}

function isSame(before: Row<"project_year">, next: YearMoney): boolean {
  return (
    before.plan === next.plan && before.disbursed === next.disbursed && before.as_of === next.asOf
  );
}

/** Law 7: with a basis, entered by someone who is not of the department, it is on its behalf. */
async function asEntered(tx: Context, ownerId: number, basis: string): Promise<Context> {
  if (tx.behalf || basis === "" || hasRoleAt(tx.actor, ownerId, "leader", "officer")) return tx;
  const owner = await departmentOfDay(tx.db, ownerId, "basis");
  return { ...tx, behalf: { departmentId: owner.id, name: owner.vi, basis } };
}
