import { type Kysely, sql } from "kysely";

/** Frozen in time: raw SQL, no application code, no clock. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // How the like was solved before. `match_text` is what is compared with an issue's text.
  `create table precedent (
    id bigint generated always as identity primary key,
    year int not null,
    number int not null,
    code text not null unique,
    title text not null,
    problem text not null,
    solution text not null,
    norm text not null default '',
    document text not null default '',
    stage_id bigint references stage,
    category_id bigint references blocker_category,
    kind_id bigint references project_kind,
    source_issue_id bigint references issue,
    state text not null check (state in ('proposed','approved','withdrawn')),
    created_by bigint references app_user,
    created_by_name text not null,
    created_by_department_id bigint references department,
    created_at timestamptz not null,
    approved_by bigint references app_user,
    approved_by_name text not null default '',
    approved_at timestamptz,
    withdrawn_by bigint references app_user,
    withdrawn_by_name text not null default '',
    withdrawn_at timestamptz,
    withdraw_reason text not null default '',
    search_text text not null,
    match_text text not null,
    version int not null default 1,
    unique (year, number),
    check (state <> 'approved' or approved_at is not null),
    check ((state = 'withdrawn') = (withdrawn_at is not null)),
    check (state <> 'withdrawn' or withdraw_reason <> '')
  )`,
  "create index precedent_search on precedent using gin (search_text gin_trgm_ops)",
  "create index precedent_match on precedent using gist (match_text gist_trgm_ops) where state = 'approved'",
  "create index precedent_fit on precedent (stage_id, category_id) where state = 'approved'",
  "create index precedent_category on precedent (category_id) where state = 'approved'",
  "create unique index precedent_source on precedent (source_issue_id) where state <> 'withdrawn'",
  "alter table event add column precedent_id bigint references precedent",
  "create index event_precedent on event (precedent_id, id) where precedent_id is not null",
];
