import { type RawBuilder, sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import type { IssueFacts } from "./effect.ts";
import { readersScope, seesProposals } from "./scope.server.ts";

/**
 * What an unissued meeting did is not read by those who only read: they see an issue as
 * it stood before, until the meeting is issued. Lists, counts, filters and pages all ask here.
 */

type Reader = Pick<Context, "actor">;

/** The states of meetings whose work the reader knows of, for `state in …`. */
export function heldStates(ctx: Reader): RawBuilder<unknown> {
  return seesProposals(ctx) ? sql`('closed','issued')` : sql`('issued')`;
}

const same = [
  ..."id version code kind year number series_id project_id stage_visit_id stage_id".split(" "),
  ..."category_id text proposal original_deadline is_original_locked reopen_count".split(" "),
  ..."created_at raised_on raised_by raised_by_department_id source_meeting_id merged_into_id accepted_by covered_by_id".split(
    " ",
  ),
  ..."evidence_number evidence_date".split(" "),
  ..."waiting_department_id waiting_body waiting_since waiting_note waiting_lead_id".split(" "),
  "waiting_said_at",
];

/** Columns that a disposition writes: as the effect names them, and their types. */
const written: Record<string, [keyof IssueFacts, string]> = {
  state: ["state", "text"],
  deadline: ["deadline", "date"],
  lead_department_id: ["leadDepartmentId", "bigint"],
  lead_since: ["leadSince", "date"],
  owner_user_id: ["ownerUserId", "bigint"],
  owner_name: ["ownerName", "text"],
  extension_count: ["extensionCount", "int"],
  pause_reason: ["pauseReason", "text"],
  cancel_reason: ["cancelReason", "text"],
  reported_done_on: ["reportedDoneOn", "date"],
  reported_done_by: ["reportedDoneBy", "bigint"],
  done_on: ["doneOn", "date"],
  evidence_text: ["evidenceText", "text"],
  accepted_at: ["acceptedAt", "timestamptz"],
};

/** The agenda items through which unissued meetings changed issues: a few hundred at most. */
const unissued = sql`agenda_item ai join meeting m on m.id = ai.meeting_id and m.state = 'closed'`;
const isChanged = sql`ai.issue_id is not null and ai.effect is not null`;
const earliest = sql`order by m.held_on, m.id`;

/** A row as it was before the first unissued meeting `u`, where nothing has changed it since. */
const columnsBefore = sql.join([
  ...same.map((name) => sql.ref(`b.${name}`)),
  ...Object.entries(written).map(([name, [fact, type]]) => {
    const [column, key, cast] = [sql.ref(`b.${name}`), sql.lit(fact), sql.raw(type)];
    return sql`case when u.before is not null and ${column} is not distinct from (u.after ->> ${key})::${cast}
        then (u.before ->> ${key})::${cast} else ${column} end as ${sql.ref(name)}`;
  }),
  sql`case when u.search_text is not null and b.lead_department_id is not distinct from (u.after ->> 'leadDepartmentId')::bigint
    then u.search_text else b.search_text end as search_text`,
]);
const changes = sql`(array_agg(ai.effect -> 'before' ${earliest}))[1] as before,
  (array_agg(ai.effect -> 'after' order by m.held_on desc, m.id desc))[1] as after,
  (array_agg(ai.effect ->> 'searchText' ${earliest}) filter (where ai.effect ? 'searchText'))[1] as search_text`;

/** The table `issue` as the reader may see it; for a few rows, named by a column that nothing changes. */
export function issueAsRead(ctx: Reader): RawBuilder<unknown> {
  if (seesProposals(ctx)) return sql`issue`;
  return sql`(select ${columnsBefore} from issue b left join lateral (
      select ${changes} from ${unissued} where ai.issue_id = b.id and ai.effect is not null) u on true)`;
}

/**
 * Queries over `issue i`, to be put together with `union all`, that read what the reader may see:
 * one for those who take part, and for those who only read one over the rows that no unissued
 * meeting has changed, with every index at hand, and one over the few others.
 */
export function issueQueries(
  ctx: Reader,
  columns: RawBuilder<unknown>,
  where: readonly RawBuilder<unknown>[],
): RawBuilder<unknown>[] {
  const isTrue = where.length === 0 ? sql`true` : sql.join([...where], sql` and `);
  if (seesProposals(ctx)) return [sql`select ${columns} from issue i where ${isTrue}`];
  return readersQueries(columns, isTrue);
}

function readersQueries(columns: RawBuilder<unknown>, isTrue: RawBuilder<unknown>) {
  return [
    sql`select ${columns} from issue i
      where i.id not in (select ai.issue_id from ${unissued} where ${isChanged}) and ${readersScope} and ${isTrue}`,
    sql`select ${columns} from (select ${columnsBefore} from
        (select ai.issue_id, ${changes} from ${unissued} where ${isChanged} group by ai.issue_id) u
        join issue b on b.id = u.issue_id) i
      where ${readersScope} and ${isTrue}`,
  ];
}

/** The queries put together. */
export function together(queries: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join([...queries], sql` union all `);
}

/** How many issues there are for those who only read. */
export function countForReaders(where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select count(*) from (${together(readersQueries(sql`i.id`, where))}) n)`;
}

/** Departments that coordinate an issue, as the reader may know: a table `(issue_id, department_id)`. */
export function coordinatorsAsRead(ctx: Reader): RawBuilder<unknown> {
  if (seesProposals(ctx)) return sql`issue_coordinator`;
  return sql`(select issue_id, department_id from issue_coordinator union
    select ai.issue_id, (ai.effect ->> 'coordinatorId')::bigint from ${unissued}
    where ${isChanged} and ai.effect ? 'coordinatorId')`;
}

/** Whether a row of `extension_request`, `relief_request` or `escalation` still runs, as the reader may know. */
export function isRunningAsRead(
  ctx: Reader,
  table: "extension" | "relief" | "escalation",
  alias: string,
): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const end = column(table === "escalation" ? "ended_at" : "decided_at");
  if (seesProposals(ctx)) return sql`${end} is null`;
  const key = { extension: "requestId", relief: "reliefId", escalation: "escalationEndedId" }[
    table
  ];
  const isBegun =
    table === "escalation"
      ? sql`not exists (select from meeting m where m.id = ${column("meeting_id")} and m.state = 'closed')`
      : sql`true`;
  return sql`(${isBegun} and (${end} is null or exists (select from ${unissued}
    where ai.issue_id = ${column("issue_id")} and (ai.effect ->> ${sql.lit(key)})::bigint = ${column("id")})))`;
}
