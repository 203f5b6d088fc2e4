import { type Kysely, sql } from "kysely";

/** The visits of the last year, for the medians on the homes: without it every visit ever is read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index stage_visit_left on stage_visit (left_on)
    where line = 'main' and left_on is not null`.execute(db);
}
