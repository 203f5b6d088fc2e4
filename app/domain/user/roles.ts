import type { Role } from "#db/schema.ts";

/** In the order in which forms and lists show them. */
export const roles = [
  "secretary",
  "chair",
  "leader",
  "officer",
  "appraiser",
  "appraisal_lead",
  "viewer",
  "administrator",
] as const satisfies readonly Role[];

const ofDepartment: readonly Role[] = ["leader", "officer", "appraiser", "appraisal_lead"];

/** Leaders, officers and appraisers hold their role at a department; the others for the province. */
export function needsDepartment(role: Role): boolean {
  return ofDepartment.includes(role);
}

export type Validity = "future" | "current" | "ended";

/** Days are inclusive; null means open-ended. */
export function validityOf(
  grant: { validFrom: string; validTo: string | null },
  today: string,
): Validity {
  if (grant.validFrom > today) return "future";
  return grant.validTo !== null && grant.validTo < today ? "ended" : "current";
}
