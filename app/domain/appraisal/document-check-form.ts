import { z } from "zod";
import { day, optionalText, version, whole } from "#app/form/fields.ts";
import { intakeOutcomes, intakeStates, selfCheckStates } from "./words.ts";

const NOTE_MAX = 500;

/** What is said of each document, by its id. */
const documents = <const States extends readonly [string, ...string[]]>(states: States) =>
  z
    .record(
      z.string().regex(/^[1-9]\d{0,14}$/, "field.choose"),
      z.object({
        state: z
          .enum([...states, ""])
          .optional()
          .transform((state) => (state || null) as States[number] | null),
        note: optionalText(NOTE_MAX),
      }),
    )
    .optional();

export const selfCheckForm = z.object({
  doc: documents(selfCheckStates),
  round: whole(1, 1_000),
  version: version(),
});

export const intakeForm = z.object({
  doc: documents(intakeStates),
  on: day(),
  outcome: z.enum(intakeOutcomes),
  basis: optionalText(300),
  version: version(),
});
