import { z } from "zod";
import { choice, optionalText, requiredText, version } from "#app/form/fields.ts";
import { departmentKinds, isDepartmentCode } from "./kind.ts";

const names = {
  name_vi: requiredText(200),
  name_en: requiredText(200),
  short_name_vi: requiredText(60),
  short_name_en: requiredText(60),
  kind: choice(departmentKinds),
  document_symbol: optionalText(30),
};

export const newDepartment = z.object({
  code: z
    .string()
    .max(200)
    .transform((text) => text.trim().toUpperCase())
    .refine(isDepartmentCode, "department.code_form"),
  ...names,
});
export type NewDepartment = z.output<typeof newDepartment>;

export const editedDepartment = z.object({ ...names, version: version() });
export type EditedDepartment = z.output<typeof editedDepartment>;
