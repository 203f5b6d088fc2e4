import { type RawBuilder, sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import type { Locale } from "#db/schema.ts";
import { isRunningAsRead } from "./as-read.server.ts";
import { seesProposals } from "./scope.server.ts";
import type { Party, Why } from "./waiting.ts";

/** Whose move it is, as screens show it: the party by name, since when, for how many working days. */
export interface ShownWaiting {
  kind: Party["kind"];
  /** Of a department. */
  id: number | null;
  name: string;
  why: Why;
  since: string;
  days: number;
}

type Reader = Pick<Context, "actor">;

/**
 * `waitingOn` in SQL: a lateral subquery of one row over the issue of an alias, with `kind`, `why`,
 * `department_id`, `body` and `since` of the move, and `holder_department_id`, `holder_body` and
 * `holder_since`. Who only reads (`reader`) knows of nothing that a meeting did before it is issued.
 */
export function waitingOf(alias: string, reader?: Reader): RawBuilder<unknown> {
  const isReader = reader !== undefined && !seesProposals(reader);
  const i = (column: string) => sql.ref(`${alias}.${column}`);
  const issued = (meetingId: RawBuilder<unknown>) =>
    isReader
      ? sql`and (${meetingId} is null or exists (select from meeting m where m.id = ${meetingId} and m.state = 'issued'))`
      : sql``;
  const running = (table: "extension" | "relief" | "escalation", name: string) => {
    const rows = sql.ref(table === "escalation" ? table : `${table}_request`);
    const own = sql`${sql.ref(`${name}.issue_id`)} = ${i("id")}`;
    if (!isReader) {
      const end = sql.ref(`${name}.${table === "escalation" ? "ended_at" : "decided_at"}`);
      return sql`left join ${rows} ${sql.ref(name)} on ${own} and ${end} is null`;
    }
    const isRunning = isRunningAsRead(reader, table, name);
    return sql`left join lateral (select * from ${rows} ${sql.ref(name)} where ${own} and ${isRunning}
      order by ${sql.ref(`${name}.id`)} limit 1) ${sql.ref(name)} on true`;
  };
  const isElsewhere = sql`h.is_said and ${i("waiting_department_id")} is distinct from ${i("lead_department_id")}`;
  return sql`lateral (
    select w.why,
      case w.why when 'decide_extension' then 'chair' when 'answer' then 'body'
        when 'do_part' then case when h.department_id is null then 'body' else 'department' end
        when 'work' then 'department' else 'secretary' end as kind,
      case when w.why in ('do_part','work') then h.department_id end as department_id,
      case w.why when 'answer' then s.authority when 'do_part' then h.body else '' end as body,
      case w.why when 'confirm' then coalesce(${i("reported_done_on")}, ${i("lead_since")})
        when 'decide_relief' then (r.asked_at at time zone 'Asia/Ho_Chi_Minh')::date
        when 'accept' then ${i("raised_on")} when 'decide_extension' then e.asked_on
        when 'answer' then s.escalated_on
        when 'resume' then coalesce(${pausedOn(i("id"), issued)}, ${i("lead_since")})
        else h.since end as since,
      h.department_id as holder_department_id, h.body as holder_body, h.since as holder_since
    from (
      select k.is_said, case when k.is_said then ${i("waiting_department_id")} else ${i("lead_department_id")} end as department_id,
        case when k.is_said then ${i("waiting_body")} else '' end as body,
        case when k.is_said then ${i("waiting_since")} else ${i("lead_since")} end as since
      from (select ${i("waiting_said_at")} is not null and ${i("waiting_lead_id")} = ${i("lead_department_id")}
        and (${i("waiting_said_at")} at time zone 'Asia/Ho_Chi_Minh')::date >= ${i("lead_since")} as is_said) k
    ) h
      ${running("extension", "e")} ${running("relief", "r")} ${running("escalation", "s")}
      cross join lateral (select case
        when ${i("state")} in ('resolved','cancelled') then null
        when ${i("state")} = 'reported_done' then 'confirm'
        when r.id is not null then 'decide_relief'
        when ${i("state")} = 'proposed' then 'accept'
        when e.id is not null then 'decide_extension'
        when s.id is not null and not (h.is_said and ${i("waiting_said_at")} > s.escalated_at) then 'answer'
        when ${isElsewhere} then 'do_part'
        when ${i("state")} = 'paused' then 'resume'
        else 'work' end as why) w
    where w.why is not null
  )`;
}

/** The department whose move somebody said it is, for the present lead. */
export function awaitedDepartment(alias: string): RawBuilder<number | null> {
  const i = (column: string) => sql.ref(`${alias}.${column}`);
  return sql<
    number | null
  >`case when ${i("waiting_lead_id")} = ${i("lead_department_id")} then ${i("waiting_department_id")} end`;
}

/** The day on which an issue was paused; also the page of an issue asks it. */
export function pausedOn(
  issueId: RawBuilder<unknown>,
  known: (meetingId: RawBuilder<unknown>) => RawBuilder<unknown> = () => sql``,
): RawBuilder<string | null> {
  return sql<
    string | null
  >`(select (max(pe.happened_at) at time zone 'Asia/Ho_Chi_Minh')::date from event pe
    where pe.issue_id = ${issueId} and pe.verb in ('issue.paused','issue.reviewed') ${known(sql`pe.meeting_id`)})`;
}

/** Working days from a day until today, in SQL. */
export function workingDaysSince(day: RawBuilder<unknown>, today: string): RawBuilder<number> {
  return sql<number>`((select until_day.ordinal from working_day until_day where until_day.day = ${today}::date)
    - (select from_day.ordinal from working_day from_day where from_day.day = ${day}))`;
}

/** JSON of `ShownWaiting` from a row `w` of `waitingOf`; null without one. */
export function waitingJson(locale: Locale, today: string): RawBuilder<ShownWaiting | null> {
  return sql<ShownWaiting | null>`case when w.why is null then null else json_build_object('kind', w.kind,
    'id', w.department_id, 'why', w.why, 'since', w.since, 'days', ${workingDaysSince(sql`w.since`, today)},
    'name', coalesce((select ${sql.ref(`wd.short_name_${locale}`)} from department wd where wd.id = w.department_id), w.body)) end`;
}
