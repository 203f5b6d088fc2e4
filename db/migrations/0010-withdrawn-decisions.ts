import { type Kysely, sql } from "kysely";

/** Whether a chair's decision changed its issue by itself: only a bare word can be taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  "alter table chair_decision add column is_applied boolean not null default false",
  `update chair_decision c set is_applied = true from event e
    where e.issue_id = c.issue_id and e.verb = 'issue.decided'
      and (e.particulars ->> 'decisionId')::bigint = c.id
      and (e.particulars ? 'deadline' or e.particulars ? 'accepted')`,
];
