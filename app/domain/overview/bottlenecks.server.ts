import { type RawBuilder, sql } from "kysely";
import { PREPARED } from "#db/prepared.ts";
import type { Database, RecordedBy } from "#db/schema.ts";
import { daysSince, jsonRows, type Reading, standing } from "./standing.server.ts";

/** How long dossiers stay at a stage, against what is allowed. */
export interface StageFigure {
  code: string;
  name: string;
  /** Median working days of the visits of the last twelve months; running ones count until today. */
  days: number;
  /** Median of the time that their routes allow. */
  limit: number;
}

/** Where dossiers under appraisal lie now, by the party whose clock runs. */
export interface HolderFigure {
  party: RecordedBy;
  dossiers: number;
  /** Average working days since they came there. */
  days: number;
}

export interface Bottlenecks {
  stages: StageFigure[];
  holders: HolderFigure[];
}

/** Both in a query of its own, for pages whose other query takes as long: the two run beside each other. */
export async function getBottlenecks(db: Database, reading: Reading): Promise<Bottlenecks> {
  const { rows } = await sql<Bottlenecks>`${sql.raw(PREPARED)}
    with ${standing(reading)}
    select ${stageFigures(reading)} as stages, ${holderFigures()} as holders`.execute(db);
  return rows[0] ?? { stages: [], holders: [] };
}

/** JSON of `StageFigure[]` in the order of the route; stages without a visit are absent. Needs `day`. */
export function stageFigures({ today, locale }: Reading): RawBuilder<unknown> {
  return jsonRows(sql`
    select s.code, ${sql.ref(`s.short_name_${locale}`)} as name, x.limit, x.days
    from (
      select v.stage_id, round(percentile_cont(0.5) within group (
          order by (coalesce(b.ordinal, (select today from day)) - a.ordinal)::float8)::numeric)::int as days,
        percentile_disc(0.5) within group (order by rs.days_allowed) as limit
      from stage_visit v
        join project p on p.id = v.project_id
        join route_stage rs on rs.route_id = p.route_id and rs.stage_id = v.stage_id
        join working_day a on a.day = v.entered_on
        left join working_day b on b.day = v.left_on
      where v.line = 'main' and (v.left_on is null and p.is_active or v.left_on > ${today}::date - 365)
      group by v.stage_id
    ) x join stage s on s.id = x.stage_id
    order by s.position`);
}

/**
 * JSON of `HolderFigure[]`, longest first; needs `day`. Under appraisal is a project until the last stage
 * that another body than its owner records: after that nobody's answer is awaited.
 */
export function holderFigures(): RawBuilder<unknown> {
  return jsonRows(sql`
    select rs.recorded_by as party, count(*) as dossiers,
      round(avg(${daysSince(sql`v.entered_on`)}))::int as days
    from stage_visit v
      join project p on p.id = v.project_id and p.is_active
      join route_stage rs on rs.route_id = p.route_id and rs.stage_id = v.stage_id
    where v.line = 'main' and v.left_on is null
      and rs.position <= (select max(l.position) from route_stage l where l.route_id = rs.route_id and l.recorded_by <> 'owner')
    group by rs.recorded_by
    order by days desc, party`);
}
