import { type Context, hasRole, inTransaction } from "#app/domain/context.ts";
import { conflict, notFound } from "#app/domain/errors.ts";
import { changesBetween } from "#app/domain/history/changes.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { listStages } from "./catalogue.server.ts";
import type { StageInput } from "./form.ts";

const names = ["nameVi", "nameEn", "shortNameVi", "shortNameEn"] as const;

/**
 * Changes a stage's names in lists, filters and on the board (law 11). Its order stays;
 * what the rules say of it is changed by a new edition of a route.
 *
 * @throws not found unless administrator: others know of no administration
 */
export async function editStage(ctx: Context, code: string, input: StageInput): Promise<void> {
  if (!hasRole(ctx.actor, "administrator")) throw notFound();
  await inTransaction(ctx, async (tx) => {
    await tx.db.selectFrom("stage").select("id").where("code", "=", code).forUpdate().execute();
    const stage = (await listStages(tx.db)).find((one) => one.code === code);
    if (!stage) throw notFound();
    if (stage.version !== input.version) throw conflict("stale");
    const changes = changesBetween(stage, input, names);
    if (Object.keys(changes).length === 0) return;
    await tx.db
      .updateTable("stage")
      .set({
        name_vi: input.nameVi,
        name_en: input.nameEn,
        short_name_vi: input.shortNameVi,
        short_name_en: input.shortNameEn,
        version: stage.version + 1,
      })
      .where("id", "=", stage.id)
      .execute();
    await recordEvent(
      tx,
      "stage.edited",
      {},
      { stage: { id: stage.id, code, vi: stage.shortNameVi, en: stage.shortNameEn }, changes },
    );
  });
}
