import type { Disposition, IssueState, Row } from "#db/schema.ts";
import { isOpen } from "./status.ts";

/** What a disposition can change of an issue; moments as ISO text, so that it is JSON. */
export type IssueFacts = {
  state: IssueState;
  deadline: string | null;
  originalDeadline: string | null;
  leadDepartmentId: number;
  leadSince: string;
  ownerUserId: number | null;
  ownerName: string;
  extensionCount: number;
  pauseReason: string;
  cancelReason: string;
  reportedDoneOn: string | null;
  reportedDoneBy: number | null;
  doneOn: string | null;
  resolvedAt: string | null;
  resolvedBy: number | null;
  evidenceText: string;
  acceptedAt: string | null;
  acceptedBy: number | null;
};

export function factsOf(row: Row<"issue">): IssueFacts {
  return {
    state: row.state,
    deadline: row.deadline,
    originalDeadline: row.original_deadline,
    leadDepartmentId: row.lead_department_id,
    leadSince: row.lead_since,
    ownerUserId: row.owner_user_id,
    ownerName: row.owner_name,
    extensionCount: row.extension_count,
    pauseReason: row.pause_reason,
    cancelReason: row.cancel_reason,
    reportedDoneOn: row.reported_done_on,
    reportedDoneBy: row.reported_done_by,
    doneOn: row.done_on,
    resolvedAt: row.resolved_at?.toISOString() ?? null,
    resolvedBy: row.resolved_by,
    evidenceText: row.evidence_text,
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    acceptedBy: row.accepted_by,
  };
}

export function toChanges(facts: IssueFacts) {
  return {
    state: facts.state,
    deadline: facts.deadline,
    original_deadline: facts.originalDeadline,
    lead_department_id: facts.leadDepartmentId,
    lead_since: facts.leadSince,
    owner_user_id: facts.ownerUserId,
    owner_name: facts.ownerName,
    extension_count: facts.extensionCount,
    pause_reason: facts.pauseReason,
    cancel_reason: facts.cancelReason,
    reported_done_on: facts.reportedDoneOn,
    reported_done_by: facts.reportedDoneBy,
    done_on: facts.doneOn,
    resolved_at: facts.resolvedAt === null ? null : new Date(facts.resolvedAt),
    resolved_by: facts.resolvedBy,
    evidence_text: facts.evidenceText,
    accepted_at: facts.acceptedAt === null ? null : new Date(facts.acceptedAt),
    accepted_by: facts.acceptedBy,
  };
}

export interface AppliedDisposition {
  disposition: Disposition;
  newDeadline: string | null;
  newLeadDepartmentId: number | null;
  reason: string;
  meeting: { heldOn: string };
  actorId: number;
  /** Who stands for the evidence where nobody had reported it done. */
  reporterId: number;
  /** Who confirms: the meeting's chair. */
  confirmerId: number;
  now: Date;
}

/**
 * What a disposition makes of an issue that it fits (`dispositionProblems` is empty).
 * Work that goes on leaves *awaiting confirmation*; a paused issue goes on only with a
 * new deadline; a proposed one is accepted once the meeting names a deadline or a lead.
 */
export function changesOf(before: IssueFacts, applied: AppliedDisposition): IssueFacts {
  if (!isOpen(before.state)) return before;
  switch (applied.disposition) {
    case "resolved":
      return {
        ...before,
        state: "resolved",
        ...(before.reportedDoneOn === null
          ? { reportedDoneOn: applied.meeting.heldOn, reportedDoneBy: applied.reporterId }
          : {}),
        doneOn: before.reportedDoneOn ?? applied.meeting.heldOn,
        resolvedAt: applied.now.toISOString(),
        resolvedBy: applied.confirmerId,
        evidenceText: before.evidenceText || applied.reason,
        pauseReason: "",
      };
    case "paused":
      return { ...notDone(before), state: "paused", pauseReason: applied.reason };
    case "cancelled":
      return {
        ...notDone(before),
        state: "cancelled",
        cancelReason: applied.reason,
        pauseReason: "",
      };
    case "kept":
      return applied.newDeadline === null && applied.newLeadDepartmentId === null
        ? before
        : goOn(before, applied);
    case "extended":
    case "reassigned":
    case "escalated":
      return goOn(before, applied);
    default:
      return before;
  }
}

function goOn(before: IssueFacts, applied: AppliedDisposition): IssueFacts {
  const deadline = applied.newDeadline ?? before.deadline;
  const staysPaused = before.state === "paused" && applied.newDeadline === null;
  const staysProposed = deadline === null;
  const kept = applied.disposition === "kept" && before.state !== "proposed";
  const state = staysPaused
    ? "paused"
    : staysProposed
      ? before.state
      : kept && before.state === "reported_done"
        ? "reported_done"
        : "open";
  const accepted =
    before.state === "proposed" && state === "open"
      ? { acceptedAt: applied.now.toISOString(), acceptedBy: applied.actorId }
      : {};
  const lead = applied.newLeadDepartmentId ?? before.leadDepartmentId;
  const moved =
    lead === before.leadDepartmentId
      ? {}
      : {
          leadDepartmentId: lead,
          leadSince: applied.meeting.heldOn,
          ownerUserId: null,
          ownerName: "",
        };
  return {
    ...(state === "reported_done" ? before : notDone(before)),
    ...accepted,
    ...moved,
    state,
    pauseReason: staysPaused ? before.pauseReason : "",
    deadline,
    originalDeadline: before.originalDeadline ?? deadline,
    extensionCount: before.extensionCount + (isExtension(before, deadline) ? 1 : 0),
  };
}

/** A deadline that moves later while the work runs counts as an extension; a pause's new deadline does not. */
function isExtension(before: IssueFacts, deadline: string | null): boolean {
  return (
    before.state !== "paused" &&
    before.deadline !== null &&
    deadline !== null &&
    deadline > before.deadline
  );
}

/** Takes back a report of completion: the work goes on. */
function notDone(facts: IssueFacts): IssueFacts {
  return { ...facts, reportedDoneOn: null, reportedDoneBy: null };
}
