import { z } from "zod";
import {
  choice,
  day,
  money,
  optionalDay,
  optionalId,
  optionalMoney,
  optionalText,
  requiredText,
  whole,
} from "#app/form/fields.ts";
import { funds } from "./words.ts";

const NUMBER_MAX = 60;
const TEXT_MAX = 500;

const facts = {
  month: whole(1, 12),
  /** Asked only where funds were carried over into the year. */
  fund: choice(funds)
    .optional()
    .transform((fund) => fund ?? "plan"),
  asOf: day(),
  note: optionalText(TEXT_MAX),
  /** Asked only where the amount goes beyond the year's money or the budget. */
  overReason: optionalText(TEXT_MAX),
  behalf: optionalId(),
  basis: optionalText(300),
};

export const disbursementForm = z.object({
  ...facts,
  year: whole(2000, 2100),
  amount: money(),
  documentNumber: requiredText(NUMBER_MAX),
  documentDate: day(),
});
export type DisbursementInput = Omit<z.output<typeof disbursementForm>, "behalf" | "basis">;

/** Without an amount the wrong entry is only taken back. */
export const correctionForm = z.object({
  ...facts,
  reason: requiredText(TEXT_MAX),
  amount: optionalMoney(),
  documentNumber: optionalText(NUMBER_MAX),
  documentDate: optionalDay(),
});
export type CorrectionInput = Omit<z.output<typeof correctionForm>, "behalf" | "basis">;
