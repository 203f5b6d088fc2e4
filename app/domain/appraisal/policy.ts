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

/** Who may move the project's dossier at some stage, if not out of the present one. */
export function canEverMove(actor: Actor, ownerDepartmentId: number, bodies: StageBodies): boolean {
  return recordingBodies.some(
    (recordedBy) =>
      stageAuthority(actor, recordedBy, recorderOf(recordedBy, ownerDepartmentId, bodies)) !== null,
  );
}
