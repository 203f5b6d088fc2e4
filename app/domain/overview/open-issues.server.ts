import { type RawBuilder, sql } from "kysely";
import { isPastSql, ordinalOf } from "#app/domain/issue/overdue.server.ts";
import { spokenUntil } from "#app/domain/issue/spoken-until.server.ts";

/**
 * The table `open_issue`: every open issue (law 1) with what homes count. Needs `standing`.
 *
 * `carried` and `stalled` are counted from closed meetings (law 4) in one pass over the index
 * `agenda_item_life`; `days_over` are working days past the deadline, null when it is not past (law 5);
 * `is_late_original` is the same by the original deadline, and for what is reported done by that day (law 3);
 * `said` is what the lead said since the last meeting; `proposal` is the latest one, its own or a report's.
 * `is_asking`: a proposal that no meeting and no chair has answered, as the agenda sees it.
 * `asks`: something is beyond a department's authority: it is asking, an extension or a relief waits,
 * an escalation runs, or it stalled as often as the setting says. `is_decided`: the chair has answered
 * and no meeting has dealt with the answer yet.
 */
export function openIssues(): RawBuilder<unknown> {
  return sql`counted as (
    select ai.issue_id,
      count(*) filter (where ai.disposition in ('kept','extended','reassigned','escalated'))::int as carried,
      count(*) filter (where ai.is_stalled and ai.disposition in ('kept','extended','reassigned','escalated'))::int as stalled,
      max(${spokenUntil("m")}) filter (where ai.disposition <> 'not_discussed') as discussed_at
    from issue i
      join agenda_item ai on ai.issue_id = i.id
      join meeting m on m.id = ai.meeting_id and m.state in ('closed','issued')
    where i.state in ('proposed','open','reported_done','paused')
    group by ai.issue_id
  ), told as (
    select i.id as issue_id, max(pr.reported_at) as reported_at,
      (array_agg(pr.proposal order by pr.id desc))[1] as proposal,
      case bool_and(pr.is_no_progress)
          filter (where pr.reported_at > coalesce((select spoken_until from last), '-infinity'))
        when true then 'no_progress' when false then 'reported' end as said
    from issue i join progress_report pr on pr.issue_id = i.id
    where i.state in ('proposed','open','reported_done','paused')
    group by i.id
  ), open_fact as (
    select i.id, i.kind, i.state, i.deadline, i.lead_department_id, i.project_id, i.stage_id,
      coalesce(c.carried, 0) as carried, coalesce(c.stalled, 0) as stalled,
      case when i.state in ('proposed','open') and i.deadline <= day.over_up_to
        then day.today - ${ordinalOf("w")} end as days_over,
      i.deadline <= day.soon_up_to as is_soon,
      (i.state in ('proposed','open') and i.original_deadline <= day.over_up_to)
        or (i.state = 'reported_done' and ${isPastSql(sql`i.original_deadline`, sql`coalesce(i.done_on, i.reported_done_on)`)}) as is_late_original,
      e.id is not null as extension_asked, r.id is not null as relief_asked,
      s.id is not null as is_escalated, d.id is not null as is_decided, p.said,
      coalesce(nullif(p.proposal, ''), i.proposal) as proposal,
      (i.proposal <> '' and c.discussed_at is null and d.id is null)
        or (p.proposal <> '' and p.reported_at > coalesce(c.discussed_at, '-infinity')
          and p.reported_at > coalesce(d.decided_at, '-infinity')) as is_asking
    from issue i cross join day
      left join counted c on c.issue_id = i.id
      left join extension_request e on e.issue_id = i.id and e.decided_at is null
      left join relief_request r on r.issue_id = i.id and r.decided_at is null
      left join escalation s on s.issue_id = i.id and s.ended_at is null
      left join (select issue_id, max(id) as id, max(decided_at) as decided_at from chair_decision
        where meeting_id is null group by issue_id) d on d.issue_id = i.id
      left join told p on p.issue_id = i.id
      left join working_day w on w.day = i.deadline
    where i.state in ('proposed','open','reported_done','paused')
  ), open_issue as materialized (
    select f.*, f.proposal <> '' or f.extension_asked or f.relief_asked as has_proposal,
      f.state in ('proposed','open') and (f.is_asking or f.extension_asked or f.relief_asked
        or f.is_escalated or f.stalled >= n.stalled_chair_after) as asks
    from open_fact f cross join installation n
  )`;
}
