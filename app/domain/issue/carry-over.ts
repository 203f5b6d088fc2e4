import type { Disposition, MeetingState } from "#db/schema.ts";

/**
 * Law 4: carried is counted from closed meetings, never stored. The same counts
 * in SQL stand in `life.server.ts`; a parity test runs both.
 */
export const carryingDispositions = [
  "kept",
  "extended",
  "reassigned",
  "escalated",
] as const satisfies readonly Disposition[];

export function isCarrying(disposition: Disposition | null): boolean {
  return disposition !== null && (carryingDispositions as readonly string[]).includes(disposition);
}

/** One meeting's row of an issue, as far as counting goes. */
export interface Review {
  meetingState: MeetingState;
  disposition: Disposition | null;
  /** Frozen on closing. */
  isStalled: boolean | null;
}

export interface LifeCounts {
  carried: number;
  stalled: number;
  /** Closed meetings that had the issue and left it paused or undiscussed: counted apart. */
  apart: number;
}

export function countLife(reviews: readonly Review[]): LifeCounts {
  const closed = reviews.filter((r) => r.meetingState === "closed" || r.meetingState === "issued");
  const carried = closed.filter((r) => isCarrying(r.disposition));
  return {
    carried: carried.length,
    stalled: carried.filter((r) => r.isStalled === true).length,
    apart: closed.filter((r) => r.disposition === "paused" || r.disposition === "not_discussed")
      .length,
  };
}

export interface ClosingFacts {
  disposition: Disposition | null;
  /** The deadline as the meeting leaves it had passed on the meeting's day. */
  isOverdueAtClose: boolean;
  /** The last report of the lead department (“chưa có tiến triển” counts), if any. */
  lastReportAt: Date | null;
  raisedAt: Date;
  /** When the series' meeting before was closed; null at the first meeting. */
  previousClosedAt: Date | null;
}

/**
 * Stalled = carried while past its deadline, or without a report since the meeting
 * before; what was raised since that meeting has not been silent yet.
 */
export function isStalledAtClose(facts: ClosingFacts): boolean {
  if (!isCarrying(facts.disposition)) return false;
  if (facts.isOverdueAtClose) return true;
  const since = facts.previousClosedAt;
  if (since === null || facts.raisedAt > since) return false;
  return facts.lastReportAt === null || facts.lastReportAt <= since;
}
