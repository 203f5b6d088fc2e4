import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import type { NewRow, Row } from "#db/schema.ts";
import { type Excess, excessOf, type Payment, type YearBalance } from "./limits.ts";

/** A project's money when an amount is entered; the project is locked, so nobody else moves it. */
export interface Standing {
  year: YearBalance;
  /** Paid out in all years. */
  spent: number;
}

/** The year's row, made where there is none: an amount may come before the plan, with a reason. */
export async function openYear(tx: Context, projectId: number, year: number): Promise<Standing> {
  await tx.db
    .insertInto("project_year")
    // Version 0: whoever enters the plan meanwhile has seen no row.
    .values({ project_id: projectId, year, plan: 0, as_of: null, version: 0 })
    .onConflict((oc) => oc.columns(["project_id", "year"]).doNothing())
    .execute();
  const { rows } = await sql<YearBalance & { spent: number }>`
    select y.plan, y.carried_over as "carriedOver", y.disbursed,
      y.carried_disbursed as "carriedDisbursed",
      (select sum(a.disbursed) from project_year a where a.project_id = y.project_id) as spent
    from project_year y where y.project_id = ${projectId} and y.year = ${year}`.execute(tx.db);
  const [row] = rows;
  if (!row) throw new Error("the year has just been opened");
  const { spent, ...balance } = row;
  return { year: balance, spent };
}

/**
 * A payment beyond the year's money or the budget needs a reason, which is kept with it.
 * @throws invalid the excess beside `overReason`
 */
export function requireReasonFor(
  payment: Payment,
  { year, spent }: Standing,
  project: Pick<Row<"project">, "budget">,
  overReason: string,
): Excess | null {
  const excess = excessOf(payment, year, spent, project.budget);
  if (excess && overReason === "") throw invalid(excess, {}, "overReason");
  return excess;
}

/** Writes an entry and, in the same transaction, the running balance of its year. */
export async function book(tx: Context, entry: NewRow<"disbursement">): Promise<number> {
  const { id } = await tx.db
    .insertInto("disbursement")
    .values(entry)
    .returning("id")
    .executeTakeFirstOrThrow();
  const carried = entry.fund === "carried_over" ? entry.amount : 0;
  await tx.db
    .updateTable("project_year")
    .set({
      disbursed: sql<number>`disbursed + ${entry.amount}::bigint`,
      carried_disbursed: sql<number>`carried_disbursed + ${carried}::bigint`,
      as_of: sql<string | null>`(select max(d.as_of) from disbursement d
        where d.project_id = project_year.project_id and d.year = project_year.year and d.amount > 0
          and not exists (select from disbursement c where c.corrects_id = d.id and c.amount < 0))`,
    })
    .where("project_id", "=", entry.project_id)
    .where("year", "=", entry.year)
    .execute();
  return id;
}
