import { type RawBuilder, sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { PREPARED } from "#db/prepared.ts";
import type { IssueState } from "#db/schema.ts";
import type { AnswerProgress } from "./answer.ts";
import { progressOfIssue } from "./answer-list.server.ts";
import {
  heldStates,
  isRunningAsRead,
  issueAsRead,
  issueQueries,
  together,
} from "./as-read.server.ts";
import { carriedCount, LIST_MEETINGS, livesOf, nextPeriod } from "./life.server.ts";
import { daysLeftSql, deadlineFlagSql, overdueUpTo } from "./overdue.server.ts";
import type { DeadlineFlag } from "./overdue.ts";
import { commonConditions, openOnly, standingConditions } from "./register-filter.server.ts";
import { isOpenFilter, type RegisterQuery, type RegisterSort } from "./register-query.ts";
import { seesProposals } from "./scope.server.ts";
import { type ShownWaiting, waitingJson, waitingOf } from "./waiting.server.ts";

export interface RegisterRow {
  id: number;
  code: string;
  text: string;
  state: IssueState;
  lead: string;
  project: string | null;
  stage: string | null;
  /** Of the visit during which it bites. */
  round: number | null;
  deadline: string | null;
  flag: DeadlineFlag;
  /** Working days left, negative when overdue. */
  days: number | null;
  carried: number;
  stalled: number;
  life: string;
  /** An extension is asked, or the issue is with a higher authority. */
  asked: boolean;
  escalated: boolean;
  /** Whose move it is; null once it has ended. */
  waiting: ShownWaiting | null;
  /** Of a task that asks many departments: how many have answered. */
  answers: AnswerProgress | null;
  /** The value that the list is sorted by. */
  key: string;
}

export interface RegisterCounts {
  any_open: number;
  overdue: number;
  proposed: number;
  reported_done: number;
  paused: number;
}

export interface RegisterPage {
  rows: RegisterRow[];
  /** Rows of all pages; past `COUNT_LIMIT` only that there are more. */
  total: number;
  counts: RegisterCounts;
  hasPrevious: boolean;
  hasNext: boolean;
  /** Period of the series' next meeting, for the dashed dot. */
  next: string | null;
  options: RegisterOptions;
}

export interface Choice {
  value: string;
  label: string;
}

export interface RegisterOptions {
  departments: Choice[];
  stages: Choice[];
  categories: Choice[];
  meetings: Choice[];
}

export const PAGE = 50;
/** Ended issues are counted up to here: who has more reads “hơn 10.000”. */
export const COUNT_LIMIT = 10_000;
/** Characters of an issue's text in a list. */
const TEXT = 150;

/** Sort values as text that sorts like what it stands for, so that one cursor fits all. */
const plainKeys: Record<Exclude<RegisterSort, "carried">, RawBuilder<string>> = {
  deadline: sql`coalesce(i.deadline::text, 'none')`,
  code: sql`i.year::text || lpad(i.number::text, 6, '0')`,
  raised: sql`i.raised_on::text`,
  lead: sql`(select lpad(d.sort_order::text, 6, '0') from department d where d.id = i.lead_department_id)`,
  project: sql`coalesce((select p.code from project p where p.id = i.project_id), 'zzz')`,
  stage: sql`coalesce((select lpad(s.position::text, 3, '0') from stage s where s.id = i.stage_id), '999')`,
};

function sortKey(ctx: Context, sort: RegisterSort): RawBuilder<unknown> {
  const key =
    sort === "carried"
      ? sql`lpad(${carriedCount(sql`i.id`, heldStates(ctx))}::text, 4, '0')`
      : plainKeys[sort];
  return sql`${key} collate "C" as key`;
}

/**
 * One page of the register with what its list shows, counts and choices, in one round
 * trip, scoped by what the reader may see. Open issues come from the partial indexes:
 * they stay few however many have ended.
 */
export async function listRegister(ctx: Context, query: RegisterQuery): Promise<RegisterPage> {
  const today = todayOf(ctx.now);
  const isOpen = isOpenFilter(query.state);
  const common = commonConditions(ctx, query);
  // The forms that are asked for all day are few enough to stay planned.
  const isUsual = common.length === 0 && query.cursor === null && query.sort === "deadline";
  const key = sortKey(ctx, query.sort);
  const open = issueQueries(
    ctx,
    sql`i.id, i.state, i.deadline, i.original_deadline, i.done_on, i.reported_done_on${isOpen ? sql`, ${key}` : sql``}`,
    [openOnly, ...common],
  );
  const standing = standingConditions(ctx, query, today);
  const wanted = isOpen
    ? [sql`select i.id, i.key from open_issue i where ${every(standing)}`]
    : issueQueries(ctx, sql`i.id, i.year, i.number, i.kind, ${key}`, [...common, ...standing]);
  const found = await sql<
    Omit<RegisterPage, "hasPrevious" | "hasNext">
  >`${sql.raw(isUsual ? PREPARED : "")}
    with open_issue as materialized (${together(open)}
    ), found as not materialized (${together(wanted)}
    ), page as materialized (${pageOf(wanted, query)}
    ), life as materialized (${livesOf(sql`select id from page`, LIST_MEETINGS, heldStates(ctx))})
    select
      (select coalesce(json_agg(row_to_json(r)), '[]') from (${rowsOf(ctx, query, today)}) r) as rows,
      ${countsOf(today)} as counts,
      (select count(*)::int from (select from found limit ${sql.lit(COUNT_LIMIT + 1)}) n) as total,
      ${seesProposals(ctx) ? nextPeriod(sql`(select min(id) from meeting_series where is_active)`) : sql`null`} as next,
      ${optionsOf(ctx)} as options
  `.execute(ctx.db);
  const result = found.rows[0];
  if (!result) throw new Error("the register gave no row");
  const hasMore = result.rows.length > PAGE;
  const rows = result.rows.slice(0, PAGE);
  const isBack = query.cursor?.side === "before";
  return {
    ...result,
    rows: isBack ? rows.reverse() : rows,
    hasPrevious: isBack ? hasMore : query.cursor !== null,
    hasNext: isBack || hasMore,
  };
}

function every(all: RawBuilder<unknown>[]): RawBuilder<unknown> {
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

/** Each query is cut to a page by its own index; where there are two, their pages are merged. */
function pageOf(wanted: readonly RawBuilder<unknown>[], query: RegisterQuery): RawBuilder<unknown> {
  const cut = (from: RawBuilder<unknown>, columns: RawBuilder<unknown>) =>
    sql`select ${columns} from ${from} i where ${every(beside(query))}
      order by ${orderOf(query)} limit ${sql.lit(PAGE + 1)}`;
  const page = sql`i.id, i.key`;
  if (wanted.length === 1) return cut(sql`found`, page);
  const pages = wanted.map((one) => sql`(${cut(sql`(${one})`, sql`i.*`)})`);
  return cut(sql`(${together(pages)})`, page);
}

function direction(query: RegisterQuery): RawBuilder<unknown> {
  return query.isDescending === (query.cursor?.side === "before") ? sql`asc` : sql`desc`;
}

/** Codes in the order in which an index holds them: the archive is long. */
function orderOf(query: RegisterQuery): RawBuilder<unknown> {
  const dir = direction(query);
  return query.sort === "code" && !isOpenFilter(query.state)
    ? sql`i.year ${dir}, i.number ${dir}, i.kind ${dir}, i.id ${dir}`
    : sql`i.key ${dir}, i.id ${dir}`;
}

function beside(query: RegisterQuery): RawBuilder<unknown>[] {
  const { cursor } = query;
  if (!cursor) return [];
  const than = query.isDescending === (cursor.side === "before") ? sql`>` : sql`<`;
  const code = /^(\d{4})(\d{6})$/.exec(cursor.value);
  if (query.sort !== "code" || !code || isOpenFilter(query.state))
    return [sql`(i.key, i.id) ${than} (${cursor.value}::text, ${cursor.id}::bigint)`];
  return [
    sql`(i.year, i.number, i.kind, i.id) ${than} (${Number(code[1])}::int, ${Number(code[2])}::int,
      coalesce((select c.kind from issue c where c.id = ${cursor.id}::bigint), ''), ${cursor.id}::bigint)`,
  ];
}

function countsOf(today: string): RawBuilder<RegisterCounts> {
  return sql<RegisterCounts>`(select json_build_object('any_open', count(*),
      'overdue', count(*) filter (where o.state in ('proposed','open') and o.deadline <= ${overdueUpTo(today)}),
      'proposed', count(*) filter (where o.state = 'proposed'),
      'reported_done', count(*) filter (where o.state = 'reported_done'),
      'paused', count(*) filter (where o.state = 'paused'))
    from open_issue o)`;
}

function rowsOf(ctx: Context, query: RegisterQuery, today: string): RawBuilder<unknown> {
  const { locale } = ctx.actor;
  const dir = direction(query);
  const order =
    query.sort === "code" && !isOpenFilter(query.state)
      ? sql`i.year ${dir}, i.number ${dir}, i.kind ${dir}, i.id ${dir}`
      : sql`page.key ${dir}, page.id ${dir}`;
  return sql`select i.id, i.code, case when length(i.text) > ${sql.lit(TEXT)} then left(i.text, ${sql.lit(TEXT - 1)}) || '…' else i.text end as text, i.state,
      ${sql.ref(`d.short_name_${locale}`)} as lead, p.code as project,
      ${sql.ref(`s.short_name_${locale}`)} as stage,
      (select v.round from stage_visit v where v.id = i.stage_visit_id) as round, i.deadline,
      ${deadlineFlagSql("i", today)} as flag, ${daysLeftSql(sql`i.deadline`, today)} as days,
      coalesce(l.carried, 0) as carried, coalesce(l.stalled, 0) as stalled, coalesce(l.life, '') as life,
      exists (select from extension_request e where e.issue_id = i.id and ${isRunningAsRead(ctx, "extension", "e")}) as asked,
      exists (select from escalation x where x.issue_id = i.id and ${isRunningAsRead(ctx, "escalation", "x")}) as escalated,
      ${waitingJson(locale, today)} as waiting,
      ${progressOfIssue()} as answers,
      page.key
    from page
      join ${issueAsRead(ctx)} i on i.id = page.id
      join department d on d.id = i.lead_department_id
      left join project p on p.id = i.project_id
      left join stage s on s.id = i.stage_id
      left join life l on l.issue_id = page.id
      left join ${waitingOf("i", ctx)} w on true
    order by ${order}`;
}

function optionsOf(ctx: Context): RawBuilder<RegisterOptions> {
  const { locale } = ctx.actor;
  const known = seesProposals(ctx)
    ? sql`('published','in_session','closed','issued')`
    : sql`('issued')`;
  const name = (alias: string, column: string) => sql.ref(`${alias}.${column}_${locale}`);
  return sql<RegisterOptions>`json_build_object(
    'departments', (select coalesce(json_agg(json_build_object('value', d.id::text, 'label', ${name("d", "short_name")}) order by d.sort_order, d.id), '[]') from department d),
    'stages', (select coalesce(json_agg(json_build_object('value', s.code, 'label', ${name("s", "short_name")}) order by s.position), '[]') from stage s),
    'categories', (select coalesce(json_agg(json_build_object('value', c.code, 'label', ${name("c", "name")}) order by c.sort_order, c.id), '[]') from blocker_category c),
    'meetings', (select coalesce(json_agg(json_build_object('value', m.code, 'label', m.code) order by m.held_on desc), '[]')
      from (select code, held_on from meeting where state in ${known} order by held_on desc limit 12) m))`;
}

/** What the chips of a filter call the project, the owner: names for codes and ids; only owners of issues that the reader sees. */
export async function filterWords(
  ctx: Context,
  query: RegisterQuery,
): Promise<{ project: string | null; owner: string | null }> {
  const needsProject = query.projectCode !== "";
  const needsOwner = typeof query.owner === "number";
  if (!needsProject && !needsOwner) return { project: null, owner: null };
  const owner = needsOwner ? query.owner : 0;
  const found = await sql<{ project: string | null; owner: string | null }>`select
    (select code || ' ' || name_vi from project where code = ${query.projectCode}) as project,
    (select u.full_name from app_user u where u.id = ${owner}::bigint
      and exists (select from (${together(issueQueries(ctx, sql`i.id`, [sql`i.owner_user_id = ${owner}::bigint`]))}) n)) as owner`.execute(
    ctx.db,
  );
  return found.rows[0] ?? { project: null, owner: null };
}
