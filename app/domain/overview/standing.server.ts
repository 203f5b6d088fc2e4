import { type RawBuilder, sql } from "kysely";
import { overdueUpTo, soonUpTo } from "#app/domain/issue/overdue.server.ts";
import { spokenUntil } from "#app/domain/issue/spoken-until.server.ts";
import type { Locale, MeetingState } from "#db/schema.ts";

/** What a home is read for. */
export interface Reading {
  /** Local day of asking. */
  today: string;
  /** Names come in this language only. */
  locale: Locale;
}

export interface NextMeeting {
  code: string;
  /** "2026-12". */
  period: string;
  title: string;
  heldOn: string;
  state: MeetingState;
  /** Working days from today; negative once the day has passed. */
  daysLeft: number;
  /** Reports are due by this day: the setting's number of working days before the meeting. */
  cutoffOn: string;
}

export interface LastMeeting {
  code: string;
  heldOn: string;
  /** Issues that stood on its agenda or were held back from it. */
  openThen: number;
}

/**
 * Tables that every home begins with: `day` (ordinal of today, the overdue and due-soon
 * bounds), `last` (the latest closed meeting) and `next` (the earliest one ahead).
 */
export function standing({ today }: Reading): RawBuilder<unknown> {
  return sql`day as materialized (
    select t.ordinal as today, ${overdueUpTo(today)} as over_up_to, ${soonUpTo(today)} as soon_up_to
    from working_day t where t.day = ${today}::date
  ), last as materialized (
    select m.id, m.code, m.held_on, ${spokenUntil("m")} as spoken_until from meeting m
    where m.state in ('closed','issued') order by m.held_on desc limit 1
  ), next as materialized (
    select m.id, m.code, m.title_vi, m.title_en, m.held_on, m.state, m.period from meeting m
    where m.state in ('draft','published','in_session') order by m.held_on limit 1
  )`;
}

/** The next meeting as JSON, or null. */
export function nextMeeting({ locale }: Reading): RawBuilder<unknown> {
  return sql`(select json_build_object('code', n.code, 'period', n.period, 'title', ${sql.ref(`n.title_${locale}`)},
      'heldOn', n.held_on, 'state', n.state, 'daysLeft', w.ordinal - (select today from day),
      'cutoffOn', (select c.day from working_day c where c.is_working and c.ordinal = w.ordinal - s.report_cutoff_days))
    from next n join working_day w on w.day = n.held_on cross join installation s)`;
}

/** The latest closed meeting as JSON, or null. */
export function lastMeeting(): RawBuilder<unknown> {
  return sql`(select json_build_object('code', l.code, 'heldOn', l.held_on, 'openThen',
      (select count(*) from agenda_item ai where ai.meeting_id = l.id and ai.issue_id is not null)
      + (select count(*) from agenda_hold_back h where h.meeting_id = l.id
          and not exists (select from agenda_item ai where ai.meeting_id = l.id and ai.issue_id = h.issue_id)))
    from last l)`;
}

/** Working days from `from` until today, in SQL; needs `day`. */
export function daysSince(from: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(select today from day) - (select w.ordinal from working_day w where w.day = ${from})`;
}

/** Rows of a subquery as a JSON array, in its order; [] when there are none. */
export function jsonRows(query: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select json_agg(r) from (${query}) r), '[]'::json)`;
}
