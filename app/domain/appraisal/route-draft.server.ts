import { sql } from "kysely";
import { type Context, hasRole, inTransaction } from "#app/domain/context.ts";
import { conflict, notFound } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Database, JsonValue, Row } from "#db/schema.ts";
import type { RouteInput } from "./route-form.ts";
import { draftOfKind, type RouteKey } from "./route-list.server.ts";

/** An edition as commands lock it. */
export type LockedRoute = Row<"appraisal_route">;

/**
 * Locks an edition for a command.
 *
 * @throws not found unless administrator: others know of no administration
 */
export async function lockRoute(tx: Context, { kind, edition }: RouteKey): Promise<LockedRoute> {
  if (!hasRole(tx.actor, "administrator")) throw notFound();
  const route = await tx.db
    .selectFrom("appraisal_route as r")
    .innerJoin("project_kind as k", "k.id", "r.kind_id")
    .where("k.code", "=", kind)
    .where("r.edition", "=", edition)
    .selectAll("r")
    .forUpdate("r")
    .executeTakeFirst();
  if (!route) throw notFound();
  return route;
}

/** How history names an edition. */
export function routeOfDay(route: LockedRoute): Record<string, JsonValue> {
  return { id: route.id, vi: route.name_vi, en: route.name_en, edition: route.edition };
}

/**
 * The frame of every change of a draft: an edition that is or was in effect never changes,
 * for projects run under it (law 11).
 *
 * @throws conflict `route.not_draft`, `stale`
 */
export async function changeDraft(
  ctx: Context,
  key: RouteKey,
  version: number,
  work: (tx: Context, route: LockedRoute) => Promise<Record<string, JsonValue | undefined>>,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const route = await lockDraft(tx, key, version);
    const particulars = await work(tx, route);
    await tx.db
      .updateTable("appraisal_route")
      .set({ version: route.version + 1 })
      .where("id", "=", route.id)
      .execute();
    await recordEvent(tx, "route.edited", {}, { route: routeOfDay(route), ...particulars });
  });
}

export async function lockDraft(tx: Context, key: RouteKey, version: number) {
  const route = await lockRoute(tx, key);
  if (route.effective_on !== null) throw conflict("route.not_draft");
  if (route.version !== version) throw conflict("stale");
  return route;
}

/**
 * Copies an edition, whatever its state, as the draft of its kind's next one.
 *
 * @throws conflict `route.draft_exists` when one is being written
 */
export async function copyRoute(ctx: Context, key: RouteKey): Promise<RouteKey> {
  return inTransaction(ctx, async (tx) => {
    const from = await lockRoute(tx, key);
    // Two who copy at once wait here for each other.
    await tx.db
      .selectFrom("project_kind")
      .where("id", "=", from.kind_id)
      .select("id")
      .forUpdate()
      .execute();
    if ((await draftOfKind(tx.db, key.kind)) !== null) throw conflict("route.draft_exists");
    const copy = await tx.db
      .insertInto("appraisal_route")
      .values({
        kind_id: from.kind_id,
        edition: sql<number>`(select max(edition) + 1 from appraisal_route where kind_id = ${from.kind_id})`,
        name_vi: from.name_vi,
        name_en: from.name_en,
        basis: from.basis,
        effective_on: null,
        created_by: tx.actor.id,
        created_at: tx.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await copyStages(tx.db, from.id, copy.id);
    await recordEvent(tx, "route.copied", {}, { route: routeOfDay(copy), from: from.edition });
    return { kind: key.kind, edition: copy.edition };
  });
}

async function copyStages(db: Database, from: number, to: number): Promise<void> {
  const rules = sql.raw(
    `stage_id, position, name_vi, name_en, responsible_vi, responsible_en, recorded_by, clock,
    days_allowed, is_beside, is_pausable, clock_after_supplement, basis`,
  );
  await sql`insert into route_stage (route_id, ${rules})
    select ${to}::bigint, ${rules} from route_stage where route_id = ${from}`.execute(db);
  await sql`insert into route_stage_return (route_id, stage_id, to_stage_id)
    select ${to}::bigint, stage_id, to_stage_id from route_stage_return where route_id = ${from}`.execute(
    db,
  );
}

/** Changes a draft's name and legal basis. */
export async function editRoute(ctx: Context, key: RouteKey, input: RouteInput): Promise<void> {
  await changeDraft(ctx, key, input.version, async (tx, route) => {
    await tx.db
      .updateTable("appraisal_route")
      .set({ name_vi: input.nameVi, name_en: input.nameEn, basis: input.basis })
      .where("id", "=", route.id)
      .execute();
    return {};
  });
}

/** Throws a draft away with its stages; only the history keeps that it was. */
export async function discardRoute(ctx: Context, key: RouteKey, version: number): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const route = await lockDraft(tx, key, version);
    await tx.db.deleteFrom("route_stage").where("route_id", "=", route.id).execute();
    await tx.db.deleteFrom("appraisal_route").where("id", "=", route.id).execute();
    await recordEvent(tx, "route.discarded", {}, { route: routeOfDay(route) });
  });
}
