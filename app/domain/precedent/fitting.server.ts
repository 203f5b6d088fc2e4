import { type RawBuilder, sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { issueAsRead } from "#app/domain/issue/as-read.server.ts";
import { scope } from "#app/domain/issue/scope.server.ts";
import { fold } from "#app/domain/search/fold.ts";
import { ALIKE, SOMEWHAT_ALIKE } from "./fit.ts";
import { precedentScope } from "./row.server.ts";

/** A precedent beside the case that it fits. */
export interface FittingPrecedent {
  code: string;
  title: string;
  solution: string;
  norm: string;
  document: string;
  stage: string | null;
  category: string | null;
}

const SHOWN = 3;
/** Of each tie and of the texts so many are looked at. */
const LOOKED_AT = 12;
const SHORT = 220;

/** The case that is asked about, as a query of one row `(stage_id, category_id, kind_id, words)`. */
type Case = RawBuilder<unknown>;

export interface IssuePrecedents {
  fitting: FittingPrecedent[];
  /** The precedent that came from the issue itself. */
  own: string | null;
}

/** Those that fit an issue, best first; none where the reader may not know of it. */
export function getIssuePrecedents(ctx: Context, code: string): Promise<IssuePrecedents> {
  return find(
    ctx,
    sql`select i.id as issue_id, i.stage_id, i.category_id,
      (select pr.kind_id from project pr where pr.id = i.project_id) as kind_id, i.search_text as words
      from ${issueAsRead(ctx)} i where i.code = ${code.toUpperCase()} and ${scope(ctx)}`,
  );
}

/** Those that fit what somebody is about to raise or submit: a stage, a category, a kind of project, words. */
export async function listFittingCase(
  ctx: Context,
  asked: {
    stageId: number | null;
    categoryId: number | null;
    projectId: number | null;
    text: string;
  },
): Promise<FittingPrecedent[]> {
  const { fitting } = await find(
    ctx,
    sql`select null::bigint as issue_id, ${asked.stageId}::bigint as stage_id, ${asked.categoryId}::bigint as category_id,
      (select pr.kind_id from project pr where pr.id = ${asked.projectId}::bigint) as kind_id, ${fold(asked.text)}::text as words`,
  );
  return fitting;
}

/**
 * `fitOf` in SQL, over the candidates that the indexes find: of the same stage or category, and
 * the nearest in words.
 */
async function find(ctx: Context, one: Case): Promise<IssuePrecedents> {
  const name = (alias: string, column: string) => sql.ref(`${alias}.${column}_${ctx.actor.locale}`);
  const live = sql`p.state = 'approved' and ${precedentScope(ctx)}`;
  const { rows } = await sql<IssuePrecedents>`
    with one as materialized (${one}), candidate as (
      (select p.id from precedent p, one where ${live} and p.stage_id = one.stage_id and p.category_id = one.category_id
        order by p.id desc limit ${sql.lit(LOOKED_AT)})
      union (select p.id from precedent p, one where ${live} and p.stage_id = one.stage_id order by p.id desc limit ${sql.lit(LOOKED_AT)})
      union (select p.id from precedent p, one where ${live} and p.category_id = one.category_id order by p.id desc limit ${sql.lit(LOOKED_AT)})
      union (select near.id from one cross join lateral (
        select p.id from precedent p where ${live} and one.words <> '' order by p.match_text <-> one.words limit ${sql.lit(LOOKED_AT)}) near)
    ), weighed as (
      select p.*, f.is_tied, f.alike + case when p.kind_id = one.kind_id then 0.05 else 0 end as weight
      from candidate k join precedent p on p.id = k.id cross join one
        cross join lateral (select coalesce(p.stage_id = one.stage_id, false) as is_stage,
          coalesce(p.category_id = one.category_id, false) as is_category,
          case when one.words = '' then 0 else word_similarity(p.match_text, one.words) end as alike) t
        cross join lateral (select t.alike, (one.stage_id is not null or one.category_id is not null)
          and (one.stage_id is null or t.is_stage) and (one.category_id is null or t.is_category) as is_tied) f
      where (one.issue_id is null or p.source_issue_id is distinct from one.issue_id)
        and (f.is_tied or f.alike >= ${sql.lit(ALIKE)} or ((t.is_stage or t.is_category) and f.alike >= ${sql.lit(SOMEWHAT_ALIKE)}))
    )
    select (select p.code from precedent p, one where p.source_issue_id = one.issue_id and p.state <> 'withdrawn' and ${precedentScope(ctx)}) as own,
      (select coalesce(json_agg(row_to_json(r)), '[]') from (
    select p.code, p.title, p.norm, p.document, ${name("s", "short_name")} as stage, ${name("c", "name")} as category,
      case when length(p.solution) > ${sql.lit(SHORT)} then left(p.solution, ${sql.lit(SHORT - 1)}) || '…' else p.solution end as solution
    from weighed p left join stage s on s.id = p.stage_id left join blocker_category c on c.id = p.category_id
    order by p.is_tied desc, p.weight desc, p.id desc limit ${sql.lit(SHOWN)}) r) as fitting`.execute(
    ctx.db,
  );
  return rows[0] ?? { fitting: [], own: null };
}
