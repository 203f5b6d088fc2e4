import { z } from "zod";
import {
  baseText,
  day,
  optionalId,
  optionalText,
  requiredText,
  version,
} from "#app/form/fields.ts";

export const minutesStepForm = z.object({ version: version() });
export const returnForm = z.object({ note: requiredText(2000), version: version() });
export const issuanceForm = z.object({
  documentNumber: requiredText(40).regex(
    /^[\p{L}\p{N}][\p{L}\p{N}/.&-]*$/u,
    "meeting.document_number",
  ),
  documentDate: day(),
  version: version(),
});
export const correctionForm = z.object({
  conclusionId: optionalId(),
  originalText: optionalText(5000),
  correctedText: requiredText(5000),
  reason: requiredText(1000),
});
export const summaryForm = z.object({
  assessment: optionalText(5000),
  assessmentBase: baseText(),
  closingNote: optionalText(5000),
  closingNoteBase: baseText(),
});
