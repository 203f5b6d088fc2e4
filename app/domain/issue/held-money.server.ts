import { type RawBuilder, sql } from "kysely";

/** This year's plan and carried-over funds not yet disbursed, in whole đồng, of a row of `project_year` (law 12). */
export function heldMoney(alias: string): RawBuilder<number> {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql<number>`greatest(${of("plan")} + ${of("carried_over")} - ${of("disbursed")}, 0)`;
}
