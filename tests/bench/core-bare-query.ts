/** The list of open and overdue issues as one would write it by hand, for the bare server. */
export function bareQuery(today: string): string {
  return `
    with late as (
      select day from working_day where is_working
        and ordinal = (select ordinal from working_day where day = '${today}'::date - 1)
    ), page as (
      select i.* from issue i
      where i.state in ('proposed','open','reported_done','paused') and i.state in ('proposed','open')
        and i.deadline <= (select day from late)
      order by i.deadline, i.id limit 50
    )
    select i.code, i.text, d.short_name_vi as lead, p.code as project, s.short_name_vi as stage,
      i.deadline::text, (select ordinal from working_day where day = i.deadline) as days, l.carried, l.life
    from page i
      join department d on d.id = i.lead_department_id
      left join project p on p.id = i.project_id
      left join stage s on s.id = i.stage_id
      cross join lateral (
        select count(*) filter (where ai.disposition in ('kept','extended','reassigned','escalated')) as carried,
          string_agg(substr(m.period, 6, 2) || left(ai.disposition, 1), ' ' order by m.held_on) as life
        from agenda_item ai join meeting m on m.id = ai.meeting_id and m.state in ('closed','issued')
        where ai.issue_id = i.id
      ) l
    order by i.deadline, i.id`;
}
