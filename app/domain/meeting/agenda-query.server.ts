import { type RawBuilder, sql } from "kysely";
import { progressOfIssue } from "#app/domain/issue/answer-list.server.ts";
import { causeOnAgenda, coveringCause } from "#app/domain/issue/cause.server.ts";
import { discussionAsked } from "#app/domain/issue/discussion.server.ts";
import { lifeOf } from "#app/domain/issue/life.server.ts";
import { effectiveOrdinal } from "#app/domain/issue/overdue.server.ts";
import { spokenUntil } from "#app/domain/issue/spoken-until.server.ts";
import { openStates } from "#app/domain/issue/status.ts";
import { waitingOf } from "#app/domain/issue/waiting.server.ts";
import type { Database, Disposition, Placement } from "#db/schema.ts";
import type { Opened } from "./opened.ts";

/** One open issue as the agenda's query finds it. */
export interface OpenIssue extends Omit<Opened, "version" | "reasons"> {
  issueId: number;
  leadDepartmentId: number;
  isAsking: boolean;
  lastDisposition: Disposition | null;
  wasHeldBack: boolean;
  placement: Placement | null;
  position: number | null;
  minutes: number | null;
  holdBack: { reason: string; by: string; at: string } | null;
}

const named = (alias: string): RawBuilder<unknown> =>
  sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'vi', ${sql.ref(`${alias}.short_name_vi`)}, 'en', ${sql.ref(`${alias}.short_name_en`)})`;
const fullyNamed = (alias: string): RawBuilder<unknown> =>
  sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'vi', ${sql.ref(`${alias}.short_name_vi`)}, 'en', ${sql.ref(`${alias}.short_name_en`)},
    'fullVi', ${sql.ref(`${alias}.name_vi`)}, 'fullEn', ${sql.ref(`${alias}.name_en`)})`;

/**
 * Every open issue of a series with the meeting's overrides and hold-backs: the
 * agenda of a draft is this one query (law 1). `only` narrows it to single issues.
 */
export async function findOpenIssues(
  db: Database,
  meeting: { id: number; series_id: number; held_on: string },
  today: string,
  only?: readonly number[],
): Promise<OpenIssue[]> {
  const held = sql`m.state in ('closed','issued')`;
  const scope =
    only === undefined
      ? sql`i.series_id = ${meeting.series_id} and i.state in (${sql.join(openStates.map((state) => sql.lit(state)))})`
      : sql`i.series_id = ${meeting.series_id} and i.id = any(${[...only]}::bigint[])`;
  const query = sql<OpenIssue>`
    with today as (select ordinal, day from working_day where day = ${today}::date),
    prev as (select m.id from meeting m where m.series_id = ${meeting.series_id} and ${held}
      and m.held_on < ${meeting.held_on}::date order by m.held_on desc limit 1)
    select i.id as "issueId", i.code, i.kind, i.text, i.proposal, i.state, i.raised_on as "raisedOn",
      i.deadline, i.original_deadline as "originalDeadline", i.extension_count as "extensionCount",
      i.lead_department_id as "leadDepartmentId", i.pause_reason as "pauseReason", i.owner_name as "ownerName",
      case when i.state in ('proposed','open') and i.deadline < ${today}::date
        then greatest(0, (select ordinal from today) - ${effectiveOrdinal(sql.ref("i.deadline"))}) else 0 end as "daysOverdue",
      life.carried, life.stalled, life.life,
      ${fullyNamed("lead")} as lead,
      coalesce((select json_agg(${fullyNamed("c")} order by c.sort_order, c.id) from issue_coordinator ic
        join department c on c.id = ic.department_id where ic.issue_id = i.id), '[]'::json) as coordinators,
      ${progressOfIssue()} as answers, ${discussionAsked(meeting.id)} as discussion, ${coveringCause} as "coveredBy", ${causeOnAgenda(today)} as covers,
      case when p.id is null then null else json_build_object('code', p.code, 'vi', p.name_vi, 'en', p.name_en,
        'owner', ${named("owner")}, 'budget', p.budget, 'pending',
        (select greatest(py.plan + py.carried_over - py.disbursed, 0) from project_year py where py.project_id = p.id and py.year = extract(year from ${today}::date))) end as project,
      case when st.id is null then null else json_build_object('vi', st.short_name_vi, 'en', st.short_name_en, 'round', coalesce(sv.round, 1)) end as stage,
      case when cat.id is null then null else json_build_object('vi', cat.name_vi, 'en', cat.name_en) end as category,
      (select json_build_object('newDeadline', er.new_deadline, 'reason', concat_ws('; ', er.reason, nullif(er.explanation, '')), 'askedOn', er.asked_on)
        from extension_request er where er.issue_id = i.id and er.decided_at is null) as extension,
      (select json_build_object('reason', rr.reason, 'department', ${named("rd")}, 'suggested', case when rs.id is null then null else ${named("rs")} end)
        from relief_request rr join department rd on rd.id = rr.department_id left join department rs on rs.id = rr.suggested_department_id
        where rr.issue_id = i.id and rr.decided_at is null) as relief,
      (select json_build_object('authority', e.authority, 'question', e.question, 'on', e.escalated_on)
        from escalation e where e.issue_id = i.id and e.ended_at is null) as escalation,
      case when i.reported_done_on is null then null else json_build_object('on', i.reported_done_on, 'text', i.evidence_text,
        'number', i.evidence_number, 'date', i.evidence_date, 'byId', i.reported_done_by) end as done,
      case when w.why is null or w.why = 'work' then null else json_build_object('kind', w.kind, 'since', w.since,
        'vi', coalesce(wd.short_name_vi, w.body), 'en', coalesce(wd.short_name_en, w.body),
        'days', (select ordinal from today) - (select f.ordinal from working_day f where f.day = w.since)) end as waiting,
      (select json_build_object('number', kc.number, 'on', kl.sent_on, 'isAnswered', kc.answered_on is not null,
          'to', json_build_object('vi', coalesce(kd.short_name_vi, kl.to_body), 'en', coalesce(kd.short_name_en, kl.to_body)))
        from chase kc join chase_letter kl on kl.id = kc.letter_id left join department kd on kd.id = kl.to_department_id
        where kc.issue_id = i.id order by kc.number desc limit 1) as chase,
      rep.report, con.conclusion, dec.decision,
      (i.proposal <> '' and last.at is null and dec.decided_at is null)
        or (coalesce(rep.proposal, '') <> '' and rep.reported_at > coalesce(last.at, '-infinity')
          and rep.reported_at > coalesce(dec.decided_at, '-infinity')) as "isAsking",
      lastany.disposition as "lastDisposition",
      exists (select from agenda_hold_back hb join prev on prev.id = hb.meeting_id where hb.issue_id = i.id) as "wasHeldBack",
      o.placement, o.position, o.minutes,
      case when h.issue_id is null then null else json_build_object('reason', h.reason, 'by', h.held_by_name, 'at', h.held_at) end as "holdBack"
    from issue i
    join department lead on lead.id = i.lead_department_id
    left join project p on p.id = i.project_id
    left join department owner on owner.id = p.owner_department_id
    left join stage st on st.id = i.stage_id
    left join stage_visit sv on sv.id = i.stage_visit_id
    left join blocker_category cat on cat.id = i.category_id
    left join agenda_override o on o.meeting_id = ${meeting.id} and o.issue_id = i.id
    left join agenda_hold_back h on h.meeting_id = ${meeting.id} and h.issue_id = i.id
    cross join lateral ${lifeOf(sql.ref("i.id"))} life
    left join ${waitingOf("i")} w on true
    left join department wd on wd.id = w.department_id
    left join lateral (select pr.reported_at, pr.proposal, json_build_object('on', pr.reported_on, 'text', pr.text, 'proposal', pr.proposal,
        'isNoProgress', pr.is_no_progress, 'department', ${named("d")}) as report
      from progress_report pr join department d on d.id = pr.department_id where pr.issue_id = i.id order by pr.id desc limit 1) rep on true
    left join lateral (select ai.disposition from agenda_item ai join meeting m on m.id = ai.meeting_id
      where ai.issue_id = i.id and ${held} order by m.held_on desc limit 1) lastany on true
    left join lateral (select ${spokenUntil("m")} as at from agenda_item ai join meeting m on m.id = ai.meeting_id
      where ai.issue_id = i.id and ${held} and ai.disposition <> 'not_discussed' order by m.held_on desc limit 1) last on true
    left join lateral (select json_build_object('code', m.code, 'heldOn', m.held_on, 'text', c.text, 'deadline', ai.closing_deadline) as conclusion
      from agenda_item ai join meeting m on m.id = ai.meeting_id join conclusion c on c.agenda_item_id = ai.id
      where ai.issue_id = i.id and ${held} and c.text <> '' order by m.held_on desc, c.position limit 1) con on true
    left join lateral (select cd.decided_at, json_build_object('on', cd.decided_on, 'by', cd.decided_by_name, 'kind', cd.kind, 'text', cd.text,
        'department', case when d.id is null then null else ${named("d")} end, 'deadline', cd.deadline) as decision
      from chair_decision cd left join department d on d.id = cd.department_id
      where cd.issue_id = i.id and cd.meeting_id is null order by cd.id desc limit 1) dec on true
    where ${scope}`;
  const { rows } = await query.execute(db);
  return rows;
}
