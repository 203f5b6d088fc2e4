import type { Fund } from "#db/schema.ts";

/** The literals of the schema as a list, for forms and their labels. */
export const funds = ["plan", "carried_over"] as const satisfies readonly Fund[];
