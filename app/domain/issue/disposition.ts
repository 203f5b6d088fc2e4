import type { Disposition, IssueState } from "#db/schema.ts";
import { isOpen } from "./status.ts";

/** What a meeting may do with an issue, and what it must say for it. Used live and on closing. */
export interface DispositionFacts {
  state: IssueState;
  deadline: string | null;
  leadDepartmentId: number;
  hasDoneReport: boolean;
}

export interface DispositionFields {
  disposition: Disposition | null;
  newDeadline: string | null;
  newLeadDepartmentId: number | null;
  reason: string;
  /** The meeting's day. */
  heldOn: string;
}

export type DispositionProblem =
  | "disposition.missing"
  | "disposition.settled"
  | "disposition.evidence_missing"
  | "disposition.deadline_missing"
  | "disposition.deadline_not_later"
  | "disposition.reason_missing"
  | "disposition.lead_missing"
  | "disposition.lead_same"
  | "disposition.kept_has_deadline";

/**
 * Everything that stands against a disposition, as refusal keys; empty when it may be applied.
 * Resolved needs evidence (the reason names it) or a done report; extended a later
 * date and a reason; reassigned a new lead; escalated, paused and cancelled a reason.
 */
export function dispositionProblems(
  facts: DispositionFacts,
  fields: DispositionFields,
): DispositionProblem[] {
  const { disposition } = fields;
  if (disposition === null) return ["disposition.missing"];
  if (disposition === "noted" || disposition === "not_discussed") return [];
  if (!isOpen(facts.state)) return ["disposition.settled"];
  const problems: DispositionProblem[] = [];
  const hasReason = fields.reason.trim() !== "";
  if (disposition === "resolved") {
    if (!facts.hasDoneReport && !hasReason) problems.push("disposition.evidence_missing");
    return problems;
  }
  if (disposition === "paused" || disposition === "cancelled") {
    return hasReason ? [] : ["disposition.reason_missing"];
  }
  if (disposition === "reassigned") {
    if (fields.newLeadDepartmentId === null) problems.push("disposition.lead_missing");
    else if (fields.newLeadDepartmentId === facts.leadDepartmentId)
      problems.push("disposition.lead_same");
  }
  if ((disposition === "extended" || disposition === "escalated") && !hasReason)
    problems.push("disposition.reason_missing");
  return [...problems, ...deadlineProblems(facts, fields)];
}

function deadlineProblems(
  facts: DispositionFacts,
  fields: DispositionFields,
): DispositionProblem[] {
  const { disposition, newDeadline, heldOn } = fields;
  const current = facts.deadline;
  if (disposition === "extended") {
    if (newDeadline === null) return ["disposition.deadline_missing"];
    const isLater = newDeadline > heldOn && (current === null || newDeadline > current);
    return isLater ? [] : ["disposition.deadline_not_later"];
  }
  if (disposition === "kept" && newDeadline !== null && current !== null)
    return newDeadline === current ? [] : ["disposition.kept_has_deadline"];
  if (newDeadline !== null && newDeadline !== current && newDeadline <= heldOn)
    return ["disposition.deadline_not_later"];
  const opens = facts.state === "proposed" && disposition !== "kept";
  return opens && current === null && newDeadline === null ? ["disposition.deadline_missing"] : [];
}

export interface ReviewingMeeting {
  id: number;
  code: string;
  heldOn: string;
}

export interface DispositionInput {
  issueId: number;
  disposition: Disposition;
  newDeadline: string | null;
  newLeadDepartmentId: number | null;
  /** Why; for *resolved* without a done report the evidence; for *escalated* what is asked. */
  reason: string;
  /** All conclusions on the item, for the history. */
  conclusionText: string;
  meeting: ReviewingMeeting;
  /** Who recorded the evidence at first, when an amendment leaves it resolved; else the actor. */
  evidenceBy?: number | undefined;
}

/**
 * Law 9 in a meeting: the chair confirms, and somebody else has reported the issue done or,
 * without a report, recorded the evidence. With a report the recorder is not the reporter either.
 */
export function takesTwo(
  issue: { reportedOn: string | null; reportedBy: number | null },
  people: { chairId: number | null; recorderId: number },
): boolean {
  if (issue.reportedOn === null) {
    return people.chairId !== null && people.chairId !== people.recorderId;
  }
  return (
    issue.reportedBy === null ||
    (issue.reportedBy !== people.chairId && issue.reportedBy !== people.recorderId)
  );
}
