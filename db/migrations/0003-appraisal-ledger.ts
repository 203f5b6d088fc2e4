import { type Kysely, sql } from "kysely";

/**
 * Frozen in time: raw SQL, no application code, no clock. What a stage allows moves from the
 * catalogue of stages into routes; the visits of a dossier become a ledger.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // ── Routes: templates with an effective date; without one a route is a draft ──
  `create table appraisal_route (
    id bigint generated always as identity primary key,
    kind_id bigint not null references project_kind,
    edition int not null check (edition >= 1),
    name_vi text not null,
    name_en text not null,
    effective_on date,
    basis text not null default '',
    is_default boolean not null default false,
    created_by bigint references app_user,
    created_at timestamptz not null,
    version int not null default 1,
    unique (kind_id, edition)
  )`,
  "create unique index appraisal_route_effective on appraisal_route (kind_id, effective_on)",
  `create table route_stage (
    id bigint generated always as identity primary key,
    route_id bigint not null references appraisal_route,
    stage_id bigint not null references stage,
    position int not null,
    name_vi text not null,
    name_en text not null,
    responsible_vi text not null,
    responsible_en text not null,
    recorded_by text not null check (recorded_by in ('owner','appraising_body','finance','office')),
    clock text not null check (clock in ('owner','appraiser','finance','other')),
    days_allowed int not null check (days_allowed between 1 and 999),
    is_beside boolean not null default false,
    is_pausable boolean not null default false,
    clock_after_supplement text not null default 'continues' check (clock_after_supplement in ('continues','restarts')),
    basis text not null default '',
    unique (route_id, stage_id),
    unique (route_id, position) deferrable
  )`,
  `create table route_stage_return (
    route_id bigint not null,
    stage_id bigint not null,
    to_stage_id bigint not null,
    primary key (route_id, stage_id, to_stage_id),
    foreign key (route_id, stage_id) references route_stage (route_id, stage_id) on delete cascade,
    foreign key (route_id, to_stage_id) references route_stage (route_id, stage_id) on delete cascade
  )`,
  // An installation in use goes on under the stages that it has.
  `insert into appraisal_route (kind_id, edition, name_vi, name_en, effective_on, is_default, created_at)
    select id, 1, name_vi, name_en, '2015-01-01', true,
      coalesce((select created_at from installation), '2015-01-01T00:00:00+07')
    from project_kind`,
  `insert into route_stage (route_id, stage_id, position, name_vi, name_en, responsible_vi,
      responsible_en, recorded_by, clock, days_allowed, is_beside, is_pausable, basis)
    select r.id, s.id, s.position, s.name_vi, s.name_en, s.responsible_vi, s.responsible_en, s.recorded_by,
      case s.recorded_by when 'owner' then 'owner' when 'appraising_body' then 'appraiser'
        when 'finance' then 'finance' else 'other' end,
      s.days_allowed, s.code in ('GOPY','YKIENTC'), s.recorded_by <> 'owner', s.basis
    from appraisal_route r cross join stage s`,
  `insert into route_stage_return (route_id, stage_id, to_stage_id)
    select r.id, b.stage_id, b.to_stage_id from appraisal_route r cross join stage_return b
      join stage f on f.id = b.stage_id join stage t on t.id = b.to_stage_id
    where t.position < f.position`,
  "drop table stage_return",
  `alter table stage drop column responsible_vi, drop column responsible_en, drop column recorded_by,
    drop column days_allowed, drop column is_pausable, drop column basis`,
  "alter table project add column route_id bigint references appraisal_route",
  "update project p set route_id = (select r.id from appraisal_route r where r.kind_id = p.kind_id)",
  "alter table project alter column route_id set not null",
  "create index project_route on project (route_id)",

  // ── Visits: documents, holders, opinions asked beside the main line ──
  `alter table stage_visit
    add column number_in text not null default '',
    add column dated_in date,
    add column number_out text not null default '',
    add column dated_out date,
    add column holder_department_id bigint references department,
    add column holder_user_id bigint references app_user,
    add column holder_since date,
    add column days_allowed int check (days_allowed between 1 and 999),
    add column question text not null default '',
    add column answer text not null default '',
    drop constraint stage_visit_result_check,
    add constraint stage_visit_result_check check (result in ('forwarded','returned','answered')),
    add check ((line = 'side') = (result = 'answered') or result is null),
    add check (line = 'main' or holder_department_id is not null)`,
  `update stage_visit v set holder_since = v.entered_on, holder_department_id = case rs.recorded_by
      when 'owner' then p.owner_department_id
      when 'appraising_body' then (select appraising_department_id from installation)
      when 'finance' then (select finance_department_id from installation)
      else (select office_department_id from installation) end
    from project p, route_stage rs
    where p.id = v.project_id and rs.route_id = p.route_id and rs.stage_id = v.stage_id`,
  `update stage_visit v set round = 1 + (select count(*) from stage_visit b
    where b.project_id = v.project_id and b.line = 'main' and b.result = 'returned' and b.id < v.id)
    where v.line = 'main'`,
  "create index stage_visit_held on stage_visit (holder_department_id, holder_user_id) where left_on is null",
  "create index stage_visit_side on stage_visit (project_id, id) where line = 'side'",
  `create table handover (
    id bigint generated always as identity primary key,
    visit_id bigint not null references stage_visit,
    from_department_id bigint references department,
    from_user_id bigint references app_user,
    to_department_id bigint not null references department,
    to_user_id bigint references app_user,
    handed_on date not null,
    handed_by bigint references app_user,
    note text not null default '',
    number text not null default '',
    confirmed_at timestamptz,
    confirmed_by bigint references app_user
  )`,
  "create index handover_visit on handover (visit_id, id)",
  "create index handover_to_waiting on handover (to_department_id, to_user_id) where confirmed_at is null",
  "create index handover_from_waiting on handover (from_department_id) where confirmed_at is null",
  `create table supplement_request (
    id bigint generated always as identity primary key,
    visit_id bigint not null references stage_visit,
    asked_on date not null,
    asked_by bigint references app_user,
    number text not null default '',
    dated date,
    text text not null,
    due_on date,
    answered_on date,
    answered_by bigint references app_user,
    answer_number text not null default '',
    answer_text text not null default '',
    check (due_on is null or due_on >= asked_on),
    check (answered_on is null or answered_on >= asked_on)
  )`,
  "create unique index supplement_request_waiting on supplement_request (visit_id) where answered_on is null",
  "create index supplement_request_visit on supplement_request (visit_id, id)",
  `create table return_reason (
    id bigint generated always as identity primary key,
    code text not null unique,
    name_vi text not null,
    name_en text not null,
    is_active boolean not null default true,
    sort_order int not null default 0
  )`,
  `insert into return_reason (code, name_vi, name_en, sort_order)
    select code, vi, en, n from (values
      ('THIEU_TP', 'Thiếu thành phần hồ sơ', 'Documents missing', 1),
      ('SAI_MAU', 'Hồ sơ chưa đúng mẫu, thể thức', 'Wrong form or format', 2),
      ('SAI_TQ', 'Trình sai thẩm quyền', 'Submitted to the wrong authority', 3),
      ('NGUON_VON', 'Chưa có ý kiến về nguồn vốn, khả năng cân đối', 'No opinion on funding', 4),
      ('DINH_MUC', 'Thiếu định mức, đơn giá hoặc báo giá', 'Missing cost norms, unit prices or quotations', 5),
      ('TONG_MUC', 'Tổng mức đầu tư không khớp dự toán', 'Total does not match the estimate', 6),
      ('KET_NOI', 'Thiếu thuyết minh kết nối, chia sẻ dữ liệu', 'No account of data sharing and integration', 7),
      ('AN_TOAN', 'Chưa phê duyệt cấp độ an toàn hệ thống thông tin', 'Security level not approved', 8),
      ('TRUNG_LAP', 'Trùng lặp với nền tảng dùng chung', 'Duplicates a shared platform', 9),
      ('GIAI_TRINH', 'Chưa tiếp thu, giải trình đầy đủ ý kiến góp ý', 'Comments not fully answered', 10),
      ('KHAC', 'Lý do khác', 'Another reason', 11)) x(code, vi, en, n)
    where exists (select from stage)`,
  `create table visit_return_reason (
    visit_id bigint not null references stage_visit,
    reason_id bigint not null references return_reason,
    primary key (visit_id, reason_id)
  )`,
  "create index visit_return_reason_reason on visit_return_reason (reason_id)",
  `create table visit_correction (
    id bigint generated always as identity primary key,
    visit_id bigint not null references stage_visit,
    corrected_at timestamptz not null,
    corrected_by bigint references app_user,
    reason text not null check (reason <> ''),
    before jsonb not null,
    after jsonb not null
  )`,
  "create index visit_correction_visit on visit_correction (visit_id, id)",

  // Which categories of blockers are usual at a stage: what the form proposes before there is a history.
  `create table usual_category (
    stage_id bigint not null references stage,
    category_id bigint not null references blocker_category,
    sort_order int not null default 0,
    primary key (stage_id, category_id)
  )`,
];
