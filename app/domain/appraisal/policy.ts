import { type Actor, hasRole, hasRoleAt } from "#app/domain/context.ts";
import type { RecordedBy } from "#db/schema.ts";
import { recordingBodies } from "./words.ts";

/** Departments of the installation that record stages for all projects. */
export interface StageBodies {
  appraisingDepartmentId: number | null;
  financeDepartmentId: number | null;
  officeDepartmentId: number | null;
}

/** The department that records moves out of a stage; null where the installation names none. */
export function recorderOf(
  recordedBy: RecordedBy,
  ownerDepartmentId: number,
  bodies: StageBodies,
): number | null {
  switch (recordedBy) {
    case "owner":
      return ownerDepartmentId;
    case "appraising_body":
      return bodies.appraisingDepartmentId;
    case "finance":
      return bodies.financeDepartmentId;
    case "office":
      return bodies.officeDepartmentId;
  }
}

/**
 * Who may move a dossier out of a stage: people of the body that the stage names
 * (“self”; its appraisers too where that is the appraising body), or the secretary
 * for that body, with the basis (“behalf”).
 */
export function stageAuthority(
  actor: Actor,
  recordedBy: RecordedBy,
  recorderId: number | null,
): "self" | "behalf" | null {
  if (recorderId !== null) {
    if (hasRoleAt(actor, recorderId, "leader", "officer")) return "self";
    const isAppraisers = recordedBy === "appraising_body";
    if (isAppraisers && hasRoleAt(actor, recorderId, "appraiser", "appraisal_lead")) return "self";
  }
  return hasRole(actor, "secretary") ? "behalf" : null;
}

/**
 * What a person of the appraising body may do with a return: who leads it returns, others propose;
 * null where the stage is of another body, or the person not of this one.
 */
export function returnApproval(
  actor: Actor,
  recordedBy: RecordedBy,
  appraisingDepartmentId: number | null,
): "returns" | "proposes" | null {
  if (recordedBy !== "appraising_body" || appraisingDepartmentId === null) return null;
  if (stageAuthority(actor, recordedBy, appraisingDepartmentId) !== "self") return null;
  return leadsDepartment(actor, appraisingDepartmentId) ? "returns" : "proposes";
}

/** Who may approve or decline a proposed return: who leads the body, the secretary for it. */
export function returnDecisionAuthority(
  actor: Actor,
  recorderId: number | null,
): "self" | "behalf" | null {
  if (recorderId !== null && leadsDepartment(actor, recorderId)) return "self";
  return hasRole(actor, "secretary") ? "behalf" : null;
}

/** Who knows of returns that are proposed and not approved: the appraising body, secretary and chair. */
export function knowsProposedReturns(actor: Actor, appraisingDepartmentId: number | null): boolean {
  if (hasRole(actor, "secretary", "chair")) return true;
  return appraisingDepartmentId !== null && isOfDepartment(actor, appraisingDepartmentId);
}

/** Who may move the project's dossier at some stage, if not out of the present one. */
export function canEverMove(actor: Actor, ownerDepartmentId: number, bodies: StageBodies): boolean {
  return recordingBodies.some(
    (recordedBy) =>
      stageAuthority(actor, recordedBy, recorderOf(recordedBy, ownerDepartmentId, bodies)) !== null,
  );
}

/** People of a department who write for it or appraise for it. */
export function isOfDepartment(actor: Actor, departmentId: number): boolean {
  return hasRoleAt(actor, departmentId, "leader", "officer", "appraiser", "appraisal_lead");
}

/** People who assign and speak for a department. */
export function leadsDepartment(actor: Actor, departmentId: number): boolean {
  return hasRoleAt(actor, departmentId, "leader", "appraisal_lead");
}

/**
 * Who may record what a department answers (a supplement, an opinion): its own people; those who
 * asked, and the secretary, with the document that says so.
 */
export function answerAuthority(
  actor: Actor,
  departmentId: number,
  isAsker: boolean,
): "self" | "behalf" | null {
  if (isOfDepartment(actor, departmentId)) return "self";
  return isAsker || hasRole(actor, "secretary") ? "behalf" : null;
}

export interface Holder {
  departmentId: number | null;
  userId: number | null;
}

/**
 * Who may hand a dossier on: whoever holds it; who leads the department that holds it, and anyone
 * of it while nobody does; the secretary on its behalf.
 */
export function handoverAuthority(actor: Actor, holder: Holder): "self" | "behalf" | null {
  const { departmentId, userId } = holder;
  if (userId === actor.id) return "self";
  if (departmentId !== null) {
    if (leadsDepartment(actor, departmentId)) return "self";
    if (userId === null && isOfDepartment(actor, departmentId)) return "self";
  }
  return hasRole(actor, "secretary") ? "behalf" : null;
}

/** Who can have a stage, a dossier or an answer to enter at all; each row is asked again. */
export function canEnterDay(actor: Actor): boolean {
  return hasRole(actor, "secretary", "appraiser", "appraisal_lead", "leader", "officer");
}

/** Who may confirm that it was received: the receiver, who leads the receiving department, the secretary for it. */
export function confirmAuthority(
  actor: Actor,
  to: { departmentId: number; userId: number | null },
): "self" | "behalf" | null {
  if (to.userId === actor.id || leadsDepartment(actor, to.departmentId)) return "self";
  if (to.userId === null && isOfDepartment(actor, to.departmentId)) return "self";
  return hasRole(actor, "secretary") ? "behalf" : null;
}
