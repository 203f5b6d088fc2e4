import { type Kysely, sql } from "kysely";

/**
 * Frozen in time: raw SQL, no application code, no clock. Returns that an appraiser proposes and the
 * lead of the appraisal approves.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table return_proposal (
    id bigint generated always as identity primary key,
    visit_id bigint not null references stage_visit,
    to_stage_id bigint not null references stage,
    reason text not null default '',
    number text not null default '',
    dated date,
    proposed_at timestamptz not null,
    proposed_by bigint not null references app_user,
    outcome text check (outcome in ('approved','declined','withdrawn','lapsed')),
    decided_at timestamptz,
    decided_by bigint references app_user,
    note text not null default '',
    check ((outcome is null) = (decided_at is null))
  )`,
  // One at a time waits.
  "create unique index return_proposal_waiting on return_proposal (visit_id) where outcome is null",
  "create index return_proposal_visit on return_proposal (visit_id, id)",
  `create table return_proposal_reason (
    proposal_id bigint not null references return_proposal,
    reason_id bigint not null references return_reason,
    primary key (proposal_id, reason_id)
  )`,
];
