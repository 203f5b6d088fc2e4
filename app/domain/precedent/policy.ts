import { type Actor, departmentsOf, hasRole } from "#app/domain/context.ts";
import type { PrecedentState } from "#db/schema.ts";

/** What a policy needs to know of a precedent. */
export interface PrecedentStanding {
  state: PrecedentState;
  createdBy: number | null;
  createdByDepartmentId: number | null;
}

/** Whoever takes part in solving blockers may propose how one was solved. */
export function canPropose(actor: Actor): boolean {
  return hasRole(actor, "secretary", "chair", "leader", "officer", "appraiser", "appraisal_lead");
}

/** Who answers for what the province holds to be right. */
export function isApprover(actor: Actor): boolean {
  return hasRole(actor, "secretary", "appraisal_lead");
}

/** Written by the person, or in their department. */
export function isOwn(actor: Actor, precedent: PrecedentStanding): boolean {
  const { createdBy, createdByDepartmentId: id } = precedent;
  return createdBy === actor.id || (id !== null && departmentsOf(actor).includes(id));
}

/** A proposal is known to those who wrote it and those who decide on it; what was approved, to all. */
export function maySeeProposal(actor: Actor, precedent: PrecedentStanding): boolean {
  return isApprover(actor) || (canPropose(actor) && isOwn(actor, precedent));
}

/** Approving is the approvers'; correcting and withdrawing also the writers', until it is approved. */
export function mayChange(
  actor: Actor,
  act: "approve" | "edit" | "withdraw",
  precedent: PrecedentStanding,
): boolean {
  if (isApprover(actor)) return true;
  if (act === "approve" || precedent.state === "approved") return false;
  return canPropose(actor) && isOwn(actor, precedent);
}

/** What stands against the act, as a refusal key: its state, or that it is one's own. */
export function precedentObstacle(
  actor: Actor,
  act: "approve" | "edit" | "withdraw",
  precedent: PrecedentStanding,
): string | null {
  if (precedent.state === "withdrawn") return "precedent.withdrawn";
  if (act !== "approve") return null;
  if (precedent.state === "approved") return "precedent.approved";
  return precedent.createdBy === actor.id ? "precedent.own" : null;
}

export function canChange(
  actor: Actor,
  act: "approve" | "edit" | "withdraw",
  precedent: PrecedentStanding,
): boolean {
  return mayChange(actor, act, precedent) && precedentObstacle(actor, act, precedent) === null;
}
