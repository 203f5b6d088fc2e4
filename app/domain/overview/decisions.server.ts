import { type RawBuilder, sql } from "kysely";
import { heldMoney } from "#app/domain/issue/held-money.server.ts";
import { lifeOf } from "#app/domain/issue/life.server.ts";
import { effectiveOrdinal } from "#app/domain/issue/overdue.server.ts";
import type { DeadlineFlag } from "#app/domain/issue/overdue.ts";
import { waitingOf } from "#app/domain/issue/waiting.server.ts";
import type { ChairDecisionKind } from "#db/schema.ts";
import { daysSince, jsonRows, type Reading } from "./standing.server.ts";

/** An issue beyond a department's authority: what is stuck, who holds it, what is proposed. */
export interface AwaitedDecision {
  code: string;
  version: number;
  text: string;
  stage: string | null;
  round: number | null;
  flag: DeadlineFlag;
  deadline: string | null;
  /** Working days left, negative when overdue. */
  daysLeft: number | null;
  carried: number;
  stalled: number;
  projectCode: string | null;
  projectName: string | null;
  /** Who has it in hand: the party that was named, else the lead. */
  holder: string;
  /** The lead, where another holds it. */
  lead: string | null;
  holderSince: string;
  holderDays: number;
  proposal: string;
  extensionTo: string | null;
  extensionReason: string | null;
  reliefReason: string | null;
  escalatedTo: string | null;
  isEscalated: boolean;
  /** đồng: this year's plan not yet disbursed; the total investment. */
  held: number | null;
  total: number | null;
  life: string;
}

export interface GivenDecision {
  code: string;
  text: string;
  kind: ChairDecisionKind;
  decision: string;
  decidedBy: string;
  decidedOn: string;
  department: string | null;
  deadline: string | null;
}

/** What the chair has not answered, by proposal · days overdue · this year's money; the first `limit`. */
export function awaitedDecisions({ today, locale }: Reading, limit: number): RawBuilder<unknown> {
  const year = Number(today.slice(0, 4));
  const short = sql.ref(`h.short_name_${locale}`);
  return jsonRows(sql`
    select i.code, i.version, i.text, ${sql.ref(`st.short_name_${locale}`)} as stage, v.round,
      case when i.deadline is null then 'none' when o.days_over is not null then 'overdue'
        when o.is_soon then 'due_soon' else 'on_time' end as flag,
      i.deadline, ${effectiveOrdinal(sql`i.deadline`)} - day.today as "daysLeft", o.carried, o.stalled,
      p.code as "projectCode", ${projectName(locale)} as "projectName",
      coalesce(${short}, move.holder_body) as holder,
      case when move.holder_department_id is distinct from i.lead_department_id
        then (select ${sql.ref(`ld.short_name_${locale}`)} from department ld where ld.id = i.lead_department_id) end as lead,
      move.holder_since as "holderSince",
      ${daysSince(sql`move.holder_since`)} as "holderDays", o.proposal,
      e.new_deadline as "extensionTo", e.reason as "extensionReason",
      r.reason as "reliefReason", s.authority as "escalatedTo", s.id is not null as "isEscalated",
      o.held, p.budget as total,
      l.life
    from (
      select o.*, case when o.project_id is not null then ${heldMoney("y")} end as held
      from open_issue o
        left join project_year y on y.project_id = o.project_id and y.year = ${sql.lit(year)}
      where o.asks and not o.is_decided
      order by o.has_proposal desc, o.days_over desc nulls last, held desc nulls last, o.id
      limit ${sql.lit(limit)}
    ) o
      cross join day
      join issue i on i.id = o.id
      cross join ${waitingOf("i")} move
      left join department h on h.id = move.holder_department_id
      left join project p on p.id = i.project_id
      left join stage st on st.id = i.stage_id
      left join stage_visit v on v.id = i.stage_visit_id
      left join extension_request e on e.issue_id = i.id and e.decided_at is null
      left join relief_request r on r.issue_id = i.id and r.decided_at is null
      left join escalation s on s.issue_id = i.id and s.ended_at is null
      cross join lateral ${lifeOf(sql`i.id`)} l
    order by o.has_proposal desc, o.days_over desc nulls last, o.held desc nulls last, o.id`);
}

export function awaitedCount(): RawBuilder<unknown> {
  return sql`(select count(*) from open_issue o where o.asks and not o.is_decided)`;
}

/** What the chair has answered and no meeting has dealt with yet, latest first. */
export function givenDecisions({ locale }: Reading, limit: number): RawBuilder<unknown> {
  return jsonRows(sql`
    select i.code, i.text, c.kind, c.text as decision, c.decided_by_name as "decidedBy",
      c.decided_on as "decidedOn", ${sql.ref(`d.short_name_${locale}`)} as department, c.deadline
    from open_issue o
      join issue i on i.id = o.id
      join lateral (
        select * from chair_decision c where c.issue_id = o.id and c.meeting_id is null
        order by c.id desc limit 1
      ) c on true
      left join department d on d.id = c.department_id
    where o.is_decided
    order by c.decided_at desc, c.id desc
    limit ${sql.lit(limit)}`);
}

/** The project's name in the reader's language, the Vietnamese one where no other was given. */
export function projectName(locale: Reading["locale"]): RawBuilder<unknown> {
  return locale === "en" ? sql`coalesce(nullif(p.name_en, ''), p.name_vi)` : sql`p.name_vi`;
}
