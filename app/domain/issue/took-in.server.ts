import { type RawBuilder, sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import type { JsonValue } from "#db/schema.ts";
import { issueAsRead } from "./as-read.server.ts";
import { scope } from "./scope.server.ts";

/** A duplicate that an issue took in, with its own history. */
export interface TookIn {
  code: string;
  text: string;
  reason: string;
  events: PageEvent[];
}

export interface PageEvent {
  id: number;
  verb: string;
  particulars: JsonValue;
  at: string;
  by: string;
  /** The department of the actor today. */
  department: string | null;
  behalf: string | null;
  basis: string | null;
  meeting: string | null;
}

/** Longer chains of mergings than anybody has made. */
const LONGEST = 50;

/** JSON of the last events of an issue that the reader may know of, the newest first. */
export function eventsOf(
  issueId: RawBuilder<unknown>,
  isReader: boolean,
  short: RawBuilder<unknown>,
  limit: number,
): RawBuilder<PageEvent[]> {
  return sql<
    PageEvent[]
  >`(select coalesce(json_agg(json_build_object('id', e.id, 'verb', e.verb, 'particulars', e.particulars, 'at', e.happened_at,
      'by', e.actor_name, 'department', ${short}, 'behalf', e.behalf_name, 'basis', e.basis, 'meeting', m.code) order by e.id desc), '[]')
    from (select * from event where issue_id = ${issueId}
        and (not ${isReader}::boolean or meeting_id is null or exists (select from meeting m where m.id = meeting_id and m.state = 'issued'))
        order by id desc limit ${sql.lit(limit)}) e
      left join app_user u on u.id = e.actor_id left join department ad on ad.id = u.department_id
      left join meeting m on m.id = e.meeting_id)`;
}

/** The code of the issue in which `i` lives on, over several mergings the last one; null where the reader may not know of it. */
export function successorOf(ctx: Pick<Context, "actor">): RawBuilder<string | null> {
  return sql<string | null>`(with recursive chain (id, step) as (
      select i.merged_into_id, 1
      union all
      select n.merged_into_id, c.step + 1 from chain c join issue n on n.id = c.id
      where n.merged_into_id is not null and c.step < ${sql.lit(LONGEST)}
    ) select l.code from chain c join issue l on l.id = c.id
      where l.merged_into_id is null and exists (select from ${issueAsRead(ctx)} i where i.id = l.id and ${scope(ctx)}))`;
}

/** JSON of the duplicates that `i` took in, those that they had taken in among them. */
export function tookInBy(
  ctx: Pick<Context, "actor">,
  events: (issueId: RawBuilder<unknown>) => RawBuilder<unknown>,
): RawBuilder<TookIn[]> {
  return sql<TookIn[]>`(with recursive merged (id, step) as (
      select n.id, 1 from issue n where n.merged_into_id = i.id
      union all
      select n.id, g.step + 1 from merged g join issue n on n.merged_into_id = g.id
      where g.step < ${sql.lit(LONGEST)}
    ) select coalesce(json_agg(json_build_object('code', o.code, 'text', o.text, 'reason', o.cancel_reason,
        'events', ${events(sql`o.id`)}) order by g.step, o.id), '[]')
      from merged g join issue o on o.id = g.id
      where exists (select from ${issueAsRead(ctx)} i where i.id = o.id and ${scope(ctx)}))`;
}
