import { type RawBuilder, sql } from "kysely";
import { deadlineFlagSql, isPastSql } from "#app/domain/issue/overdue.server.ts";
import { openStates } from "#app/domain/issue/status.ts";
import type { Database, Locale } from "#db/schema.ts";
import type { MeetingRow } from "./row.server.ts";

/** What became of issues between two meetings, in the order in which it is told. */
export const changeKinds = [
  "new",
  "resolved_on_time",
  "resolved_extended",
  "resolved_late",
  "slipped",
  "moved",
  "escalated",
  "untouched",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface ChangedIssue {
  code: string;
  text: string;
  lead: string;
  deadline: string | null;
}

export interface Changes {
  /** The last meeting of the series that was held before this one. */
  since: { code: string; heldOn: string };
  kinds: { kind: ChangeKind; count: number; issues: ChangedIssue[] }[];
}

const open = sql`i.state in (${sql.join(openStates.map((state) => sql.lit(state)))})`;

/** Each kind as a query of issues `i` of the series since `last`; an issue may be of several. */
function queries(today: string): [ChangeKind, RawBuilder<unknown>][] {
  const resolved = (flag: string, extended: RawBuilder<unknown>) =>
    sql`i.state = 'resolved' and i.resolved_at > last.at and ${deadlineFlagSql("i", today)} = ${sql.lit(flag)} and ${extended}`;
  const day = sql`${today}::date`;
  return [
    ["new", sql`i.created_at > last.at`],
    ["resolved_on_time", resolved("done_on_time", sql`i.extension_count = 0`)],
    ["resolved_extended", resolved("done_on_time", sql`i.extension_count > 0`)],
    ["resolved_late", resolved("done_late", sql`true`)],
    [
      "slipped",
      sql`i.state in ('proposed','open') and i.deadline < ${day} and ${isPastSql(sql`i.deadline`, day)}
        and not ${isPastSql(sql`i.deadline`, sql`last.held_on`)}`,
    ],
    [
      "moved",
      sql`${open} and exists (select from stage_visit v where v.project_id = i.project_id and v.line = 'main'
        and v.entered_on > last.held_on and v.left_on is null)`,
    ],
    [
      "escalated",
      sql`exists (select from escalation e where e.issue_id = i.id and e.escalated_on > last.held_on)`,
    ],
    [
      "untouched",
      sql`${open} and i.created_at <= last.at and not exists (select from event e where e.issue_id = i.id and e.happened_at > last.at)`,
    ],
  ];
}

type Before = Pick<MeetingRow, "series_id" | "held_on">;

/** For `getChanges`: up to a meeting at hand, or to the next one. */
export const before = ({ series_id, held_on }: Before) =>
  sql`select ${series_id}::bigint as series_id, ${held_on}::date as held_on`;
export const beforeNext = sql`select n.series_id, n.held_on from meeting n
  where n.state in ('draft','published','in_session') order by n.held_on limit 1`;

/**
 * What changed since the last meeting of the series, with the first `limit` issues of each kind; null
 * before the first one was held. Counted up to `today`, at most to the meeting itself.
 */
export async function getChanges(
  db: Database,
  meeting: RawBuilder<unknown>,
  today: string,
  locale: Locale,
  limit: number,
): Promise<Changes | null> {
  const parts = queries(today).map(
    ([kind, condition], index) =>
      sql`select ${sql.lit(index)} as place, ${sql.lit(kind)} as kind, i.id from issue i, last
        where i.series_id = last.series_id and ${condition}`,
  );
  const { rows } = await sql<Changes>`
    with last as materialized (
      select m.series_id, m.code, m.held_on, coalesce(m.closed_at, m.held_on::timestamptz) as at
      from meeting m join (${meeting}) o on o.series_id = m.series_id and m.held_on < o.held_on
      where m.state in ('closed','issued') order by m.held_on desc limit 1
    ), changed as materialized (${sql.join(parts, sql` union all `)})
    select json_build_object('code', last.code, 'heldOn', last.held_on) as since,
      (select coalesce(json_agg(json_build_object('kind', k.kind, 'count', k.count, 'issues', k.issues) order by k.place), '[]')
        from (select c.place, c.kind, count(*)::int as count,
          coalesce(json_agg(json_build_object('code', i.code, 'text', i.text, 'deadline', i.deadline,
            'lead', ${sql.ref(`d.short_name_${locale}`)}) order by c.number) filter (where c.number <= ${limit}::int), '[]') as issues
        from (select place, kind, id, row_number() over (partition by kind order by id) as number from changed) c
          join issue i on i.id = c.id join department d on d.id = i.lead_department_id
        group by c.place, c.kind) k) as kinds
    from last`.execute(db);
  return rows[0] ?? null;
}
