import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { departmentOfDay, requireActive } from "#app/domain/project/row.server.ts";
import { documentDayProblem, entryDayProblem } from "./dates.ts";
import { confirmOnActing, openVisitOf, stageAt } from "./handover.server.ts";
import { answerAuthority, recorderOf, stageAuthority } from "./policy.ts";
import { actOnDossier, asStageBody, recordedAs, stageOfDay } from "./standing.server.ts";

export interface OpinionInput {
  /** A stage of the route that may run beside the main line. */
  stageId: number;
  departmentId: number;
  question: string;
  on: string;
  /** Working days given; null for those of the route. */
  days: number | null;
  number: string;
  dated: string | null;
  basis: string;
  version: number;
}

/**
 * Asks a department's opinion beside the main line, where the dossier goes on; the days are no
 * part of the sum.
 *
 * @throws forbidden unless the body of the present stage, or the secretary
 * @throws invalid `appraisal.not_beside`, `appraisal.asks_itself`, `appraisal.opinion_waiting`
 */
export async function askOpinion(ctx: Context, code: string, input: OpinionInput): Promise<void> {
  await actOnDossier(ctx, code, input.version, async (tx, standing) => {
    const { project, visit, stage, stages } = standing;
    const recordedFor = await asStageBody(tx, standing, stage, input.basis);
    const beside = stages.find((one) => one.id === input.stageId);
    if (!beside?.isBeside || beside.id === stage.id)
      throw invalid("appraisal.not_beside", {}, "stageId");
    const department = await departmentOfDay(tx.db, input.departmentId, "departmentId");
    if (!department.isActive) throw invalid("project.owner_inactive", {}, "departmentId");
    if (department.id === visit.holder_department_id)
      throw invalid("appraisal.asks_itself", {}, "departmentId");
    const today = todayOf(tx.now);
    const problem = entryDayProblem(input.on, visit.entered_on, today);
    if (problem) throw invalid(problem, {}, "on");
    const documentProblem = documentDayProblem(input.dated, today);
    if (documentProblem) throw invalid(documentProblem, {}, "dated");
    await requireNotAsked(tx, project.id, beside.id, department.id);
    await confirmOnActing(tx, visit.id);
    await tx.db
      .insertInto("stage_visit")
      .values({
        project_id: project.id,
        stage_id: beside.id,
        line: "side",
        round: visit.round,
        entered_on: input.on,
        entered_by: tx.actor.id,
        number_in: input.number,
        dated_in: input.dated,
        holder_department_id: department.id,
        holder_since: input.on,
        days_allowed: input.days,
        question: input.question,
      })
      .execute();
    await recordEvent(
      recordedFor,
      "project.opinion_asked",
      { projectId: project.id },
      {
        stage: stageOfDay(beside, visit.round),
        of: { id: department.id, vi: department.vi, en: department.en },
        question: input.question,
        on: input.on,
        days: input.days ?? beside.daysAllowed,
        number: input.number || undefined,
      },
    );
  });
}

export interface OpinionAnswer {
  visitId: number;
  answer: string;
  on: string;
  number: string;
  dated: string | null;
  basis: string;
  version: number;
}

/**
 * The opinion has come. Who asked may record it from the document.
 *
 * @throws forbidden unless the department that was asked, who asked, or the secretary
 * @throws conflict `project.moved_since` when it was answered meanwhile
 */
export async function answerOpinion(
  ctx: Context,
  code: string,
  input: OpinionAnswer,
): Promise<void> {
  await actOnDossier(ctx, code, input.version, async (tx, standing) => {
    const { project, stage, bodies } = standing;
    const side = await openVisitOf(tx, standing, input.visitId);
    const departmentId = side.holder_department_id;
    if (side.line !== "side" || departmentId === null) throw conflict("project.moved_since");
    const recorder = recorderOf(stage.recordedBy, project.owner_department_id, bodies);
    const isAsker = stageAuthority(tx.actor, stage.recordedBy, recorder) === "self";
    const authority = answerAuthority(tx.actor, departmentId, isAsker);
    const basis = input.basis || (isAsker ? input.number : "");
    const recordedFor = await recordedAs(tx, authority, departmentId, basis);
    requireActive(project);
    const today = todayOf(tx.now);
    const problem = entryDayProblem(input.on, side.entered_on, today);
    if (problem) throw invalid(problem, {}, "on");
    const documentProblem = documentDayProblem(input.dated, today);
    if (documentProblem) throw invalid(documentProblem, {}, "dated");
    await confirmOnActing(tx, side.id);
    await tx.db
      .updateTable("stage_visit")
      .set({
        left_on: input.on,
        left_by: tx.actor.id,
        result: "answered",
        number_out: input.number,
        dated_out: input.dated,
        answer: input.answer,
      })
      .where("id", "=", side.id)
      .execute();
    const department = await departmentOfDay(tx.db, departmentId, "basis");
    await recordEvent(
      recordedFor,
      "project.opinion_answered",
      { projectId: project.id },
      {
        stage: stageAt(standing, side),
        of: { id: department.id, vi: department.vi, en: department.en },
        answer: input.answer,
        askedOn: side.entered_on,
        on: input.on,
        number: input.number || undefined,
      },
    );
  });
}

async function requireNotAsked(
  tx: Context,
  projectId: number,
  stageId: number,
  departmentId: number,
): Promise<void> {
  const waiting = await tx.db
    .selectFrom("stage_visit")
    .select("id")
    .where("project_id", "=", projectId)
    .where("stage_id", "=", stageId)
    .where("holder_department_id", "=", departmentId)
    .where("line", "=", "side")
    .where("left_on", "is", null)
    .executeTakeFirst();
  if (waiting) throw invalid("appraisal.opinion_waiting", {}, "departmentId");
}
