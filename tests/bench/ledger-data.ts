import { sql } from "kysely";
import { addDays, momentOf, yearOf } from "#app/domain/clock.ts";
import type { Database } from "#db/schema.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";

export const PROJECTS = 10_000;
/** Of the main line, for each project: the last one is open. */
const VISITS = 10;
const PEOPLE = 12;
/** One project of so many is followed up. */
const SHARE = 10;

/**
 * A ledger of 10,000 projects with 100,000 visits of their main lines over all stages: every tenth is followed
 * up today, the others ended over the nine years before. Opinions beside, supplements, blockers, and twelve
 * appraisers who hold dossiers.
 */
export async function buildLedger(db: Database, today: string): Promise<Cast> {
  const cast = await createCast(db, momentOf(addDays(today, -2000)));
  const owners = Object.values(cast.departments);
  // Kinds whose routes have all eleven stages.
  const kinds = ["DA_BCNCKT", "DA_BCKTKT", "DC_DTCT"].map((code) => cast.kinds[code] ?? 0);
  await db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection);
    await sql`insert into app_user (username, full_name, given_name, created_at)
      select 'cv' || i, 'Chuyên viên thẩm định ' || i, 'định', ${momentOf(addDays(today, -1900))}
      from generate_series(1, ${PEOPLE}::int) i`.execute(connection);
    await sql`insert into project (code, name_vi, name_en, owner_department_id, kind_id, route_id,
        funding_source, budget, is_active, search_text, created_at)
      select 'DA-' || lpad(i::text, 5, '0'), 'Xây dựng nền tảng số dùng chung số ' || i,
        'Shared digital platform number ' || i, (${owners}::bigint[])[1 + i % ${owners.length}::int],
        r.kind_id, r.id, 'investment', (5 + i % 60) * 1000000000::bigint, i % ${SHARE}::int = 0,
        'da ' || i || ' xay dung nen tang so dung chung', ${momentOf(addDays(today, -1500))}
      from generate_series(1, ${PROJECTS}::int) i
        join appraisal_route r on r.kind_id = (${kinds}::bigint[])[1 + i % ${kinds.length}::int]
      order by i`.execute(connection);
    await sql`insert into project_year (project_id, year, plan, disbursed)
      select id, ${yearOf(today)}, budget / 10, budget / 100 * (id % 8) from project`.execute(
      connection,
    );
    // Visit k of ten, each 20 to 60 days long; the last one runs since its entry.
    await sql`insert into stage_visit (project_id, stage_id, round, entered_on, left_on, result,
        holder_department_id, holder_user_id, holder_since)
      select p.id, rs.stage_id, 1 + k / 4, x.last - x.stay * (${VISITS + 1} - k),
        case when k < ${VISITS} then x.last - x.stay * (${VISITS} - k) end,
        case when k = ${VISITS} then null when k % 4 = 3 then 'returned' else 'forwarded' end,
        case rs.recorded_by when 'owner' then p.owner_department_id
          when 'appraising_body' then n.appraising_department_id
          when 'finance' then n.finance_department_id else n.office_department_id end,
        case when rs.recorded_by = 'appraising_body' and p.id % 9 > 0 then u.id end,
        x.last - x.stay * (${VISITS + 1} - k)
      from project p cross join installation n cross join generate_series(1, ${VISITS}::int) k
        cross join lateral (select (20 + p.id % 40)::int as stay,
          ${today}::date - 365 * (p.id % ${SHARE}::int)::int as last) x
        join route_stage rs on rs.route_id = p.route_id and rs.position = 1 + (p.id + k) % 11
        join app_user u on u.username = 'cv' || 1 + p.id % ${PEOPLE}
      order by k, p.id`.execute(connection);
    await sql`insert into stage_visit (project_id, stage_id, line, round, entered_on,
        holder_department_id, holder_since, question)
      select v.project_id, s.id, 'side', v.round, v.entered_on + 5, (${owners}::bigint[])[1 + v.id % ${owners.length}::int],
        v.entered_on + 5, 'Đề nghị cho ý kiến về phương án kết nối, chia sẻ dữ liệu'
      from stage_visit v join stage s on s.code = 'GOPY'
      where v.left_on is null and v.project_id % 8 = 0`.execute(connection);
    await sql`insert into supplement_request (visit_id, asked_on, text, answered_on)
      select v.id, v.entered_on + 3, 'Bổ sung báo giá và thuyết minh kết nối',
        case when v.left_on is not null or v.id % 3 > 0 then v.entered_on + 12 end
      from stage_visit v where v.line = 'main' and v.project_id % 4 = 0 and v.id % 2 = 0`.execute(
      connection,
    );
    await sql`insert into issue (series_id, kind, year, number, code, project_id, stage_visit_id,
        stage_id, category_id, text, lead_department_id, lead_since, state, original_deadline,
        deadline, raised_on, accepted_at, search_text, created_at)
      select ${cast.seriesId}, 'blocker', ${yearOf(today)}, p.id, 'VM-' || ${yearOf(today)}::text || '-' || p.id,
        p.id, v.id, v.stage_id, (select min(id) from blocker_category),
        'Chưa có định mức, đơn giá phần mềm nội bộ để lập dự toán', p.owner_department_id,
        ${today}::date - 30, 'open', ${today}::date - 10 + (p.id % 40)::int, ${today}::date - 10 + (p.id % 40)::int,
        ${today}::date - 30, ${momentOf(addDays(today, -29))}, 'vm ' || p.search_text, ${momentOf(addDays(today, -30))}
      from project p join stage_visit v on v.project_id = p.id and v.left_on is null and v.line = 'main'
      where p.is_active`.execute(connection);
    await sql`vacuum analyze`.execute(connection);
    await sql`checkpoint`.execute(connection);
  });
  return cast;
}
