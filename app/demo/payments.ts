import { addDays } from "#app/domain/clock.ts";
import type { Timetable } from "./timetable.ts";

/** One payment of the story, in đồng. */
export interface DemoPayment {
  month: number;
  amount: number;
  documentDate: string;
  asOf: string;
  /** The day on which it is entered: early in the month after, the last ones on the last day. */
  enteredOn: string;
  isPreparation: boolean;
}

const MILLION = 1_000_000;

/**
 * A year's disbursement of a project, spread over the months between the day on which
 * its plan is known and `told`: little while the dossier is on its way, more once it
 * is being built. The amounts add up to `total`.
 *
 * @param number the project's number, from which its pace follows
 */
export function paymentsOf(
  total: number,
  { knownOn, builtFrom, told }: { knownOn: string; builtFrom: string; told: string },
  number: number,
  timetable: Timetable,
): DemoPayment[] {
  const year = Number(told.slice(0, 4));
  const first = knownOn < `${year}-01-01` ? 1 : Number(knownOn.slice(5, 7));
  const last = Number(told.slice(5, 7));
  const months = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const weights = months.map((month) => {
    const isPreparation = endOf(year, month) < builtFrom;
    const isQuiet = months.length > 2 && (number + month) % 3 === 0 && month !== last;
    return isQuiet ? 0 : (isPreparation ? 1 : 4) + ((number * 7 + month * 5) % 3);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let weighed = 0;
  let paid = 0;
  return months.flatMap((month, index) => {
    weighed += weights[index] ?? 0;
    const upTo = month === last ? total : Math.round((total * weighed) / all / MILLION) * MILLION;
    const amount = upTo - paid;
    paid = upTo;
    return amount === 0 ? [] : [paymentIn(year, month, amount)];
  });

  function paymentIn(year: number, month: number, amount: number): DemoPayment {
    const end = endOf(year, month);
    const entered = timetable.workingDaysFrom(end, 2 + (number % 3));
    const isLast = entered > told || month === last;
    const asOf = isLast && end > told ? told : end;
    const paidOn = timetable.firstWorkingDayFrom(
      addDays(`${end.slice(0, 8)}01`, 6 + (number % 17)),
    );
    return {
      month,
      amount,
      documentDate: paidOn < asOf ? paidOn : asOf,
      asOf,
      enteredOn: isLast ? told : entered,
      isPreparation: end < builtFrom,
    };
  }
}

/** The last day of a month. */
function endOf(year: number, month: number): string {
  const next =
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
  return addDays(next, -1);
}
