import { sql } from "kysely";
import { type Context, departmentsOf, hasRole } from "#app/domain/context.ts";

export interface RaisableProject {
  id: number;
  code: string;
  name: string;
  ownerId: number;
  owner: string;
  stageId: number | null;
}

/** Projects on which the reader may raise a blocker: the department's own, or all. */
export async function listRaisableProjects(ctx: Context): Promise<RaisableProject[]> {
  const isForAll = hasRole(ctx.actor, "secretary", "chair", "appraiser", "appraisal_lead");
  const own = departmentsOf(ctx.actor);
  const { locale } = ctx.actor;
  const found = await sql<RaisableProject>`
    select p.id, p.code, ${locale === "en" ? sql`coalesce(nullif(p.name_en, ''), p.name_vi)` : sql`p.name_vi`} as name,
      p.owner_department_id as "ownerId", ${sql.ref(`d.short_name_${locale}`)} as owner, v.stage_id as "stageId"
    from project p
      join department d on d.id = p.owner_department_id
      left join stage_visit v on v.project_id = p.id and v.line = 'main' and v.left_on is null
    where p.is_active and (${isForAll}::boolean or p.owner_department_id = any(${sql.val(own)}::bigint[]))
    order by p.code collate "vi-x-icu"`.execute(ctx.db);
  return found.rows;
}
