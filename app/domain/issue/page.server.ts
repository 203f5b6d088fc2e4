import { type RawBuilder, sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import { PREPARED } from "#db/prepared.ts";
import type { IssueKind, IssueState } from "#db/schema.ts";
import { answersOfIssue, standingOfAnswer, type TaskAnswer } from "./answer-list.server.ts";
import { coordinatorsAsRead, heldStates, isRunningAsRead, issueAsRead } from "./as-read.server.ts";
import { coveringCause } from "./cause.server.ts";
import { chasesOf, type PageChase } from "./chase-letters.server.ts";
import { lifeOf, nextPeriod } from "./life.server.ts";
import { daysLeftSql, deadlineFlagSql } from "./overdue.server.ts";
import type { DeadlineFlag } from "./overdue.ts";
import type { IssueStanding } from "./policy.ts";
import { bareDecision, isCovered, isOpenedByLead } from "./row.server.ts";
import { scope, seesProposals } from "./scope.server.ts";
import { eventsOf, type PageEvent, successorOf, type TookIn, tookInBy } from "./took-in.server.ts";
import { awaitedDepartment, type ShownWaiting, waitingJson, waitingOf } from "./waiting.server.ts";

/** Meetings that the lifeline of the page shows at most, and events that it tells. */
const MEETINGS = 14;
const EVENTS = 200;
const MERGED_EVENTS = 60;

export interface IssuePage {
  id: number;
  version: number;
  code: string;
  kind: IssueKind;
  text: string;
  proposal: string;
  state: IssueState;
  project: {
    code: string;
    name: string;
    /** đồng: this year's plan not yet disbursed, and the total investment. */
    held: number | null;
    total: number;
  } | null;
  stage: { name: string; round: number | null } | null;
  category: string | null;
  lead: { id: number; name: string };
  leadSince: string;
  /** Working days that the lead has held it. */
  leadDays: number | null;
  coordinators: { id: number; name: string }[];
  owner: string;
  ownerUserId: number | null;
  deadline: string | null;
  original: string | null;
  flag: DeadlineFlag;
  days: number | null;
  extensions: number;
  reopened: number;
  raisedOn: string;
  raisedBy: string | null;
  source: { code: string; heldOn: string } | null;
  pauseReason: string;
  cancelReason: string;
  /** It ended by being merged; the issue in which it lives on, where the reader may know of it. */
  isMerged: boolean;
  successor: string | null;
  /** Code of the common cause that covers it. */
  cause: string | null;
  tookIn: TookIn[];
  /** What departments have answered, where it asks many. */
  answers: TaskAnswer[];
  doneOn: string | null;
  reportedDoneOn: string | null;
  evidence: { text: string; number: string; date: string | null };
  carried: number;
  stalled: number;
  life: string;
  next: string | null;
  nextMeeting: { code: string; heldOn: string } | null;
  report: {
    on: string;
    text: string;
    proposal: string;
    isNoProgress: boolean;
    by: string;
  } | null;
  concluded: { code: string; heldOn: string; text: string } | null;
  extension: { askedOn: string; deadline: string; reason: string } | null;
  relief: { askedOn: string; reason: string; suggested: string | null } | null;
  escalation: { on: string; authority: string; question: string } | null;
  chases: PageChase[];
  decisions: { on: string; by: string; kind: "agree" | "assign" | "other"; text: string }[];
  /** Whose move it is; null once it has ended. */
  waiting: (ShownWaiting & { note: string }) | null;
  events: PageEvent[];
  standing: IssueStanding;
}

/**
 * Everything that the page of an issue shows, in one round trip.
 *
 * @throws not found when there is none, or the reader may not know of it
 */
export async function getIssuePage(ctx: Context, code: string): Promise<IssuePage> {
  const { locale } = ctx.actor;
  const today = todayOf(ctx.now);
  // Those who only read learn what a meeting concluded once it is issued.
  const isReader = !seesProposals(ctx);
  const isTold = (meetingId: RawBuilder<unknown>) =>
    isReader
      ? sql`(${meetingId} is null or exists (select from meeting m where m.id = ${meetingId} and m.state = 'issued'))`
      : sql`true`;
  const short = (alias: string) => sql.ref(`${alias}.short_name_${locale}`);
  const events = (id: RawBuilder<unknown>, limit: number) =>
    eventsOf(id, isReader, short("ad"), limit);
  const found = await sql<
    IssuePage & { coordinators: IssuePage["coordinators"] | null }
  >`${sql.raw(PREPARED)}
    select i.id, i.version, i.code, i.kind, i.text, i.proposal, i.state,
      case when p.id is null then null else json_build_object('code', p.code,
        'name', ${locale === "en" ? sql`coalesce(nullif(p.name_en, ''), p.name_vi)` : sql`p.name_vi`},
        'held', (select greatest(y.plan + y.carried_over - y.disbursed, 0) from project_year y where y.project_id = p.id and y.year = ${Number(today.slice(0, 4))}),
        'total', p.budget) end as project,
      case when s.id is null then null else json_build_object('name', ${short("s")}, 'round', v.round) end as stage,
      ${sql.ref(`c.name_${locale}`)} as category,
      json_build_object('id', d.id, 'name', ${short("d")}) as lead, i.lead_since as "leadSince",
      (select t.ordinal - l.ordinal from working_day t, working_day l where t.day = ${today}::date and l.day = i.lead_since) as "leadDays",
      (select json_agg(json_build_object('id', k.id, 'name', ${short("k")}) order by k.sort_order)
        from ${coordinatorsAsRead(ctx)} ic join department k on k.id = ic.department_id where ic.issue_id = i.id) as coordinators,
      i.owner_name as owner, i.owner_user_id as "ownerUserId", i.deadline, i.original_deadline as original,
      ${deadlineFlagSql("i", today)} as flag, ${daysLeftSql(sql`i.deadline`, today)} as days,
      i.extension_count as extensions, i.reopen_count as reopened, i.raised_on as "raisedOn",
      ${short("rd")} as "raisedBy",
      (select json_build_object('code', m.code, 'heldOn', m.held_on) from meeting m where m.id = i.source_meeting_id) as source,
      i.pause_reason as "pauseReason", i.cancel_reason as "cancelReason",
      ${successorOf(ctx)} as successor, i.merged_into_id is not null as "isMerged", ${coveringCause} ->> 'code' as cause,
      i.done_on as "doneOn", i.reported_done_on as "reportedDoneOn",
      json_build_object('text', i.evidence_text, 'number', i.evidence_number, 'date', i.evidence_date) as evidence,
      life.carried, life.stalled, life.life, ${isReader ? sql`null` : nextPeriod(sql`i.series_id`)} as next,
      (select json_build_object('code', m.code, 'heldOn', m.held_on) from meeting m where not ${isReader}::boolean
        and m.series_id = i.series_id and m.state in ('draft','published','in_session') order by m.held_on limit 1) as "nextMeeting",
      (select json_build_object('on', pr.reported_on, 'text', pr.text, 'proposal', pr.proposal, 'isNoProgress', pr.is_no_progress, 'by', ${short("pd")})
        from progress_report pr join department pd on pd.id = pr.department_id where pr.issue_id = i.id order by pr.id desc limit 1) as report,
      (select json_build_object('code', m.code, 'heldOn', m.held_on, 'text', e.particulars ->> 'conclusion')
        from event e join meeting m on m.id = e.meeting_id
        where e.issue_id = i.id and e.verb = 'issue.reviewed' and e.particulars ? 'conclusion' and ${isTold(sql`e.meeting_id`)} order by e.id desc limit 1) as concluded,
      (select json_build_object('askedOn', e.asked_on, 'deadline', e.new_deadline, 'reason', concat_ws('; ', e.reason, nullif(e.explanation, '')))
        from extension_request e where e.issue_id = i.id and ${isRunningAsRead(ctx, "extension", "e")}) as extension,
      (select json_build_object('askedOn', (r.asked_at at time zone 'Asia/Ho_Chi_Minh')::date, 'reason', r.reason, 'suggested', ${short("sd")})
        from relief_request r left join department sd on sd.id = r.suggested_department_id
        where r.issue_id = i.id and ${isRunningAsRead(ctx, "relief", "r")}) as relief,
      (select json_build_object('on', x.escalated_on, 'authority', x.authority, 'question', x.question)
        from escalation x where x.issue_id = i.id and ${isRunningAsRead(ctx, "escalation", "x")}) as escalation,
      ${chasesOf(sql`i.id`, locale, today)} as chases,
      (select coalesce(json_agg(json_build_object('on', cd.decided_on, 'by', cd.decided_by_name, 'kind', cd.kind, 'text', cd.text) order by cd.id desc), '[]')
        from chair_decision cd where cd.issue_id = i.id and (cd.meeting_id is null ${isReader ? sql`or exists (select from meeting m where m.id = cd.meeting_id and m.state = 'closed')` : sql``})) as decisions,
      ${waitingJson(locale, today)}::jsonb || jsonb_build_object('note', case w.why when 'do_part' then i.waiting_note else '' end) as waiting,
      ${events(sql`i.id`, EVENTS)} as events,
      ${tookInBy(ctx, (id) => events(id, MERGED_EVENTS))} as "tookIn",
      ${answersOfIssue(short("qd"))} as answers,
      json_build_object('kind', i.kind, 'state', i.state, 'leadDepartmentId', i.lead_department_id, 'raisedBy', i.raised_by,
        'raisedByDepartmentId', i.raised_by_department_id, 'isOriginalLocked', i.is_original_locked,
        'reportedDoneBy', i.reported_done_by, 'isMerged', i.merged_into_id is not null, 'isCovered', ${isCovered},
        'isOpenedByLead', ${isOpenedByLead}, 'awaitedDepartmentId', ${awaitedDepartment("i")},
        'bareDecision', ${isReader ? sql`null` : bareDecision}) as standing
    from ${issueAsRead(ctx)} i
      join department d on d.id = i.lead_department_id
      left join department rd on rd.id = i.raised_by_department_id
      left join project p on p.id = i.project_id
      left join stage s on s.id = i.stage_id
      left join stage_visit v on v.id = i.stage_visit_id
      left join blocker_category c on c.id = i.category_id
      left join ${waitingOf("i", ctx)} w on true
      cross join lateral ${lifeOf(sql`i.id`, MEETINGS, heldStates(ctx))} life
    where i.code = ${code.toUpperCase()} and ${scope(ctx)}`.execute(ctx.db);
  const page = found.rows[0];
  if (!page) throw notFound();
  const coordinators = page.coordinators ?? [];
  return {
    ...page,
    coordinators,
    standing: {
      ...page.standing,
      coordinatorIds: coordinators.map((one) => one.id),
      hasExtensionWaiting: page.extension !== null,
      hasReliefWaiting: page.relief !== null,
      isEscalated: page.escalation !== null,
      hasChaseWaiting: page.chases.some((chase) => chase.answeredOn === null),
      answers: page.answers.map(standingOfAnswer),
    },
  };
}
