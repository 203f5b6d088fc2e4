import { todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Row } from "#db/schema.ts";
import type { StageMoveInput } from "./form.ts";
import { recorderOf, type StageBodies, stageAuthority } from "./policy.ts";
import { departmentOfDay, lockProject, requireActive } from "./row.server.ts";
import { moveDayProblem, movesFrom, needsReason, nextRound } from "./stage.ts";
import { listStages, type Stage } from "./stages.server.ts";

/**
 * Moves a dossier: closes the open visit of the main line and opens the next one on
 * the same day. Forward to the next stage; past stages, or back where the stage
 * allows it, with a reason. Entering a stage again is its next round.
 *
 * @throws forbidden unless the body that the present stage names, or the secretary
 * @throws invalid `project.basis_missing` when the secretary gives no basis
 * @throws conflict `project.moved_since` when the dossier has moved since
 */
export async function moveStage(ctx: Context, code: string, input: StageMoveInput): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const project = await lockProject(tx, code);
    if (project.version !== input.version) throw conflict("project.moved_since");
    const visit = await openVisitForUpdate(tx, project.id);
    const stages = await listStages(tx.db);
    const from = stages.find((stage) => stage.id === visit.stage_id);
    const to = stages.find((stage) => stage.id === input.toStageId);
    if (!from) throw conflict("project.moved_since");
    const recordedFor = await authorityOf(tx, project, from, input.basis);
    requireActive(project);
    const move = movesFrom(from, stages).find((one) => one.stageId === input.toStageId);
    if (!to || !move) throw invalid("project.move_not_allowed", {}, "toStageId");
    const dayProblem = moveDayProblem(input.on, visit.entered_on, todayOf(tx.now));
    if (dayProblem) throw invalid(dayProblem, {}, "on");
    if (needsReason(move.direction) && input.reason === "") {
      throw invalid("project.reason_missing", {}, "reason");
    }
    const round = nextRound(await roundsAt(tx, project.id, to.id));
    await tx.db
      .updateTable("stage_visit")
      .set({
        left_on: input.on,
        result: move.direction === "back" ? "returned" : "forwarded",
        reason: input.reason,
        left_by: tx.actor.id,
      })
      .where("id", "=", visit.id)
      .execute();
    await tx.db
      .insertInto("stage_visit")
      .values({
        project_id: project.id,
        stage_id: to.id,
        round,
        entered_on: input.on,
        entered_by: tx.actor.id,
      })
      .execute();
    await tx.db
      .updateTable("project")
      .set({ version: project.version + 1 })
      .where("id", "=", project.id)
      .execute();
    await recordEvent(
      recordedFor,
      move.direction === "back" ? "project.stage_returned" : "project.stage_moved",
      { projectId: project.id },
      {
        from: { id: from.id, vi: from.shortNameVi, en: from.shortNameEn, round: visit.round },
        to: { id: to.id, vi: to.shortNameVi, en: to.shortNameEn, round },
        enteredOn: visit.entered_on,
        on: input.on,
        reason: input.reason,
      },
    );
  });
}

async function openVisitForUpdate(tx: Context, projectId: number) {
  const visit = await tx.db
    .selectFrom("stage_visit")
    .select(["id", "stage_id", "round", "entered_on"])
    .where("project_id", "=", projectId)
    .where("line", "=", "main")
    .where("left_on", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!visit) throw conflict("project.moved_since");
  return visit;
}

async function roundsAt(tx: Context, projectId: number, stageId: number): Promise<number[]> {
  const rows = await tx.db
    .selectFrom("stage_visit")
    .select("round")
    .where("project_id", "=", projectId)
    .where("stage_id", "=", stageId)
    .where("line", "=", "main")
    .execute();
  return rows.map((row) => row.round);
}

/** The context under which the move is recorded: one's own, or on behalf of the stage's body. */
async function authorityOf(
  tx: Context,
  project: Row<"project">,
  stage: Stage,
  basis: string,
): Promise<Context> {
  const recorder = recorderOf(
    stage.recordedBy,
    project.owner_department_id,
    await getStageBodies(tx),
  );
  const authority = stageAuthority(tx.actor, stage.recordedBy, recorder);
  if (authority === null) throw forbidden();
  if (authority === "self" || tx.behalf) return tx;
  if (basis === "") throw invalid("project.basis_missing", {}, "basis");
  const name =
    recorder === null ? stage.responsibleVi : (await departmentOfDay(tx.db, recorder, "basis")).vi;
  return { ...tx, behalf: { departmentId: recorder, name, basis } };
}

async function getStageBodies(tx: Context): Promise<StageBodies> {
  const row = await tx.db
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
