import type { Supplement } from "./clock.ts";

/** What is wrong with the day of an entry in the ledger, as a refusal key, or null. */
export function entryDayProblem(on: string, earliest: string, today: string): string | null {
  if (on > today) return "appraisal.day_in_future";
  return on < earliest ? "appraisal.day_before_entry" : null;
}

/** A document may be older than the entry, never younger than today. */
export function documentDayProblem(dated: string | null | undefined, today: string): string | null {
  return dated && dated > today ? "appraisal.dated_in_future" : null;
}

/** The earliest day on which a dossier can leave: after its entry and all that was asked or answered since. */
export function earliestLeaving(enteredOn: string, supplements: readonly Supplement[]): string {
  return supplements
    .map((one) => one.answeredOn ?? one.askedOn)
    .reduce((latest, day) => (day > latest ? day : latest), enteredOn);
}

/** The earliest day on which a supplement can be asked for: after the entry and the answer before. */
export function earliestSupplement(enteredOn: string, supplements: readonly Supplement[]): string {
  return supplements.reduce(
    (latest, one) => (one.answeredOn !== null && one.answeredOn > latest ? one.answeredOn : latest),
    enteredOn,
  );
}

export interface DatedStay {
  enteredOn: string;
  leftOn: string | null;
  supplements: readonly Supplement[];
}

/**
 * The stays around a stay whose dates are corrected, as they stand. On the main line the day of
 * entry is that on which the stay before ended, and the day of leaving that on which the next began.
 */
export interface Neighbours {
  before: DatedStay | null;
  after: DatedStay | null;
}

export interface DateProblem {
  key: string;
  field: "enteredOn" | "leftOn";
}

/** What is wrong with corrected dates: order per line, nothing in the future, supplements within their stay. */
export function correctionProblem(
  stay: DatedStay,
  { before, after }: Neighbours,
  today: string,
): DateProblem | null {
  const { enteredOn, leftOn } = stay;
  if (enteredOn > today) return { key: "appraisal.day_in_future", field: "enteredOn" };
  if (before && (enteredOn < before.enteredOn || !isWithin(before.supplements, null, enteredOn)))
    return { key: "appraisal.before_stay_before", field: "enteredOn" };
  if (!isWithin(stay.supplements, enteredOn, null))
    return { key: "appraisal.supplement_outside", field: "enteredOn" };
  if (leftOn === null) return null;
  if (leftOn > today) return { key: "appraisal.day_in_future", field: "leftOn" };
  if (leftOn < enteredOn) return { key: "appraisal.left_before_entry", field: "leftOn" };
  if (!isWithin(stay.supplements, null, leftOn))
    return { key: "appraisal.supplement_outside", field: "leftOn" };
  if (after && (leftOn > (after.leftOn ?? today) || !isWithin(after.supplements, leftOn, null)))
    return { key: "appraisal.after_stay_after", field: "leftOn" };
  return null;
}

function isWithin(
  supplements: readonly Supplement[],
  from: string | null,
  to: string | null,
): boolean {
  return supplements.every(
    (one) =>
      (from === null || one.askedOn >= from) &&
      (to === null || (one.answeredOn ?? one.askedOn) <= to),
  );
}
