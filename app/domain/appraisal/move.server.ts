import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Database, Row } from "#db/schema.ts";
import { type BlockerFate, listOpenBlockers, settleBlockers } from "./blockers.server.ts";
import { documentDayProblem, earliestLeaving, entryDayProblem } from "./dates.ts";
import { confirmOnActing, recordHandover } from "./handover.server.ts";
import { type Move, moveDayProblem, movesFrom, needsReason, roundAfter } from "./movement.ts";
import { recorderOf } from "./policy.ts";
import { chosenReasons, type ReturnReason } from "./reasons.server.ts";
import { mustProposeReturn } from "./return-authority.server.ts";
import type { RouteStage } from "./route.server.ts";
import { actOnDossier, asStageBody, type Standing, stageOfDay } from "./standing.server.ts";
import { requireNoSupplement, supplementsOf } from "./supplement.server.ts";

export interface StageMove {
  toStageId: number;
  on: string;
  /** Free text: why stages are passed over, what a return says beside its reasons. */
  reason: string;
  /** Of a return: reasons of the list. */
  reasons?: readonly number[];
  /** The document with which the dossier leaves, and the entry in the register of where it arrives. */
  numberOut?: string;
  datedOut?: string | null;
  numberIn?: string;
  datedIn?: string | null;
  /** What becomes of the open blockers of the stage that it leaves. */
  fates?: readonly BlockerFate[];
  /** Of a return that the lead approved: who proposed it. */
  proposedBy?: string;
  /** What the lead said on approving it. */
  approvalNote?: string;
  basis: string;
  version: number;
}

/**
 * Moves a dossier: closes the open visit of the main line and opens the next one on the same day.
 * Forward to the next stage of its route; past stages with a reason; back where the stage allows it,
 * with reasons of the list: a return, which begins the next round. Every open blocker of the stage is
 * settled with it. Where the dossier comes to another department, that is a handover to be confirmed.
 *
 * @throws forbidden unless the body that the present stage names, or the secretary
 * @throws invalid `project.basis_missing` when the secretary gives no basis
 * @throws conflict `project.moved_since` when the dossier has moved since
 * @throws conflict `appraisal.supplement_waiting`: it goes on only when that is answered
 * @throws conflict `appraisal.return_unapproved`: an appraiser proposes a return where somebody leads
 */
export async function moveStage(ctx: Context, code: string, input: StageMove): Promise<void> {
  await actOnDossier(ctx, code, input.version, async (tx, standing) => {
    const { project, visit, stage: from } = standing;
    const recordedFor = await asStageBody(tx, standing, from, input.basis);
    const { move, to } = await moveMeant(tx, standing, input.toStageId);
    await checkDays(tx, visit, input);
    const reasons = await reasonsOf(tx, move, input);
    if (move.direction === "back") await requireReturnAuthority(tx, standing);
    else await requireNoSupplement(tx, visit.id);
    const blockers = await listOpenBlockers(tx.db, {
      id: visit.id,
      projectId: project.id,
      stageId: from.id,
    });
    const round = roundAfter(visit.round, move.direction);
    await closeVisit(tx, visit.id, move, input, reasons);
    const opened = await openVisit(recordedFor, standing, to, round, input);
    const settled = await settleBlockers(recordedFor, blockers, input.fates ?? [], {
      visitId: opened,
      stage: to,
      round,
    });
    await recordEvent(
      recordedFor,
      move.direction === "back" ? "project.stage_returned" : "project.stage_moved",
      { projectId: project.id },
      {
        from: stageOfDay(from, visit.round),
        to: stageOfDay(to, round),
        enteredOn: visit.entered_on,
        on: input.on,
        reason: input.reason,
        reasons: reasons.length > 0 ? reasons.map((one) => ({ ...one })) : undefined,
        number: input.numberOut || undefined,
        proposedBy: input.proposedBy,
        note: input.approvalNote || undefined,
        blockers: settled.length > 0 ? settled : undefined,
      },
    );
  });
}

async function moveMeant({ db }: Context, { visit, stage, stages }: Standing, toStageId: number) {
  const asked = await askedBeside(db, visit);
  const move = movesFrom(stage, stages, asked).find((one) => one.stageId === toStageId);
  const to = stages.find((one) => one.id === toStageId);
  if (!to || !move) throw invalid("project.move_not_allowed", {}, "toStageId");
  return { move, to };
}

/**
 * What a return must say, before it is proposed as when it is carried out.
 *
 * @throws invalid `project.move_not_allowed`, `appraisal.return_reason`, days and documents beside their fields
 */
export async function prepareReturn(
  tx: Context,
  standing: Standing,
  input: StageMove,
): Promise<{ to: RouteStage; reasons: ReturnReason[] }> {
  const { move, to } = await moveMeant(tx, standing, input.toStageId);
  if (move.direction !== "back") throw invalid("project.move_not_allowed", {}, "toStageId");
  await checkDays(tx, standing.visit, input);
  return { to, reasons: await reasonsOf(tx, move, input) };
}

async function requireReturnAuthority(tx: Context, { stage, bodies }: Standing): Promise<void> {
  const { appraisingDepartmentId } = bodies;
  const today = todayOf(tx.now);
  if (await mustProposeReturn(tx.db, tx.actor, stage, appraisingDepartmentId, today))
    throw conflict("appraisal.return_unapproved");
}

async function checkDays(tx: Context, visit: Row<"stage_visit">, input: StageMove) {
  const today = todayOf(tx.now);
  const earliest = earliestLeaving(visit.entered_on, await supplementsOf(tx, visit.id));
  const dayProblem =
    moveDayProblem(input.on, visit.entered_on, today) ?? entryDayProblem(input.on, earliest, today);
  if (dayProblem) throw invalid(dayProblem, {}, "on");
  for (const field of ["datedOut", "datedIn"] as const) {
    const problem = documentDayProblem(input[field], today);
    if (problem) throw invalid(problem, {}, field);
  }
}

/** Reasons of a return are of the list; passing over stages needs words. */
async function reasonsOf(tx: Context, move: Move, input: StageMove): Promise<ReturnReason[]> {
  if (move.direction === "back") return chosenReasons(tx, input.reasons ?? [], input.reason);
  if (needsReason(move.direction) && input.reason === "") {
    throw invalid("project.reason_missing", {}, "reason");
  }
  return [];
}

/** Stages whose opinion was asked beside the main line in this round. */
async function askedBeside(db: Database, visit: Row<"stage_visit">): Promise<number[]> {
  const rows = await db
    .selectFrom("stage_visit")
    .select("stage_id")
    .where("project_id", "=", visit.project_id)
    .where("line", "=", "side")
    .where("round", "=", visit.round)
    .execute();
  return rows.map((row) => row.stage_id);
}

async function closeVisit(
  tx: Context,
  visitId: number,
  move: Move,
  input: StageMove,
  reasons: readonly ReturnReason[],
): Promise<void> {
  await tx.db
    .updateTable("stage_visit")
    .set({
      left_on: input.on,
      result: move.direction === "back" ? "returned" : "forwarded",
      reason: input.reason,
      left_by: tx.actor.id,
      number_out: input.numberOut ?? "",
      dated_out: input.datedOut ?? null,
    })
    .where("id", "=", visitId)
    .execute();
  const rows = reasons.map((reason) => ({ visit_id: visitId, reason_id: reason.id }));
  if (rows.length > 0) await tx.db.insertInto("visit_return_reason").values(rows).execute();
  await tx.db
    .updateTable("return_proposal")
    .set({ outcome: "lapsed", decided_at: tx.now, decided_by: tx.actor.id })
    .where("visit_id", "=", visitId)
    .where("outcome", "is", null)
    .execute();
  await confirmOnActing(tx, visitId);
}

async function openVisit(
  tx: Context,
  { project, visit, bodies }: Standing,
  to: RouteStage,
  round: number,
  input: StageMove,
): Promise<number> {
  const holder = recorderOf(to.recordedBy, project.owner_department_id, bodies);
  const { id } = await tx.db
    .insertInto("stage_visit")
    .values({
      project_id: project.id,
      stage_id: to.id,
      round,
      entered_on: input.on,
      entered_by: tx.actor.id,
      number_in: input.numberIn ?? "",
      dated_in: input.datedIn ?? null,
      holder_department_id: holder,
      holder_since: input.on,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (holder !== null && holder !== visit.holder_department_id) {
    await recordHandover(tx, id, {
      from: { departmentId: visit.holder_department_id, userId: visit.holder_user_id },
      to: { departmentId: holder, userId: null },
      on: input.on,
      number: input.numberOut ?? "",
      note: "",
    });
  }
  return id;
}
