import type { DepartmentKind } from "#db/schema.ts";

/** In the order in which forms and lists show them. */
export const departmentKinds = [
  "provincial",
  "city",
  "town",
  "district",
  "commune",
  "agency",
] as const satisfies readonly DepartmentKind[];

/** Paths under /departments that are no codes; addresses ignore case. */
const reserved = ["NEW"];

/** Capital letters without marks, digits, hyphen; begins with a letter; 2 to 20 characters. */
export function isDepartmentCode(text: string): boolean {
  return /^[A-Z][A-Z0-9-]{1,19}$/.test(text) && !reserved.includes(text);
}
