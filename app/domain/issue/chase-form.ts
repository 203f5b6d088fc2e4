import { z } from "zod";
import { choice, day, optionalId, optionalText, requiredText, version } from "#app/form/fields.ts";
import { chaseChannels, LETTER_MAX } from "./chase.ts";

export const LETTER_TEXT_MAX = 8000;

export const chaseForm = z.object({
  issues: z.array(requiredText(40)).min(1, "chase.nothing").max(LETTER_MAX),
  to: optionalId(),
  toBody: optionalText(200),
  channel: choice(chaseChannels),
  sentOn: day(),
  answerBy: day(),
  documentNumber: optionalText(100),
  text: requiredText(LETTER_TEXT_MAX),
});

export const chaseAnswerForm = z.object({
  version: version(),
  behalf: optionalId(),
  basis: optionalText(200),
  number: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "field.choose")
    .transform(Number),
  answeredOn: day(),
  note: requiredText(500),
});
