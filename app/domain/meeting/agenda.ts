import type { AgendaSection, Disposition, IssueState, Placement } from "#db/schema.ts";

/** What the agenda needs to know of an issue to place it; all of it derived on the day. */
export interface AgendaFacts {
  state: IssueState;
  raisedOn: string;
  deadline: string | null;
  /** Working days past the deadline, 0 when not overdue (law 5). */
  daysOverdue: number;
  carried: number;
  stalled: number;
  /** The deadline asked for, when an extension request waits. */
  extensionAsked: string | null;
  isReliefAsked: boolean;
  /** The authority to which it is escalated, while unanswered. */
  escalatedTo: string | null;
  /** Something is proposed to or asked of the leaders that no meeting and no chair has answered. */
  isAsking: boolean;
  /** The day of the chair's decision since the last meeting. */
  decidedOn: string | null;
  reportedDoneOn: string | null;
  /** The department that asked to have it discussed at this meeting. */
  discussionAskedBy: string | null;
  /** Code of the common cause that covers it; how many it covers itself. */
  coveredBy: string | null;
  coveredCount: number;
  /** What the last held meeting did with it; null when it has not been to one. */
  lastDisposition: Disposition | null;
  /** Held back from the last held meeting. */
  wasHeldBack: boolean;
}

export type ReasonKey =
  | "extension_asked"
  | "relief_asked"
  | "proposed"
  | "asking"
  | "escalated"
  | "stalled"
  | "overdue"
  | "carried"
  | "new"
  | "reported_done"
  | "not_discussed"
  | "held_back"
  | "decided"
  | "paused"
  | "on_time"
  | "moved"
  | "discussion_asked"
  | "covered"
  | "covers";

/** Why an item stands where it does; becomes words when read. */
export interface Reason {
  key: ReasonKey;
  count?: number;
  day?: string;
  name?: string;
}

export interface Placed {
  section: Exclude<AgendaSection, "topic">;
  placement: Placement;
  reasons: Reason[];
  /** Lower comes first within the section. */
  rank: number;
}

/** Minutes set aside where the secretary has not said otherwise. */
export const usualMinutes: Record<AgendaSection, number> = {
  decide: 8,
  carried: 5,
  new: 5,
  confirm: 3,
  topic: 10,
  information: 0,
};

const decideRank: Partial<Record<ReasonKey, number>> = {
  extension_asked: 0,
  relief_asked: 1,
  escalated: 2,
  stalled: 3,
  asking: 4,
  proposed: 5,
  discussion_asked: 6,
};

/**
 * Groups one issue: what needs deciding first, then carried, new, reported done,
 * and for information what is on time and asks nothing.
 * `stalledChairAfter` is the setting from which a stalled issue is the chair's.
 */
export function placeIssue(facts: AgendaFacts, stalledChairAfter: number): Placed {
  const asks = decidingReasons(facts, stalledChairAfter);
  const reasons = [...causeReasons(facts), ...asks, ...standingReasons(facts, asks)];
  if (facts.coveredBy !== null && !asks.some(({ key }) => asksForItself.has(key))) {
    if (facts.state !== "reported_done")
      return { section: "information", placement: "information", reasons, rank: 0 };
  }
  if (asks.length > 0) {
    return {
      section: "decide",
      placement: "discussed",
      reasons,
      rank: Math.min(...asks.map((reason) => decideRank[reason.key] ?? 9)),
    };
  }
  if (facts.state === "reported_done") {
    return { section: "confirm", placement: "discussed", reasons, rank: 0 };
  }
  if (facts.state !== "paused") {
    const isOverdue = facts.daysOverdue > 0;
    if (facts.lastDisposition === null && !facts.wasHeldBack) {
      return { section: "new", placement: "discussed", reasons, rank: isOverdue ? 0 : 1 };
    }
    const isLeftOver = facts.lastDisposition === "not_discussed" || facts.wasHeldBack;
    if (isOverdue || facts.stalled > 0 || isLeftOver || facts.coveredCount > 0) {
      return { section: "carried", placement: "discussed", reasons, rank: isOverdue ? 0 : 1 };
    }
  }
  return { section: "information", placement: "information", reasons, rank: 0 };
}

/** What the disposition of a common cause does not answer. */
const asksForItself = new Set<ReasonKey>([
  "extension_asked",
  "relief_asked",
  "proposed",
  "discussion_asked",
  "asking",
]);

function causeReasons({ coveredBy, coveredCount }: AgendaFacts): Reason[] {
  if (coveredBy !== null) return [{ key: "covered", name: coveredBy }];
  return coveredCount > 0 ? [{ key: "covers", count: coveredCount }] : [];
}

function decidingReasons(facts: AgendaFacts, stalledChairAfter: number): Reason[] {
  const reasons: Reason[] = [];
  if (facts.extensionAsked) reasons.push({ key: "extension_asked", day: facts.extensionAsked });
  if (facts.isReliefAsked) reasons.push({ key: "relief_asked" });
  if (facts.state === "proposed") reasons.push({ key: "proposed" });
  if (facts.isAsking && facts.state !== "paused") reasons.push({ key: "asking" });
  if (facts.escalatedTo !== null) reasons.push({ key: "escalated", name: facts.escalatedTo });
  if (facts.stalled >= stalledChairAfter && facts.state !== "paused") {
    reasons.push({ key: "stalled", count: facts.stalled });
  }
  if (facts.discussionAskedBy !== null)
    reasons.push({ key: "discussion_asked", name: facts.discussionAskedBy });
  return reasons;
}

function standingReasons(facts: AgendaFacts, asks: readonly Reason[]): Reason[] {
  const reasons: Reason[] = [];
  if (facts.daysOverdue > 0) reasons.push({ key: "overdue", count: facts.daysOverdue });
  if (facts.carried > 0) reasons.push({ key: "carried", count: facts.carried });
  if (facts.stalled > 0 && !asks.some((reason) => reason.key === "stalled")) {
    reasons.push({ key: "stalled", count: facts.stalled });
  }
  if (facts.state === "reported_done" && facts.reportedDoneOn) {
    reasons.push({ key: "reported_done", day: facts.reportedDoneOn });
  }
  if (facts.lastDisposition === "not_discussed") reasons.push({ key: "not_discussed" });
  if (facts.wasHeldBack) reasons.push({ key: "held_back" });
  if (facts.decidedOn) reasons.push({ key: "decided", day: facts.decidedOn });
  if (facts.state === "paused") reasons.push({ key: "paused" });
  else if (facts.lastDisposition === null && !facts.wasHeldBack) {
    reasons.push({ key: "new", day: facts.raisedOn });
  } else if (facts.daysOverdue === 0 && facts.deadline && facts.state === "open") {
    reasons.push({ key: "on_time", day: facts.deadline });
  }
  return reasons;
}

/** “i12” is issue 12, “t5” the topic of agenda item 5: how the screens name what they move. */
export type AgendaKey = string;
export const issueKey = (issueId: number): AgendaKey => `i${issueId}`;
export const topicKey = (itemId: number): AgendaKey => `t${itemId}`;

/** What ordering needs of an entry. */
export interface Orderable {
  key: AgendaKey;
  section: AgendaSection;
  placement: Placement;
  rank: number;
  /** Where the secretary put it; null or 0 where nobody did. */
  position: number | null;
  daysOverdue: number;
  stalled: number;
  deadline: string | null;
  code: string;
}

const sectionRank: Record<AgendaSection, number> = {
  decide: 0,
  carried: 1,
  new: 2,
  confirm: 3,
  topic: 4,
  information: 5,
};

/**
 * The order of the agenda: discussed before information; what the secretary
 * placed keeps its order, what came since stands behind the last entry of its
 * section or of an earlier one.
 */
export function orderAgenda<T extends Orderable>(entries: readonly T[]): T[] {
  const ordered: T[] = [];
  for (const placement of ["discussed", "information"] as const) {
    ordered.push(...orderWithin(entries.filter((entry) => entry.placement === placement)));
  }
  return ordered;
}

function orderWithin<T extends Orderable>(entries: readonly T[]): T[] {
  const placed = entries.filter((entry) => isPlaced(entry)).sort(byPosition);
  const loose = entries.filter((entry) => !isPlaced(entry)).sort(byUsualOrder);
  for (const entry of loose) {
    let at = 0;
    placed.forEach((other, index) => {
      if (sectionRank[other.section] <= sectionRank[entry.section]) at = index + 1;
    });
    placed.splice(at, 0, entry);
  }
  return placed;
}

const isPlaced = (entry: Orderable) => entry.position !== null && entry.position > 0;
const byPosition = (a: Orderable, b: Orderable) => (a.position ?? 0) - (b.position ?? 0);

function byUsualOrder(a: Orderable, b: Orderable): number {
  return (
    sectionRank[a.section] - sectionRank[b.section] ||
    a.rank - b.rank ||
    b.daysOverdue - a.daysOverdue ||
    b.stalled - a.stalled ||
    compare(a.deadline ?? "9999", b.deadline ?? "9999") ||
    compare(a.code, b.code)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The section of an issue that the secretary moved between discussed and information. */
export function sectionOf(placed: Placed, moved: Placement | null): AgendaSection {
  if (moved === null || moved === placed.placement) return placed.section;
  if (moved === "information") return "information";
  return placed.reasons.some((reason) => reason.key === "new") ? "new" : "carried";
}

/** The order with one entry moved by a step or to a place. */
export function moveKey(
  order: readonly AgendaKey[],
  key: AgendaKey,
  to: "up" | "down" | "first" | "last" | { before: AgendaKey },
): AgendaKey[] {
  const from = order.indexOf(key);
  if (from < 0) return [...order];
  const rest = order.filter((other) => other !== key);
  const at =
    to === "up"
      ? from - 1
      : to === "down"
        ? from + 1
        : to === "first"
          ? 0
          : to === "last"
            ? rest.length
            : rest.indexOf(to.before);
  rest.splice(Math.max(0, at < 0 && typeof to === "object" ? rest.length : at), 0, key);
  return rest;
}

/** Sections that must be heard, however long the meeting. */
const mustBeHeard = new Set<AgendaSection>(["decide", "topic", "information"]);

/**
 * What to move to “for information” so that the agenda fits the meeting, the least pressing first;
 * empty where it fits. It may not suffice: what must be decided is never proposed.
 */
export function proposeShortening<T extends Orderable & { minutes: number }>(
  entries: readonly T[],
  lengthMinutes: number,
): T[] {
  const discussed = entries.filter((entry) => entry.placement === "discussed");
  let over = discussed.reduce((sum, entry) => sum + entry.minutes, 0) - lengthMinutes;
  const proposed: T[] = [];
  for (const entry of [...discussed].reverse()) {
    if (over <= 0) break;
    if (mustBeHeard.has(entry.section) || entry.minutes === 0) continue;
    proposed.push(entry);
    over -= entry.minutes;
  }
  return proposed;
}

/** What came and went since somebody last looked. */
export function whatChanged(
  seen: readonly number[] | null,
  now: readonly number[],
): { came: number[]; went: number[] } {
  if (seen === null) return { came: [], went: [] };
  return {
    came: now.filter((id) => !seen.includes(id)),
    went: seen.filter((id) => !now.includes(id)),
  };
}
