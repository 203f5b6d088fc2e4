import { type Kysely, sql } from "kysely";

/** Frozen in time: raw SQL, no application code, no clock. A department asks that its issue be discussed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table discussion_request (
    id bigint generated always as identity primary key,
    issue_id bigint not null references issue,
    meeting_id bigint not null references meeting,
    department_id bigint references department,
    asked_at timestamptz not null,
    asked_by bigint not null references app_user,
    reason text not null,
    unique (issue_id, meeting_id)
  )`,
];
