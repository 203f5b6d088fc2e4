import { type Kysely, sql } from "kysely";

/** Disbursement by entries, carried-over funds beside the plan. Frozen in time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // `disbursed` is the running balance of all entries, `carried_disbursed` its part out of carried-over funds.
  `alter table project_year
    add carried_over bigint not null default 0 check (carried_over between 0 and 9007199254740991),
    add carried_disbursed bigint not null default 0,
    add check (carried_disbursed between 0 and disbursed)`,
  `create table disbursement (
    id bigint generated always as identity primary key,
    project_id bigint not null references project,
    year int not null,
    month int not null check (month between 1 and 12),
    fund text not null default 'plan' check (fund in ('plan','carried_over')),
    amount bigint not null check (amount <> 0 and abs(amount) <= 9007199254740991),
    document_number text not null default '',
    document_date date,
    as_of date not null,
    note text not null default '',
    over_reason text not null default '',
    corrects_id bigint references disbursement,
    reason text not null default '',
    is_opening boolean not null default false,
    entered_by bigint references app_user,
    entered_at timestamptz not null,
    entered_for_department_id bigint references department,
    foreign key (project_id, year) references project_year (project_id, year),
    check (amount > 0 or corrects_id is not null),
    check ((corrects_id is null) = (reason = ''))
  )`,
  "create index disbursement_project on disbursement (project_id, year, id)",
  "create index disbursement_year on disbursement (year, id)",
  "create index disbursement_month on disbursement (year, month) include (project_id, amount, fund)",
  // What was wrong is taken back once, and entered right once.
  "create unique index disbursement_counter on disbursement (corrects_id) where amount < 0",
  "create unique index disbursement_replacement on disbursement (corrects_id) where amount > 0",

  // What was entered as one figure before entries existed becomes the year's first entry.
  `insert into disbursement (project_id, year, month, amount, as_of, is_opening, entered_by, entered_at, entered_for_department_id)
    select y.project_id, y.year,
      case when extract(year from d.as_of) < y.year then 1 when extract(year from d.as_of) > y.year then 12
        else extract(month from d.as_of)::int end,
      y.disbursed, d.as_of, true, e.actor_id, coalesce(e.happened_at, p.created_at), p.owner_department_id
    from project_year y
      join project p on p.id = y.project_id
      left join lateral (
        select v.actor_id, v.happened_at from event v
        where v.project_id = y.project_id and v.verb = 'project.money_changed'
          and (v.particulars ->> 'year')::int = y.year
        order by v.id desc limit 1
      ) e on true
      cross join lateral (
        select coalesce(y.as_of, (coalesce(e.happened_at, p.created_at) at time zone 'Asia/Ho_Chi_Minh')::date) as as_of
      ) d
    where y.disbursed > 0`,
  `update project_year y set as_of = d.as_of from disbursement d
    where d.project_id = y.project_id and d.year = y.year and y.as_of is null`,

  `create trigger disbursement_is_append_only before update or delete on disbursement
    for each row execute function refuse_history_change()`,
  `create trigger disbursement_is_never_truncated before truncate on disbursement
    for each statement execute function refuse_history_change()`,
];
