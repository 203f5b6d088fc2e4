import { type Kysely, sql } from "kysely";

/** Frozen in time: raw SQL, no application code, no clock. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // One letter may chase several issues of one party; each gets a row and its own number.
  `create table chase_letter (
    id bigint generated always as identity primary key,
    to_department_id bigint references department,
    to_body text not null default '',
    channel text not null check (channel in ('document','telephone','message','email','in_person')),
    sent_on date not null,
    answer_by date not null,
    document_number text not null default '',
    text text not null,
    sent_by bigint references app_user,
    sent_by_name text not null,
    sent_at timestamptz not null,
    check ((to_department_id is null) = (to_body <> '')),
    check (answer_by >= sent_on),
    check (channel <> 'document' or document_number <> '')
  )`,
  "create index chase_letter_department on chase_letter (to_department_id, id)",
  // A chase is of an issue, or of a stay at a stage.
  `create table chase (
    id bigint generated always as identity primary key,
    letter_id bigint not null references chase_letter,
    issue_id bigint references issue,
    visit_id bigint references stage_visit,
    number int not null check (number >= 1),
    answered_on date,
    answered_at timestamptz,
    answered_by bigint references app_user,
    answer_note text not null default '',
    check (num_nonnulls(issue_id, visit_id) = 1),
    check ((answered_on is null) = (answered_at is null))
  )`,
  "create unique index chase_issue on chase (issue_id, number) where issue_id is not null",
  "create unique index chase_visit on chase (visit_id, number) where visit_id is not null",
  "create index chase_letter_id on chase (letter_id)",
  "create index chase_unanswered on chase (letter_id) where answered_at is null",
  `alter table installation
    add column chase_overdue_days int not null default 1 check (chase_overdue_days between 0 and 60),
    add column chase_soon_days int not null default 3 check (chase_soon_days between 0 and 60),
    add column chase_again_days int not null default 5 check (chase_again_days between 1 and 60),
    add column chase_answer_days int not null default 3 check (chase_answer_days between 1 and 60)`,
];
