import type { HolidayKind } from "#db/schema.ts";

/** The literals of the schema as a list, for forms. */
export const holidayKinds = [
  "holiday",
  "substitute",
  "swap_off",
  "swap_work",
] as const satisfies readonly HolidayKind[];
