import { type RawBuilder, sql } from "kysely";
import { searchPatterns } from "#app/domain/search/fold.ts";
import type { Database, IssueState } from "#db/schema.ts";
import type { ProjectListQuery, ProjectSort } from "./list-query.ts";

export interface ProjectRow {
  id: number;
  code: string;
  vi: string;
  en: string;
  owner: string;
  ownerEn: string;
  stage: string;
  stageEn: string;
  round: number;
  since: string;
  /** Working days that count at the stage, and those allowed. */
  days: number;
  limit: number;
  budget: number;
  plan: number | null;
  carriedOver: number | null;
  /** Of both together, and its part out of carried-over funds. */
  disbursed: number | null;
  carriedDisbursed: number | null;
  blockers: number;
  /** The value that the list is sorted by. */
  key: string | number;
}

export interface ProjectList {
  rows: ProjectRow[];
  /** Of all pages together. */
  total: number;
  budget: number;
  plan: number;
  carriedOver: number;
  disbursed: number;
  carriedDisbursed: number;
  hasPrevious: boolean;
  hasNext: boolean;
}

export const PAGE = 50;

const sorts: Record<ProjectSort, { key: RawBuilder<unknown>; isText: boolean }> = {
  code: { key: sql`p.code collate "vi-x-icu"`, isText: true },
  name: { key: sql`p.name_vi collate "vi-x-icu"`, isText: true },
  owner: { key: sql`d.short_name_vi collate "vi-x-icu"`, isText: true },
  stage: { key: sql`s.position`, isText: false },
  days: { key: sql`v.counted`, isText: false },
  budget: { key: sql`p.budget`, isText: false },
  plan: { key: sql`coalesce(y.plan, 0)`, isText: false },
  disbursed: { key: sql`coalesce(y.disbursed, 0)`, isText: false },
  // Per ten thousand, so that a page's cursor is a whole number; without a plan last.
  share: {
    key: sql`coalesce(round(10000.0 * (y.disbursed - y.carried_disbursed) / nullif(y.plan, 0)), -1)::bigint`,
    isText: false,
  },
  blockers: { key: sql`b.open`, isText: false },
};

/**
 * One page of projects with what the list shows, counts and totals of all pages, in
 * one round trip. `visits` is the table of open visits with their clocks, `blockerStates` are
 * the states that count as open, `seen` is what the reader may know of: a condition over `issue i`.
 */
export async function listProjects(
  db: Database,
  query: ProjectListQuery,
  visits: RawBuilder<unknown>,
  blockerStates: readonly IssueState[],
  seen: RawBuilder<unknown> = sql`true`,
): Promise<ProjectList> {
  const { key, isText } = sorts[query.sort];
  const { cursor } = query;
  const isUp = query.isDescending === (cursor?.side === "before");
  const direction = isUp ? sql`asc` : sql`desc`;
  const states = sql.join(blockerStates.map((state) => sql.lit(state)));
  const isBeside = cursor !== null && isText === (typeof cursor.value === "string");
  const beside = isBeside
    ? sql`where (f.key, f.id) ${isUp ? sql`>` : sql`<`} (${cursor.value}${isText ? sql`::text collate "vi-x-icu"` : sql`::bigint`}, ${cursor.id}::bigint)`
    : sql``;
  const found = await sql<{
    rows: ProjectRow[];
    total: number;
    budget: number;
    plan: number;
    carriedOver: number;
    disbursed: number;
    carriedDisbursed: number;
  }>`
    with f as (
      select p.id, p.code, p.name_vi as vi, p.name_en as en, d.short_name_vi as owner,
        d.short_name_en as "ownerEn", s.short_name_vi as stage, s.short_name_en as "stageEn",
        v.round, v.entered_on as since, v.counted as days,
        v.days_allowed as "limit", p.budget, y.plan, y.carried_over as "carriedOver", y.disbursed,
        y.carried_disbursed as "carriedDisbursed", b.open as blockers, ${key} as key
      from project p
      join department d on d.id = p.owner_department_id
      join ${visits} v on v.project_id = p.id
      join stage s on s.id = v.stage_id
      left join project_year y on y.project_id = p.id and y.year = ${query.year}
      cross join lateral (
        select count(*)::int as open from issue i
        where i.project_id = p.id and i.kind = 'blocker' and i.state in (${states}) and ${seen}
      ) b
      where ${sql.join(conditions(query), sql` and `)}
    ), page as (
      select * from f ${beside} order by f.key ${direction}, f.id ${direction} limit ${PAGE + 1}
    )
    select count(*)::int as total, coalesce(sum(f.budget), 0) as budget,
      coalesce(sum(f.plan), 0) as plan, coalesce(sum(f."carriedOver"), 0) as "carriedOver",
      coalesce(sum(f.disbursed), 0) as disbursed,
      coalesce(sum(f."carriedDisbursed"), 0) as "carriedDisbursed",
      (select coalesce(json_agg(row_to_json(g)), '[]') from (select * from page order by key ${direction}, id ${direction}) g) as rows
    from f
  `.execute(db);
  const [result] = found.rows;
  if (!result) throw new Error("an aggregate gives one row");
  const hasMore = result.rows.length > PAGE;
  const rows = result.rows.slice(0, PAGE);
  const isBack = isBeside && cursor.side === "before";
  return {
    ...result,
    rows: isBack ? rows.reverse() : rows,
    hasPrevious: isBack ? hasMore : isBeside,
    hasNext: isBack || hasMore,
  };
}

function conditions(query: ProjectListQuery): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [sql`v.is_active = ${!query.isEnded}`];
  const patterns = searchPatterns(query.q);
  if (patterns.length > 0) {
    all.push(sql`(p.search_text || ' ' || d.search_text) like all(${sql.val(patterns)}::text[])`);
  }
  if (query.departmentId !== null) all.push(sql`v.owner_department_id = ${query.departmentId}`);
  if (query.stageCode !== "") all.push(sql`s.code = ${query.stageCode}`);
  if (query.kindId !== null) all.push(sql`p.kind_id = ${query.kindId}`);
  if (query.funding !== null) all.push(sql`p.funding_source = ${query.funding}`);
  if (query.isCarried) all.push(sql`y.carried_over > 0`);
  if (query.isBlocked) all.push(sql`b.open > 0`);
  if (query.isOver) all.push(sql`v.counted > v.days_allowed`);
  return all;
}

export interface ProjectFilterOptions {
  departments: { id: number; vi: string; en: string }[];
  stages: { code: string; vi: string; en: string }[];
  kinds: { id: number; vi: string; en: string }[];
  years: number[];
}

/** What the list can be filtered by: owners of projects, stages, kinds, years with money. */
export async function getProjectFilterOptions(db: Database): Promise<ProjectFilterOptions> {
  const found = await sql<ProjectFilterOptions>`select
    (select coalesce(json_agg(json_build_object('id', d.id, 'vi', d.short_name_vi, 'en', d.short_name_en) order by d.sort_order, d.id), '[]')
      from department d where exists (select from project p where p.owner_department_id = d.id)) as departments,
    (select coalesce(json_agg(json_build_object('code', s.code, 'vi', s.short_name_vi, 'en', s.short_name_en) order by s.position), '[]') from stage s) as stages,
    (select coalesce(json_agg(json_build_object('id', k.id, 'vi', k.name_vi, 'en', k.name_en) order by k.sort_order, k.id), '[]') from project_kind k) as kinds,
    array(select distinct year from project_year order by year desc) as years
  `.execute(db);
  return found.rows[0] ?? { departments: [], stages: [], kinds: [], years: [] };
}
