import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import type { JsonValue, MeetingState, MinutesState } from "#db/schema.ts";
import { canSee } from "./policy.ts";
import type { MeetingRow } from "./row.server.ts";

/** The meeting that a code names, as far as the person may know of it. */
export async function getMeeting(ctx: Context, code: string): Promise<MeetingRow> {
  const meeting = await ctx.db
    .selectFrom("meeting")
    .selectAll()
    .where("code", "=", code)
    .executeTakeFirst();
  if (!meeting || !canSee(ctx.actor, meeting)) throw notFound();
  return meeting;
}

export interface MeetingListRow {
  code: string;
  vi: string;
  en: string;
  heldOn: string;
  startsAt: string;
  place: string;
  state: MeetingState;
  minutesState: MinutesState;
  chair: string;
  documentNumber: string | null;
  /** Items written down, conclusions and new tasks; zero while it is a draft. */
  items: number;
  discussed: number;
  conclusions: number;
  tasks: number;
  resolved: number;
}

/** Every meeting that the person may know of, newest first; a viewer's are the issued ones. */
export async function listMeetings(ctx: Context): Promise<MeetingListRow[]> {
  const insider = !ctx.actor.roles.every((grant) => grant.role === "viewer");
  const scope = insider
    ? sql`true`
    : sql`(m.state = 'issued' or ${ctx.actor.id} in (m.chair_user_id, m.secretary_user_id))`;
  const { rows } = await sql<MeetingListRow>`
    select m.code, m.title_vi as vi, m.title_en as en, m.held_on as "heldOn", to_char(m.starts_at, 'HH24:MI') as "startsAt",
      m.place, m.state, m.minutes_state as "minutesState", m.chair_name as chair, m.document_number as "documentNumber",
      coalesce(a.items, 0) as items, coalesce(a.discussed, 0) as discussed, coalesce(a.resolved, 0) as resolved,
      coalesce(c.conclusions, 0) as conclusions, coalesce(c.tasks, 0) as tasks
    from meeting m
    left join lateral (select count(*)::int as items,
      count(*) filter (where ai.placement = 'discussed' and ai.disposition is distinct from 'not_discussed')::int as discussed,
      count(*) filter (where ai.disposition = 'resolved')::int as resolved
      from agenda_item ai where ai.meeting_id = m.id and m.state <> 'draft') a on true
    left join lateral (select count(*)::int as conclusions, count(c.task_issue_id)::int as tasks
      from conclusion c where c.meeting_id = m.id and m.state in ('closed','issued')) c on true
    where ${scope}
    order by m.held_on desc, m.id desc`.execute(ctx.db);
  return rows;
}

export interface MeetingEvent {
  id: number;
  verb: string;
  particulars: JsonValue;
  at: Date;
  actor: string;
}

/** The meeting's own history, newest first. */
export async function listMeetingEvents(
  ctx: Context,
  meetingId: number,
  limit: number,
): Promise<MeetingEvent[]> {
  return ctx.db
    .selectFrom("event")
    .select(["id", "verb", "particulars", "happened_at as at", "actor_name as actor"])
    .where("meeting_id", "=", meetingId)
    .where("verb", "like", "meeting.%")
    .where("verb", "<>", "meeting.item_reordered")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** What somebody saw when they last looked at a draft agenda. */
export async function findAgendaSeen(
  ctx: Context,
  meetingId: number,
): Promise<{ at: Date; issueIds: number[] } | null> {
  const row = await ctx.db
    .selectFrom("agenda_seen")
    .select(["seen_at", "issue_ids"])
    .where("meeting_id", "=", meetingId)
    .where("user_id", "=", ctx.actor.id)
    .executeTakeFirst();
  return row ? { at: row.seen_at, issueIds: row.issue_ids } : null;
}

export interface IssueName {
  id: number;
  code: string;
  text: string;
}

export async function nameIssues(ctx: Context, ids: readonly number[]): Promise<IssueName[]> {
  if (ids.length === 0) return [];
  return ctx.db
    .selectFrom("issue")
    .select(["id", "code", "text"])
    .where("id", "in", ids)
    .orderBy("year")
    .orderBy("number")
    .execute();
}

/** Departments to choose from, in their order. */
export async function listDepartmentOptions(
  ctx: Context,
): Promise<{ value: number; label: string }[]> {
  const name = ctx.actor.locale === "vi" ? "name_vi" : "name_en";
  return ctx.db
    .selectFrom("department")
    .select(["id as value", `${name} as label`])
    .where("is_active", "=", true)
    .orderBy("sort_order")
    .orderBy("id")
    .execute();
}

/** People who may chair or keep the minutes, and those who are named to already. */
export async function listMeetingPeople(
  ctx: Context,
  named: readonly (number | null | undefined)[] = [],
): Promise<{ value: number; label: string }[]> {
  const kept = named.filter((id) => id !== null && id !== undefined);
  const rows = await ctx.db
    .selectFrom("app_user as u")
    .leftJoin("department as d", "d.id", "u.department_id")
    .where((eb) =>
      eb.or([
        eb("u.id", "in", [0, ...kept]),
        eb.and([
          eb("u.is_active", "=", true),
          eb.exists(
            eb
              .selectFrom("user_role as r")
              .whereRef("r.user_id", "=", "u.id")
              .where("r.role", "in", ["chair", "secretary", "leader", "officer"])
              .select("r.id"),
          ),
        ]),
      ]),
    )
    .select(["u.id", "u.full_name", "d.short_name_vi"])
    .orderBy(sql`u.given_name collate "vi-x-icu"`)
    .orderBy(sql`u.full_name collate "vi-x-icu"`)
    .execute();
  return rows.map((row) => ({
    value: row.id,
    label: row.short_name_vi ? `${row.full_name} (${row.short_name_vi})` : row.full_name,
  }));
}

export interface SeriesHead {
  id: number;
  code: string;
  vi: string;
  en: string;
}

export async function listSeries(ctx: Context): Promise<SeriesHead[]> {
  return ctx.db
    .selectFrom("meeting_series")
    .select(["id", "code", "name_vi as vi", "name_en as en"])
    .where("is_active", "=", true)
    .orderBy("id")
    .execute();
}

/** The settings of a series; the first active one when none is named. */
export async function findSeries(ctx: Context, id?: number) {
  return ctx.db
    .selectFrom("meeting_series")
    .selectAll()
    .where("is_active", "=", true)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? 0))
    .orderBy("id")
    .executeTakeFirst();
}

export async function listStandingParticipants(ctx: Context, seriesId: number): Promise<number[]> {
  const rows = await ctx.db
    .selectFrom("series_participant")
    .select("department_id")
    .where("series_id", "=", seriesId)
    .execute();
  return rows.map((row) => row.department_id);
}
