import { todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { listRouteStages, type RouteStage } from "./route.server.ts";
import { lockDraft, lockRoute, routeOfDay } from "./route-draft.server.ts";
import type { RouteKey } from "./route-list.server.ts";

/**
 * Gives a draft its effective date: projects that begin on that day or later run under it,
 * those under way keep their edition.
 *
 * @throws invalid `route.effect_past`, `route.effect_taken`
 * @throws conflict what `routeProblem` finds
 */
export async function putRouteInEffect(
  ctx: Context,
  key: RouteKey,
  input: { effectiveOn: string; version: number },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const route = await lockDraft(tx, key, input.version);
    if (input.effectiveOn < todayOf(tx.now)) throw invalid("route.effect_past", {}, "effectiveOn");
    const rival = await tx.db
      .selectFrom("appraisal_route")
      .where("kind_id", "=", route.kind_id)
      .where("effective_on", "=", input.effectiveOn)
      .select("edition")
      .executeTakeFirst();
    if (rival) throw invalid("route.effect_taken", { edition: rival.edition }, "effectiveOn");
    const problem = routeProblem(await listRouteStages(tx.db, route.id));
    if (problem) throw conflict(problem.key, { stage: problem.stage });
    await tx.db
      .updateTable("appraisal_route")
      .set({ effective_on: input.effectiveOn, version: route.version + 1 })
      .where("id", "=", route.id)
      .execute();
    await recordEvent(
      tx,
      "route.put_in_effect",
      {},
      { route: routeOfDay(route), on: input.effectiveOn },
    );
  });
}

/** What keeps an edition from taking effect: a refusal's key and the stage it is about, or null. */
export function routeProblem(
  stages: readonly Pick<RouteStage, "id" | "position" | "isBeside" | "returnsTo" | "nameVi">[],
): { key: string; stage: string } | null {
  const [first] = stages;
  if (!first) return { key: "route.no_stages", stage: "" };
  if (first.isBeside) return { key: "route.begins_beside", stage: first.nameVi };
  const place = new Map(stages.map((stage) => [stage.id, stage.position]));
  const astray = stages.find((stage) =>
    stage.returnsTo.some((to) => (place.get(to) ?? stage.position) >= stage.position),
  );
  return astray ? { key: "route.returns_astray", stage: astray.nameVi } : null;
}

/**
 * Makes a draft again of an edition whose day has not come.
 *
 * @throws conflict `route.in_effect` when it has, `route.draft_exists`, `stale`
 */
export async function withdrawRoute(ctx: Context, key: RouteKey, version: number): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const route = await lockRoute(tx, key);
    if (route.effective_on === null || route.effective_on <= todayOf(tx.now))
      throw conflict("route.in_effect");
    if (route.version !== version) throw conflict("stale");
    const draft = await tx.db
      .selectFrom("appraisal_route")
      .where("kind_id", "=", route.kind_id)
      .where("effective_on", "is", null)
      .select("id")
      .executeTakeFirst();
    if (draft) throw conflict("route.draft_exists");
    await tx.db
      .updateTable("appraisal_route")
      .set({ effective_on: null, version: route.version + 1 })
      .where("id", "=", route.id)
      .execute();
    await recordEvent(tx, "route.withdrawn", {}, { route: routeOfDay(route) });
  });
}
