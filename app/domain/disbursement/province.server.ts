import { sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** Money of one year, in whole đồng. */
export interface YearSums {
  plan: number;
  carriedOver: number;
  /** Out of both together, and its part out of carried-over funds. */
  disbursed: number;
  carriedDisbursed: number;
}

export interface DepartmentMoney extends YearSums {
  id: number;
  vi: string;
  en: string;
  projects: number;
  asOf: string | null;
}

export interface MonthMoney {
  month: number;
  /** Of both funds, counter-entries taken off. */
  amount: number;
  /** Its part out of carried-over funds. */
  carried: number;
}

export interface ProvinceMoney {
  /** Owners of projects that are followed up, in the order of departments. */
  departments: DepartmentMoney[];
  /** Months with entries. */
  months: MonthMoney[];
  /** Years with money, newest first. */
  years: number[];
  /** Money of projects whose follow-up has ended; not in the sums above. */
  ended: YearSums & { projects: number };
}

/** Plan and disbursement of one year by department and by month, of the projects followed up, in one round trip. */
export async function getProvinceMoney(db: Database, year: number): Promise<ProvinceMoney> {
  const sums = sql`coalesce(sum(y.plan), 0) as plan, coalesce(sum(y.carried_over), 0) as "carriedOver",
    coalesce(sum(y.disbursed), 0) as disbursed, coalesce(sum(y.carried_disbursed), 0) as "carriedDisbursed"`;
  const { rows } = await sql<ProvinceMoney>`select
    (select coalesce(json_agg(row_to_json(g) order by g.sort_order, g.id), '[]') from (
      select d.id, d.sort_order, d.short_name_vi as vi, d.short_name_en as en,
        count(*) as projects, max(y.as_of) as "asOf", ${sums}
      from project p
        join department d on d.id = p.owner_department_id
        left join project_year y on y.project_id = p.id and y.year = ${year}
      where p.is_active
      group by d.id
    ) g) as departments,
    (select coalesce(json_agg(row_to_json(g) order by g.month), '[]') from (
      select e.month, sum(e.amount) as amount,
        coalesce(sum(e.amount) filter (where e.fund = 'carried_over'), 0) as carried
      from disbursement e join project p on p.id = e.project_id and p.is_active
      where e.year = ${year}
      group by e.month
    ) g) as months,
    array(select distinct y.year from project_year y order by y.year desc) as years,
    (select row_to_json(g) from (
      select count(*) as projects, ${sums}
      from project_year y join project p on p.id = y.project_id and not p.is_active
      where y.year = ${year} and (y.plan > 0 or y.carried_over > 0 or y.disbursed > 0)
    ) g) as ended`.execute(db);
  const [found] = rows;
  if (!found) throw new Error("a query without a table gives one row");
  return found;
}
