import type { IntakeState, VisitLine, VisitResult } from "#db/schema.ts";

export interface VisitSupplement {
  askedOn: string;
  number: string;
  dated: string | null;
  text: string;
  dueOn: string | null;
  answeredOn: string | null;
  answerNumber: string;
  answerText: string;
}

/** What was entered mistakenly: what stood, what stands instead, who corrected it and why. */
export interface VisitMistake {
  at: string;
  byId: number | null;
  by: string;
  reason: string;
  before: Record<string, string | number | null>;
  after: Record<string, string | number | null>;
}

/** The latest return that was proposed of a visit. */
export interface VisitReturnProposal {
  toStageId: number;
  reason: string;
  reasons: { vi: string; en: string }[];
  number: string;
  dated: string | null;
  at: string;
  byId: number;
  by: string;
  /** Null while it waits for the lead. */
  outcome: "approved" | "declined" | "withdrawn" | "lapsed" | null;
  /** Why it was declined. */
  note: string;
}

export interface VisitHandover {
  fromVi: string;
  fromEn: string;
  toDepartmentId: number;
  toUserId: number | null;
  toVi: string;
  toEn: string;
  toPerson: string | null;
  on: string;
  byId: number | null;
  isConfirmed: boolean;
}

/** What the appraising body found in the dossier; documents that are there are only counted. */
export interface VisitIntake {
  on: string;
  acceptedOn: string | null;
  checked: number;
  wanting: { vi: string; en: string; state: IntakeState; note: string }[];
}

/** A stay at a stage as the ledger shows it. Days are working days; to today while it is open. */
export interface Visit {
  id: number;
  line: VisitLine;
  stageId: number;
  round: number;
  enteredOn: string;
  leftOn: string | null;
  result: VisitResult | null;
  reason: string;
  /** All of it: (entered, left]. */
  days: number;
  /** Of these on the owner's clock, a supplement being awaited. */
  paused: number;
  /** What counts against the time allowed. */
  counted: number;
  allowed: number;
  isPaused: boolean;
  numberIn: string;
  datedIn: string | null;
  numberOut: string;
  datedOut: string | null;
  holderId: number | null;
  holderVi: string | null;
  holderEn: string | null;
  personId: number | null;
  person: string | null;
  holderSince: string | null;
  /** Of an opinion asked beside the main line. */
  question: string;
  answer: string;
  reasons: { vi: string; en: string }[];
  supplements: VisitSupplement[];
  intake: VisitIntake | null;
  proposal: VisitReturnProposal | null;
  /** In the order in which they were made. */
  corrections: VisitMistake[];
  /** The latest. */
  handover: VisitHandover | null;
}

/** The supplement that is awaited, if any: one at most. */
export function awaitedSupplement(visit: Pick<Visit, "supplements">): VisitSupplement | null {
  return visit.supplements.find((one) => one.answeredOn === null) ?? null;
}

/** The return that waits for the lead's word, if any. */
export function waitingReturn({ proposal }: Pick<Visit, "proposal">): VisitReturnProposal | null {
  return proposal?.outcome === null ? proposal : null;
}
