import { type RawBuilder, sql } from "kysely";
import { daysLeftSql } from "./overdue.server.ts";
import { spokenUntil } from "./spoken-until.server.ts";
import { waitingOf, workingDaysSince } from "./waiting.server.ts";

/** The last chase of an issue that went to a party: a lateral row `(number, sent_on, sent_at, answered_on)`. */
export function lastChaseOf(
  issueId: RawBuilder<unknown>,
  party: { departmentId: RawBuilder<unknown>; body: RawBuilder<unknown> },
): RawBuilder<unknown> {
  return sql`lateral (
    select kc.number, kl.sent_on, kl.sent_at, kc.answered_on
    from chase kc join chase_letter kl on kl.id = kc.letter_id
    where kc.issue_id = ${issueId} and kl.to_department_id is not distinct from ${party.departmentId}
      and kl.to_body = coalesce(${party.body}, '')
    order by kc.number desc limit 1)`;
}

/**
 * `isChaseDue` in SQL: a query of the issues to be chased today with `id`, the party whose move it
 * is (`kind`, `department_id`, `body`, `why`, `since`), `days_left`, and the last chase of that party
 * (`last_number`, `last_on`).
 */
export function chaseDue(today: string): RawBuilder<unknown> {
  return sql`
    select f.* from (
      select i.id, w.kind, w.why, w.department_id, w.body, w.since, ${daysLeftSql(sql`i.deadline`, today)} as days_left,
        k.number as last_number, k.sent_on as last_on, k.sent_at as last_at,
        (select max(pr.reported_at) from progress_report pr where pr.issue_id = i.id) as reported_at,
        (select max(${spokenUntil("m")}) from meeting m
          where m.series_id = i.series_id and m.state in ('closed','issued')) as spoken_until
      from issue i
        cross join ${waitingOf("i")} w
        left join ${lastChaseOf(sql`i.id`, { departmentId: sql`w.department_id`, body: sql`w.body` })} k on true
      where i.state = 'open' and i.deadline is not null and w.kind in ('department','body')
    ) f cross join installation n
    where case when f.days_left < 0 then -f.days_left >= n.chase_overdue_days
        else f.days_left <= n.chase_soon_days end
      and (f.last_on is null or ${workingDaysSince(sql`f.last_on`, today)} >= n.chase_again_days)
      and case when f.why = 'work'
        then f.reported_at is null or f.reported_at <= coalesce(greatest(f.spoken_until, f.last_at), '-infinity')
        else ${workingDaysSince(sql`f.since`, today)} >= n.chase_again_days end`;
}
