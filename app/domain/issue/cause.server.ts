import { type RawBuilder, sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { IssueState } from "#db/schema.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import { issueAsRead } from "./as-read.server.ts";
import { heldMoney } from "./held-money.server.ts";
import {
  changeIssue,
  type IssueKey,
  isCovered,
  type LockedIssue,
  livingStates,
  lockIssue,
  lockTogether,
} from "./row.server.ts";
import { scope } from "./scope.server.ts";

/** The most that one cause covers at a time. */
export const MOST_COVERED = 50;

/**
 * One cause of many: the blockers named are covered by this one from now on. Each keeps its row on
 * every agenda; what a meeting makes of the cause holds for those of which it says nothing else.
 *
 * @throws invalid `issue.cause_wrong` for one that is no open blocker of the series, is covered
 *   already, or covers others itself
 */
export function coverIssues(
  ctx: Context,
  target: Target,
  input: { codes: readonly string[] },
): Promise<Acted> {
  const codes = [...new Set(input.codes)];
  return inTransaction(ctx, async (tx) => {
    await lockTogether(tx, [target.issue, ...codes]);
    return actOn(tx, "cover", target, async (tx, cause) => {
      if (codes.length === 0) throw invalid("issue.cause_none", {}, "codes");
      for (const code of codes) await cover(tx, cause, code);
      // What once covered it has ended; taken up again, it must not cover a cause.
      await changeIssue(tx, cause, { covered_by_id: null });
      await recordEvent(tx, "issue.covers", subjectOf(cause), { codes });
    });
  });
}

async function cover(tx: Context, cause: LockedIssue, code: string): Promise<void> {
  const issue = await coverable(tx, cause, code);
  await changeIssue(tx, issue, { covered_by_id: cause.id });
  await recordEvent(tx, "issue.covered", subjectOf(issue), {
    cause: cause.code,
    text: cause.text,
  });
}

async function coverable(tx: Context, cause: LockedIssue, code: string): Promise<LockedIssue> {
  const { rows } = await sql<{ id: number }>`
    select i.id from issue i where i.code = ${code} and ${isCoverable(cause.id)} and ${scope(tx)}`.execute(
    tx.db,
  );
  const found = rows[0];
  if (!found) throw invalid("issue.cause_wrong", { code }, "codes");
  return lockIssue(tx, found.id);
}

/** Of `issue i`: whether a cause may cover it. */
function isCoverable(causeId: number): RawBuilder<boolean> {
  return sql<boolean>`(i.kind = 'blocker' and i.state in ${livingStates} and i.id <> ${causeId}::bigint
    and i.series_id = (select c.series_id from issue c where c.id = ${causeId}::bigint)
    and not ${isCovered} and not exists (select from issue k where k.covered_by_id = i.id and k.state in ${livingStates}))`;
}

/** What a cause may cover, by project; for choosing. */
export async function listCoverable(
  ctx: Pick<Context, "db" | "actor">,
  causeId: number,
): Promise<{ value: string; label: string }[]> {
  const { rows } = await sql<{ value: string; label: string }>`
    select i.code as value, concat_ws(' · ', i.code, p.code, left(i.text, 100)) as label
    from issue i left join project p on p.id = i.project_id
    where ${isCoverable(causeId)} and ${scope(ctx)}
    order by p.code, i.year, i.number limit 300`.execute(ctx.db);
  return rows;
}

/**
 * The issue stands for itself again.
 *
 * @throws conflict `issue.not_covered`
 */
export function uncoverIssue(
  ctx: Context,
  target: Target,
  input: { reason: string },
): Promise<Acted> {
  return actOn(ctx, "uncover", target, async (tx, issue) => {
    const cause = await tx.db
      .selectFrom("issue")
      .where("id", "=", issue.covered_by_id)
      .select("code")
      .executeTakeFirstOrThrow();
    await changeIssue(tx, issue, { covered_by_id: null });
    await recordEvent(tx, "issue.uncovered", subjectOf(issue), {
      cause: cause.code,
      reason: input.reason,
    });
  });
}

/** Ids of what an issue covers, ended ones too; for locking. */
export async function coveredBy({ db }: Context, issue: IssueKey): Promise<number[]> {
  const cause = db
    .selectFrom("issue")
    .where(typeof issue === "number" ? "id" : "code", "=", issue)
    .select("id");
  const rows = await db
    .selectFrom("issue")
    .where("covered_by_id", "in", cause)
    .select("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** A duplicate lives on in another: so does what it covered, each told of it. */
export async function passCovered(
  tx: Context,
  issue: LockedIssue,
  successor: LockedIssue,
): Promise<void> {
  const own = successor.covered_by_id;
  const isOwnLiving = successor.isCovered && own !== issue.id;
  const heir = isOwnLiving && own !== null ? await lockIssue(tx, own) : successor;
  for (const id of await coveredBy(tx, issue.id)) {
    const covered = id === successor.id ? successor : await lockIssue(tx, id);
    const isHeir = id === heir.id;
    await changeIssue(tx, covered, { covered_by_id: isHeir ? null : heir.id });
    covered.version += 1;
    await recordEvent(
      tx,
      isHeir ? "issue.uncovered" : "issue.covered",
      subjectOf(covered),
      isHeir ? { cause: issue.code } : { cause: heir.code, text: heir.text },
    );
  }
}

/** A blocker beside the cause that covers it. */
export interface CoveredIssue {
  code: string;
  text: string;
  state: IssueState;
  lead: string;
  deadline: string | null;
  project: { code: string; name: string } | null;
}

export interface Covered {
  issues: CoveredIssue[];
  /** đồng: this year's plan not yet disbursed of all their projects and the cause's, each counted once. */
  held: number;
}

/** What the cause with this code covers, in one query; empty for one that covers nothing. */
export async function getCovered(ctx: Context, code: string): Promise<Covered> {
  const { locale } = ctx.actor;
  const { rows } = await sql<Covered>`
    with own as materialized (
      select i.code, i.text, i.state, i.deadline, i.year, i.number, i.project_id, ${sql.ref(`d.short_name_${locale}`)} as lead
      from issue cause join ${issueAsRead(ctx)} i on i.covered_by_id = cause.id
        join department d on d.id = i.lead_department_id
      where cause.code = ${code.toUpperCase()} and cause.state in ${livingStates}
        and i.state in ${livingStates} and ${scope(ctx)}
    ), projects as (
      select project_id from own union select project_id from issue where code = ${code.toUpperCase()}
    )
    select (select coalesce(json_agg(json_build_object('code', o.code, 'text', o.text, 'state', o.state, 'lead', o.lead,
          'deadline', o.deadline, 'project', case when p.id is null then null else json_build_object('code', p.code,
            'name', coalesce(nullif(${sql.ref(`p.name_${locale}`)}, ''), p.name_vi)) end) order by p.code, o.year, o.number), '[]')
        from own o left join project p on p.id = o.project_id) as issues,
      (select coalesce(sum(${heldMoney("y")}), 0) from projects x join project_year y on y.project_id = x.project_id
        and y.year = extract(year from ${todayOf(ctx.now)}::date)) as held`.execute(ctx.db);
  return rows[0] ?? { issues: [], held: 0 };
}

/** JSON of what the agenda tells of a cause `i`, or null; money of each project once. */
export function causeOnAgenda(today: string): RawBuilder<unknown> {
  return sql`(select case when count(*) = 0 then null else json_build_object('count', count(*),
      'codes', json_agg(k.code order by k.year, k.number), 'pending', (select coalesce(sum(${heldMoney("y")}), 0)
        from project_year y where y.year = extract(year from ${today}::date) and (y.project_id = i.project_id
          or y.project_id in (select c.project_id from issue c where c.covered_by_id = i.id and c.state in ${livingStates})))) end
    from issue k where k.covered_by_id = i.id and k.state in ${livingStates} and i.state in ${livingStates})`;
}

/** JSON of the cause that covers `i`, or null. */
export const coveringCause = sql`(select json_build_object('code', cause.code)
  from issue cause where cause.id = i.covered_by_id and cause.state in ${livingStates})`;
