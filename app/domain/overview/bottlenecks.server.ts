import { type RawBuilder, sql } from "kysely";
import type { RecordedBy } from "#db/schema.ts";
import { daysSince, jsonRows, type Reading } from "./standing.server.ts";

/** How long dossiers stay at a stage, against what is allowed. */
export interface StageFigure {
  code: string;
  name: string;
  /** Median working days of the visits of the last twelve months; running ones count until today. */
  days: number;
  limit: number;
}

/** Where dossiers under appraisal lie now, by the party whose clock runs. */
export interface HolderFigure {
  party: RecordedBy;
  dossiers: number;
  /** Average working days since they came there. */
  days: number;
}

/** JSON of `StageFigure[]` in the order of the route; stages without a visit are absent. Needs `day`. */
export function stageFigures({ today, locale }: Reading): RawBuilder<unknown> {
  return jsonRows(sql`
    select s.code, ${sql.ref(`s.short_name_${locale}`)} as name, s.days_allowed as limit, x.days
    from (
      select v.stage_id, round(percentile_cont(0.5) within group (
        order by (coalesce(b.ordinal, (select today from day)) - a.ordinal)::float8)::numeric)::int as days
      from stage_visit v
        join working_day a on a.day = v.entered_on
        left join working_day b on b.day = v.left_on
      where v.line = 'main' and (v.left_on is null or v.left_on > ${today}::date - 365)
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
    select s.recorded_by as party, count(*) as dossiers,
      round(avg(${daysSince(sql`v.entered_on`)}))::int as days
    from stage_visit v
      join stage s on s.id = v.stage_id
      join project p on p.id = v.project_id and p.is_active
    where v.line = 'main' and v.left_on is null
      and s.position <= (select max(position) from stage where recorded_by <> 'owner')
    group by s.recorded_by
    order by days desc, party`);
}
