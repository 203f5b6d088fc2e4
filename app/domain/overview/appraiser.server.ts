import { sql } from "kysely";
import { openVisits } from "#app/domain/appraisal/clocks.server.ts";
import { proposedCount } from "#app/domain/precedent/list.server.ts";
import { PREPARED } from "#db/prepared.ts";
import type { Database, Locale, RecordedBy } from "#db/schema.ts";
import { type Bottlenecks, getBottlenecks } from "./bottlenecks.server.ts";
import { briefs, byUrgency, countOf, type IssueBrief } from "./briefs.server.ts";
import { projectName } from "./decisions.server.ts";
import {
  type HandoverReader,
  type UnconfirmedHandover,
  unconfirmedHandovers,
} from "./handovers.server.ts";
import { openIssues } from "./open-issues.server.ts";
import { type ProposedPrecedent, proposedPrecedents } from "./proposals.server.ts";
import {
  daysSince,
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
  /** Working days that count at the stage, what the owner was asked to complete taken out, and those allowed. */
  days: number;
  limit: number;
  /** A supplement is awaited: the owner's time runs. */
  isPaused: boolean;
  /** Who holds it: the reader, somebody else by name, or nobody yet. */
  holder: "me" | "nobody" | "other";
  holderName: string;
  /** A return was proposed and waits for the lead. */
  isReturnProposed: boolean;
  /** Its owner appraises it. */
  isSelfAppraised: boolean;
  blockers: number;
}

/** How many dossiers are with the reader, with nobody, with others; of them past the time allowed. */
export interface Pile {
  holder: Dossier["holder"];
  count: number;
  over: number;
}

/** The most dossiers shown of each pile, and the most opinions. */
export const DESK_ROWS = 50;

/** An opinion asked of another department, still to come. */
export interface AwaitedOpinion {
  visitId: number;
  code: string;
  department: string;
  stage: string;
  question: string;
  askedOn: string;
  /** Working days since it was asked, and those given. */
  days: number;
  limit: number;
}

/** A return that waits for the lead's word. */
export interface WaitingReturn {
  code: string;
  name: string;
  by: string;
  on: string;
  to: string;
  reason: string;
}

/** What lies with one of the body's people; for the eyes of who leads them. */
export interface Workload {
  /** Null: nobody holds these. */
  name: string | null;
  dossiers: number;
  late: number;
  /** Working days still allowed for what is not late yet. */
  daysLeft: number;
}

/** “Which dossier is on my desk, whose clock runs?” */
export interface AppraiserHome extends Bottlenecks {
  next: NextMeeting | null;
  /** At the stages that this body records; empty ones are absent. */
  piles: Pile[];
  /** Of each pile the first `DESK_ROWS`, furthest past the time allowed first. */
  dossiers: Dossier[];
  /** The first `DESK_ROWS`, longest past what was given first. */
  opinions: AwaitedOpinion[];
  opinionCount: number;
  handovers: UnconfirmedHandover[];
  /** Returns to be approved, the longest waiting first; none for who does not lead. */
  returns: WaitingReturn[];
  /** Null for who does not lead. */
  workload: Workload[] | null;
  /** Precedents that wait to be accepted, the first and how many; none for who does not lead. */
  proposals: ProposedPrecedent[];
  proposalCount: number;
  /** Open blockers at those stages. */
  blockers: IssueBrief[];
  blockerCount: number;
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

const workload = jsonRows(sql`
  select u.full_name as name, count(*)::int as dossiers,
    count(*) filter (where p.counted > p.days_allowed)::int as late,
    coalesce(sum(p.days_allowed - p.counted) filter (where p.counted <= p.days_allowed), 0)::int as "daysLeft"
  from desk p left join app_user u on u.id = p.holder_user_id
  group by u.id, u.full_name order by count(*) desc, u.full_name nulls last`);

const waitingReturns = (locale: Locale) =>
  jsonRows(sql`
    select p.code, ${projectName(locale)} as name, u.full_name as by, (r.proposed_at at time zone 'Asia/Ho_Chi_Minh')::date as on,
      ${sql.ref(`s.short_name_${locale}`)} as to,
      concat_ws('; ', (select string_agg(${sql.ref(`n.name_${locale}`)}, '; ' order by n.sort_order)
        from return_proposal_reason x join return_reason n on n.id = x.reason_id where x.proposal_id = r.id),
        nullif(r.reason, '')) as reason
    from desk p join return_proposal r on r.visit_id = p.visit_id and r.outcome is null
      join stage s on s.id = r.to_stage_id join app_user u on u.id = r.proposed_by
    order by r.id limit ${sql.lit(DESK_ROWS)}`);

/** For whom the desk is read. */
export interface DeskReader extends HandoverReader {
  isLead: boolean;
}

export async function getAppraiserHome(
  db: Database,
  reading: Reading,
  parties: readonly RecordedBy[],
  reader: DeskReader,
): Promise<AppraiserHome> {
  const { locale } = reading;
  const isOurs = sql`rs.recorded_by = any(${[...parties]}::text[])`;
  const atOurs = sql`o.kind = 'blocker' and exists (select from project p
    join route_stage rs on rs.route_id = p.route_id where p.id = o.project_id and rs.stage_id = o.stage_id and ${isOurs})`;
  const desk = sql<{ home: Omit<AppraiserHome, keyof Bottlenecks> }>`${sql.raw(PREPARED)}
    with ${standing(reading)}, ${openIssues()}, desk as materialized (
      select v.*, p.code, p.name_vi, p.name_en,
        case when v.holder_user_id is null then 'nobody' when v.holder_user_id = ${reader.id} then 'me' else 'other' end as holder
      from ${openVisits(reading.today)} v join project p on p.id = v.project_id
      where v.is_active and v.recorded_by = any(${[...parties]}::text[])
    ), asked as materialized (
      select v.id, p.code, v.holder_department_id, v.stage_id, v.question, v.entered_on,
        ${daysSince(sql`v.entered_on`)} as days, coalesce(v.days_allowed, rs.days_allowed) as days_allowed
      from desk p join stage_visit v on v.project_id = p.project_id and v.line = 'side' and v.left_on is null
        join route_stage rs on rs.route_id = p.route_id and rs.stage_id = v.stage_id
    )
    select json_build_object(
      'next', ${nextMeeting(reading)},
      'piles', ${jsonRows(sql`
        select holder, count(*) as count, count(*) filter (where counted > days_allowed) as over
        from desk group by holder`)},
      'dossiers', ${jsonRows(sql`
        select p.code, ${projectName(locale)} as name, ${sql.ref(`d.short_name_${locale}`)} as owner,
          s.code as "stageCode", ${sql.ref(`s.short_name_${locale}`)} as stage, p.round,
          p.entered_on as since, p.counted as days, p.days_allowed as limit, p.is_paused as "isPaused", p.holder,
          coalesce(u.full_name, '') as "holderName",
          exists (select from return_proposal r where r.visit_id = p.visit_id and r.outcome is null) as "isReturnProposed",
          p.recorded_by = 'appraising_body' and p.owner_department_id = n.appraising_department_id as "isSelfAppraised",
          (select count(*) from open_issue o where o.project_id = p.project_id and o.kind = 'blocker') as blockers
        from (select *, row_number() over (partition by holder order by counted - days_allowed desc, code) as place from desk) p
          cross join installation n
          join stage s on s.id = p.stage_id
          join department d on d.id = p.owner_department_id
          left join app_user u on u.id = p.holder_user_id
        where p.place <= ${DESK_ROWS}::int
        order by p.counted - p.days_allowed desc, p.code`)},
      'opinions', ${jsonRows(sql`
        select a.id as "visitId", a.code, ${sql.ref(`d.short_name_${locale}`)} as department,
          ${sql.ref(`s.short_name_${locale}`)} as stage, a.question, a.entered_on as "askedOn",
          a.days, a.days_allowed as limit
        from asked a
          join department d on d.id = a.holder_department_id
          join stage s on s.id = a.stage_id
        order by a.days - a.days_allowed desc, a.id limit ${DESK_ROWS}::int`)},
      'opinionCount', (select count(*) from asked),
      'handovers', ${unconfirmedHandovers(reading, reader)},
      'returns', ${reader.isLead ? waitingReturns(locale) : sql`'[]'::json`},
      'workload', ${reader.isLead ? workload : sql`null::json`},
      'proposals', ${reader.isLead ? proposedPrecedents(reader.id) : sql`'[]'::json`},
      'proposalCount', ${reader.isLead ? proposedCount() : sql`0`},
      'blockers', ${briefs(reading, atOurs, byUrgency, 12)},
      'blockerCount', ${countOf(atOurs)}
    ) as home`.execute(db);
  const [{ rows }, bottlenecks] = await Promise.all([desk, getBottlenecks(db, reading)]);
  const home = rows[0]?.home;
  if (!home) throw new Error("a query without a table gives one row");
  return { ...home, ...bottlenecks };
}
