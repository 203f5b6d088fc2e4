import { type Context, hasRole, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid, notFound } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { JsonValue } from "#db/schema.ts";
import type { StageInput } from "./form.ts";
import { listStages, type Stage } from "./stages.server.ts";

const facts = [
  "nameVi",
  "nameEn",
  "shortNameVi",
  "shortNameEn",
  "responsibleVi",
  "responsibleEn",
  "recordedBy",
  "daysAllowed",
  "isPausable",
  "basis",
] as const;

/**
 * Changes what the rules say of a stage (law 11): names, who is responsible, who
 * records moves, the time allowed and its basis, where a dossier may go back to.
 * The order of the stages stays.
 *
 * @throws not found unless administrator: others know of no administration
 */
export async function editStage(ctx: Context, code: string, input: StageInput): Promise<void> {
  if (!hasRole(ctx.actor, "administrator")) throw notFound();
  await inTransaction(ctx, async (tx) => {
    await tx.db.selectFrom("stage").select("id").where("code", "=", code).forUpdate().execute();
    const stages = await listStages(tx.db);
    const stage = stages.find((one) => one.code === code);
    if (!stage) throw notFound();
    if (stage.version !== input.version) throw conflict("stale");
    const returnsTo = returnsOf(stage, stages, input.returnsTo);
    const changes = changesOf(stage, input, returnsTo);
    if (Object.keys(changes).length === 0) return;
    await tx.db
      .updateTable("stage")
      .set({
        name_vi: input.nameVi,
        name_en: input.nameEn,
        short_name_vi: input.shortNameVi,
        short_name_en: input.shortNameEn,
        responsible_vi: input.responsibleVi,
        responsible_en: input.responsibleEn,
        recorded_by: input.recordedBy,
        days_allowed: input.daysAllowed,
        is_pausable: input.isPausable,
        basis: input.basis,
        version: stage.version + 1,
      })
      .where("id", "=", stage.id)
      .execute();
    await tx.db.deleteFrom("stage_return").where("stage_id", "=", stage.id).execute();
    if (returnsTo.length > 0) {
      await tx.db
        .insertInto("stage_return")
        .values(returnsTo.map((to) => ({ stage_id: stage.id, to_stage_id: to })))
        .execute();
    }
    await recordEvent(
      tx,
      "stage.edited",
      {},
      {
        stage: { id: stage.id, code, vi: stage.shortNameVi, en: stage.shortNameEn },
        changes,
      },
    );
  });
}

/** The form asks for earlier stages; what the rules name ahead, such as a second appraisal, stays. */
function returnsOf(stage: Stage, stages: readonly Stage[], wanted: readonly number[]): number[] {
  const earlier = stages.filter((one) => one.position < stage.position).map((one) => one.id);
  if (wanted.some((id) => !earlier.includes(id))) throw invalid("field.choose", {}, "returnsTo");
  const ahead = stage.returnsTo.filter((id) => !earlier.includes(id));
  return [...wanted, ...ahead].sort((a, b) => a - b);
}

function changesOf(stage: Stage, input: StageInput, returnsTo: readonly number[]) {
  const changes: Record<string, { from: JsonValue; to: JsonValue }> = {};
  for (const name of facts) {
    if (stage[name] !== input[name]) changes[name] = { from: stage[name], to: input[name] };
  }
  if (stage.returnsTo.join() !== returnsTo.join()) {
    changes.returnsTo = { from: [...stage.returnsTo], to: [...returnsTo] };
  }
  return changes;
}
