import { type RawBuilder, sql } from "kysely";

/**
 * The clocks of `clock.ts` in SQL, for lists. Both say the same of the same rows: see the parity test.
 */

/** What the supplements of visit `v` give, in ordinals; `e` is the working day at which counting ends. */
const supplements = sql`select sum(coalesce(b.ordinal, e.ordinal) - a.ordinal)::int as paused,
    max(b.ordinal) as answered, max(a.ordinal) filter (where q.answered_on is null) as waiting
  from supplement_request q
    join working_day a on a.day = q.asked_on
    left join working_day b on b.day = q.answered_on
  where q.visit_id = v.id`;

const counted = sql`case when rs.clock_after_supplement = 'restarts'
  then coalesce(q.waiting, e.ordinal) - coalesce(q.answered, w.ordinal)
  else e.ordinal - w.ordinal - coalesce(q.paused, 0) end`;

/**
 * `lateral (…)` with the columns days, paused, counted, is_paused of a visit `v` at the stage `rs`
 * of its project's route. For few visits; lists of open ones take `openVisits`.
 */
export function visitClockSql(today: string): RawBuilder<unknown> {
  return sql`lateral (
    select e.ordinal - w.ordinal as days, coalesce(q.paused, 0) as paused, ${counted} as counted,
      v.left_on is null and q.waiting is not null as is_paused
    from working_day w
      join working_day e on e.day = coalesce(v.left_on, ${today}::date)
      cross join lateral (${supplements}) q
    where w.day = v.entered_on)`;
}

/**
 * The open visit of every project's main line with its clock, as a table: visit_id, project_id,
 * is_active and owner_department_id of the project (conditions on these spare the others' clocks),
 * stage_id, route_id, round, entered_on, holder_department_id, holder_user_id, holder_since, recorded_by,
 * clock (the party whose clock runs now, the owner's while a supplement is awaited), days, paused,
 * counted, is_paused, days_allowed.
 */
export function openVisits(today: string): RawBuilder<unknown> {
  return sql`(
    select v.id as visit_id, v.project_id, p.is_active, p.owner_department_id, v.stage_id, p.route_id, v.round, v.entered_on,
      v.holder_department_id, v.holder_user_id, v.holder_since, rs.recorded_by,
      case when q.waiting is null then rs.clock else 'owner' end as clock,
      e.ordinal - w.ordinal as days, coalesce(q.paused, 0) as paused, ${counted} as counted,
      q.waiting is not null as is_paused, rs.days_allowed
    from stage_visit v
      join project p on p.id = v.project_id
      join route_stage rs on rs.route_id = p.route_id and rs.stage_id = v.stage_id
      join working_day w on w.day = v.entered_on
      join working_day e on e.day = ${today}::date
      cross join lateral (${supplements}) q
    where v.line = 'main' and v.left_on is null)`;
}

/** `lateral (…)` with the working days of each party of a project `p`: owner, appraiser, finance, other. */
export function partyDaysSql(today: string): RawBuilder<unknown> {
  const of = (party: string) =>
    sql`coalesce(sum(case when rs.clock = ${sql.lit(party)} then c.days - c.paused else 0 end), 0)`;
  return sql`lateral (
    select ${of("owner")} + coalesce(sum(c.paused), 0) as owner, ${of("appraiser")} as appraiser,
      ${of("finance")} as finance, ${of("other")} as other
    from stage_visit v
      join route_stage rs on rs.route_id = p.route_id and rs.stage_id = v.stage_id
      cross join ${visitClockSql(today)} c
    where v.project_id = p.id and v.line = 'main')`;
}
