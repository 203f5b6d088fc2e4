import { sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import type { Database } from "#db/schema.ts";
import { listRouteStages, type RouteStage } from "./route.server.ts";

/** A draft is being written, a scheduled edition waits for its day; of those in effect the latest is the one that begins. */
export type RouteState = "draft" | "scheduled" | "in_effect" | "replaced";

/** An edition of a kind's route, by the kind's code and its number. */
export interface RouteKey {
  kind: string;
  edition: number;
}

export interface RouteEdition extends RouteKey {
  id: number;
  kindVi: string;
  kindEn: string;
  nameVi: string;
  nameEn: string;
  basis: string;
  effectiveOn: string | null;
  state: RouteState;
  /** As it came with the program. */
  isDefault: boolean;
  stages: number;
  /** Working days that the stages of the main line allow together. */
  days: number;
  /** Projects that run under it. */
  projects: number;
  version: number;
}

const editions = (ctx: Pick<Context, "db" | "now">) => {
  const today = todayOf(ctx.now);
  return ctx.db
    .selectFrom("appraisal_route as r")
    .innerJoin("project_kind as k", "k.id", "r.kind_id")
    .select([
      "r.id",
      "k.code as kind",
      "k.name_vi as kindVi",
      "k.name_en as kindEn",
      "r.edition",
      "r.name_vi as nameVi",
      "r.name_en as nameEn",
      "r.basis",
      "r.effective_on as effectiveOn",
      "r.is_default as isDefault",
      "r.version",
      sql<RouteState>`case when r.effective_on is null then 'draft'
        when r.effective_on > ${today}::date then 'scheduled'
        when exists (select from appraisal_route l where l.kind_id = r.kind_id
          and l.effective_on > r.effective_on and l.effective_on <= ${today}::date) then 'replaced'
        else 'in_effect' end`.as("state"),
      sql<number>`(select count(*)::int from route_stage s where s.route_id = r.id)`.as("stages"),
      sql<number>`(select coalesce(sum(s.days_allowed), 0)::int from route_stage s where s.route_id = r.id and not s.is_beside)`.as(
        "days",
      ),
      sql<number>`(select count(*)::int from project p where p.route_id = r.id)`.as("projects"),
    ]);
};

/** All editions, by kind, the newest first. */
export async function listRoutes(ctx: Pick<Context, "db" | "now">): Promise<RouteEdition[]> {
  return editions(ctx)
    .orderBy("k.sort_order")
    .orderBy("k.id")
    .orderBy("r.edition", "desc")
    .execute();
}

/** @throws not found */
export async function getRoute(
  ctx: Pick<Context, "db" | "now">,
  { kind, edition }: RouteKey,
): Promise<RouteEdition & { rules: RouteStage[] }> {
  const found = await editions(ctx)
    .where("k.code", "=", kind)
    .where("r.edition", "=", edition)
    .executeTakeFirst();
  if (!found) throw notFound();
  return { ...found, rules: await listRouteStages(ctx.db, found.id) };
}

/** The edition that is being written for a kind, if there is one. */
export async function draftOfKind(db: Database, kind: string): Promise<number | null> {
  const row = await db
    .selectFrom("appraisal_route as r")
    .innerJoin("project_kind as k", "k.id", "r.kind_id")
    .where("k.code", "=", kind)
    .where("r.effective_on", "is", null)
    .select("r.edition")
    .executeTakeFirst();
  return row?.edition ?? null;
}
