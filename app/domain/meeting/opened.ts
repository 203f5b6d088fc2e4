import type { AnswerProgress } from "#app/domain/issue/answer.ts";
import type { IssueKind, IssueState, JsonValue } from "#db/schema.ts";
import type { Reason } from "./agenda.ts";

interface Names {
  id: number;
  vi: string;
  en: string;
}

interface FullNames extends Names {
  fullVi: string;
  fullEn: string;
}

/**
 * An issue as the agenda shows it: read fresh while the meeting is a draft, frozen
 * with the names of that day on publishing (law 2).
 */
export interface Opened {
  version: 1;
  code: string;
  kind: IssueKind;
  text: string;
  proposal: string;
  state: IssueState;
  raisedOn: string;
  deadline: string | null;
  originalDeadline: string | null;
  extensionCount: number;
  daysOverdue: number;
  carried: number;
  stalled: number;
  /** The lifeline as `parseLife` reads it. */
  life: string;
  pauseReason: string;
  ownerName: string;
  lead: FullNames;
  coordinators: FullNames[];
  /** Of a task that asks many departments: how many have answered. Older records do not say. */
  answers?: AnswerProgress | null;
  /** A department asked to have it discussed. */
  discussion?: { reason: string; vi: string; en: string } | null;
  /** The common cause that covers it, and what it covers itself; older records do not say. */
  coveredBy?: { code: string } | null;
  covers?: {
    count: number;
    codes: string[];
    /** đồng: this year's plan not yet disbursed of all projects concerned, each once. */
    pending: number;
  } | null;
  project: {
    code: string;
    vi: string;
    en: string;
    owner: Names;
    /** This year's plan not yet disbursed, đồng; null where there is no plan. */
    pending: number | null;
    budget: number;
  } | null;
  stage: { vi: string; en: string; round: number } | null;
  category: { vi: string; en: string } | null;
  extension: { newDeadline: string; reason: string; askedOn: string } | null;
  relief: { reason: string; department: Names; suggested: Names | null } | null;
  escalation: { authority: string; question: string; on: string } | null;
  done: {
    on: string;
    text: string;
    number: string;
    date: string | null;
    byId: number | null;
  } | null;
  report: {
    on: string;
    text: string;
    proposal: string;
    isNoProgress: boolean;
    department: Names;
  } | null;
  conclusion: { code: string; heldOn: string; text: string; deadline: string | null } | null;
  decision: {
    on: string;
    by: string;
    kind: "agree" | "assign" | "other";
    text: string;
    department: Names | null;
    deadline: string | null;
  } | null;
  /** Whose move it is; agendas that were published before this was recorded have none. */
  waiting?: {
    kind: "department" | "body" | "secretary" | "chair";
    vi: string;
    en: string;
    since: string;
    days: number;
  } | null;
  /** The last chase, and how many there were; null where nobody chased. */
  chase?: { number: number; to: Omit<Names, "id">; on: string; isAnswered: boolean } | null;
  reasons: Reason[];
}

/** A frozen opening as it was written. */
export function readOpened(stored: JsonValue | null): Opened | null {
  if (stored === null || typeof stored !== "object" || Array.isArray(stored)) return null;
  return stored.version === 1 ? (stored as unknown as Opened) : null;
}
