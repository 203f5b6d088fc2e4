import { sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Database, IntakeState, Row } from "#db/schema.ts";
import { listDocuments } from "./checklist.server.ts";
import { earliestLeaving, entryDayProblem } from "./dates.ts";
import { type CheckedDocument, type DocumentLine, lacking, lineProblem } from "./document-check.ts";
import { confirmOnActing } from "./handover.server.ts";
import { actOnDossier, asStageBody, stageOfDay } from "./standing.server.ts";
import { requireNoSupplement, supplementsOf } from "./supplement.server.ts";
import type { IntakeOutcome } from "./words.ts";

/** A document as an intake is to say of it; `before` is what the round before said. */
export interface IntakeDocument extends CheckedDocument<IntakeState> {
  before: IntakeState | null;
  beforeNote: string;
}

/** The documents of the kind's list, with what is ticked at this visit and what was at the latest one before. */
export async function listIntakeDocuments(
  db: Database,
  projectId: number,
  visitId: number,
): Promise<IntakeDocument[]> {
  const { rows } = await sql<IntakeDocument>`
    select d.id, d.name_vi as vi, d.name_en as en, d.is_required as "isRequired",
      l.state, coalesce(l.note, '') as note, b.state as before, coalesce(b.note, '') as "beforeNote"
    from project p join checklist_document d on d.kind_id = p.kind_id and d.is_active
      left join intake i on i.visit_id = ${visitId}::bigint
      left join intake_line l on l.intake_id = i.id and l.document_id = d.id
      left join lateral (select k.id from intake k join stage_visit v on v.id = k.visit_id
        where v.project_id = p.id and v.id < ${visitId}::bigint order by v.id desc limit 1) e on true
      left join intake_line b on b.intake_id = e.id and b.document_id = d.id
    where p.id = ${projectId}::bigint order by d.position, d.id`.execute(db);
  return rows;
}

export interface IntakeInput {
  lines: readonly DocumentLine<IntakeState>[];
  on: string;
  outcome: IntakeOutcome;
  basis: string;
  version: number;
}

/**
 * What the appraising body found in the dossier at its present visit. Accepting says that from this
 * day it is complete and valid; a supplement or a return follow by their own commands.
 *
 * @throws forbidden unless the body of the present stage, or the secretary
 * @throws invalid `appraisal.intake_lacking`, `appraisal.intake_no_faults` beside `outcome`
 * @throws conflict `appraisal.no_intake_here`, `appraisal.intake_accepted`, `appraisal.supplement_waiting`
 */
export async function checkIntake(ctx: Context, code: string, input: IntakeInput): Promise<void> {
  await actOnDossier(ctx, code, input.version, async (tx, standing) => {
    const { project, visit, stage } = standing;
    const recordedFor = await asStageBody(tx, standing, stage, input.basis);
    if (stage.recordedBy !== "appraising_body") throw conflict("appraisal.no_intake_here");
    await requireNotAccepted(tx, visit);
    const earliest = earliestLeaving(visit.entered_on, await supplementsOf(tx, visit.id));
    const problem = entryDayProblem(input.on, earliest, todayOf(tx.now));
    if (problem) throw invalid(problem, {}, "on");
    const documents = (await listDocuments(tx.db, project.kind_id)).filter((one) => one.isActive);
    const found = lineProblem(input.lines, documents);
    if (found?.key === "field.choose") throw conflict("stale");
    if (found) throw invalid(found.key, {}, `doc.${found.documentId}.note`);
    const faults = input.lines.filter(({ state }) => state === "missing" || state === "faulty");
    const isAccepted = input.outcome === "accept";
    if (isAccepted) {
      const count = lacking(input.lines, documents).length;
      if (count > 0) throw invalid("appraisal.intake_lacking", { count }, "outcome");
      await requireNoSupplement(tx, visit.id);
    } else if (input.outcome !== "keep" && faults.length === 0) {
      throw invalid("appraisal.intake_no_faults", {}, "outcome");
    }
    await confirmOnActing(tx, visit.id);
    const intakeId = await upsert(tx, visit.id, input.on, isAccepted);
    await tx.db.deleteFrom("intake_line").where("intake_id", "=", intakeId).execute();
    const lines = input.lines.flatMap(({ documentId, state, note }) => {
      const document = documents.find((one) => one.id === documentId);
      if (!document) return [];
      const { nameVi: name_vi, nameEn: name_en } = document;
      return [{ intake_id: intakeId, document_id: documentId, name_vi, name_en, state, note }];
    });
    if (lines.length > 0) await tx.db.insertInto("intake_line").values(lines).execute();
    const wanting = lines.filter(({ state }) => state === "missing" || state === "faulty");
    await recordEvent(
      recordedFor,
      isAccepted ? "project.intake_accepted" : "project.intake_checked",
      { projectId: project.id },
      {
        stage: stageOfDay(stage, visit.round),
        on: input.on,
        documents: documents.length,
        checked: lines.length,
        wanting: wanting.map(({ name_vi: vi, name_en: en, state, note }) => ({
          vi,
          en,
          state,
          note,
        })),
      },
    );
  });
}

/** A dossier is accepted once a round. */
async function requireNotAccepted(tx: Context, visit: Row<"stage_visit">): Promise<void> {
  const accepted = await tx.db
    .selectFrom("intake as i")
    .innerJoin("stage_visit as v", "v.id", "i.visit_id")
    .where("v.project_id", "=", visit.project_id)
    .where("v.round", "=", visit.round)
    .where("i.accepted_on", "is not", null)
    .select("i.id")
    .executeTakeFirst();
  if (accepted) throw conflict("appraisal.intake_accepted");
}

/** One intake a visit; what was accepted stays. */
async function upsert(tx: Context, visitId: number, on: string, isAccepted: boolean) {
  const facts = {
    checked_on: on,
    checked_by: tx.actor.id,
    accepted_on: isAccepted ? on : null,
    accepted_by: isAccepted ? tx.actor.id : null,
    complete_on: isAccepted ? on : null,
  };
  const written = await tx.db
    .insertInto("intake")
    .values({ visit_id: visitId, ...facts })
    .onConflict((oc) =>
      oc.column("visit_id").doUpdateSet(facts).where("intake.accepted_on", "is", null),
    )
    .returning("id")
    .executeTakeFirst();
  if (!written) throw conflict("appraisal.intake_accepted");
  return written.id;
}
