import { todayOf } from "#app/domain/clock.ts";
import { type Context, hasRole } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import { activeDepartment } from "./active-department.server.ts";
import { answerExtension, answerRelief } from "./pending.server.ts";
import { personAt } from "./person.server.ts";
import { changeIssue, departmentName, departmentNames, type LockedIssue } from "./row.server.ts";
import { setCoordinators } from "./task.server.ts";

/** The date by which something is due, checked against today. @throws invalid `deadline.past` */
export function checkDeadline(ctx: Context, deadline: string): void {
  if (deadline < todayOf(ctx.now)) throw invalid("deadline.past", {}, "deadline");
}

export interface AcceptInput {
  leadDepartmentId: number;
  coordinatorIds?: readonly number[];
  deadline: string;
  note?: string;
}

/** Secretary or chair accept a proposed issue and assign it. */
export function acceptIssue(ctx: Context, target: Target, input: AcceptInput): Promise<Acted> {
  return actOn(ctx, "accept", target, async (tx, issue) => {
    checkDeadline(tx, input.deadline);
    const isNewLead = input.leadDepartmentId !== issue.lead_department_id;
    const lead = isNewLead
      ? await activeDepartment(tx, input.leadDepartmentId)
      : await departmentName(tx.db, input.leadDepartmentId);
    const coordinatorIds = (input.coordinatorIds ?? issue.coordinatorIds).filter(
      (id) => id !== lead.id,
    );
    const coordinators = await departmentNames(tx.db, coordinatorIds, "coordinators");
    await changeIssue(tx, issue, {
      state: "open",
      lead_department_id: lead.id,
      lead_since: todayOf(tx.now),
      deadline: input.deadline,
      original_deadline: input.deadline,
      accepted_at: tx.now,
      accepted_by: tx.actor.id,
      ...(isNewLead ? { owner_user_id: null, owner_name: "" } : {}),
    });
    if (isNewLead) await answerRelief(tx, issue.id, "granted", input.note ?? "");
    await setCoordinators(tx, issue.id, coordinatorIds);
    await recordEvent(tx, "issue.accepted", subjectOf(issue), {
      lead,
      coordinators: [...coordinators.values()],
      deadline: input.deadline,
      note: input.note || undefined,
    });
  });
}

/** The lead department names its person in charge. */
export function changeOwner(
  ctx: Context,
  target: Target,
  input: { ownerUserId?: number | null; ownerName?: string },
): Promise<Acted> {
  return actOn(ctx, "change_owner", target, async (tx, issue) => {
    const owner = await personAt(tx.db, input, issue.lead_department_id);
    if (owner.name === "") throw invalid("issue.owner_missing", {}, "owner");
    await changeIssue(tx, issue, { owner_user_id: owner.userId, owner_name: owner.name });
    await recordEvent(tx, "issue.owner_changed", subjectOf(issue), {
      owner: owner.name,
      previous: issue.owner_name || undefined,
    });
  });
}

export interface ChangeLeadInput {
  leadDepartmentId: number;
  reason: string;
  /** A new deadline for the new lead; without one the deadline stays. */
  deadline?: string | null;
}

/** Secretary or chair give the issue to another department. */
export function changeLead(ctx: Context, target: Target, input: ChangeLeadInput): Promise<Acted> {
  return actOn(ctx, "change_lead", target, async (tx, issue) => {
    await handOver(tx, issue, input);
    await answerRelief(tx, issue.id, "granted", input.reason);
  });
}

/**
 * Moves the lead; what the former lead had asked for the deadline lapses.
 *
 * @throws invalid `disposition.lead_same`, `behalf.basis_missing` for a later deadline without the chair
 */
export async function handOver(
  tx: Context,
  issue: LockedIssue,
  input: ChangeLeadInput,
): Promise<void> {
  if (input.leadDepartmentId === issue.lead_department_id)
    throw invalid("disposition.lead_same", {}, "lead");
  if (input.deadline) {
    checkDeadline(tx, input.deadline);
    checkExtender(tx, issue, input.deadline);
  }
  const lead = await activeDepartment(tx, input.leadDepartmentId);
  const previous = await departmentName(tx.db, issue.lead_department_id);
  await answerExtension(tx, issue, { decision: "lapsed", deadline: null, note: "" });
  await changeIssue(tx, issue, {
    lead_department_id: lead.id,
    lead_since: todayOf(tx.now),
    owner_user_id: null,
    owner_name: "",
    ...deadlineChanges(issue, input.deadline ?? issue.deadline),
  });
  await setCoordinators(
    tx,
    issue.id,
    issue.coordinatorIds.filter((id) => id !== lead.id),
  );
  await recordEvent(tx, "issue.lead_changed", subjectOf(issue), {
    lead,
    previous,
    deadline: input.deadline ?? undefined,
    reason: input.reason || undefined,
  });
}

/** A later deadline is the chair's, or recorded as the chair's decision with the basis. */
function checkExtender(tx: Context, issue: LockedIssue, deadline: string): void {
  const isLater =
    issue.state !== "proposed" && issue.deadline !== null && deadline > issue.deadline;
  if (!isLater || hasRole(tx.actor, "chair")) return;
  if (tx.behalf?.departmentId !== null) throw invalid("behalf.basis_missing", {}, "basis");
}

/** A deadline moved later counts as an extension; the first one agreed is the original. */
export function deadlineChanges(issue: LockedIssue, deadline: string | null) {
  const isProposal = issue.state === "proposed" && !issue.is_original_locked;
  const isFirst = issue.original_deadline === null || isProposal;
  const isLater =
    !isProposal && deadline !== null && issue.deadline !== null && deadline > issue.deadline;
  return {
    deadline,
    ...(isFirst ? { original_deadline: deadline } : {}),
    ...(isLater ? { extension_count: issue.extension_count + 1, is_original_locked: true } : {}),
  };
}

export interface AskReliefInput {
  reason: string;
  suggestedDepartmentId?: number | null;
}

/** The lead department asks to be relieved, with the reason and whom it thinks competent. */
export function askRelief(ctx: Context, target: Target, input: AskReliefInput): Promise<Acted> {
  return actOn(ctx, "ask_relief", target, async (tx, issue) => {
    const suggested = input.suggestedDepartmentId
      ? await activeDepartment(tx, input.suggestedDepartmentId, "suggested")
      : null;
    if (suggested?.id === issue.lead_department_id)
      throw invalid("disposition.lead_same", {}, "suggested");
    const department = await departmentName(tx.db, issue.lead_department_id);
    await tx.db
      .insertInto("relief_request")
      .values({
        issue_id: issue.id,
        asked_at: tx.now,
        asked_by: tx.actor.id,
        department_id: issue.lead_department_id,
        reason: input.reason,
        suggested_department_id: suggested?.id ?? null,
      })
      .execute();
    await recordEvent(tx, "issue.relief_asked", subjectOf(issue), {
      department,
      reason: input.reason,
      suggested: suggested ?? undefined,
    });
  });
}

export type DecideReliefInput =
  | { decision: "granted"; leadDepartmentId: number; deadline?: string | null; note?: string }
  | { decision: "refused"; note: string };

/** Secretary or chair relieve the lead department and name another, or refuse with a reason. */
export function decideRelief(
  ctx: Context,
  target: Target,
  input: DecideReliefInput,
): Promise<Acted> {
  return actOn(ctx, "decide_relief", target, async (tx, issue) => {
    await answerRelief(tx, issue.id, input.decision, input.note ?? "");
    await recordEvent(tx, `issue.relief_${input.decision}`, subjectOf(issue), {
      note: input.note || undefined,
    });
    if (input.decision === "refused") return;
    await handOver(tx, issue, {
      leadDepartmentId: input.leadDepartmentId,
      deadline: input.deadline ?? null,
      reason: input.note ?? "",
    });
  });
}
