import type { Disposition } from "#db/schema.ts";

/** What a meeting made of an item, as far as it passes on to the items that it covers. */
export interface Passed {
  disposition: Disposition | null;
  newDeadline: string | null;
  newLeadDepartmentId: number | null;
  reason: string;
}

/**
 * What a covered issue gets from the disposition of its common cause. Where the same words would
 * change nothing for it (it has the new lead already, its deadline is not earlier) it is kept.
 *
 * @param why what stands as the reason where the cause gives none (its report speaks for it)
 */
export function passOn(
  cause: Passed,
  issue: { deadline: string | null; leadDepartmentId: number },
  why: string,
): Passed {
  const { disposition, newDeadline, newLeadDepartmentId } = cause;
  const reason = cause.reason.trim() === "" ? why : cause.reason;
  const isLater = issue.deadline === null || (newDeadline !== null && newDeadline > issue.deadline);
  const kept: Passed = {
    disposition: "kept",
    newDeadline: null,
    newLeadDepartmentId: null,
    reason,
  };
  if (disposition === "extended" && !isLater) return kept;
  if (disposition === "reassigned" && newLeadDepartmentId === issue.leadDepartmentId) return kept;
  return {
    disposition,
    newDeadline: disposition === "kept" || !isLater ? null : newDeadline,
    newLeadDepartmentId,
    reason,
  };
}
