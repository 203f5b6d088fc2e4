import type { ClockAfterSupplement, Party, RecordedBy } from "#db/schema.ts";

/** The literals of the schema as lists, for forms and their labels. */
export const recordingBodies = [
  "owner",
  "appraising_body",
  "finance",
  "office",
] as const satisfies readonly RecordedBy[];

export const parties = [
  "owner",
  "appraiser",
  "finance",
  "other",
] as const satisfies readonly Party[];

export const clocksAfterSupplement = [
  "continues",
  "restarts",
] as const satisfies readonly ClockAfterSupplement[];

/** What becomes of an open blocker when the dossier leaves the stage at which it bit. */
export const fates = ["travels", "stays", "dropped"] as const;
export type Fate = (typeof fates)[number];
