import { type Kysely, sql } from "kysely";

/** Merging duplicates: a request to be relieved may lapse with the issue that asked; successors know what they took in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  "alter table relief_request drop constraint relief_request_decision_check",
  `alter table relief_request add constraint relief_request_decision_check
    check (decision in ('granted','refused','lapsed'))`,
  "create index issue_merged_into on issue (merged_into_id) where merged_into_id is not null",
];
