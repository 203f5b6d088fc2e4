import { sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import { chaseDue, lastChaseOf } from "./chase-due.server.ts";
import { daysLeftSql, deadlineFlagSql } from "./overdue.server.ts";
import type { DeadlineFlag } from "./overdue.ts";
import { waitingOf, workingDaysSince } from "./waiting.server.ts";

/** An issue to be chased today. */
export interface DueIssue {
  code: string;
  text: string;
  lead: string;
  deadline: string;
  flag: DeadlineFlag;
  /** Working days left, negative when overdue. */
  days: number;
  /** Since when the party has the move, and for how many working days. */
  since: string;
  held: number;
  last: { number: number; on: string } | null;
}

/** Whom to chase today, with what. */
export interface DueParty {
  departmentId: number | null;
  /** A department's name, or an outside body's; empty where the authority has no name. */
  name: string;
  isBody: boolean;
  issues: DueIssue[];
}

/** “Cần đôn đốc hôm nay”, by whose move it is, the longest overdue first; in one round trip. */
export async function listChaseDue(ctx: Context): Promise<DueParty[]> {
  const today = todayOf(ctx.now);
  const short = (alias: string) => sql.ref(`${alias}.short_name_${ctx.actor.locale}`);
  const { rows } = await sql<DueParty>`
    select u.department_id as "departmentId", coalesce(min(${short("d")}), u.body) as name,
      u.department_id is null as "isBody",
      json_agg(json_build_object('code', i.code, 'text', i.text, 'lead', ${short("ld")}, 'deadline', i.deadline,
        'flag', ${deadlineFlagSql("i", today)}, 'days', u.days_left, 'since', u.since,
        'held', ${workingDaysSince(sql`u.since`, today)},
        'last', case when u.last_number is null then null else json_build_object('number', u.last_number, 'on', u.last_on) end)
        order by u.days_left, i.id) as issues
    from (${chaseDue(today)}) u
      join issue i on i.id = u.id
      join department ld on ld.id = i.lead_department_id
      left join department d on d.id = u.department_id
    group by u.department_id, u.body
    order by min(u.days_left), count(*) desc, name`.execute(ctx.db);
  return rows;
}

/** What the form of a letter knows of one issue that it is to chase. */
export interface ChasedIssue {
  code: string;
  text: string;
  project: string | null;
  deadline: string | null;
  days: number | null;
  flag: DeadlineFlag;
  leadId: number;
  lead: string;
  /** The last chase of the issue that went to the recipient. */
  last: { number: number; on: string; isAnswered: boolean } | null;
}

export interface LetterFacts {
  issues: ChasedIssue[];
  /** The body in whose name the secretary writes; and the last held meeting's day. */
  secretariat: string;
  lastMeetingOn: string | null;
  /** The day by which an answer is asked, by the setting. */
  answerBy: string;
  /** Who is asked for, else whose move all of it is, else who leads all of it; null when they differ. */
  recipient: { departmentId: number | null; name: string } | null;
}

/** What a letter to the named issues would say, in one round trip; always in Vietnamese. @throws not found */
export async function getLetterFacts(
  ctx: Context,
  codes: readonly string[],
  asked: { departmentId: number | null; body: string },
): Promise<LetterFacts> {
  const today = todayOf(ctx.now);
  const isAsked = asked.departmentId !== null || asked.body !== "";
  const { rows } = await sql<LetterFacts>`
    with chased as materialized (
      select i.id, i.code, i.text, i.state, i.project_id, i.deadline, i.done_on, i.reported_done_on, i.lead_department_id,
        case when w.kind in ('department','body') then w.department_id else i.lead_department_id end as whom,
        case when w.kind = 'body' then w.body else '' end as body
      from issue i left join ${waitingOf("i")} w on true where i.code = any(${[...codes]}::text[])
    ), one as (
      select case when ${isAsked}::boolean then ${asked.departmentId}::bigint
          when count(distinct (whom, body)) = 1 then min(whom) end as whom,
        case when ${isAsked}::boolean then ${asked.body}::text
          when count(distinct (whom, body)) = 1 then min(body) else '' end as body
      from chased
    )
    select (select coalesce(json_agg(json_build_object('code', i.code, 'text', i.text,
          'project', (select p.code || ' ' || p.name_vi from project p where p.id = i.project_id),
          'deadline', i.deadline, 'days', ${daysLeftSql(sql`i.deadline`, today)}, 'flag', ${deadlineFlagSql("i", today)},
          'leadId', d.id, 'lead', d.short_name_vi,
          'last', (select json_build_object('number', k.number, 'on', k.sent_on, 'isAnswered', k.answered_on is not null)
            from ${lastChaseOf(sql`i.id`, { departmentId: sql`one.whom`, body: sql`one.body` })} k))
          order by i.deadline, i.id), '[]')
        from chased i join department d on d.id = i.lead_department_id cross join one) as issues,
      coalesce((select d.name_vi from meeting_series s join department d on d.id = s.secretariat_department_id
        where s.is_active order by s.id limit 1), '') as secretariat,
      (select max(m.held_on) from meeting m where m.state in ('closed','issued')) as "lastMeetingOn",
      (select d.day from working_day d, working_day t, installation n
        where d.is_working and t.day = ${today}::date and d.ordinal = t.ordinal + n.chase_answer_days) as "answerBy",
      (select case when one.body <> '' then json_build_object('departmentId', null, 'name', one.body)
          when d.id is not null then json_build_object('departmentId', d.id, 'name', d.name_vi) end
        from one left join department d on d.id = one.whom and d.is_active) as recipient`.execute(
    ctx.db,
  );
  const facts = rows[0];
  if (!facts || facts.issues.length !== codes.length) throw notFound();
  return facts;
}
