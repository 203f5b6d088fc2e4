import { todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { lockProject, requireActive } from "#app/domain/project/row.server.ts";
import type { StageMoveInput } from "./form.ts";
import { moveDayProblem, movesFrom, needsReason, roundAfter } from "./movement.ts";
import { recorderOf } from "./policy.ts";
import { listRouteStages } from "./route.server.ts";
import { asStageBody, getStageBodies, openVisitForUpdate } from "./standing.server.ts";

/**
 * Moves a dossier: closes the open visit of the main line and opens the next one on
 * the same day. Forward to the next stage of its route; past stages, or back where the stage
 * allows it, with a reason. A return begins the next round.
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
    const stages = await listRouteStages(tx.db, project.route_id);
    const from = stages.find((stage) => stage.id === visit.stage_id);
    const to = stages.find((stage) => stage.id === input.toStageId);
    if (!from) throw conflict("project.moved_since");
    const bodies = await getStageBodies(tx.db);
    const recordedFor = await asStageBody(tx, project, from, bodies, input.basis);
    requireActive(project);
    const move = movesFrom(from, stages).find((one) => one.stageId === input.toStageId);
    if (!to || !move) throw invalid("project.move_not_allowed", {}, "toStageId");
    const dayProblem = moveDayProblem(input.on, visit.entered_on, todayOf(tx.now));
    if (dayProblem) throw invalid(dayProblem, {}, "on");
    if (needsReason(move.direction) && input.reason === "") {
      throw invalid("project.reason_missing", {}, "reason");
    }
    const round = roundAfter(visit.round, move.direction);
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
        holder_department_id: recorderOf(to.recordedBy, project.owner_department_id, bodies),
        holder_since: input.on,
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
