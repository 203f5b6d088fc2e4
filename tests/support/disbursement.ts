import type { DisbursementInput } from "#app/domain/disbursement/form.ts";

/** What a form would send for 200 million paid out of this year's plan in October 2026. */
export function payment(changes: Partial<DisbursementInput> = {}): DisbursementInput {
  return {
    year: 2026,
    month: 10,
    fund: "plan",
    amount: 200_000_000,
    documentNumber: "UNC 118/KBNN",
    documentDate: "2026-10-28",
    asOf: "2026-10-31",
    note: "",
    overReason: "",
    ...changes,
  };
}
