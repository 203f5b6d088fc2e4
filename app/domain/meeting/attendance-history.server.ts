import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import type { Attendance } from "#db/schema.ts";

/** How a department came to one meeting; null where it was not invited. */
export interface AttendanceCell {
  attendance: Attendance | null;
  isLevelRight: boolean;
  person: string;
}

export interface AttendanceHistory {
  /** The last ones held, the oldest first. */
  meetings: { code: string; heldOn: string }[];
  /** Most absences first. */
  departments: {
    code: string;
    name: string;
    invited: number;
    /** Present or represented. */
    came: number;
    absent: number;
    wrongLevel: number;
    cells: (AttendanceCell | null)[];
  }[];
}

/**
 * Who came to the last meetings of all series, as far as the reader may know of them: those who only
 * read learn it with the issued minutes.
 *
 * @param limit meetings looked back on
 */
export async function getAttendanceHistory(
  ctx: Context,
  limit: number,
): Promise<AttendanceHistory> {
  const { locale, roles } = ctx.actor;
  const states = roles.every(({ role }) => role === "viewer")
    ? sql`('issued')`
    : sql`('closed','issued')`;
  const { rows } = await sql<AttendanceHistory>`
    with held as materialized (
      select m.id, m.code, m.held_on from meeting m where m.state in ${states}
      order by m.held_on desc, m.id desc limit ${limit}::int
    ), line as (
      select p.department_id, count(*)::int as invited,
        count(*) filter (where p.attendance in ('present','represented'))::int as came,
        count(*) filter (where p.attendance = 'absent')::int as absent,
        count(*) filter (where p.attendance in ('present','represented') and not p.is_level_right)::int as wrong
      from held h join meeting_participant p on p.meeting_id = h.id group by p.department_id
    )
    select (select coalesce(json_agg(json_build_object('code', h.code, 'heldOn', h.held_on) order by h.held_on, h.id), '[]') from held h) as meetings,
      (select coalesce(json_agg(json_build_object('code', d.code, 'name', ${sql.ref(`d.short_name_${locale}`)}, 'invited', l.invited,
          'came', l.came, 'absent', l.absent, 'wrongLevel', l.wrong,
          'cells', (select json_agg(case when p.department_id is null then null else json_build_object('attendance', p.attendance,
              'isLevelRight', p.is_level_right, 'person', p.person_name) end order by h.held_on, h.id)
            from held h left join meeting_participant p on p.meeting_id = h.id and p.department_id = l.department_id))
          order by l.absent desc, l.came::float / l.invited, d.sort_order, d.id), '[]')
        from line l join department d on d.id = l.department_id) as departments`.execute(ctx.db);
  return rows[0] ?? { meetings: [], departments: [] };
}
