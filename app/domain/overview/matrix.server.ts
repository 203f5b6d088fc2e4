import { type RawBuilder, sql } from "kysely";
import { lifeOf } from "#app/domain/issue/life.server.ts";
import { jsonRows, type Reading } from "./standing.server.ts";

/** The follow-up matrix: issues × the last closed meetings. */
export interface MatrixIssue {
  code: string;
  text: string;
  lead: string;
  /** As `parseLife` reads it; its periods say which meeting a dot belongs to. */
  life: string;
}

export interface MatrixMeeting {
  code: string;
  /** "2026-11". */
  period: string;
  heldOn: string;
}

export const MATRIX_MEETINGS = 6;
const OPEN_ROWS = 8;
const SETTLED_ROWS = 4;

/** JSON of `MatrixMeeting[]`, oldest first. */
export function matrixMeetings(): RawBuilder<unknown> {
  return jsonRows(sql`
    select code, period, "heldOn" from (
      select m.code, m.period, m.held_on as "heldOn" from meeting m
      where m.state in ('closed','issued') order by m.held_on desc limit ${sql.lit(MATRIX_MEETINGS)}
    ) m order by "heldOn"`);
}

/**
 * JSON of `MatrixIssue[]`: open issues that meetings had, most often stalled and carried first, then
 * what the last two meetings settled. Needs `open_issue`.
 */
export function matrixIssues({ locale }: Reading): RawBuilder<unknown> {
  return jsonRows(sql`
    select i.code, i.text, ${sql.ref(`d.short_name_${locale}`)} as lead, l.life
    from (
      (select o.id, 1 as part, row_number() over (order by o.stalled desc, o.carried desc,
          o.days_over desc nulls last, o.id) as place
        from open_issue o where o.carried > 0 order by place limit ${sql.lit(OPEN_ROWS)})
      union all
      (select ai.issue_id, 2, row_number() over (order by m.held_on desc, ai.position)
        from (select m.id, m.held_on from meeting m where m.state in ('closed','issued')
            order by m.held_on desc limit 2) m
          join agenda_item ai on ai.meeting_id = m.id and ai.disposition in ('resolved','cancelled')
        where ai.issue_id not in (select o.id from open_issue o)
        order by 3 limit ${sql.lit(SETTLED_ROWS)})
    ) x
      join issue i on i.id = x.id
      join department d on d.id = i.lead_department_id
      cross join lateral ${lifeOf(sql`i.id`, MATRIX_MEETINGS)} l
    order by x.part, x.place`);
}
