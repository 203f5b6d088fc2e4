import type {
  ClockAfterSupplement,
  IntakeState,
  Party,
  RecordedBy,
  SelfCheckState,
} from "#db/schema.ts";

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

/** What is said of a document in the owner's own check, and in an intake. */
export const selfCheckStates = [
  "have",
  "missing",
  "not_needed",
] as const satisfies readonly SelfCheckState[];

export const intakeStates = [
  "have",
  "faulty",
  "missing",
  "not_needed",
] as const satisfies readonly IntakeState[];

/** What follows from an intake: it is kept to go on with later, or the dossier is accepted, to be supplemented, returned. */
export const intakeOutcomes = ["keep", "accept", "supplement", "return"] as const;
export type IntakeOutcome = (typeof intakeOutcomes)[number];
