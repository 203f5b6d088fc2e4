import { type RawBuilder, sql } from "kysely";
import { heldMoney } from "#app/domain/issue/held-money.server.ts";
import { CARRIED_OFTEN } from "./carried-often.ts";
import type { Reading } from "./standing.server.ts";

/** The strip of figures; money in whole đồng, days are working days. */
export interface Figures {
  open: number;
  overdue: number;
  /** Of the longest overdue one; null when nothing is overdue. */
  longestOverdue: number | null;
  /** Past the deadline first given, whatever extensions came since (law 3). */
  lateOriginal: number;
  carriedOften: number;
  /** Of `carriedOften`: those stalled at least once. */
  carriedStalled: number;
  /** Distinct active projects with an open blocker; each counts once (law 12). */
  blockedProjects: number;
  /** This year's money of those projects not yet disbursed, carried-over funds too. */
  blockedHeld: number;
  blockedTotal: number;
  /** Of all active projects, this year: the plan and what of it is paid out; carried-over funds stand apart. */
  plan: number;
  disbursed: number;
}

/** JSON of `Figures`; needs `open_issue`. */
export function figures({ today }: Reading): RawBuilder<unknown> {
  const year = Number(today.slice(0, 4));
  return sql`(select json_build_object(
      'open', f.open, 'overdue', f.overdue, 'longestOverdue', f.longest, 'lateOriginal', f.late_original,
      'carriedOften', f.often, 'carriedStalled', f.often_stalled,
      'blockedProjects', b.projects, 'blockedHeld', b.held, 'blockedTotal', b.total,
      'plan', y.plan, 'disbursed', y.disbursed)
    from (
      select count(*) as open, count(o.days_over) as overdue, max(o.days_over) as longest,
        count(*) filter (where o.is_late_original) as late_original,
        count(*) filter (where o.carried >= ${sql.lit(CARRIED_OFTEN)}) as often,
        count(*) filter (where o.carried >= ${sql.lit(CARRIED_OFTEN)} and o.stalled > 0) as often_stalled
      from open_issue o
    ) f cross join (
      select count(*) as projects, coalesce(sum(${heldMoney("y")}), 0) as held,
        coalesce(sum(p.budget), 0) as total
      from project p left join project_year y on y.project_id = p.id and y.year = ${sql.lit(year)}
      where p.is_active and p.id in (select o.project_id from open_issue o where o.kind = 'blocker')
    ) b cross join (
      select coalesce(sum(y.plan), 0) as plan, coalesce(sum(y.disbursed - y.carried_disbursed), 0) as disbursed
      from project_year y join project p on p.id = y.project_id and p.is_active
      where y.year = ${sql.lit(year)}
    ) y)`;
}
