import { sql } from "kysely";
import { openVisits } from "#app/domain/appraisal/clocks.server.ts";
import { PREPARED } from "#db/prepared.ts";
import type { Database } from "#db/schema.ts";
import { type AskedAnswer, askedAnswers } from "./asked.server.ts";
import { briefs, byUrgency, countOf } from "./briefs.server.ts";
import { projectName } from "./decisions.server.ts";
import type { OwnIssue } from "./expectation.ts";
import {
  type HandoverReader,
  type UnconfirmedHandover,
  unconfirmedHandovers,
} from "./handovers.server.ts";
import { openIssues } from "./open-issues.server.ts";
import {
  jsonRows,
  type LastMeeting,
  lastMeeting,
  type NextMeeting,
  nextMeeting,
  type Reading,
  standing,
} from "./standing.server.ts";
import { waitingFlows } from "./waiting.server.ts";
import type { WaitingFlow } from "./waiting-flow.ts";

export interface OwnProject {
  code: string;
  name: string;
  stage: string;
  round: number;
  /** Working days that count against the time allowed, and that. */
  days: number;
  limit: number;
  blockers: number;
}

/** “What is expected of us, by when?” */
export interface DepartmentHome {
  departments: { id: number; code: string; name: string }[];
  next: NextMeeting | null;
  last: LastMeeting | null;
  /** Open issues that the departments lead, most urgent first. */
  issues: OwnIssue[];
  issueCount: number;
  /** Open issues with which they help. */
  coordinated: number;
  /** Answers that tasks for many departments await of the departments. */
  asked: AskedAnswer[];
  handovers: UnconfirmedHandover[];
  projects: OwnProject[];
  /** Open issues between them and others, by whose move it is. */
  flows: WaitingFlow[];
}

const SHOWN = 60;

/** The home of leaders and officers of the given departments, in one round trip. */
export async function getDepartmentHome(
  db: Database,
  reading: Reading,
  reader: HandoverReader,
): Promise<DepartmentHome> {
  const { departmentIds } = reader;
  const ids = sql`any(${[...departmentIds]}::bigint[])`;
  const isLead = sql`o.lead_department_id = ${ids}`;
  const { locale } = reading;
  const { rows } = await sql<{ home: DepartmentHome & { sentBack: string[] } }>`${sql.raw(PREPARED)}
    with ${standing(reading)}, ${openIssues()}
    select json_build_object(
      'departments', ${jsonRows(sql`
        select d.id, d.code, ${sql.ref(`d.short_name_${locale}`)} as name
        from department d where d.id = ${ids} order by d.sort_order, d.id`)},
      'next', ${nextMeeting(reading)},
      'last', ${lastMeeting()},
      'issues', ${briefs(reading, isLead, byUrgency, SHOWN)},
      'issueCount', ${countOf(isLead)},
      'coordinated', ${countOf(sql`o.id in (select issue_id from issue_coordinator where department_id = ${ids})`)},
      'asked', ${askedAnswers(reading, ids)},
      'handovers', ${unconfirmedHandovers(reading, reader)},
      'sentBack', ${sentBack(isLead)},
      'projects', ${jsonRows(sql`
        select p.code, ${projectName(locale)} as name, ${sql.ref(`s.short_name_${locale}`)} as stage, v.round,
          v.counted as days, rs.days_allowed as limit,
          (select count(*) from open_issue o where o.project_id = p.id and o.kind = 'blocker') as blockers
        from project p
          join ${openVisits(reading.today)} v on v.project_id = p.id
          join stage s on s.id = v.stage_id
          join route_stage rs on rs.route_id = p.route_id and rs.stage_id = v.stage_id
        where v.owner_department_id = ${ids} and v.is_active
        order by blockers desc, v.counted - rs.days_allowed desc, p.code`)},
      'flows', ${waitingFlows(reading, sql`(i.lead_department_id = ${ids} or w.department_id = ${ids})`)}
    ) as home`.execute(db);
  const found = rows[0]?.home;
  if (!found) throw new Error("a query without a table gives one row");
  const { sentBack: codes, ...home } = found;
  const isSentBack = new Set(codes);
  return {
    ...home,
    issues: home.issues.map((issue) => ({ ...issue, isSentBack: isSentBack.has(issue.code) })),
  };
}

/** Codes of issues whose last event of work is that the done report was sent back. */
function sentBack(isLead: ReturnType<typeof sql>) {
  return sql`coalesce((
    select json_agg(i.code) from open_issue o join issue i on i.id = o.id
    where ${isLead} and o.state = 'open' and (
      select e.verb from event e
      where e.issue_id = o.id and e.verb in ('issue.sent_back','issue.reported','issue.reported_done','issue.reopened')
      order by e.id desc limit 1
    ) = 'issue.sent_back'), '[]'::json)`;
}
