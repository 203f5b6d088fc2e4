import { sql } from "kysely";
import { notFound } from "#app/domain/errors.ts";
import type { Database, FundingSource, JsonValue, ProjectGroup } from "#db/schema.ts";

export interface ProjectMoney {
  year: number;
  plan: number;
  carriedOver: number;
  /** Of both together, and its part out of carried-over funds. */
  disbursed: number;
  carriedDisbursed: number;
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
  /** The department that is Finance here. */
  financeId: number | null;
  /** The route under which it began: its name and edition. */
  route: { vi: string; en: string; edition: number; isDefault: boolean };
  /** Newest first. */
  years: ProjectMoney[];
}

/**
 * A project with its money, in one round trip.
 * @throws not found when there is none
 */
export async function getProject(db: Database, code: string): Promise<ProjectPage> {
  const found = await sql<ProjectPage>`
    select p.id, p.code, p.name_vi as vi, p.name_en as en, p.owner_department_id as "ownerId",
      d.short_name_vi as "ownerVi", d.short_name_en as "ownerEn", d.code as "ownerCode",
      p.kind_id as "kindId", k.name_vi as "kindVi", k.name_en as "kindEn",
      p.funding_source as funding, p.project_group as "group", p.budget,
      p.is_active as "isActive", p.version,
      (select n.finance_department_id from installation n) as "financeId",
      json_build_object('vi', r.name_vi, 'en', r.name_en, 'edition', r.edition, 'isDefault', r.is_default) as route,
      (select coalesce(json_agg(json_build_object('year', y.year, 'plan', y.plan, 'carriedOver', y.carried_over,
          'disbursed', y.disbursed, 'carriedDisbursed', y.carried_disbursed, 'asOf', y.as_of,
          'version', y.version) order by y.year desc), '[]')
        from project_year y where y.project_id = p.id) as years
    from project p
    join department d on d.id = p.owner_department_id
    join project_kind k on k.id = p.kind_id
    join appraisal_route r on r.id = p.route_id
    where p.code = ${code}
  `.execute(db);
  const project = found.rows[0];
  if (!project) throw notFound();
  return project;
}

/** Of a return before it is approved; told to those who know of it. */
const ofProposals = [
  "project.return_proposed",
  "project.return_declined",
  "project.return_withdrawn",
];

/** What happened to a project, newest first. */
export async function listProjectEvents(
  db: Database,
  projectId: number,
  limit: number,
  withProposals = false,
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
    .$if(!withProposals, (query) => query.where("verb", "not in", ofProposals))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
