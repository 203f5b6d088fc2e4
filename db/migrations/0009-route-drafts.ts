import { type Kysely, sql } from "kysely";

/** One draft edition of a kind's route at a time: two would each forget what the other changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      "create unique index appraisal_route_draft on appraisal_route (kind_id) where effective_on is null",
    )
    .execute(db);
}
