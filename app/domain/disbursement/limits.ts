import type { Fund } from "#db/schema.ts";

/** A project's money of one year before an entry, in whole đồng. */
export interface YearBalance {
  plan: number;
  carriedOver: number;
  /** Of both funds together. */
  disbursed: number;
  carriedDisbursed: number;
}

export interface Payment {
  fund: Fund;
  amount: number;
}

/** What a payment goes beyond, as a refusal key; what weighs most comes first. */
export type Excess =
  | "disbursement.over_budget"
  | "disbursement.over_plan"
  | "disbursement.over_carried";

/** What of the year's fund is left; negative where more was paid out. */
export function leftOf(fund: Fund, year: YearBalance): number {
  return fund === "plan"
    ? year.plan - (year.disbursed - year.carriedDisbursed)
    : year.carriedOver - year.carriedDisbursed;
}

/**
 * What a payment goes beyond: the project's budget, or that money of the year out of
 * which it is paid. `spent` is what the project has paid out in all years.
 */
export function excessOf(
  { fund, amount }: Payment,
  year: YearBalance,
  spent: number,
  budget: number,
): Excess | null {
  if (spent + amount > budget) return "disbursement.over_budget";
  if (amount <= leftOf(fund, year)) return null;
  return fund === "plan" ? "disbursement.over_plan" : "disbursement.over_carried";
}

/** Share of the year's plan paid out so far; carried-over funds stand apart. Null without a plan. */
export function shareOfPlan(
  year: Pick<YearBalance, "plan" | "disbursed" | "carriedDisbursed">,
): number | null {
  return year.plan === 0 ? null : (year.disbursed - year.carriedDisbursed) / year.plan;
}
