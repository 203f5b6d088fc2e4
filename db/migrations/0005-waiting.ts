import { type Kysely, sql } from "kysely";

/** Frozen in time: raw SQL, no application code, no clock. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Whose move it is, where somebody said so: a department, or a body that is none here. Said for
  // the lead of that moment; once another leads, the word no longer counts.
  `alter table issue
    add column waiting_department_id bigint references department,
    add column waiting_body text not null default '',
    add column waiting_since date,
    add column waiting_note text not null default '',
    add column waiting_lead_id bigint references department,
    add column waiting_said_at timestamptz,
    add constraint issue_waiting check (
      (waiting_said_at is null) = (waiting_since is null)
      and (waiting_said_at is null) = (waiting_lead_id is null)
      and (waiting_said_at is null) = (waiting_department_id is null and waiting_body = '')
      and (waiting_department_id is null or waiting_body = ''))`,
  `create index issue_open_waiting on issue (waiting_department_id)
    where waiting_department_id is not null and state in ('proposed','open','reported_done','paused')`,
];
