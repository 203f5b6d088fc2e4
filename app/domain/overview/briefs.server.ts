import { type RawBuilder, sql } from "kysely";
import { lifeOf } from "#app/domain/issue/life.server.ts";
import { effectiveOrdinal, isPastSql } from "#app/domain/issue/overdue.server.ts";
import type { DeadlineFlag } from "#app/domain/issue/overdue.ts";
import type { IssueState } from "#db/schema.ts";
import { jsonRows, type Reading } from "./standing.server.ts";

/** An open issue as a row of a home: what, whose, by when, and what is waiting. */
export interface IssueBrief {
  code: string;
  text: string;
  state: IssueState;
  lead: string;
  raisedBy: string | null;
  raisedOn: string;
  flag: DeadlineFlag;
  deadline: string | null;
  /** Working days left, negative when overdue. */
  daysLeft: number | null;
  carried: number;
  stalled: number;
  /** What the lead has said since the last meeting. */
  said: "reported" | "no_progress" | null;
  isEscalated: boolean;
  extensionTo: string | null;
  extensionReason: string | null;
  reliefReason: string | null;
  reportedDoneOn: string | null;
  /** The last chase of the lead that it has not answered. */
  chased: { number: number; answerBy: string } | null;
  life: string;
}

/** Open issues overdue, longest first, then by deadline. */
export const byUrgency = sql`o.days_over desc nulls last, o.deadline nulls last, o.id`;
/** Those that came first stand first. */
export const byAge = sql`o.id`;

/**
 * JSON of `IssueBrief[]`: the first rows of `open_issue o` that fulfil a condition. Needs `open_issue`.
 */
export function briefs(
  { locale }: Reading,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: number,
): RawBuilder<unknown> {
  return jsonRows(sql`
    select i.code, i.text, i.state, ${sql.ref(`d.short_name_${locale}`)} as lead,
      ${sql.ref(`b.short_name_${locale}`)} as "raisedBy", i.raised_on as "raisedOn",
      case when i.state = 'paused' then 'paused' when i.deadline is null then 'none'
        when i.state = 'reported_done' then
          case when ${isPastSql(sql`i.deadline`, sql`i.reported_done_on`)} then 'done_late' else 'done_on_time' end
        when o.days_over is not null then 'overdue' when o.is_soon then 'due_soon' else 'on_time' end as flag,
      i.deadline, ${effectiveOrdinal(sql`i.deadline`)} - (select today from day) as "daysLeft",
      o.carried, o.stalled, o.said, o.is_escalated as "isEscalated",
      e.new_deadline as "extensionTo", e.reason as "extensionReason", r.reason as "reliefReason",
      i.reported_done_on as "reportedDoneOn",
      (select json_build_object('number', kc.number, 'answerBy', kl.answer_by)
        from chase kc join chase_letter kl on kl.id = kc.letter_id
        where kc.issue_id = i.id and kc.answered_at is null and kl.to_department_id = i.lead_department_id
        order by kc.number desc limit 1) as chased, l.life
    from (
      select o.*, row_number() over (order by ${order}) as place
      from open_issue o where ${condition} order by place limit ${sql.lit(limit)}
    ) o
      join issue i on i.id = o.id
      join department d on d.id = i.lead_department_id
      left join department b on b.id = i.raised_by_department_id
      left join extension_request e on e.issue_id = i.id and e.decided_at is null
      left join relief_request r on r.issue_id = i.id and r.decided_at is null
      cross join lateral ${lifeOf(sql`i.id`)} l
    order by o.place`);
}

/** How many open issues fulfil a condition. */
export function countOf(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select count(*) from open_issue o where ${condition})`;
}
