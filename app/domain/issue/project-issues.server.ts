import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import type { IssueState } from "#db/schema.ts";
import { heldStates, issueAsRead } from "./as-read.server.ts";
import { LIST_MEETINGS, lifeOf, nextPeriod } from "./life.server.ts";
import { daysLeftSql, deadlineFlagSql } from "./overdue.server.ts";
import type { DeadlineFlag } from "./overdue.ts";
import { scope, seesProposals } from "./scope.server.ts";
import { openStates } from "./status.ts";

export interface ProjectIssue {
  code: string;
  text: string;
  state: IssueState;
  stageId: number | null;
  /** Of the visit during which it bites. */
  round: number | null;
  lead: string;
  deadline: string | null;
  flag: DeadlineFlag;
  days: number | null;
  life: string;
  next: string | null;
}

const MOST = 100;

/** A project's issues with their lifelines, open ones first, then by deadline; one round trip. */
export async function listProjectIssues(
  ctx: Context,
  projectId: number,
  today: string,
): Promise<ProjectIssue[]> {
  const isVi = ctx.actor.locale === "vi";
  const open = sql.join(openStates.map((state) => sql.lit(state)));
  const found = await sql<ProjectIssue>`
    select i.code, i.text, i.state, i.stage_id as "stageId",
      (select v.round from stage_visit v where v.id = i.stage_visit_id) as round,
      ${isVi ? sql`d.short_name_vi` : sql`d.short_name_en`} as lead,
      i.deadline, ${deadlineFlagSql("i", today)} as flag, ${daysLeftSql(sql`i.deadline`, today)} as days,
      l.life, ${seesProposals(ctx) ? sql`case when i.state in (${open}) then ${nextPeriod(sql`i.series_id`)} end` : sql`null`} as next
    from ${issueAsRead(ctx)} i
    join department d on d.id = i.lead_department_id
    cross join lateral ${lifeOf(sql`i.id`, LIST_MEETINGS, heldStates(ctx))} l
    where i.project_id = ${projectId} and ${scope(ctx)}
    order by i.state in (${open}) desc, i.deadline nulls last, i.id
    limit ${MOST}
  `.execute(ctx.db);
  return found.rows;
}
