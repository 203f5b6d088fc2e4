import { type Kysely, sql } from "kysely";

/**
 * Frozen in time: raw SQL, no application code, no clock. One cause of many blockers: each stays an
 * issue with its own row on every agenda, and names the issue that covers it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table issue add column covered_by_id bigint references issue,
    add constraint issue_not_covered_by_itself check (covered_by_id <> id)`,
  "create index issue_covered_by on issue (covered_by_id) where covered_by_id is not null",
];
