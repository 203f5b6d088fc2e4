import { type RawBuilder, sql } from "kysely";
import { effectiveOrdinal } from "#app/domain/issue/overdue.server.ts";
import type { DeadlineFlag } from "#app/domain/issue/overdue.ts";
import { jsonRows, type Reading } from "./standing.server.ts";

/** A task that awaits an answer of one of the reader's departments. */
export interface AskedAnswer {
  code: string;
  text: string;
  departmentId: number;
  department: string;
  /** Who collects the answers. */
  lead: string;
  flag: DeadlineFlag;
  deadline: string | null;
  /** Working days left, negative when overdue. */
  daysLeft: number | null;
  /** Why the answer before was sent back. */
  reason: string;
}

/** JSON of `AskedAnswer[]`, most urgent first; needs `open_issue` and `day`. */
export function askedAnswers(
  { locale }: Reading,
  departmentIds: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return jsonRows(sql`
    select i.code, i.text, a.department_id as "departmentId", ${sql.ref(`q.short_name_${locale}`)} as department,
      ${sql.ref(`d.short_name_${locale}`)} as lead,
      case when i.state = 'paused' then 'paused' when i.deadline is null then 'none'
        when o.days_over is not null then 'overdue' when o.is_soon then 'due_soon' else 'on_time' end as flag,
      i.deadline, ${effectiveOrdinal(sql`i.deadline`)} - (select today from day) as "daysLeft", a.reason
    from task_answer a
      join open_issue o on o.id = a.issue_id and o.state in ('open','paused')
      join issue i on i.id = o.id
      join department q on q.id = a.department_id
      join department d on d.id = i.lead_department_id
    where a.state = 'waiting' and a.department_id = ${departmentIds}
    order by o.days_over desc nulls last, i.deadline nulls last, i.id, q.sort_order`);
}
