import { sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import type { IssueKind, IssueState } from "#db/schema.ts";
import {
  coordinatorsAsRead,
  heldStates,
  issueAsRead,
  issueQueries,
  together,
} from "./as-read.server.ts";
import { carriedCount } from "./life.server.ts";
import { commonConditions, openOnly, standingConditions } from "./register-filter.server.ts";
import { isOpenFilter, type RegisterQuery } from "./register-query.ts";
import { type ShownWaiting, waitingJson, waitingOf } from "./waiting.server.ts";

/** The columns of the follow-up register, for a file. */
export interface ExportRow {
  id: number;
  year: number;
  number: number;
  kind: IssueKind;
  code: string;
  text: string;
  project: string | null;
  stage: string | null;
  /** Of the visit during which it bites. */
  round: number | null;
  category: string | null;
  lead: string;
  coordinators: string | null;
  owner: string;
  waiting: ShownWaiting | null;
  source: string | null;
  raisedOn: string;
  original: string | null;
  deadline: string | null;
  extensions: number;
  carried: number;
  state: IssueState;
  evidence: string;
  doneOn: string | null;
  note: string;
}

const CHUNK = 500;

/** Everything that the list would show, by code, a chunk at a time. */
export async function* exportRegister(
  ctx: Context,
  query: RegisterQuery,
): AsyncGenerator<ExportRow[]> {
  const name = (alias: string, column: string) => sql.ref(`${alias}.${column}_${ctx.actor.locale}`);
  const where = [
    ...(isOpenFilter(query.state) ? [openOnly] : []),
    ...commonConditions(ctx, query),
    ...standingConditions(ctx, query, todayOf(ctx.now)),
  ];
  let last: ExportRow | undefined;
  while (true) {
    const beside = last
      ? [
          sql`(i.year, i.number, i.kind, i.id) > (${last.year}::int, ${last.number}::int, ${last.kind}, ${last.id}::bigint)`,
        ]
      : [];
    const order = sql`order by i.year, i.number, i.kind, i.id limit ${sql.lit(CHUNK)}`;
    const chunks = issueQueries(ctx, sql`i.id, i.year, i.number, i.kind`, [...where, ...beside]);
    const { rows } = await sql<ExportRow>`
      with chunk as materialized (
        select i.id from (${together(chunks.map((one) => sql`(${one} ${order})`))}) i ${order}
      )
      select i.id, i.year, i.number, i.kind, i.code, i.text,
        (select p.code || ' ' || p.name_vi from project p where p.id = i.project_id) as project,
        (select ${name("s", "short_name")} from stage s where s.id = i.stage_id) as stage,
        (select v.round from stage_visit v where v.id = i.stage_visit_id) as round,
        (select ${name("c", "name")} from blocker_category c where c.id = i.category_id) as category,
        ${name("d", "short_name")} as lead,
        (select string_agg(${name("k", "short_name")}, '; ' order by k.sort_order) from ${coordinatorsAsRead(ctx)} ic
          join department k on k.id = ic.department_id where ic.issue_id = i.id) as coordinators,
        i.owner_name as owner, ${waitingJson(ctx.actor.locale, todayOf(ctx.now))} as waiting,
        (select m.code from meeting m where m.id = i.source_meeting_id) as source,
        i.raised_on as "raisedOn", i.original_deadline as original, i.deadline,
        i.extension_count as extensions, ${carriedCount(sql`i.id`, heldStates(ctx))} as carried, i.state,
        concat_ws(', ', nullif(i.evidence_number, ''), nullif(i.evidence_text, '')) as evidence,
        i.done_on as "doneOn", concat_ws('; ', nullif(i.pause_reason, ''), nullif(i.cancel_reason, '')) as note
      from ${issueAsRead(ctx)} i join department d on d.id = i.lead_department_id
        left join ${waitingOf("i", ctx)} w on true
      where i.id in (select id from chunk)
      order by i.year, i.number, i.kind, i.id`.execute(ctx.db);
    if (rows.length > 0) yield rows;
    if (rows.length < CHUNK) return;
    last = rows.at(-1);
  }
}
