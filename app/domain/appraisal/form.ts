import { z } from "zod";
import {
  day,
  id,
  ids,
  optionalDay,
  optionalId,
  optionalText,
  requiredText,
  version,
  whole,
} from "#app/form/fields.ts";
import { fates } from "./words.ts";

const NUMBER_MAX = 60;
const TEXT_MAX = 2000;

/** Of every act on a dossier: the version that the form showed, and on what basis it is entered for another. */
const act = { basis: optionalText(300), version: version() };

/** What becomes of each open blocker, by its id. */
const blocker = z
  .record(
    z.string().regex(/^[1-9]\d{0,14}$/, "field.choose"),
    z.object({
      fate: z
        .enum([...fates, ""])
        .optional()
        .transform((fate) => fate || null),
      reason: optionalText(TEXT_MAX),
    }),
  )
  .optional();

export const stageMoveForm = z.object({
  ...act,
  toStageId: id(),
  on: day(),
  numberOut: optionalText(NUMBER_MAX),
  datedOut: optionalDay(),
  numberIn: optionalText(NUMBER_MAX),
  datedIn: optionalDay(),
  reasons: ids(),
  reason: optionalText(TEXT_MAX),
  blocker,
});

/** The lead's word on a proposed return. */
export const returnDecisionForm = z.object({
  ...act,
  decision: z.enum(["approve", "decline"]),
  on: day(),
  note: optionalText(TEXT_MAX),
  blocker,
});

/** What the form says of the open blockers. */
export function fatesOf({ blocker: said = {} }: { blocker?: z.output<typeof blocker> }) {
  return Object.entries(said).map(([id, one]) => ({ issueId: Number(id), ...one }));
}

export const supplementForm = z.object({
  ...act,
  text: requiredText(TEXT_MAX),
  on: day(),
  dueOn: optionalDay(),
  number: optionalText(NUMBER_MAX),
  dated: optionalDay(),
});

export const supplementAnswerForm = z.object({
  ...act,
  on: day(),
  number: optionalText(NUMBER_MAX),
  text: optionalText(TEXT_MAX),
});

export const opinionForm = z.object({
  ...act,
  stageId: id(),
  departmentId: id(),
  question: requiredText(TEXT_MAX),
  on: day(),
  days: z
    .union([z.literal("").transform(() => null), whole(1, 999)])
    .optional()
    .transform((days) => days ?? null),
  number: optionalText(NUMBER_MAX),
  dated: optionalDay(),
});

export const opinionAnswerForm = z.object({
  ...act,
  answer: requiredText(TEXT_MAX),
  on: day(),
  number: optionalText(NUMBER_MAX),
  dated: optionalDay(),
});

export const handoverForm = z.object({
  ...act,
  departmentId: id(),
  userId: optionalId(),
  on: day(),
  number: optionalText(NUMBER_MAX),
  note: optionalText(TEXT_MAX),
});

export const handoverConfirmationForm = z.object(act);

export const correctionForm = z.object({
  ...act,
  enteredOn: day(),
  leftOn: optionalDay(),
  numberIn: optionalText(NUMBER_MAX),
  datedIn: optionalDay(),
  numberOut: optionalText(NUMBER_MAX),
  datedOut: optionalDay(),
  stageId: optionalId(),
  reason: requiredText(TEXT_MAX),
});

/** A stage's names in the catalogue. */
export const stageForm = z.object({
  nameVi: requiredText(200),
  nameEn: requiredText(200),
  shortNameVi: requiredText(40),
  shortNameEn: requiredText(40),
  version: version(),
});
export type StageInput = z.output<typeof stageForm>;
