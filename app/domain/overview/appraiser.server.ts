import { sql } from "kysely";
import { openVisits } from "#app/domain/appraisal/clocks.server.ts";
import { PREPARED } from "#db/prepared.ts";
import type { Database, RecordedBy } from "#db/schema.ts";
import {
  type HolderFigure,
  holderFigures,
  type StageFigure,
  stageFigures,
} from "./bottlenecks.server.ts";
import { briefs, byUrgency, countOf, type IssueBrief } from "./briefs.server.ts";
import { projectName } from "./decisions.server.ts";
import { openIssues } from "./open-issues.server.ts";
import {
  jsonRows,
  type NextMeeting,
  nextMeeting,
  type Reading,
  standing,
} from "./standing.server.ts";

export interface Dossier {
  code: string;
  name: string;
  owner: string;
  stageCode: string;
  stage: string;
  round: number;
  since: string;
  /** Working days that count against the time allowed, and that. */
  days: number;
  limit: number;
  blockers: number;
}

/** “Which dossier is on my desk, whose clock runs?” */
export interface AppraiserHome {
  next: NextMeeting | null;
  /** At the stages that this body records, furthest past the time allowed first. */
  dossiers: Dossier[];
  /** Open blockers at those stages. */
  blockers: IssueBrief[];
  blockerCount: number;
  stages: StageFigure[];
  holders: HolderFigure[];
}

/** Which party's stages a department records, by the settings of the installation. */
export async function findParties(
  db: Database,
  departmentIds: readonly number[],
): Promise<RecordedBy[]> {
  const row = await db
    .selectFrom("installation")
    .select([
      "appraising_department_id as appraising_body",
      "finance_department_id as finance",
      "office_department_id as office",
    ])
    .executeTakeFirst();
  return (["appraising_body", "finance", "office"] as const).filter((party) => {
    const id = row?.[party];
    return typeof id === "number" && departmentIds.includes(id);
  });
}

export async function getAppraiserHome(
  db: Database,
  reading: Reading,
  parties: readonly RecordedBy[],
): Promise<AppraiserHome> {
  const { locale } = reading;
  const isOurs = sql`rs.recorded_by = any(${[...parties]}::text[])`;
  const atOurs = sql`o.kind = 'blocker' and exists (select from project p
    join route_stage rs on rs.route_id = p.route_id where p.id = o.project_id and rs.stage_id = o.stage_id and ${isOurs})`;
  const { rows } = await sql<{ home: AppraiserHome }>`${sql.raw(PREPARED)}
    with ${standing(reading)}, ${openIssues()}
    select json_build_object(
      'next', ${nextMeeting(reading)},
      'dossiers', ${jsonRows(sql`
        select p.code, ${projectName(locale)} as name, ${sql.ref(`d.short_name_${locale}`)} as owner,
          s.code as "stageCode", ${sql.ref(`s.short_name_${locale}`)} as stage, v.round,
          v.entered_on as since, v.counted as days, rs.days_allowed as limit,
          (select count(*) from open_issue o where o.project_id = p.id and o.kind = 'blocker') as blockers
        from ${openVisits(reading.today)} v
          join stage s on s.id = v.stage_id
          join project p on p.id = v.project_id and p.is_active
          join route_stage rs on rs.route_id = p.route_id and rs.stage_id = v.stage_id and ${isOurs}
          join department d on d.id = p.owner_department_id
        order by v.counted - rs.days_allowed desc, p.code`)},
      'blockers', ${briefs(reading, atOurs, byUrgency, 12)},
      'blockerCount', ${countOf(atOurs)},
      'stages', ${stageFigures(reading)},
      'holders', ${holderFigures()}
    ) as home`.execute(db);
  const home = rows[0]?.home;
  if (!home) throw new Error("a query without a table gives one row");
  return home;
}
