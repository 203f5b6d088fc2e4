import { type RawBuilder, sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { searchPatterns } from "#app/domain/search/fold.ts";
import type { PrecedentState } from "#db/schema.ts";
import type { PrecedentQuery } from "./list-query.ts";
import { precedentScope } from "./row.server.ts";

export interface PrecedentRow {
  id: number;
  code: string;
  title: string;
  solution: string;
  norm: string;
  document: string;
  state: PrecedentState;
  stage: string | null;
  category: string | null;
  kind: string | null;
}

export interface Choice {
  value: string;
  label: string;
}

export interface PrecedentPage {
  rows: PrecedentRow[];
  total: number;
  hasMore: boolean;
  counts: Record<PrecedentState, number>;
  options: { stages: Choice[]; categories: Choice[]; kinds: Choice[] };
}

const PAGE = 30;
/** Characters of a solution in the list. */
const SHORT = 260;

/** One page of precedents, the newest first, with counts and choices, in one round trip. */
export async function listPrecedents(ctx: Context, query: PrecedentQuery): Promise<PrecedentPage> {
  const name = (alias: string, column: string) => sql.ref(`${alias}.${column}_${ctx.actor.locale}`);
  const { rows } = await sql<Omit<PrecedentPage, "hasMore">>`
    with found as materialized (
      select p.id, p.state from precedent p where ${sql.join(conditions(ctx, query), sql` and `)}
    ), page as (
      select p.* from found f join precedent p on p.id = f.id
      where f.state = ${query.state} and (${query.before}::bigint is null or f.id < ${query.before}::bigint)
      order by f.id desc limit ${sql.lit(PAGE + 1)}
    )
    select (select coalesce(json_agg(row_to_json(r)), '[]') from (
        select p.id, p.code, p.title, p.norm, p.document, p.state,
          case when length(p.solution) > ${sql.lit(SHORT)} then left(p.solution, ${sql.lit(SHORT - 1)}) || '…' else p.solution end as solution,
          ${name("s", "short_name")} as stage, ${name("c", "name")} as category, ${name("k", "name")} as kind
        from page p left join stage s on s.id = p.stage_id left join blocker_category c on c.id = p.category_id
          left join project_kind k on k.id = p.kind_id
        order by p.id desc) r) as rows,
      (select count(*)::int from found where state = ${query.state}) as total,
      (select json_build_object('approved', count(*) filter (where state = 'approved'),
        'proposed', count(*) filter (where state = 'proposed'), 'withdrawn', count(*) filter (where state = 'withdrawn')) from found) as counts,
      json_build_object(
        'stages', (select coalesce(json_agg(json_build_object('value', s.code, 'label', ${name("s", "short_name")}) order by s.position), '[]') from stage s),
        'categories', (select coalesce(json_agg(json_build_object('value', c.code, 'label', ${name("c", "name")}) order by c.sort_order, c.id), '[]') from blocker_category c),
        'kinds', (select coalesce(json_agg(json_build_object('value', k.code, 'label', ${name("k", "name")}) order by k.sort_order, k.id), '[]') from project_kind k)
      ) as options`.execute(ctx.db);
  const page = rows[0];
  if (!page) throw new Error("the list of precedents gave no row");
  return { ...page, rows: page.rows.slice(0, PAGE), hasMore: page.rows.length > PAGE };
}

/** All but the state: the counts of the tabs keep them. */
function conditions(ctx: Context, query: PrecedentQuery): RawBuilder<unknown>[] {
  const found: RawBuilder<unknown>[] = [precedentScope(ctx)];
  for (const pattern of searchPatterns(query.q)) found.push(sql`p.search_text like ${pattern}`);
  if (query.stageCode)
    found.push(sql`p.stage_id = (select id from stage where code = ${query.stageCode})`);
  if (query.categoryCode)
    found.push(
      sql`p.category_id = (select id from blocker_category where code = ${query.categoryCode})`,
    );
  if (query.kindCode)
    found.push(sql`p.kind_id = (select id from project_kind where code = ${query.kindCode})`);
  return found;
}

/** How many proposals wait for an approver; a subquery for their homes. */
export function proposedCount(): RawBuilder<number> {
  return sql<number>`(select count(*) from precedent p where p.state = 'proposed')`;
}
