/** A project's money of one year, in whole đồng. */
export interface YearMoney {
  plan: number;
  disbursed: number;
  /** The day up to which `disbursed` counts. */
  asOf: string | null;
}

export interface MoneyProblem {
  key: string;
  field: "plan" | "disbursed" | "asOf";
}

/** What is wrong with a year's money: never paid out more than planned, never planned more than the budget. */
export function yearMoneyProblem(
  money: YearMoney,
  budget: number,
  today: string,
): MoneyProblem | null {
  if (money.plan > budget) return { key: "project.plan_over_budget", field: "plan" };
  if (money.disbursed > money.plan) {
    return { key: "project.disbursed_over_plan", field: "disbursed" };
  }
  if (money.asOf !== null && money.asOf > today) {
    return { key: "project.as_of_in_future", field: "asOf" };
  }
  if (money.disbursed > 0 && money.asOf === null) {
    return { key: "project.as_of_missing", field: "asOf" };
  }
  return null;
}

/** The years whose money a form takes: ten back, five ahead. */
export function moneyYears(today: string): { first: number; last: number } {
  const year = Number(today.slice(0, 4));
  return { first: year - 10, last: year + 5 };
}
