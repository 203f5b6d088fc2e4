import { sql } from "kysely";
import type { Actor } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import { PREPARED } from "#db/prepared.ts";
import type { Database } from "#db/schema.ts";
import { recorderOf, type StageBodies, stageAuthority } from "./policy.ts";
import type { RouteStage } from "./route.server.ts";
import type { Visit } from "./visit.ts";
import { visitsJson } from "./visits.server.ts";

/** A project's dossier: the route that it follows, where it stands, and every stay so far. */
export interface Dossier {
  id: number;
  code: string;
  vi: string;
  en: string;
  ownerId: number;
  ownerVi: string;
  ownerEn: string;
  isActive: boolean;
  version: number;
  routeId: number;
  bodies: StageBodies;
  /** In the order of the route. */
  stages: RouteStage[];
  /** Of the main line, in the order in which they began. */
  visits: Visit[];
  /** Opinions asked beside it, in the order in which they were asked. */
  beside: Visit[];
}

/**
 * A project's dossier, in one round trip.
 * @throws not found when there is none
 */
export async function getDossier(db: Database, code: string, today: string): Promise<Dossier> {
  const found = await sql<Omit<Dossier, "beside">>`${sql.raw(PREPARED)}
    select p.id, p.code, p.name_vi as vi, p.name_en as en, p.owner_department_id as "ownerId",
      o.short_name_vi as "ownerVi", o.short_name_en as "ownerEn",
      p.is_active as "isActive", p.version, p.route_id as "routeId",
      json_build_object('appraisingDepartmentId', n.appraising_department_id,
        'financeDepartmentId', n.finance_department_id, 'officeDepartmentId', n.office_department_id) as bodies,
      (select coalesce(json_agg(json_build_object('id', s.id, 'code', s.code, 'position', rs.position,
          'nameVi', rs.name_vi, 'nameEn', rs.name_en, 'shortNameVi', s.short_name_vi, 'shortNameEn', s.short_name_en,
          'responsibleVi', rs.responsible_vi, 'responsibleEn', rs.responsible_en, 'recordedBy', rs.recorded_by,
          'clock', rs.clock, 'daysAllowed', rs.days_allowed, 'isBeside', rs.is_beside, 'isPausable', rs.is_pausable,
          'clockAfterSupplement', rs.clock_after_supplement, 'basis', rs.basis,
          'returnsTo', array(select b.to_stage_id from route_stage_return b
            where b.route_id = rs.route_id and b.stage_id = rs.stage_id)) order by rs.position), '[]')
        from route_stage rs join stage s on s.id = rs.stage_id where rs.route_id = p.route_id) as stages,
      ${visitsJson(today)} as visits
    from project p join department o on o.id = p.owner_department_id left join installation n on true
    where p.code = ${code}
  `.execute(db);
  const dossier = found.rows[0];
  if (!dossier) throw notFound();
  const ofLine = (line: Visit["line"]) => dossier.visits.filter((one) => one.line === line);
  return { ...dossier, visits: ofLine("main"), beside: ofLine("side") };
}

/** The open visit of the main line, and its stage; a dossier without one is not found. */
export function standingOf(dossier: Pick<Dossier, "visits" | "stages">): {
  visit: Visit;
  stage: RouteStage;
} {
  const visit = dossier.visits.find((one) => one.leftOn === null);
  const stage = dossier.stages.find((one) => one.id === visit?.stageId);
  if (!visit || !stage) throw notFound();
  return { visit, stage };
}

/** In what part the person may move the dossier on from where it stands, if at all. */
export function moveAuthority(
  actor: Actor,
  dossier: Pick<Dossier, "ownerId" | "bodies">,
  stage: Pick<RouteStage, "recordedBy">,
): "self" | "behalf" | null {
  const { recordedBy } = stage;
  return stageAuthority(actor, recordedBy, recorderOf(recordedBy, dossier.ownerId, dossier.bodies));
}
