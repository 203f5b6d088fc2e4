import { sql } from "kysely";
import { invalid } from "#app/domain/errors.ts";
import type { ClockAfterSupplement, Database, Party, RecordedBy } from "#db/schema.ts";
import type { StageRule } from "./movement.ts";

/** A stage as a route has it; `id` is that of the catalogue's stage. */
export interface RouteStage extends StageRule {
  code: string;
  nameVi: string;
  nameEn: string;
  /** The catalogue's, for lists. */
  shortNameVi: string;
  shortNameEn: string;
  responsibleVi: string;
  responsibleEn: string;
  recordedBy: RecordedBy;
  /** Whose clock runs here. */
  clock: Party;
  /** Working days that the rules allow. */
  daysAllowed: number;
  /** Whether supplements can be asked for here. */
  isPausable: boolean;
  clockAfterSupplement: ClockAfterSupplement;
  basis: string;
}

/** The stages of a route in their order. */
export async function listRouteStages(db: Database, routeId: number): Promise<RouteStage[]> {
  return db
    .selectFrom("route_stage as rs")
    .innerJoin("stage as s", "s.id", "rs.stage_id")
    .where("rs.route_id", "=", routeId)
    .select([
      "s.id",
      "s.code",
      "rs.position",
      "rs.name_vi as nameVi",
      "rs.name_en as nameEn",
      "s.short_name_vi as shortNameVi",
      "s.short_name_en as shortNameEn",
      "rs.responsible_vi as responsibleVi",
      "rs.responsible_en as responsibleEn",
      "rs.recorded_by as recordedBy",
      "rs.clock",
      "rs.days_allowed as daysAllowed",
      "rs.is_beside as isBeside",
      "rs.is_pausable as isPausable",
      "rs.clock_after_supplement as clockAfterSupplement",
      "rs.basis",
      sql<
        number[]
      >`array(select b.to_stage_id from route_stage_return b where b.route_id = rs.route_id and b.stage_id = rs.stage_id order by b.to_stage_id)`.as(
        "returnsTo",
      ),
    ])
    .orderBy("rs.position")
    .execute();
}

/**
 * The route under which a project of a kind begins on a day: the one in effect by then, the latest.
 *
 * @throws invalid `project.no_route` when none is in effect
 */
export async function routeInEffect(db: Database, kindId: number, on: string): Promise<number> {
  const route = await db
    .selectFrom("appraisal_route")
    .where("kind_id", "=", kindId)
    .where("effective_on", "<=", on)
    .orderBy("effective_on", "desc")
    .select("id")
    .executeTakeFirst();
  if (!route) throw invalid("project.no_route", {}, "kindId");
  return route.id;
}

/**
 * The stages at which projects of the kinds may begin, by the catalogue's order: anywhere for
 * the secretary; for an owner up to the first stage that the owner records.
 */
export async function listStartStages(
  db: Database,
  isSecretary: boolean,
): Promise<{ id: number; nameVi: string; nameEn: string }[]> {
  return db
    .selectFrom("stage as s")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("route_stage as rs")
          .innerJoin("appraisal_route as r", "r.id", "rs.route_id")
          .whereRef("rs.stage_id", "=", "s.id")
          .where("r.effective_on", "is not", null)
          .$if(!isSecretary, (query) =>
            query.where(
              sql<boolean>`rs.position <= (select min(f.position) from route_stage f where f.route_id = rs.route_id and f.recorded_by = 'owner')`,
            ),
          )
          .select("rs.id"),
      ),
    )
    .orderBy("s.position")
    .select(["s.id", "s.name_vi as nameVi", "s.name_en as nameEn"])
    .execute();
}
