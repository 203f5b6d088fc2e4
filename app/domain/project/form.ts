import { z } from "zod";
import {
  choice,
  day,
  id,
  money,
  optionalId,
  optionalMoney,
  optionalText,
  requiredText,
  version,
  whole,
} from "#app/form/fields.ts";
import { fundingSources, projectGroups } from "./words.ts";

const facts = {
  nameVi: requiredText(300),
  nameEn: optionalText(300),
  ownerDepartmentId: id(),
  kindId: id(),
  fundingSource: choice(fundingSources),
  group: choice(projectGroups),
  budget: money(),
};

export const projectForm = z.object({
  ...facts,
  code: z
    .string()
    .trim()
    .toUpperCase()
    .max(30, { abort: true })
    .regex(/^[A-Z0-9]+(?:[-.][A-Z0-9]+)*$/, "project.code_form"),
  stageId: id(),
  enteredOn: day(),
});
export type ProjectInput = z.output<typeof projectForm>;

export const projectEditForm = z.object({
  ...facts,
  ownerDepartmentId: optionalId(),
  version: version(),
});
export type ProjectEditInput = z.output<typeof projectEditForm>;

export const yearPlanForm = z.object({
  year: whole(2000, 2100),
  plan: money(),
  carriedOver: optionalMoney(),
  /** Asked only where more is paid out already. */
  reason: optionalText(500),
  basis: optionalText(300),
  version: version(),
});
export type YearPlanInput = z.output<typeof yearPlanForm>;

export const followUpForm = z.object({ reason: requiredText(1000), version: version() });
