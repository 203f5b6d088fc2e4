import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { requireActive } from "#app/domain/project/row.server.ts";
import { documentDayProblem, earliestSupplement, entryDayProblem } from "./dates.ts";
import { confirmOnActing } from "./handover.server.ts";
import { answerAuthority, recorderOf, stageAuthority } from "./policy.ts";
import { actOnDossier, asStageBody, recordedAs, stageOfDay } from "./standing.server.ts";

export interface SupplementInput {
  text: string;
  on: string;
  dueOn: string | null;
  number: string;
  dated: string | null;
  basis: string;
  version: number;
}

/**
 * Asks the owner to complete the dossier: same round, same visit; the days until the answer are
 * the owner's.
 *
 * @throws forbidden unless the body of the present stage, or the secretary
 * @throws conflict `appraisal.no_supplement_here`, `appraisal.supplement_waiting`
 */
export async function askSupplement(
  ctx: Context,
  code: string,
  input: SupplementInput,
): Promise<void> {
  await actOnDossier(ctx, code, input.version, async (tx, standing) => {
    const { project, visit, stage } = standing;
    const recordedFor = await asStageBody(tx, standing, stage, input.basis);
    if (!stage.isPausable) throw conflict("appraisal.no_supplement_here");
    await requireNoSupplement(tx, visit.id);
    const earlier = await supplementsOf(tx, visit.id);
    const today = todayOf(tx.now);
    const problem = entryDayProblem(input.on, earliestSupplement(visit.entered_on, earlier), today);
    if (problem) throw invalid(problem, {}, "on");
    const documentProblem = documentDayProblem(input.dated, today);
    if (documentProblem) throw invalid(documentProblem, {}, "dated");
    if (input.dueOn !== null && input.dueOn < input.on)
      throw invalid("appraisal.due_before_asking", {}, "dueOn");
    await confirmOnActing(tx, visit.id);
    await tx.db
      .insertInto("supplement_request")
      .values({
        visit_id: visit.id,
        asked_on: input.on,
        asked_by: tx.actor.id,
        number: input.number,
        dated: input.dated,
        text: input.text,
        due_on: input.dueOn,
      })
      .execute();
    await recordEvent(
      recordedFor,
      "project.supplement_asked",
      { projectId: project.id },
      {
        stage: stageOfDay(stage, visit.round),
        text: input.text,
        on: input.on,
        dueOn: input.dueOn ?? undefined,
        number: input.number || undefined,
      },
    );
  });
}

export interface SupplementAnswer {
  on: string;
  number: string;
  text: string;
  basis: string;
  version: number;
}

/**
 * The owner's answer is in: the clock of the stage runs on, or anew, as the route says.
 * Who asked may record it from the document that came.
 *
 * @throws forbidden unless the owner department, who asked, or the secretary
 * @throws conflict `appraisal.no_supplement` when none is awaited
 */
export async function answerSupplement(
  ctx: Context,
  code: string,
  input: SupplementAnswer,
): Promise<void> {
  await actOnDossier(ctx, code, input.version, async (tx, standing) => {
    const { project, visit, stage, bodies } = standing;
    const ownerId = project.owner_department_id;
    const recorder = recorderOf(stage.recordedBy, ownerId, bodies);
    const isAsker = stageAuthority(tx.actor, stage.recordedBy, recorder) === "self";
    const authority = answerAuthority(tx.actor, ownerId, isAsker);
    const basis = input.basis || (isAsker ? input.number : "");
    const recordedFor = await recordedAs(tx, authority, ownerId, basis);
    requireActive(project);
    const waiting = await tx.db
      .selectFrom("supplement_request")
      .selectAll()
      .where("visit_id", "=", visit.id)
      .where("answered_on", "is", null)
      .executeTakeFirst();
    if (!waiting) throw conflict("appraisal.no_supplement");
    const problem = entryDayProblem(input.on, waiting.asked_on, todayOf(tx.now));
    if (problem) throw invalid(problem, {}, "on");
    await tx.db
      .updateTable("supplement_request")
      .set({
        answered_on: input.on,
        answered_by: tx.actor.id,
        answer_number: input.number,
        answer_text: input.text,
      })
      .where("id", "=", waiting.id)
      .execute();
    await recordEvent(
      recordedFor,
      "project.supplement_answered",
      { projectId: project.id },
      {
        stage: stageOfDay(stage, visit.round),
        text: input.text || undefined,
        askedOn: waiting.asked_on,
        on: input.on,
        number: input.number || undefined,
      },
    );
  });
}

/** Of a visit, in the order of asking. */
export async function supplementsOf(
  tx: Context,
  visitId: number,
): Promise<{ askedOn: string; answeredOn: string | null }[]> {
  return tx.db
    .selectFrom("supplement_request")
    .select(["asked_on as askedOn", "answered_on as answeredOn"])
    .where("visit_id", "=", visitId)
    .orderBy("id")
    .execute();
}

/** @throws conflict `appraisal.supplement_waiting` while the answer to one is awaited */
export async function requireNoSupplement(tx: Context, visitId: number): Promise<void> {
  const waiting = await tx.db
    .selectFrom("supplement_request")
    .select("id")
    .where("visit_id", "=", visitId)
    .where("answered_on", "is", null)
    .executeTakeFirst();
  if (waiting) throw conflict("appraisal.supplement_waiting");
}
