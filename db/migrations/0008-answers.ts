import { type Kysely, sql } from "kysely";

/** One task for many departments: an answer of each, and whom a conclusion asks for one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table task_answer (
    issue_id bigint not null references issue,
    department_id bigint not null references department,
    state text not null default 'waiting' check (state in ('waiting','answered','accepted','excused')),
    asked_on date not null,
    answered_on date,
    answered_by bigint references app_user,
    text text not null default '',
    document_number text not null default '',
    reason text not null default '',
    version int not null default 1,
    primary key (issue_id, department_id),
    check ((state in ('answered','accepted')) = (answered_on is not null)),
    check (state <> 'excused' or reason <> '')
  )`,
  "create index task_answer_waiting on task_answer (department_id, issue_id) where state = 'waiting'",
  `create table conclusion_asked (
    conclusion_id bigint not null references conclusion on delete cascade,
    department_id bigint not null references department,
    primary key (conclusion_id, department_id)
  )`,
];
