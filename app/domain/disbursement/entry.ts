/** The dates of one entry; `year` and `month` say to which month's disbursement it counts. */
export interface EntryDates {
  year: number;
  month: number;
  documentDate: string;
  /** The day up to which the amount counts. */
  asOf: string;
}

export interface EntryProblem {
  key: string;
  field: keyof EntryDates;
}

/** "2026-03-01". */
export function firstDayOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}-01`;
}

/**
 * What is wrong with the dates of an entry. Nothing lies in the future; an amount of a
 * month cannot count up to a day before that month. It may count up to a day of the next
 * year: payments of a year run on until its accounts are closed in January.
 */
export function entryProblem(entry: EntryDates, today: string): EntryProblem | null {
  const first = firstDayOf(entry.year, entry.month);
  if (first > today) return { key: "disbursement.month_ahead", field: "month" };
  if (entry.documentDate > today) {
    return { key: "disbursement.document_ahead", field: "documentDate" };
  }
  if (entry.asOf > today) return { key: "disbursement.as_of_ahead", field: "asOf" };
  if (entry.asOf < first) return { key: "disbursement.as_of_before_month", field: "asOf" };
  return null;
}
