import { type Kysely, sql } from "kysely";

/**
 * Frozen in time: raw SQL, no application code, no clock. The documents that a dossier of each kind
 * holds, the owner's own check of them, and the intake by the appraising body.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Guards the checklist of a kind as a whole: it is read together.
  "alter table project_kind add column checklist_version int not null default 1",
  // Never deleted: checks and intakes refer to them.
  `create table checklist_document (
    id bigint generated always as identity primary key,
    kind_id bigint not null references project_kind,
    position int not null,
    name_vi text not null,
    name_en text not null,
    is_required boolean not null default true,
    is_active boolean not null default true,
    is_default boolean not null default false
  )`,
  "create index checklist_document_kind on checklist_document (kind_id, position)",

  // Known to the owner department alone.
  `create table self_check (
    id bigint generated always as identity primary key,
    project_id bigint not null references project,
    round int not null check (round >= 1),
    checked_at timestamptz not null,
    checked_by bigint references app_user,
    version int not null default 1,
    unique (project_id, round)
  )`,
  `create table self_check_line (
    self_check_id bigint not null references self_check,
    document_id bigint not null references checklist_document,
    state text not null check (state in ('have','missing','not_needed')),
    note text not null default '',
    primary key (self_check_id, document_id)
  )`,

  // One of a visit; names are those of the day on which it was checked (law 10).
  `create table intake (
    id bigint generated always as identity primary key,
    visit_id bigint not null unique references stage_visit,
    checked_on date not null,
    checked_by bigint references app_user,
    accepted_on date,
    accepted_by bigint references app_user,
    complete_on date,
    check ((accepted_on is null) = (complete_on is null))
  )`,
  `create table intake_line (
    intake_id bigint not null references intake,
    document_id bigint not null references checklist_document,
    name_vi text not null,
    name_en text not null,
    state text not null check (state in ('have','faulty','missing','not_needed')),
    note text not null default '',
    primary key (intake_id, document_id)
  )`,

  // An installation in use gets the lists of the kinds that it knows.
  `insert into checklist_document (kind_id, position, name_vi, name_en, is_required, is_default)
    select k.id, x.position, x.vi, x.en, x.is_required, true
    from project_kind k join (values
      ('DA_BCNCKT', 1, 'Tờ trình thẩm định dự án (thiết kế cơ sở)', 'Submission for the appraisal of the project (basic design)', true),
      ('DA_BCNCKT', 2, 'Báo cáo nghiên cứu khả thi', 'Feasibility study', true),
      ('DA_BCNCKT', 3, 'Thuyết minh và sơ đồ thiết kế cơ sở', 'Basic design: description and diagrams', true),
      ('DA_BCNCKT', 4, 'Quyết định chủ trương đầu tư', 'Decision on the investment policy', true),
      ('DA_BCNCKT', 5, 'Tài liệu khảo sát', 'Survey documents', true),
      ('DA_BCNCKT', 6, 'Tổng mức đầu tư và căn cứ giá', 'Total investment and the basis of prices', true),
      ('DA_BCNCKT', 7, 'Văn bản ý kiến về nguồn vốn và khả năng cân đối', 'Opinion on the source of funds and their balance', true),
      ('DA_BCNCKT', 8, 'Thuyết minh kết nối, chia sẻ dữ liệu', 'Account of integration and data sharing', true),
      ('DA_BCNCKT', 9, 'Hồ sơ đề xuất cấp độ an toàn hệ thống thông tin', 'Proposal of the system''s security level', true),
      ('DA_BCNCKT', 10, 'Hồ sơ năng lực đơn vị tư vấn', 'Credentials of the consultant', true),
      ('DA_BCKTKT', 1, 'Tờ trình thẩm định báo cáo kinh tế - kỹ thuật', 'Submission for the appraisal of the economic-technical report', true),
      ('DA_BCKTKT', 2, 'Báo cáo kinh tế - kỹ thuật', 'Economic-technical report', true),
      ('DA_BCKTKT', 3, 'Thuyết minh và sơ đồ thiết kế chi tiết', 'Detailed design: description and diagrams', true),
      ('DA_BCKTKT', 4, 'Quyết định chủ trương đầu tư', 'Decision on the investment policy', true),
      ('DA_BCKTKT', 5, 'Tài liệu khảo sát', 'Survey documents', true),
      ('DA_BCKTKT', 6, 'Dự toán và căn cứ giá', 'Estimate and the basis of prices', true),
      ('DA_BCKTKT', 7, 'Văn bản ý kiến về nguồn vốn và khả năng cân đối', 'Opinion on the source of funds and their balance', true),
      ('DA_BCKTKT', 8, 'Thuyết minh kết nối, chia sẻ dữ liệu', 'Account of integration and data sharing', true),
      ('DA_BCKTKT', 9, 'Hồ sơ đề xuất cấp độ an toàn hệ thống thông tin', 'Proposal of the system''s security level', true),
      ('DA_BCKTKT', 10, 'Hồ sơ năng lực đơn vị tư vấn', 'Credentials of the consultant', true),
      ('DC_DTCT', 1, 'Tờ trình đề nghị thẩm định, phê duyệt đề cương và dự toán chi tiết', 'Submission for the appraisal and approval of the outline and detailed estimate', true),
      ('DC_DTCT', 2, 'Đề cương và dự toán chi tiết (có xác nhận của chủ đầu tư và đơn vị tư vấn)', 'Outline and detailed estimate (confirmed by the owner and the consultant)', true),
      ('DC_DTCT', 3, 'Văn bản thống nhất chủ trương hoặc kế hoạch được duyệt', 'Agreement in principle, or the approved plan', true),
      ('DC_DTCT', 4, 'Văn bản giao dự toán hoặc xác nhận nguồn kinh phí', 'Allocation of the budget, or confirmation of funds', true),
      ('DC_DTCT', 5, 'Tài liệu khảo sát hiện trạng', 'Survey of the present state', true),
      ('DC_DTCT', 6, 'Tối thiểu 03 báo giá hoặc chứng thư thẩm định giá', 'At least three quotations, or a valuation certificate', true),
      ('DC_DTCT', 7, 'Bảng tính chi phí phần mềm nội bộ', 'Cost sheet of in-house software', false),
      ('DC_DTCT', 8, 'Thuyết minh phù hợp Kiến trúc Chính quyền điện tử/số và kết nối LGSP', 'Account of conformity with the e-government architecture and of the link to the LGSP', true),
      ('DC_DTCT', 9, 'Hồ sơ đề xuất cấp độ an toàn hệ thống thông tin', 'Proposal of the system''s security level', true),
      ('DC_DTCT', 10, 'Tệp mềm (.docx/.xlsx) của toàn bộ hồ sơ', 'Electronic files (.docx/.xlsx) of the whole dossier', true),
      ('THUE_DV', 1, 'Tờ trình', 'Submission', true),
      ('THUE_DV', 2, 'Nhiệm vụ và dự toán được duyệt', 'Approved task and estimate', true),
      ('THUE_DV', 3, 'Kế hoạch thuê dịch vụ CNTT', 'Plan for the hire of IT services', true),
      ('THUE_DV', 4, 'Tối thiểu 03 báo giá hoặc chứng thư thẩm định giá', 'At least three quotations, or a valuation certificate', true),
      ('THUE_DV', 5, 'Yêu cầu chất lượng dịch vụ (SLA)', 'Required quality of service (SLA)', true),
      ('THUE_DV', 6, 'Phương án sở hữu, bàn giao dữ liệu khi kết thúc thuê', 'Ownership and handover of data when the hire ends', true),
      ('THUE_DV', 7, 'Phân kỳ kinh phí theo năm', 'Funds by year', true),
      ('MUA_SAM', 1, 'Tờ trình đề nghị thẩm định danh mục và dự toán mua sắm', 'Submission for the appraisal of the list and estimate of the procurement', true),
      ('MUA_SAM', 2, 'Danh mục, số lượng và cấu hình kỹ thuật', 'List, quantities and technical configuration', true),
      ('MUA_SAM', 3, 'Thuyết minh sự cần thiết, đối chiếu tiêu chuẩn, định mức sử dụng', 'Account of the need, against the standards and norms of use', true),
      ('MUA_SAM', 4, 'Văn bản giao dự toán hoặc xác nhận nguồn kinh phí', 'Allocation of the budget, or confirmation of funds', true),
      ('MUA_SAM', 5, 'Tối thiểu 03 báo giá hoặc chứng thư thẩm định giá', 'At least three quotations, or a valuation certificate', true),
      ('MUA_SAM', 6, 'Hiện trạng thiết bị, phần mềm đang có', 'Present equipment and software', true),
      ('MUA_SAM', 7, 'Hồ sơ đề xuất cấp độ an toàn hệ thống thông tin', 'Proposal of the system''s security level', false)
    ) x(code, position, vi, en, is_required) on x.code = k.code`,
];
