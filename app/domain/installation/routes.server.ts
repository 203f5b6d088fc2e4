import type { ClockAfterSupplement, Database, Party, RecordedBy } from "#db/schema.ts";
import returnReasons from "#db/seed/return-reasons.json" with { type: "json" };
import routes from "#db/seed/routes.json" with { type: "json" };
import stages from "#db/seed/stages.json" with { type: "json" };
import usualCategories from "#db/seed/usual-categories.json" with { type: "json" };

/** From the first day of the calendar: projects that began long ago have a route as well. */
const EFFECTIVE_ON = "2015-01-01";

/** The catalogue of stages, the default route of each kind, and what goes with them; needs kinds and categories. */
export async function seedRoutes(db: Database, at: Date): Promise<void> {
  const stageIds = await seedStages(db);
  const kindIds = await idsByCode(db, "project_kind");
  for (const route of routes) {
    const { id } = await db
      .insertInto("appraisal_route")
      .values({
        kind_id: need(kindIds, route.kind),
        edition: 1,
        name_vi: route.nameVi,
        name_en: route.nameEn,
        effective_on: EFFECTIVE_ON,
        basis: route.basis,
        is_default: true,
        created_by: null,
        created_at: at,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await seedRouteStages(db, id, route.stages, stageIds);
  }
  await db
    .insertInto("return_reason")
    .values(
      returnReasons.map((reason, index) => ({
        code: reason.code,
        name_vi: reason.nameVi,
        name_en: reason.nameEn,
        sort_order: index + 1,
      })),
    )
    .execute();
  const categoryIds = await idsByCode(db, "blocker_category");
  await db
    .insertInto("usual_category")
    .values(
      usualCategories.flatMap(({ stage, categories }) =>
        categories.map((category, index) => ({
          stage_id: need(stageIds, stage),
          category_id: need(categoryIds, category),
          sort_order: index + 1,
        })),
      ),
    )
    .execute();
}

async function seedStages(db: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .insertInto("stage")
    .values(
      stages.map((stage) => ({
        code: stage.code,
        position: stage.position,
        name_vi: stage.nameVi,
        name_en: stage.nameEn,
        short_name_vi: stage.shortNameVi,
        short_name_en: stage.shortNameEn,
      })),
    )
    .returning(["id", "code"])
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

async function seedRouteStages(
  db: Database,
  routeId: number,
  inOrder: (typeof routes)[number]["stages"],
  stageIds: ReadonlyMap<string, number>,
): Promise<void> {
  await db
    .insertInto("route_stage")
    .values(
      inOrder.map((stage, index) => ({
        route_id: routeId,
        stage_id: need(stageIds, stage.code),
        position: index + 1,
        name_vi: stage.nameVi,
        name_en: stage.nameEn,
        responsible_vi: stage.responsibleVi,
        responsible_en: stage.responsibleEn,
        recorded_by: stage.recordedBy as RecordedBy,
        clock: stage.clock as Party,
        days_allowed: stage.daysAllowed,
        is_beside: stage.isBeside,
        is_pausable: stage.isPausable,
        clock_after_supplement: stage.clockAfterSupplement as ClockAfterSupplement,
        basis: stage.basis,
      })),
    )
    .execute();
  const returns = inOrder.flatMap((stage) =>
    stage.returnsTo.map((to) => ({
      route_id: routeId,
      stage_id: need(stageIds, stage.code),
      to_stage_id: need(stageIds, to),
    })),
  );
  await db.insertInto("route_stage_return").values(returns).execute();
}

async function idsByCode(
  db: Database,
  table: "project_kind" | "blocker_category",
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom(table).select(["id", "code"]).execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

function need(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`the seed names ${code}, which is not there`);
  return id;
}
