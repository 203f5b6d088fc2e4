import type { Context } from "#app/domain/context.ts";
import { invalid, notFound } from "#app/domain/errors.ts";
import type { JsonValue } from "#db/schema.ts";
import { listRouteStages, type RouteStage } from "./route.server.ts";
import { changeDraft, type LockedRoute } from "./route-draft.server.ts";
import type { NewRouteStageInput, RouteStageInput } from "./route-form.ts";
import type { RouteKey } from "./route-list.server.ts";

type Rules = Omit<RouteStageInput, "nameVi" | "nameEn" | "version" | "returnsTo">;

function columnsOf(rules: Rules & { nameVi: string; nameEn: string }) {
  return {
    name_vi: rules.nameVi,
    name_en: rules.nameEn,
    responsible_vi: rules.responsibleVi,
    responsible_en: rules.responsibleEn,
    recorded_by: rules.recordedBy,
    clock: rules.clock,
    days_allowed: rules.daysAllowed,
    is_beside: rules.isBeside,
    is_pausable: rules.isPausable,
    clock_after_supplement: rules.clockAfterSupplement,
    basis: rules.basis,
  };
}

/**
 * Puts a stage of the catalogue into a draft, behind the one named or at the beginning.
 *
 * @throws invalid `route.stage_taken`, `field.choose`, `route.returns_forward`
 */
export async function addRouteStage(
  ctx: Context,
  key: RouteKey,
  input: NewRouteStageInput,
): Promise<void> {
  await changeDraft(ctx, key, input.version, async (tx, route) => {
    const stages = await listRouteStages(tx.db, route.id);
    const stage = await tx.db
      .selectFrom("stage")
      .where("id", "=", input.stageId)
      .select(["id", "name_vi", "name_en"])
      .executeTakeFirst();
    if (!stage) throw invalid("field.choose", {}, "stageId");
    if (stages.some((one) => one.id === stage.id))
      throw invalid("route.stage_taken", {}, "stageId");
    const place = stages.findIndex((one) => one.id === input.afterId) + 1;
    if (input.afterId !== null && place === 0) throw invalid("field.choose", {}, "afterId");
    checkReturns(stages.slice(0, place), input.returnsTo);
    await tx.db
      .insertInto("route_stage")
      .values({
        route_id: route.id,
        stage_id: stage.id,
        position: Math.max(0, ...stages.map((one) => one.position)) + 1,
        ...columnsOf({
          ...input,
          nameVi: input.nameVi || stage.name_vi,
          nameEn: input.nameEn || stage.name_en,
        }),
      })
      .execute();
    await writeReturns(tx, route, stage.id, input.returnsTo);
    const order = stages.map((one) => one.id);
    await writeOrder(tx, route, order.toSpliced(place, 0, stage.id));
    return { stage: { id: stage.id, vi: stage.name_vi, en: stage.name_en }, action: "added" };
  });
}

/**
 * Changes what a draft says of a stage.
 *
 * @throws invalid `route.returns_forward` when a return leads to no earlier stage
 */
export async function editRouteStage(
  ctx: Context,
  key: RouteKey,
  code: string,
  input: RouteStageInput,
): Promise<void> {
  await changeStage(ctx, key, code, input.version, async (tx, route, stage, stages) => {
    checkReturns(
      stages.filter((one) => one.position < stage.position),
      input.returnsTo,
    );
    await tx.db
      .updateTable("route_stage")
      .set(columnsOf(input))
      .where("route_id", "=", route.id)
      .where("stage_id", "=", stage.id)
      .execute();
    await writeReturns(tx, route, stage.id, input.returnsTo);
    return "changed";
  });
}

/** Takes a stage out of a draft, with the returns that lead to it. */
export async function removeRouteStage(
  ctx: Context,
  key: RouteKey,
  code: string,
  version: number,
): Promise<void> {
  await changeStage(ctx, key, code, version, async (tx, route, stage) => {
    await tx.db
      .deleteFrom("route_stage")
      .where("route_id", "=", route.id)
      .where("stage_id", "=", stage.id)
      .execute();
    return "removed";
  });
}

/**
 * Moves a stage one place up or down in a draft; at the end nothing moves. Returns that then
 * lead forward stay written until the edition is to take effect.
 */
export async function stepRouteStage(
  ctx: Context,
  key: RouteKey,
  { stageId, step, version }: { stageId: number; step: "up" | "down"; version: number },
): Promise<void> {
  await changeDraft(ctx, key, version, async (tx, route) => {
    const stages = await listRouteStages(tx.db, route.id);
    const from = stages.findIndex((one) => one.id === stageId);
    const stage = stages[from];
    if (!stage) throw invalid("field.choose");
    const order = stages.map((one) => one.id).toSpliced(from, 1);
    await writeOrder(
      tx,
      route,
      order.toSpliced(Math.max(0, from + (step === "up" ? -1 : 1)), 0, stageId),
    );
    return { stage: nameOf(stage), action: "moved" };
  });
}

function changeStage(
  ctx: Context,
  key: RouteKey,
  code: string,
  version: number,
  work: (
    tx: Context,
    route: LockedRoute,
    stage: RouteStage,
    stages: RouteStage[],
  ) => Promise<string>,
): Promise<void> {
  return changeDraft(ctx, key, version, async (tx, route) => {
    const stages = await listRouteStages(tx.db, route.id);
    const stage = stages.find((one) => one.code === code);
    if (!stage) throw notFound();
    return { stage: nameOf(stage), action: await work(tx, route, stage, stages) };
  });
}

function nameOf(stage: RouteStage): Record<string, JsonValue> {
  return { id: stage.id, vi: stage.nameVi, en: stage.nameEn };
}

function checkReturns(earlier: readonly { id: number }[], returnsTo: readonly number[]): void {
  if (returnsTo.every((id) => earlier.some((stage) => stage.id === id))) return;
  throw invalid("route.returns_forward", {}, "returnsTo");
}

async function writeReturns(
  tx: Context,
  route: LockedRoute,
  stageId: number,
  returnsTo: readonly number[],
): Promise<void> {
  await tx.db
    .deleteFrom("route_stage_return")
    .where("route_id", "=", route.id)
    .where("stage_id", "=", stageId)
    .execute();
  if (returnsTo.length === 0) return;
  await tx.db
    .insertInto("route_stage_return")
    .values(returnsTo.map((to) => ({ route_id: route.id, stage_id: stageId, to_stage_id: to })))
    .execute();
}

/** One statement: positions are unique only when it has ended. */
async function writeOrder(
  tx: Context,
  route: LockedRoute,
  order: readonly number[],
): Promise<void> {
  await tx.db
    .updateTable("route_stage")
    .set(({ fn, val, ref }) => ({
      position: fn<number>("array_position", [val(order), ref("stage_id")]),
    }))
    .where("route_id", "=", route.id)
    .execute();
}
