import { sql } from "kysely";
import type { Actor } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import type {
  Database,
  FundingSource,
  JsonValue,
  ProjectGroup,
  RecordedBy,
  VisitResult,
} from "#db/schema.ts";
import { recorderOf, type StageBodies, stageAuthority } from "./policy.ts";

export interface Visit {
  id: number;
  stageId: number;
  round: number;
  enteredOn: string;
  leftOn: string | null;
  result: VisitResult | null;
  reason: string;
  /** Working days of the visit; to today while it is open. */
  days: number;
}

export interface ProjectMoney {
  year: number;
  plan: number;
  disbursed: number;
  asOf: string | null;
  version: number;
}

export interface ProjectEvent {
  id: number;
  verb: string;
  particulars: JsonValue;
  at: string;
  actor: string;
  behalf: string | null;
  basis: string | null;
}

export interface ProjectPage {
  id: number;
  code: string;
  vi: string;
  en: string;
  ownerId: number;
  ownerVi: string;
  ownerEn: string;
  ownerCode: string;
  kindId: number;
  kindVi: string;
  kindEn: string;
  funding: FundingSource;
  group: ProjectGroup;
  budget: number;
  isActive: boolean;
  version: number;
  bodies: StageBodies;
  /** Who records moves out of the stage at which it stands. */
  recordedBy: RecordedBy;
  /** In the order in which they began. */
  visits: Visit[];
  /** Newest first. */
  years: ProjectMoney[];
}

/**
 * A project with its visits and its money, in one round trip.
 * @throws not found when there is none
 */
export async function getProject(db: Database, code: string, today: string): Promise<ProjectPage> {
  const found = await sql<ProjectPage>`
    select p.id, p.code, p.name_vi as vi, p.name_en as en, p.owner_department_id as "ownerId",
      d.short_name_vi as "ownerVi", d.short_name_en as "ownerEn", d.code as "ownerCode",
      p.kind_id as "kindId", k.name_vi as "kindVi", k.name_en as "kindEn",
      p.funding_source as funding, p.project_group as "group", p.budget,
      p.is_active as "isActive", p.version, s.recorded_by as "recordedBy",
      json_build_object('appraisingDepartmentId', n.appraising_department_id,
        'financeDepartmentId', n.finance_department_id, 'officeDepartmentId', n.office_department_id) as bodies,
      (select coalesce(json_agg(json_build_object('id', v.id, 'stageId', v.stage_id, 'round', v.round,
          'enteredOn', v.entered_on, 'leftOn', v.left_on, 'result', v.result, 'reason', v.reason,
          'days', coalesce(e.ordinal - w.ordinal, 0)) order by v.id), '[]')
        from stage_visit v
        left join working_day w on w.day = v.entered_on
        left join working_day e on e.day = coalesce(v.left_on, ${today}::date)
        where v.project_id = p.id and v.line = 'main') as visits,
      (select coalesce(json_agg(json_build_object('year', y.year, 'plan', y.plan, 'disbursed', y.disbursed,
          'asOf', y.as_of, 'version', y.version) order by y.year desc), '[]')
        from project_year y where y.project_id = p.id) as years
    from project p
    join department d on d.id = p.owner_department_id
    join project_kind k on k.id = p.kind_id
    join stage_visit o on o.project_id = p.id and o.line = 'main' and o.left_on is null
    join stage s on s.id = o.stage_id
    left join installation n on true
    where p.code = ${code}
  `.execute(db);
  const project = found.rows[0];
  if (!project) throw notFound();
  return project;
}

/** In what part the person may move the dossier on from where it stands, if at all. */
export function moveAuthority(
  actor: Actor,
  project: Pick<ProjectPage, "recordedBy" | "ownerId" | "bodies">,
): "self" | "behalf" | null {
  const { recordedBy, ownerId, bodies } = project;
  return stageAuthority(actor, recordedBy, recorderOf(recordedBy, ownerId, bodies));
}

/** What happened to a project, newest first. */
export async function listProjectEvents(
  db: Database,
  projectId: number,
  limit: number,
): Promise<ProjectEvent[]> {
  const rows = await db
    .selectFrom("event")
    .select([
      "id",
      "verb",
      "particulars",
      "happened_at as at",
      "actor_name as actor",
      "behalf_name as behalf",
      "basis",
    ])
    .where("project_id", "=", projectId)
    .where("verb", "like", "project.%")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
