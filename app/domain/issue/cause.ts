import type { Disposition, IssueState } from "#db/schema.ts";

/** What a meeting made of an item, as far as it passes on to the items that it covers. */
export interface Passed {
  disposition: Disposition | null;
  newDeadline: string | null;
  newLeadDepartmentId: number | null;
  reason: string;
}

/** A covered issue as it stands when the meeting closes. */
export interface CoveredStanding {
  state: IssueState;
  deadline: string | null;
  leadDepartmentId: number;
  /** It asks for an extension or relief of its own, or to be discussed. */
  isAsking: boolean;
}

/**
 * What a covered issue gets from the disposition of its common cause; null where the meeting must
 * speak of it by itself: it is paused, reported done or asks something of its own, or the cause was
 * resolved, which is no evidence for another. Where the same words would change nothing for it (it
 * has the new lead already, its deadline is not earlier, the cause was only noted) it is kept.
 *
 * @param why what stands as the reason where the cause gives none
 */
export function passOn(cause: Passed, issue: CoveredStanding, why = ""): Passed | null {
  const { disposition, newDeadline, newLeadDepartmentId } = cause;
  const reason = cause.reason.trim() === "" ? why : cause.reason;
  if (issue.state !== "open" || issue.isAsking) return null;
  if (disposition === null || disposition === "resolved") return null;
  const isLater = issue.deadline === null || (newDeadline !== null && newDeadline > issue.deadline);
  const kept: Passed = {
    disposition: "kept",
    newDeadline: null,
    newLeadDepartmentId: null,
    reason,
  };
  if (disposition === "noted" || (disposition === "extended" && !isLater)) return kept;
  if (disposition === "reassigned" && newLeadDepartmentId === issue.leadDepartmentId) return kept;
  return {
    disposition,
    newDeadline: disposition === "kept" || !isLater ? null : newDeadline,
    newLeadDepartmentId,
    reason,
  };
}
