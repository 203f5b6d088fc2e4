import { z } from "zod";
import { requiredText, tick, version } from "#app/form/fields.ts";

const NAME_MAX = 300;

const facts = {
  nameVi: requiredText(NAME_MAX),
  nameEn: requiredText(NAME_MAX),
  isRequired: tick(),
  version: version(),
};

export const newDocumentForm = z.object(facts);
export type NewDocumentInput = z.output<typeof newDocumentForm>;

export const documentForm = z.object({ ...facts, isActive: tick() });
export type DocumentInput = z.output<typeof documentForm>;

export const documentStepForm = z.object({
  step: z.string().regex(/^(up|down) [1-9]\d{0,14}$/, "field.choose"),
  version: version(),
});
