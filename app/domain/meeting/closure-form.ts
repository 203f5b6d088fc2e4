import { z } from "zod";
import { optionalText, version } from "#app/form/fields.ts";

/** Longer than the field itself, so that a text that is too long is refused beside its field. */
const base = () =>
  z
    .string()
    .max(20_000)
    .optional()
    .transform((text) => text ?? "");

/** The last page of the session: what is said of the whole, and the close. */
export const closureForm = z.object({
  version: version(),
  assessment: optionalText(5000),
  assessmentBase: base(),
  closingNote: optionalText(5000),
  closingNoteBase: base(),
  /** "HH:MM" of the meeting's day; now where it is left empty. */
  endedAt: z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "time.invalid")
    .transform((time) => time.padStart(5, "0"))
    .optional(),
  intent: z.enum(["save", "close"]),
});
