import { z } from "zod";
import { baseText, optionalText, version } from "#app/form/fields.ts";

/** The last page of the session: what is said of the whole, and the close. */
export const closureForm = z.object({
  version: version(),
  assessment: optionalText(5000),
  assessmentBase: baseText(),
  closingNote: optionalText(5000),
  closingNoteBase: baseText(),
  /** "HH:MM" of the meeting's day; now where it is left empty. */
  endedAt: z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "time.invalid")
    .transform((time) => time.padStart(5, "0"))
    .optional(),
  intent: z.enum(["save", "close"]),
});
