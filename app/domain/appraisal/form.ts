import { z } from "zod";
import { day, id, optionalText, requiredText, version } from "#app/form/fields.ts";

export const stageMoveForm = z.object({
  toStageId: id(),
  on: day(),
  reason: optionalText(2000),
  basis: optionalText(300),
  version: version(),
});
export type StageMoveInput = z.output<typeof stageMoveForm>;

/** A stage's names in the catalogue. */
export const stageForm = z.object({
  nameVi: requiredText(200),
  nameEn: requiredText(200),
  shortNameVi: requiredText(40),
  shortNameEn: requiredText(40),
  version: version(),
});
export type StageInput = z.output<typeof stageForm>;
