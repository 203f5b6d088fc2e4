/** What a month paid out and what the year has paid out up to its end, in whole đồng. */
export interface MonthRow {
  month: number;
  amount: number;
  cumulative: number;
  /** The same out of the year's plan alone, which the share is counted of. */
  ofPlan: number;
}

interface MonthAmount {
  month: number;
  amount: number;
  carried: number;
}

/** The months of a year up to a day, and beyond it only where something was entered. */
export function monthRows(
  year: number,
  amounts: readonly MonthAmount[],
  today: string,
): MonthRow[] {
  const thisYear = Number(today.slice(0, 4));
  const reached = year < thisYear ? 12 : year > thisYear ? 0 : Number(today.slice(5, 7));
  const last = Math.max(reached, ...amounts.map(({ month }) => month));
  let cumulative = 0;
  let ofPlan = 0;
  return Array.from({ length: last }, (_, index) => {
    const month = index + 1;
    const own = amounts.filter((one) => one.month === month);
    const amount = own.reduce((sum, one) => sum + one.amount, 0);
    cumulative += amount;
    ofPlan += amount - own.reduce((sum, one) => sum + one.carried, 0);
    return { month, amount, cumulative, ofPlan };
  });
}

/** The amounts of a project's entries, as months add them up. */
export function amountsOf(
  entries: readonly { month: number; amount: number; fund: string }[],
): MonthAmount[] {
  return entries.map(({ month, amount, fund }) => ({
    month,
    amount,
    carried: fund === "carried_over" ? amount : 0,
  }));
}
