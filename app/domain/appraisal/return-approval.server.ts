import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Database, Row } from "#db/schema.ts";
import type { BlockerFate } from "./blockers.server.ts";
import { confirmOnActing } from "./handover.server.ts";
import { moveStage, prepareReturn, type StageMove } from "./move.server.ts";
import { returnDecisionAuthority } from "./policy.ts";
import {
  actOnDossier,
  asStageBody,
  recordedAs,
  type Standing,
  stageOfDay,
} from "./standing.server.ts";

/**
 * Proposes a return: the dossier stays where it is until the lead has approved it.
 *
 * @throws forbidden unless of the body of the present stage
 * @throws invalid what a return itself would be refused for
 * @throws conflict `appraisal.return_waits` while one is proposed already
 */
export async function proposeReturn(ctx: Context, code: string, input: StageMove): Promise<void> {
  await actOnDossier(ctx, code, input.version, async (tx, standing) => {
    const { project, visit, stage } = standing;
    await asStageBody(tx, standing, stage, input.basis);
    const { to, reasons } = await prepareReturn(tx, standing, input);
    if (await waitingProposal(tx.db, visit.id)) throw conflict("appraisal.return_waits");
    await confirmOnActing(tx, visit.id);
    const { id } = await tx.db
      .insertInto("return_proposal")
      .values({
        visit_id: visit.id,
        to_stage_id: to.id,
        reason: input.reason,
        number: input.numberOut ?? "",
        dated: input.datedOut ?? null,
        proposed_at: tx.now,
        proposed_by: tx.actor.id,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx.db
      .insertInto("return_proposal_reason")
      .values(reasons.map((one) => ({ proposal_id: id, reason_id: one.id })))
      .execute();
    await recordEvent(
      tx,
      "project.return_proposed",
      { projectId: project.id },
      {
        from: stageOfDay(stage, visit.round),
        to: stageOfDay(to, visit.round + 1),
        reason: input.reason,
        reasons: reasons.map((one) => ({ ...one })),
      },
    );
  });
}

export interface ReturnDecision {
  isApproved: boolean;
  /** The day on which the dossier is returned. */
  on: string;
  note: string;
  fates?: readonly BlockerFate[];
  basis: string;
  version: number;
}

/**
 * The lead approves a proposed return, which is then carried out, or declines it with a reason: the
 * appraisal goes on.
 *
 * @throws forbidden unless who leads the appraising body, or the secretary with a basis
 * @throws invalid `appraisal.decline_reason`, `appraisal.approved_before` the proposal, or what the return itself is refused for
 * @throws conflict `appraisal.no_return_proposed`
 */
export async function decideReturn(
  ctx: Context,
  code: string,
  input: ReturnDecision,
): Promise<void> {
  await actOnDossier(ctx, code, input.version, async (tx, standing) => {
    const { project, visit } = standing;
    const recorder = standing.bodies.appraisingDepartmentId;
    const authority = returnDecisionAuthority(tx.actor, recorder);
    const recordedFor = await recordedAs(tx, authority, recorder, input.basis);
    const proposal = await waitingProposal(tx.db, visit.id);
    if (!proposal) throw conflict("appraisal.no_return_proposed");
    if (input.isApproved) {
      if (input.on < todayOf(proposal.proposed_at))
        throw invalid("appraisal.approved_before", {}, "on");
      await settle(tx, proposal.id, "approved", input.note);
      await moveStage(recordedFor, code, await asMove(tx, proposal, input));
      return;
    }
    if (input.note === "") throw invalid("appraisal.decline_reason", {}, "note");
    await settle(tx, proposal.id, "declined", input.note);
    await recordEvent(
      recordedFor,
      "project.return_declined",
      { projectId: project.id },
      { ...proposedOn(standing, proposal), reason: input.note },
    );
  });
}

/**
 * Takes one's own proposal back.
 *
 * @throws forbidden unless who proposed it
 * @throws conflict `appraisal.no_return_proposed`
 */
export async function withdrawReturn(
  ctx: Context,
  code: string,
  input: { version: number },
): Promise<void> {
  await actOnDossier(ctx, code, input.version, async (tx, standing) => {
    const proposal = await waitingProposal(tx.db, standing.visit.id);
    if (!proposal) throw conflict("appraisal.no_return_proposed");
    if (proposal.proposed_by !== tx.actor.id) throw forbidden();
    await settle(tx, proposal.id, "withdrawn", "");
    await recordEvent(
      tx,
      "project.return_withdrawn",
      { projectId: standing.project.id },
      proposedOn(standing, proposal),
    );
  });
}

function proposedOn({ visit, stage }: Standing, proposal: Row<"return_proposal">) {
  return {
    stage: stageOfDay(stage, visit.round),
    on: todayOf(proposal.proposed_at),
  };
}

async function waitingProposal(db: Database, visitId: number) {
  return db
    .selectFrom("return_proposal")
    .selectAll()
    .where("visit_id", "=", visitId)
    .where("outcome", "is", null)
    .executeTakeFirst();
}

async function settle(
  tx: Context,
  id: number,
  outcome: "approved" | "declined" | "withdrawn",
  note: string,
): Promise<void> {
  await tx.db
    .updateTable("return_proposal")
    .set({ outcome, note, decided_at: tx.now, decided_by: tx.actor.id })
    .where("id", "=", id)
    .execute();
}

/** The return as it was proposed, on the day of the approval. */
async function asMove(
  tx: Context,
  proposal: Row<"return_proposal">,
  { on, note, fates, basis, version }: ReturnDecision,
): Promise<StageMove> {
  const rows = await tx.db
    .selectFrom("return_proposal_reason")
    .where("proposal_id", "=", proposal.id)
    .select("reason_id")
    .execute();
  const by = await tx.db
    .selectFrom("app_user")
    .where("id", "=", proposal.proposed_by)
    .select("full_name")
    .executeTakeFirstOrThrow();
  return {
    toStageId: proposal.to_stage_id,
    on,
    reason: proposal.reason,
    reasons: rows.map((row) => row.reason_id),
    numberOut: proposal.number,
    datedOut: proposal.dated,
    fates: fates ?? [],
    proposedBy: by.full_name,
    approvalNote: note,
    basis,
    version,
  };
}
