import { type Kysely, sql } from "kysely";

/**
 * Frozen in time: raw SQL, no application code, no clock. Why an issue stalls, from a list, and the
 * explanation of an extension that is asked for after the deadline.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table stall_cause (
    id bigint generated always as identity primary key,
    code text not null unique,
    name_vi text not null,
    name_en text not null,
    sort_order int not null,
    is_active boolean not null default true
  )`,
  `insert into stall_cause (code, name_vi, name_en, sort_order) values
    ('CHO_Y_KIEN', 'Chờ ý kiến của đơn vị khác', 'Awaiting the opinion of another body', 1),
    ('CHO_CAP_TREN', 'Chờ ý kiến, quyết định của cấp trên', 'Awaiting a decision of a higher authority', 2),
    ('QUY_DINH', 'Chưa có quy định, định mức, hướng dẫn', 'No regulation, norm or guidance', 3),
    ('KINH_PHI', 'Thiếu hoặc chậm bố trí kinh phí', 'Funds missing or late', 4),
    ('NHAN_LUC', 'Thiếu người, thay đổi người phụ trách', 'Staff missing or changed', 5),
    ('NHA_THAU', 'Nhà thầu, tư vấn chậm', 'Contractor or consultant late', 6),
    ('KY_THUAT', 'Vướng kỹ thuật, kết nối, dữ liệu', 'Technical, connection or data trouble', 7),
    ('CHU_QUAN', 'Đơn vị chậm triển khai', 'The department is late itself', 8),
    ('KHAC', 'Nguyên nhân khác', 'Another cause', 9)`,
  "alter table progress_report add column cause_id bigint references stall_cause",
  "alter table extension_request add column explanation text not null default ''",
];
