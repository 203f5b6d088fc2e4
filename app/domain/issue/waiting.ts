import { todayOf } from "#app/domain/clock.ts";
import type { IssueState } from "#db/schema.ts";

/**
 * “Đang chờ”: whose move it is and since when; not always the owner. The same rule in SQL
 * stands in `waiting.server.ts`; a parity test runs both over the same rows.
 */
export type Party =
  | { kind: "department"; id: number }
  /** An outside body: BHXH Việt Nam, a ministry; the name is empty where nobody wrote it. */
  | { kind: "body"; name: string }
  | { kind: "secretary" }
  | { kind: "chair" };

/** What the party is expected to do. */
export type Why =
  | "accept"
  | "confirm"
  | "decide_relief"
  | "decide_extension"
  | "answer"
  | "do_part"
  | "resume"
  | "work";

export interface Holding {
  leadDepartmentId: number;
  leadSince: string;
  /** The party that somebody named: by a report, a chase or the act of its own. */
  said: SaidParty | null;
}

export interface SaidParty {
  departmentId: number | null;
  body: string;
  since: string;
  at: Date;
  /** Who led the issue then. */
  leadDepartmentId: number;
}

export interface WaitingFacts extends Holding {
  state: IssueState;
  raisedOn: string;
  reportedDoneOn: string | null;
  pausedOn: string | null;
  extensionAskedOn: string | null;
  reliefAskedOn: string | null;
  escalation: { authority: string; on: string; at: Date } | null;
}

export interface Waiting {
  party: Party;
  why: Why;
  since: string;
}

/**
 * Whose move it is; null once an issue has ended. What is asked of secretary or chair comes
 * first, then the latest of an escalation and the party that was named, then the lead.
 */
export function waitingOn(facts: WaitingFacts): Waiting | null {
  const { state, escalation, leadSince } = facts;
  if (state === "resolved" || state === "cancelled") return null;
  if (state === "reported_done") return secretary("confirm", facts.reportedDoneOn ?? leadSince);
  if (facts.reliefAskedOn !== null) return secretary("decide_relief", facts.reliefAskedOn);
  if (state === "proposed") return secretary("accept", facts.raisedOn);
  if (facts.extensionAskedOn !== null) {
    return { party: { kind: "chair" }, why: "decide_extension", since: facts.extensionAskedOn };
  }
  const said = stillSaid(facts);
  if (escalation && !(said && said.at > escalation.at)) {
    return {
      party: { kind: "body", name: escalation.authority },
      why: "answer",
      since: escalation.on,
    };
  }
  const isElsewhere = said !== null && said.departmentId !== facts.leadDepartmentId;
  if (state === "paused" && !isElsewhere) return secretary("resume", facts.pausedOn ?? leadSince);
  return { ...holderOf(facts), why: isElsewhere ? "do_part" : "work" };
}

/** Who has it in hand, whatever is asked of the chair meanwhile: the party named, else the lead. */
export function holderOf(facts: Holding): { party: Party; since: string } {
  const said = stillSaid(facts);
  if (said === null) {
    return { party: { kind: "department", id: facts.leadDepartmentId }, since: facts.leadSince };
  }
  const { departmentId: id, body: name, since } = said;
  return { party: id === null ? { kind: "body", name } : { kind: "department", id }, since };
}

/** The word counts for the lead for whom it was said, from the day on which the issue became theirs. */
function stillSaid({ said, leadDepartmentId, leadSince }: Holding): SaidParty | null {
  const isStill =
    said !== null && said.leadDepartmentId === leadDepartmentId && todayOf(said.at) >= leadSince;
  return isStill ? said : null;
}

function secretary(why: Why, since: string): Waiting {
  return { party: { kind: "secretary" }, why, since };
}
