import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import { departmentOfDay, lockProject, requireActive } from "#app/domain/project/row.server.ts";
import type { Database, JsonValue, Row } from "#db/schema.ts";
import { recorderOf, type StageBodies, stageAuthority } from "./policy.ts";
import { listRouteStages, type RouteStage } from "./route.server.ts";

/** A dossier as a command finds it: locked, with the open visit of its main line. */
export interface Standing {
  project: Row<"project">;
  visit: Row<"stage_visit">;
  /** The stage at which it stands. */
  stage: RouteStage;
  /** All of its route. */
  stages: RouteStage[];
  bodies: StageBodies;
}

/**
 * The frame of a command on a dossier: one transaction, the project and its open visit locked,
 * what the person saw checked; afterwards the dossier has a new version. `work` asks who may first.
 *
 * @throws not found for an unknown project
 * @throws conflict `project.moved_since` when the dossier has changed since the form was made
 */
export async function actOnDossier<T>(
  ctx: Context,
  code: string,
  version: number,
  work: (tx: Context, standing: Standing) => Promise<T>,
): Promise<T> {
  return inTransaction(ctx, async (tx) => {
    const project = await lockProject(tx, code);
    if (project.version !== version) throw conflict("project.moved_since");
    const visit = await openVisitForUpdate(tx, project.id);
    const stages = await listRouteStages(tx.db, project.route_id);
    const stage = stages.find((one) => one.id === visit.stage_id);
    if (!stage) throw conflict("project.moved_since");
    const bodies = await getStageBodies(tx.db);
    const done = await work(tx, { project, visit, stage, stages, bodies });
    await tx.db
      .updateTable("project")
      .set({ version: project.version + 1 })
      .where("id", "=", project.id)
      .execute();
    return done;
  });
}

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

async function openVisitForUpdate(tx: Context, projectId: number): Promise<Row<"stage_visit">> {
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
 * Refuses afterwards what is written to a project whose follow-up has ended.
 *
 * @throws forbidden unless the body that the stage names, or the secretary
 * @throws invalid `project.basis_missing` when the secretary gives no basis
 */
export async function asStageBody(
  tx: Context,
  { project, bodies }: Pick<Standing, "project" | "bodies">,
  stage: Pick<RouteStage, "recordedBy" | "responsibleVi">,
  basis: string,
): Promise<Context> {
  const recorder = recorderOf(stage.recordedBy, project.owner_department_id, bodies);
  const authority = stageAuthority(tx.actor, stage.recordedBy, recorder);
  const recordedFor = await recordedAs(tx, authority, recorder, basis, stage.responsibleVi);
  requireActive(project);
  return recordedFor;
}

/**
 * One's own context, or that of a department for which it is recorded (law 7).
 *
 * @throws forbidden without authority
 * @throws invalid `project.basis_missing` on behalf of another without a basis
 */
export async function recordedAs(
  tx: Context,
  authority: "self" | "behalf" | null,
  departmentId: number | null,
  basis: string,
  nameless = "",
): Promise<Context> {
  if (authority === null) throw forbidden();
  if (authority === "self" || tx.behalf) return tx;
  if (basis === "") throw invalid("project.basis_missing", {}, "basis");
  const name =
    departmentId === null ? nameless : (await departmentOfDay(tx.db, departmentId, "basis")).vi;
  return { ...tx, behalf: { departmentId, name, basis } };
}

/** A stage as history keeps it: its names of that day and the round. */
export function stageOfDay(
  stage: Pick<RouteStage, "id" | "shortNameVi" | "shortNameEn">,
  round: number,
): { [key: string]: JsonValue } {
  return { id: stage.id, vi: stage.shortNameVi, en: stage.shortNameEn, round };
}
