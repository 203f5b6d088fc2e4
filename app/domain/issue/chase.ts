import type { ChaseChannel, IssueState } from "#db/schema.ts";
import type { Party } from "./waiting.ts";

export const chaseChannels = [
  "document",
  "message",
  "email",
  "telephone",
  "in_person",
] as const satisfies readonly ChaseChannel[];

/** Issues that one letter may chase. */
export const LETTER_MAX = 40;

/** The installation's thresholds, in working days. */
export interface ChaseSettings {
  /** Overdue so long. */
  overdueDays: number;
  /** Due in so many days. */
  soonDays: number;
  /** So long after the last chase, or after the move became another party's. */
  againDays: number;
}

export interface ChaseFacts {
  state: IssueState;
  /** Whose move it is, and for how many working days. */
  party: Party["kind"];
  isLead: boolean;
  waitingDays: number;
  /** Working days left, negative when overdue. */
  daysLeft: number | null;
  lastReportAt: Date | null;
  /** Up to when the series' last held meeting spoke. */
  lastMeetingAt: Date | null;
  /** The last chase of the party whose move it is. */
  lastChase: { at: Date; days: number } | null;
}

/**
 * “Cần đôn đốc hôm nay”: an open issue, overdue or due soon by the thresholds, whose lead has said
 * nothing since the last meeting and the last chase, or whose move another party has had for long
 * enough; never sooner than the pause after the last chase. In SQL: `chase-due.server.ts`.
 */
export function isChaseDue(facts: ChaseFacts, settings: ChaseSettings): boolean {
  const { daysLeft, lastChase } = facts;
  if (facts.state !== "open" || daysLeft === null) return false;
  if (facts.party !== "department" && facts.party !== "body") return false;
  const isPressing =
    daysLeft < 0 ? -daysLeft >= settings.overdueDays : daysLeft <= settings.soonDays;
  const isRested = lastChase === null || lastChase.days >= settings.againDays;
  if (!isPressing || !isRested) return false;
  return facts.isLead ? isSilent(facts) : facts.waitingDays >= settings.againDays;
}

function isSilent({ lastReportAt, lastMeetingAt, lastChase }: ChaseFacts): boolean {
  const spoken = Math.max(lastMeetingAt?.getTime() ?? 0, lastChase?.at.getTime() ?? 0);
  return lastReportAt === null || lastReportAt.getTime() <= spoken;
}
