import { type RawBuilder, sql } from "kysely";
import { type Actor, hasRole } from "#app/domain/context.ts";
import { PREPARED } from "#db/prepared.ts";
import type { Database } from "#db/schema.ts";
import { daysSince, jsonRows, type Reading, standing } from "./standing.server.ts";

/** Minutes that were submitted and that the reader, who chairs that meeting, has not approved. */
export interface MinutesToApprove {
  code: string;
  title: string;
  heldOn: string;
  /** Who submitted them, on which day, how many working days ago. */
  by: string;
  since: string;
  days: number;
  conclusions: number;
}

/** A step of a meeting on its way to being issued. */
export type MinutesStep = "opened" | "closed" | "submitted" | "returned" | "approved";

/** The latest of them, from the history: which, by whom, on which day. Needs `meeting m`. */
export const lastStep = sql`lateral (
  select replace(e.verb, 'meeting.', '') as step, e.actor_name as by, (e.happened_at at time zone 'Asia/Ho_Chi_Minh')::date as since
  from event e where e.meeting_id = m.id
    and e.verb in ('meeting.opened','meeting.closed','meeting.submitted','meeting.returned','meeting.approved')
  order by e.id desc limit 1
) step`;

/** JSON of `MinutesToApprove[]`, longest waiting first; the rule of `isChairOf` in SQL. Needs `day`. */
export function minutesToApprove({ locale }: Reading, actor: Actor): RawBuilder<unknown> {
  const chairs = hasRole(actor, "chair")
    ? sql`coalesce(m.chair_user_id, ${actor.id}::bigint) = ${actor.id}::bigint`
    : sql`m.chair_user_id = ${actor.id}::bigint`;
  const since = sql`coalesce(step.since, m.held_on)`;
  return jsonRows(sql`
    select m.code, ${sql.ref(`m.title_${locale}`)} as title, m.held_on as "heldOn",
      coalesce(step.by, '') as by, ${since} as since, ${daysSince(since)} as days,
      (select count(*) from conclusion c where c.meeting_id = m.id and c.text <> '') as conclusions
    from meeting m left join ${lastStep} on true
    where m.state = 'closed' and m.minutes_state = 'submitted' and ${chairs}
    order by ${since}, m.held_on`);
}

/** The same for somebody who has another home and chairs one meeting. */
export async function listMinutesToApprove(
  db: Database,
  reading: Reading,
  actor: Actor,
): Promise<MinutesToApprove[]> {
  const { rows } = await sql<{ minutes: MinutesToApprove[] }>`${sql.raw(PREPARED)}
    with ${standing(reading)} select ${minutesToApprove(reading, actor)} as minutes`.execute(db);
  return rows[0]?.minutes ?? [];
}
