import { type RawBuilder, sql } from "kysely";
import type { Actor } from "#app/domain/context.ts";
import { searchPatterns } from "#app/domain/search/fold.ts";
import type { Database, IssueState, Party, RecordedBy } from "#db/schema.ts";
import type { BoardQuery } from "./board-query.ts";
import { openVisits } from "./clocks.server.ts";
import { type Direction, movesFrom, type StageRule } from "./movement.ts";
import { recorderOf, type StageBodies, stageAuthority } from "./policy.ts";

export interface BoardCard {
  code: string;
  vi: string;
  en: string;
  ownerId: number;
  owner: string;
  ownerEn: string;
  routeId: number;
  round: number;
  /** Whose clock runs. */
  clock: Party;
  isPaused: boolean;
  /** Working days that count at the stage, and those allowed. */
  days: number;
  limit: number;
  /** Planned for the year, in whole đồng. */
  plan: number | null;
  blockers: number;
}

/** A stage of the catalogue with the projects whose main line stands there. */
export interface BoardColumn {
  id: number;
  code: string;
  vi: string;
  en: string;
  count: number;
  /** Past the time allowed. */
  over: number;
  plan: number;
  /** Working days; null where nothing stands. */
  median: number | null;
  /** Allowed by the routes of the projects that stand here. */
  limits: { least: number; most: number } | null;
  cards: BoardCard[];
}

/** What routes say of a stage to whoever wants to move a card out of it. */
interface BoardRule extends StageRule {
  routeId: number;
  vi: string;
  en: string;
}

export interface Board {
  columns: BoardColumn[];
  bodies: StageBodies;
  rules: BoardRule[];
}

/**
 * All projects followed up, by the stage of their main line, in one round trip; in a column
 * those longest past the time allowed come first. `states` are those of open blockers, `seen`
 * is what the reader may know of: a condition over `issue i`.
 */
export async function getBoard(
  db: Database,
  query: BoardQuery,
  today: string,
  states: readonly IssueState[],
  seen: RawBuilder<unknown> = sql`true`,
): Promise<Board> {
  const shown = JSON.stringify(query.shown);
  const found = await sql<Board>`
    with card as (
      select p.code, p.name_vi as vi, p.name_en as en, p.owner_department_id as "ownerId",
        d.short_name_vi as owner, d.short_name_en as "ownerEn", v.route_id as "routeId", v.stage_id,
        v.round, v.clock, v.is_paused as "isPaused", v.counted as days, v.days_allowed as "limit",
        y.plan, (
          select count(*)::int from issue i where i.project_id = p.id and i.kind = 'blocker'
            and i.state in (${sql.join(states.map((state) => sql.lit(state)))}) and ${seen}
        ) as blockers,
        row_number() over (partition by v.stage_id
          order by v.counted - v.days_allowed desc, p.code collate "vi-x-icu") as place
      from ${openVisits(today)} v
        join project p on p.id = v.project_id
        join department d on d.id = p.owner_department_id
        left join project_year y on y.project_id = p.id and y.year = ${query.year}
      where ${sql.join(conditions(query), sql` and `)}
    ), head as (
      select c.stage_id, count(*)::int as count, count(*) filter (where c.days > c."limit")::int as over,
        coalesce(sum(c.plan), 0) as plan,
        round(percentile_cont(0.5) within group (order by c.days))::int as median,
        json_build_object('least', min(c."limit"), 'most', max(c."limit")) as limits
      from card c group by c.stage_id
    )
    select
      (select coalesce(json_agg(g), '[]') from (
        select s.id, s.code, s.short_name_vi as vi, s.short_name_en as en, coalesce(h.count, 0) as count,
          coalesce(h.over, 0) as over, coalesce(h.plan, 0) as plan, h.median, h.limits,
          (select coalesce(json_agg(row_to_json(c) order by c.place), '[]') from card c
            where c.stage_id = s.id
              and c.place <= coalesce((${shown}::json ->> s.code)::int, ${query.atFirst}::int)) as cards
        from stage s left join head h on h.stage_id = s.id
        order by s.position, s.id) g) as columns,
      (select json_build_object('appraisingDepartmentId', n.appraising_department_id,
        'financeDepartmentId', n.finance_department_id, 'officeDepartmentId', n.office_department_id)
        from installation n) as bodies,
      (select coalesce(json_agg(json_build_object('routeId', rs.route_id, 'id', rs.stage_id,
          'position', rs.position, 'recordedBy', rs.recorded_by, 'isBeside', rs.is_beside,
          'vi', s.short_name_vi, 'en', s.short_name_en,
          'returnsTo', array(select b.to_stage_id from route_stage_return b
            where b.route_id = rs.route_id and b.stage_id = rs.stage_id))), '[]')
        from route_stage rs join stage s on s.id = rs.stage_id
        where rs.route_id in (select "routeId" from card)) as rules
  `.execute(db);
  const board = found.rows[0];
  if (!board) throw new Error("a board always gives one row");
  return board;
}

function conditions(query: BoardQuery): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [sql`v.is_active`];
  const patterns = searchPatterns(query.q);
  if (patterns.length > 0) {
    all.push(sql`(p.search_text || ' ' || d.search_text) like all(${sql.val(patterns)}::text[])`);
  }
  if (query.departmentId !== null) all.push(sql`v.owner_department_id = ${query.departmentId}`);
  if (query.kindId !== null) all.push(sql`p.kind_id = ${query.kindId}`);
  return all;
}

export interface CardMove {
  stageId: number;
  direction: Direction;
  vi: string;
  en: string;
}

/** Where the person may take a card that stands at the stage; nowhere without the authority to move it. */
export function movesOfCard(
  actor: Actor,
  board: Pick<Board, "bodies" | "rules">,
  card: Pick<BoardCard, "routeId" | "ownerId">,
  stageId: number,
): CardMove[] {
  const stages = board.rules.filter((rule) => rule.routeId === card.routeId);
  const current = stages.find((rule) => rule.id === stageId);
  if (!current || !mayMove(actor, board.bodies, card.ownerId, current.recordedBy)) return [];
  return movesFrom(current, stages).map(({ stageId: id, direction }) => {
    const to = stages.find((rule) => rule.id === id);
    return { stageId: id, direction, vi: to?.vi ?? "", en: to?.en ?? "" };
  });
}

function mayMove(actor: Actor, bodies: StageBodies, ownerId: number, recordedBy: RecordedBy) {
  return stageAuthority(actor, recordedBy, recorderOf(recordedBy, ownerId, bodies)) !== null;
}
