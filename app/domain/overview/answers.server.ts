import { type RawBuilder, sql } from "kysely";
import { jsonRows, type Reading } from "./standing.server.ts";

/** What a department has said since the last meeting about the issues that it leads. */
export type Answer = "reported" | "no_progress" | "silent";

export interface DepartmentAnswer {
  id: number;
  code: string;
  name: string;
  answer: Answer;
  /** Issues that it leads and has to report on. */
  issues: number;
  /** Of these, those about which nothing was said yet. */
  unreported: number;
}

/**
 * The table `expected`: every issue that its lead department works on, and what was said of it since
 * the last meeting; a done report is a report. Proposed and paused ones await somebody else.
 * Needs `open_issue`.
 */
export function expectedReports(): RawBuilder<unknown> {
  return sql`expected as (
    select o.id, o.lead_department_id,
      case when o.state = 'reported_done' then 'reported' else coalesce(o.said, 'silent') end as answer
    from open_issue o
    where o.state in ('open','reported_done')
  )`;
}

/**
 * JSON of `DepartmentAnswer[]` in Vietnamese order of names. A department has reported when it said
 * something of progress about any of its issues, is silent when it said nothing about any.
 */
export function departmentAnswers({ locale }: Reading): RawBuilder<unknown> {
  const name = sql.ref(`d.short_name_${locale}`);
  return jsonRows(sql`
    select d.id, d.code, ${name} as name, x.issues, x.unreported,
      case when x.reported > 0 then 'reported' when x.unreported < x.issues then 'no_progress'
        else 'silent' end as answer
    from (
      select lead_department_id, count(*) as issues,
        count(*) filter (where answer = 'reported') as reported,
        count(*) filter (where answer = 'silent') as unreported
      from expected group by lead_department_id
    ) x join department d on d.id = x.lead_department_id
    order by ${name} collate "vi-x-icu"`);
}
