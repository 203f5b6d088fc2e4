import type { Actor } from "#app/domain/context.ts";
import type { Database, RecordedBy } from "#db/schema.ts";
import { returnApproval } from "./policy.ts";

/**
 * Whether a return out of a stage must be approved first: the person appraises and does not lead,
 * and the appraising body has a lead today. Without one nobody waits for approval.
 */
export async function mustProposeReturn(
  db: Database,
  actor: Actor,
  stage: { recordedBy: RecordedBy },
  appraisingDepartmentId: number | null,
  today: string,
): Promise<boolean> {
  if (returnApproval(actor, stage.recordedBy, appraisingDepartmentId) !== "proposes") return false;
  const lead = await db
    .selectFrom("user_role as r")
    .innerJoin("app_user as u", "u.id", "r.user_id")
    .where("r.role", "=", "appraisal_lead")
    .where("r.department_id", "=", appraisingDepartmentId)
    .where("u.is_active", "=", true)
    .where("r.valid_from", "<=", today)
    .where((eb) => eb.or([eb("r.valid_to", "is", null), eb("r.valid_to", ">=", today)]))
    .select("r.id")
    .executeTakeFirst();
  return lead !== undefined;
}
