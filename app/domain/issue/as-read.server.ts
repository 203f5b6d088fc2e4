import { type RawBuilder, sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import type { IssueFacts } from "./effect.ts";
import { seesProposals } from "./scope.server.ts";

/**
 * What an unissued meeting did is not read by those who only read: they see an issue as
 * it stood before, until the meeting is issued.
 */

/** The states of meetings whose work the reader knows of, for `state in …`. */
export function heldStates(ctx: Pick<Context, "actor">): RawBuilder<unknown> {
  return seesProposals(ctx) ? sql`('closed','issued')` : sql`('issued')`;
}

const same = [
  ..."id version code kind year number series_id project_id stage_visit_id stage_id".split(" "),
  ..."category_id text proposal original_deadline is_original_locked reopen_count".split(" "),
  ..."raised_on raised_by raised_by_department_id source_meeting_id merged_into_id".split(" "),
  ..."evidence_number evidence_date search_text".split(" "),
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

/**
 * The table `issue` as the reader may see it. Where unissued meetings changed a column and
 * nothing has changed it since, it is what it was before the first of them.
 */
export function issueAsRead(ctx: Pick<Context, "actor">): RawBuilder<unknown> {
  if (seesProposals(ctx)) return sql`issue`;
  const columns = [
    ...same.map((name) => sql.ref(`b.${name}`)),
    ...Object.entries(written).map(([name, [fact, type]]) => {
      const [column, key, cast] = [sql.ref(`b.${name}`), sql.lit(fact), sql.raw(type)];
      return sql`case when u.before is not null and ${column} is not distinct from (u.after ->> ${key})::${cast}
        then (u.before ->> ${key})::${cast} else ${column} end as ${sql.ref(name)}`;
    }),
  ];
  return sql`(select ${sql.join(columns)} from issue b left join lateral (
      select (array_agg(ai.effect -> 'before' order by m.held_on, m.id))[1] as before,
        (array_agg(ai.effect -> 'after' order by m.held_on desc, m.id desc))[1] as after
      from agenda_item ai join meeting m on m.id = ai.meeting_id and m.state = 'closed'
      where ai.issue_id = b.id and ai.effect is not null) u on true)`;
}
