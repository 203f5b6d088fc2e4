import type { FundingSource, ProjectGroup } from "#db/schema.ts";

/** The literals of the schema as lists, for forms, filters and their labels. */
export const fundingSources = [
  "recurrent",
  "investment",
  "mixed",
  "other",
] as const satisfies readonly FundingSource[];

export const projectGroups = ["A", "B", "C", "none"] as const satisfies readonly ProjectGroup[];
