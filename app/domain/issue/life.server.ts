import { type RawBuilder, sql } from "kysely";

/**
 * An issue's life over meetings, as SQL (law 4): subqueries over one issue's closed
 * agenda items, correlated with the alias of the issue table. The pure rules are
 * `carry-over.ts` and `life.ts`.
 */

/** Meetings a lifeline shows at most in a list. */
export const LIST_MEETINGS = 6;
/** Characters of one dot in the text: year, month, letter. */
const DOT = 5;

/** A closed meeting has spoken; who only reads hears it once it is issued. */
const closedStates = sql`('closed','issued')`;

const letterSql = (within: RawBuilder<unknown>) => sql`case ai.disposition
  when 'kept' then case when ai.is_overdue_at_close then 'o' when row_number() over (${within} order by m.held_on) = 1 then 'n' else 'k' end
  when 'extended' then 'x' when 'escalated' then 'e' when 'paused' then 'p' when 'reassigned' then 'a'
  when 'resolved' then case when ai.is_resolved_late then 'l' else 'r' end
  when 'cancelled' then 'c' when 'noted' then 't' else 'd' end`;

/**
 * A lateral subquery `(carried, stalled, life)` of one issue. `life` is the text
 * that `parseLife` reads, the last meetings only, oldest first.
 */
export function lifeOf(
  issueId: RawBuilder<unknown>,
  meetings: number = LIST_MEETINGS,
  held: RawBuilder<unknown> = closedStates,
): RawBuilder<{ carried: number; stalled: number; life: string }> {
  return sql`(
    select count(*) filter (where x.disposition in ('kept','extended','reassigned','escalated'))::int as carried,
      count(*) filter (where x.is_stalled and x.disposition in ('kept','extended','reassigned','escalated'))::int as stalled,
      coalesce(right(string_agg(x.dot, '' order by x.held_on), ${sql.lit(meetings * DOT)}), '') as life
    from (
      select ai.disposition, ai.is_stalled, m.held_on,
        substr(m.period, 3, 2) || substr(m.period, 6, 2) || ${letterSql(sql``)} as dot
      from agenda_item ai join meeting m on m.id = ai.meeting_id and m.state in ${held}
      where ai.issue_id = ${issueId}
      union all
      select null, null, m.held_on, substr(m.period, 3, 2) || substr(m.period, 6, 2) || 'h'
      from agenda_hold_back h join meeting m on m.id = h.meeting_id and m.state in ${held}
      where h.issue_id = ${issueId}
    ) x
  )`;
}

/**
 * The same for many issues at once: a query `(issue_id, carried, stalled, life)`, without
 * rows for those that no closed meeting has had. `ids` is a short query of issue ids.
 */
export function livesOf(
  ids: RawBuilder<unknown>,
  meetings: number = LIST_MEETINGS,
  held: RawBuilder<unknown> = closedStates,
): RawBuilder<{ issue_id: number; carried: number; stalled: number; life: string }> {
  return sql`
    select x.issue_id,
      count(*) filter (where x.disposition in ('kept','extended','reassigned','escalated'))::int as carried,
      count(*) filter (where x.is_stalled and x.disposition in ('kept','extended','reassigned','escalated'))::int as stalled,
      right(string_agg(x.dot, '' order by x.held_on), ${sql.lit(meetings * DOT)}) as life
    from (
      select ai.issue_id, ai.disposition, ai.is_stalled, m.held_on,
        substr(m.period, 3, 2) || substr(m.period, 6, 2) || ${letterSql(sql`partition by ai.issue_id`)} as dot
      from agenda_item ai join meeting m on m.id = ai.meeting_id and m.state in ${held}
      where ai.issue_id in (${ids})
      union all
      select h.issue_id, null, null, m.held_on, substr(m.period, 3, 2) || substr(m.period, 6, 2) || 'h'
      from agenda_hold_back h join meeting m on m.id = h.meeting_id and m.state in ${held}
      where h.issue_id in (${ids})
    ) x
    group by x.issue_id`;
}

/** How often closed meetings carried the issue. */
export function carriedCount(
  issueId: RawBuilder<unknown>,
  held: RawBuilder<unknown> = closedStates,
): RawBuilder<number> {
  return sql<number>`(select count(*)::int from agenda_item ai join meeting m on m.id = ai.meeting_id and m.state in ${held}
    where ai.issue_id = ${issueId} and ai.disposition in ('kept','extended','reassigned','escalated'))`;
}

/** How often it was carried while stalled. */
export function stalledCount(
  issueId: RawBuilder<unknown>,
  held: RawBuilder<unknown> = closedStates,
): RawBuilder<number> {
  return sql<number>`(select count(*)::int from agenda_item ai join meeting m on m.id = ai.meeting_id and m.state in ${held}
    where ai.issue_id = ${issueId} and ai.is_stalled and ai.disposition in ('kept','extended','reassigned','escalated'))`;
}

/** The rule of `isStalledAtClose` in SQL; `since` is when the meeting before was closed, or null. */
export function stalledAtCloseSql(columns: {
  disposition: RawBuilder<unknown>;
  isOverdueAtClose: RawBuilder<unknown>;
  issueId: RawBuilder<unknown>;
  raisedAt: RawBuilder<unknown>;
  since: RawBuilder<unknown>;
}): RawBuilder<boolean> {
  const { disposition, isOverdueAtClose, issueId, raisedAt, since } = columns;
  return sql<boolean>`(coalesce(${disposition} in ('kept','extended','reassigned','escalated'), false) and (${isOverdueAtClose}
    or (${since} is not null and ${raisedAt} <= ${since}
      and not exists (select from progress_report pr where pr.issue_id = ${issueId} and pr.reported_at > ${since}))))`;
}

/** The period of the series' next meeting, for an open issue's dashed dot; null when none is planned. */
export function nextPeriod(seriesId: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql<string | null>`(select n.period from meeting n
    where n.series_id = ${seriesId} and n.state in ('draft','published','in_session') order by n.held_on limit 1)`;
}
