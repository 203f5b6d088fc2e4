import type { Context } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import { departmentOfDay } from "#app/domain/project/row.server.ts";
import type { Database, Row } from "#db/schema.ts";
import { recorderOf, type StageBodies, stageAuthority } from "./policy.ts";
import type { RouteStage } from "./route.server.ts";

/** The departments that record stages for all projects, by the settings of the installation. */
export async function getStageBodies(db: Database): Promise<StageBodies> {
  const row = await db
    .selectFrom("installation")
    .select([
      "appraising_department_id as appraisingDepartmentId",
      "finance_department_id as financeDepartmentId",
      "office_department_id as officeDepartmentId",
    ])
    .executeTakeFirst();
  return (
    row ?? { appraisingDepartmentId: null, financeDepartmentId: null, officeDepartmentId: null }
  );
}

/** The open visit of the main line, locked until the transaction ends. */
export async function openVisitForUpdate(
  tx: Context,
  projectId: number,
): Promise<Row<"stage_visit">> {
  const visit = await tx.db
    .selectFrom("stage_visit")
    .selectAll()
    .where("project_id", "=", projectId)
    .where("line", "=", "main")
    .where("left_on", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!visit) throw conflict("project.moved_since");
  return visit;
}

/**
 * The context under which something of a stage is recorded: one's own, or on behalf of the stage's body.
 *
 * @throws forbidden unless the body that the stage names, or the secretary
 * @throws invalid `project.basis_missing` when the secretary gives no basis
 */
export async function asStageBody(
  tx: Context,
  project: Pick<Row<"project">, "owner_department_id">,
  stage: Pick<RouteStage, "recordedBy" | "responsibleVi">,
  bodies: StageBodies,
  basis: string,
): Promise<Context> {
  const recorder = recorderOf(stage.recordedBy, project.owner_department_id, bodies);
  const authority = stageAuthority(tx.actor, stage.recordedBy, recorder);
  if (authority === null) throw forbidden();
  if (authority === "self" || tx.behalf) return tx;
  if (basis === "") throw invalid("project.basis_missing", {}, "basis");
  const name =
    recorder === null ? stage.responsibleVi : (await departmentOfDay(tx.db, recorder, "basis")).vi;
  return { ...tx, behalf: { departmentId: recorder, name, basis } };
}
