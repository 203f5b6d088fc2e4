import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict, invalid, notFound } from "#app/domain/errors.ts";
import { type Changes, changesBetween } from "#app/domain/history/changes.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { requireActive } from "#app/domain/project/row.server.ts";
import type { Row } from "#db/schema.ts";
import { correctionProblem, type DatedStay, documentDayProblem } from "./dates.ts";
import { possibleStages } from "./meant.ts";
import { answerAuthority, recorderOf, stageAuthority } from "./policy.ts";
import type { RouteStage } from "./route.server.ts";
import {
  actOnDossier,
  asStageBody,
  recordedAs,
  type Standing,
  stageOfDay,
} from "./standing.server.ts";
import { supplementsOf } from "./supplement.server.ts";

export interface VisitCorrection {
  enteredOn: string;
  /** Of a stay that has ended; a correction neither ends a stay nor opens it again. */
  leftOn: string | null;
  numberIn: string;
  datedIn: string | null;
  numberOut: string;
  datedOut: string | null;
  /** Of the open stay of the main line: the stage that was meant. */
  stageId?: number | null;
  /** Why it is corrected. */
  reason: string;
  basis: string;
  version: number;
}

const facts = [
  "stage_id",
  "entered_on",
  "left_on",
  "number_in",
  "dated_in",
  "number_out",
  "dated_out",
] as const;
type Facts = Pick<Row<"stage_visit">, (typeof facts)[number]>;

/**
 * Corrects a mistaken entry. The visit holds the truth, the correction keeps both; on the main line
 * the day on which the stay before ended and the next began goes with it.
 *
 * @throws forbidden unless the body of that stay's stage, or the secretary
 * @throws invalid beside the day that would break the order of the line, or ask an opinion before
 *   the stay at which it was asked began
 */
export async function correctVisit(
  ctx: Context,
  code: string,
  visitId: number,
  input: VisitCorrection,
): Promise<void> {
  await actOnDossier(ctx, code, input.version, async (tx, standing) => {
    const { project, stages } = standing;
    const lines = await tx.db
      .selectFrom("stage_visit")
      .selectAll()
      .where("project_id", "=", project.id)
      .orderBy("id")
      .forUpdate()
      .execute();
    const visit = lines.find((one) => one.id === visitId);
    const stage = stages.find((one) => one.id === visit?.stage_id);
    if (!visit || !stage) throw notFound();
    const recordedFor = await authorityOf(tx, standing, visit, stage, input.basis);
    const main = lines.filter((one) => one.line === "main");
    const at = main.indexOf(visit);
    const around = {
      before: at > 0 ? (main[at - 1] ?? null) : null,
      after: at >= 0 ? (main[at + 1] ?? null) : null,
    };
    const asked = main.findLast((stay) => stay.entered_on <= visit.entered_on);
    if (visit.line === "side" && asked && input.enteredOn < asked.entered_on)
      throw invalid("appraisal.day_before_entry", {}, "enteredOn");
    await checkDates(tx, visit, around, input);
    const meant = stageMeant(standing, visit, around.before, input.stageId ?? null);
    const wanted: Facts = {
      stage_id: meant?.id ?? visit.stage_id,
      entered_on: input.enteredOn,
      left_on: visit.left_on === null ? null : input.leftOn,
      number_in: input.numberIn,
      dated_in: input.datedIn,
      number_out: input.numberOut,
      dated_out: input.datedOut,
    };
    const changes = await correct(tx, visit, wanted, input.reason);
    if (Object.keys(changes).length === 0) return;
    if (meant) await moveToStage(tx, standing, visit, stage, meant);
    if (around.before && visit.entered_on !== input.enteredOn)
      await correct(
        tx,
        around.before,
        { ...around.before, left_on: input.enteredOn },
        input.reason,
      );
    if (around.after && input.leftOn !== null && visit.left_on !== input.leftOn)
      await correct(tx, around.after, { ...around.after, entered_on: input.leftOn }, input.reason);
    const told = meant
      ? {
          ...changes,
          stage_id: {
            from: stageOfDay(stage, visit.round),
            to: stageOfDay(meant, visit.round),
          },
        }
      : changes;
    await recordEvent(
      recordedFor,
      "project.visit_corrected",
      { projectId: project.id },
      { stage: stageOfDay(stage, visit.round), changes: told, reason: input.reason },
    );
  });
}

async function authorityOf(
  tx: Context,
  standing: Standing,
  visit: Row<"stage_visit">,
  stage: RouteStage,
  basis: string,
): Promise<Context> {
  if (visit.line === "main") return asStageBody(tx, standing, stage, basis);
  const { project, bodies } = standing;
  const recorder = recorderOf(standing.stage.recordedBy, project.owner_department_id, bodies);
  const isAsker = stageAuthority(tx.actor, standing.stage.recordedBy, recorder) === "self";
  const holder = visit.holder_department_id ?? 0;
  const recordedFor = await recordedAs(
    tx,
    answerAuthority(tx.actor, holder, isAsker),
    holder,
    basis,
  );
  requireActive(project);
  return recordedFor;
}

type Around = { before: Row<"stage_visit"> | null; after: Row<"stage_visit"> | null };

async function checkDates(
  tx: Context,
  visit: Row<"stage_visit">,
  { before, after }: Around,
  input: VisitCorrection,
): Promise<void> {
  if (visit.left_on !== null && input.leftOn === null)
    throw invalid("appraisal.stays_left", {}, "leftOn");
  if (visit.left_on === null && input.leftOn !== null)
    throw invalid("appraisal.stays_open", {}, "leftOn");
  const today = todayOf(tx.now);
  const dated = async (row: Row<"stage_visit"> | null): Promise<DatedStay | null> =>
    row && {
      enteredOn: row.entered_on,
      leftOn: row.left_on,
      supplements: await supplementsOf(tx, row.id),
    };
  const problem = correctionProblem(
    {
      enteredOn: input.enteredOn,
      leftOn: input.leftOn,
      supplements: await supplementsOf(tx, visit.id),
    },
    { before: await dated(before), after: await dated(after) },
    today,
  );
  if (problem) throw invalid(problem.key, {}, problem.field);
  for (const field of ["datedIn", "datedOut"] as const) {
    const wrong = documentDayProblem(input[field], today);
    if (wrong) throw invalid(wrong, {}, field);
  }
}

/** The stage that was meant, where it is another; of the same direction, so that rounds stay what they are. */
function stageMeant(
  { stages, visit: open }: Standing,
  visit: Row<"stage_visit">,
  before: Row<"stage_visit"> | null,
  stageId: number | null,
): RouteStage | null {
  if (stageId === null || stageId === visit.stage_id) return null;
  const meant = stages.find((one) => one.id === stageId);
  const possible = possibleStages(
    stages,
    before && { stageId: before.stage_id, result: before.result },
  );
  if (visit.id !== open.id || !meant || !possible.includes(stageId))
    throw invalid("appraisal.stage_not_meant", {}, "stageId");
  return meant;
}

/** Writes what differs, and keeps both; gives back what changed. */
async function correct(
  tx: Context,
  visit: Row<"stage_visit">,
  wanted: Facts,
  reason: string,
): Promise<Changes> {
  const changes = changesBetween(visit, wanted, facts);
  const changed = Object.keys(changes) as (typeof facts)[number][];
  if (changed.length === 0) return changes;
  const isHeldSinceEntry = visit.holder_since === visit.entered_on;
  await tx.db
    .updateTable("stage_visit")
    .set({
      ...Object.fromEntries(changed.map((name) => [name, wanted[name]])),
      ...(isHeldSinceEntry ? { holder_since: wanted.entered_on } : {}),
    })
    .where("id", "=", visit.id)
    .execute();
  // The handover with which it came is of the same day.
  await tx.db
    .updateTable("handover")
    .set({ handed_on: wanted.entered_on })
    .where("visit_id", "=", visit.id)
    .where("handed_on", "=", visit.entered_on)
    .execute();
  const side = (which: "from" | "to") =>
    JSON.stringify(
      Object.fromEntries(changed.map((name) => [name, changes[name]?.[which] ?? null])),
    );
  await tx.db
    .insertInto("visit_correction")
    .values({
      visit_id: visit.id,
      corrected_at: tx.now,
      corrected_by: tx.actor.id,
      reason,
      before: side("from"),
      after: side("to"),
    })
    .execute();
  return changes;
}

/** What hangs on a visit goes with its stage: the holder that the stage names, blockers that bite there. */
async function moveToStage(
  tx: Context,
  { project, bodies }: Standing,
  visit: Row<"stage_visit">,
  from: RouteStage,
  to: RouteStage,
): Promise<void> {
  const supplements = await supplementsOf(tx, visit.id);
  if (supplements.length > 0) throw conflict("appraisal.supplements_here");
  const holderOf = (stage: RouteStage) =>
    recorderOf(stage.recordedBy, project.owner_department_id, bodies);
  if (visit.holder_department_id === holderOf(from) && holderOf(to) !== holderOf(from)) {
    await tx.db
      .updateTable("stage_visit")
      .set({ holder_department_id: holderOf(to), holder_user_id: null })
      .where("id", "=", visit.id)
      .execute();
  }
  await tx.db
    .updateTable("issue")
    .set((eb) => ({ stage_id: to.id, version: eb("version", "+", 1) }))
    .where("stage_visit_id", "=", visit.id)
    .where("stage_id", "=", from.id)
    .execute();
}
