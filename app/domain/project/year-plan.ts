/** What a project may spend in one year, in whole đồng. */
export interface YearPlan {
  plan: number;
  /** Carried over from earlier years (chuyển nguồn), beside the plan. */
  carriedOver: number;
}

/** What of each is paid out already. */
export interface PaidOut {
  disbursed: number;
  /** The part of it out of carried-over funds. */
  carriedDisbursed: number;
}

export interface PlanProblem {
  key: string;
  field: "plan" | "carriedOver" | "reason";
}

/**
 * What is wrong with a year's plan: never more than the budget; less than what is paid
 * out already only with a reason.
 */
export function yearPlanProblem(
  { plan, carriedOver }: YearPlan,
  { disbursed, carriedDisbursed }: PaidOut,
  budget: number,
  reason: string,
): PlanProblem | null {
  if (plan > budget) return { key: "project.plan_over_budget", field: "plan" };
  if (plan + carriedOver > budget) {
    return { key: "project.carried_over_budget", field: "carriedOver" };
  }
  const isBelow = plan < disbursed - carriedDisbursed || carriedOver < carriedDisbursed;
  return isBelow && reason === "" ? { key: "project.plan_under_paid", field: "reason" } : null;
}

/** The years whose money a form takes: ten back, five ahead. */
export function moneyYears(today: string): { first: number; last: number } {
  const year = Number(today.slice(0, 4));
  return { first: year - 10, last: year + 5 };
}
