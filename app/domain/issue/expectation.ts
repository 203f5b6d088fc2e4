import type { IssueState } from "#db/schema.ts";

/** “Đang chờ”: whose move it is, what is expected of them, and since when. */
export interface Expectation {
  of: "lead" | "secretary" | "chair" | "authority";
  what:
    | "accept"
    | "decide_extension"
    | "decide_relief"
    | "answer"
    | "work"
    | "late"
    | "confirm"
    | "resume";
  since: string;
}

export interface ExpectationFacts {
  state: IssueState;
  isOverdue: boolean;
  raisedOn: string;
  leadSince: string;
  reportedDoneOn: string | null;
  pausedOn: string | null;
  extensionAskedOn: string | null;
  reliefAskedOn: string | null;
  escalatedOn: string | null;
}

/** What is expected next and of whom; null once an issue has ended. */
export function expectationOf(facts: ExpectationFacts): Expectation | null {
  const { state } = facts;
  if (state === "resolved" || state === "cancelled") return null;
  if (state === "reported_done")
    return { of: "secretary", what: "confirm", since: facts.reportedDoneOn ?? facts.leadSince };
  if (facts.reliefAskedOn !== null)
    return { of: "secretary", what: "decide_relief", since: facts.reliefAskedOn };
  if (state === "proposed") return { of: "secretary", what: "accept", since: facts.raisedOn };
  if (facts.extensionAskedOn !== null)
    return { of: "chair", what: "decide_extension", since: facts.extensionAskedOn };
  if (facts.escalatedOn !== null)
    return { of: "authority", what: "answer", since: facts.escalatedOn };
  if (state === "paused")
    return { of: "secretary", what: "resume", since: facts.pausedOn ?? facts.leadSince };
  return { of: "lead", what: facts.isOverdue ? "late" : "work", since: facts.leadSince };
}
