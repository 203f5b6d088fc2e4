import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import type { JsonValue } from "#db/schema.ts";

export interface FileEvent {
  issueId: number;
  id: number;
  verb: string;
  particulars: JsonValue;
  at: string;
  by: string;
}

/** The last events of each issue, the newest first, in one query: for the file of a meeting. */
export async function listFileEvents(
  { db }: Context,
  issueIds: readonly number[],
  each: number,
): Promise<FileEvent[]> {
  if (issueIds.length === 0) return [];
  const { rows } = await sql<FileEvent>`
    select x.id as "issueId", e.id, e.verb, e.particulars, e.happened_at as at, e.actor_name as by
    from unnest(${[...issueIds]}::bigint[]) as x(id) cross join lateral (
      select * from event e where e.issue_id = x.id order by e.id desc limit ${each}::int) e
    order by x.id, e.id desc`.execute(db);
  return rows;
}

/** Departments that take part: as invited, of a draft as it would invite (standing ones, and who has something discussed). */
export async function listInvited(
  { db, actor }: Context,
  meeting: { id: number; series_id: number },
  concerned: readonly number[],
): Promise<string[]> {
  const name = sql.ref(`d.name_${actor.locale}`);
  const { rows } = await sql<{ name: string }>`
    select ${name} as name from department d where d.id in (
      select department_id from meeting_participant where meeting_id = ${meeting.id}::bigint
      union select department_id from series_participant where series_id = ${meeting.series_id}::bigint
        and not exists (select from meeting_participant where meeting_id = ${meeting.id}::bigint)
      union select unnest(${[...concerned]}::bigint[])
        where not exists (select from meeting_participant where meeting_id = ${meeting.id}::bigint))
    order by d.sort_order, d.id`.execute(db);
  return rows.map((row) => row.name);
}
