import { sql } from "kysely";
import { addDays, momentOf, yearOf } from "#app/domain/clock.ts";
import type { Database } from "#db/schema.ts";
import issues from "#db/seed/demo-issues.json" with { type: "json" };
import { type Cast, createCast } from "#tests/support/cast.ts";

/** What the core benchmark measures against: n issues of which 1,000 are open. */
export interface CoreData {
  cast: Cast;
  issues: number;
  openIssues: { code: string; leadDepartmentId: number }[];
}

const OPEN = 1000;
const MEETINGS = 60;
const PROJECTS = 200;

/** The tables that grow with the size; their secondary indexes are made after the rows. */
const grown = [
  "issue",
  "issue_coordinator",
  "event",
  "progress_report",
  "extension_request",
  "agenda_item",
];

/**
 * Builds `size` issues with four events and three closed agenda items each, over
 * 60 closed meetings and the draft of the next. The 1,000 open ones stood on the
 * last three meetings; the others lie spread over the years before.
 */
export async function buildCoreData(
  db: Database,
  size: number,
  today: string,
  fold: (text: string) => string,
): Promise<CoreData> {
  const cast = await createCast(db, momentOf(addDays(today, -2000)));
  const indexes = await dropIndexes(db);
  await db.connection().execute(async (connection) => {
    // The rows are consistent by construction; checking 10 million references would only take time.
    await sql`set session_replication_role = replica`.execute(connection);
    await sql`set statement_timeout = 0`.execute(connection);
    await buildProjects(connection, cast, today);
    await buildMeetings(connection, cast, today);
    await buildIssues(connection, cast, size, today, fold);
    await buildHistory(connection);
    await buildReviews(connection);
    await sql`set session_replication_role = default`.execute(connection);
    for (const index of indexes) await sql.raw(index).execute(connection);
    await sql`vacuum analyze`.execute(connection);
    await sql`checkpoint`.execute(connection);
  });
  const openIssues = await db
    .selectFrom("issue")
    .select(["code", "lead_department_id as leadDepartmentId"])
    .where("state", "=", "open")
    .orderBy("id")
    .execute();
  return { cast, issues: size, openIssues };
}

async function dropIndexes(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select i.indexname as name, i.indexdef as definition from pg_indexes i
    where i.schemaname = 'public' and i.tablename in (${sql.join(grown)})
      and not exists (select from pg_constraint c where c.conname = i.indexname)`.execute(db);
  for (const row of rows) await sql`drop index ${sql.id(row.name)}`.execute(db);
  return rows.map((row) => row.definition);
}

async function buildProjects(db: Database, cast: Cast, today: string): Promise<void> {
  const owners = idList(Object.values(cast.departments));
  // Kinds whose routes have all eleven stages.
  const kinds = ["DA_BCNCKT", "DA_BCKTKT", "DC_DTCT"].map((code) => cast.kinds[code] ?? 0);
  await sql`insert into project (code, name_vi, name_en, owner_department_id, kind_id, route_id,
      funding_source, budget, search_text, created_at)
    select 'DA-' || lpad(i::text, 3, '0'),
      'Xây dựng nền tảng số dùng chung số ' || i || ' phục vụ chuyển đổi số của tỉnh',
      'Shared digital platform number ' || i, ${pick(owners, sql`i`)}, k.id, r.id,
      'investment', (5 + i % 60) * 1000000000::bigint,
      'da ' || i || ' xay dung nen tang so dung chung', ${momentOf(addDays(today, -1900))}
    from generate_series(1, ${PROJECTS}::int) i
      join project_kind k on k.id = ${pick(kinds, sql`i`)}
      join appraisal_route r on r.kind_id = k.id
    order by i`.execute(db);
  await sql`insert into project_year (project_id, year, plan, disbursed)
    select id, ${yearOf(today)}, budget / 10, budget / 10 * (id % 5) / 10 from project`.execute(db);
  // Two finished visits and the open one; the time at a stage differs from project to project.
  await sql`insert into stage_visit (project_id, stage_id, entered_on, left_on, result)
    select p.id, s.id, ${today}::date - (p.id % 40 + 20 + 30 * (3 - v))::int,
      case when v < 3 then ${today}::date - (p.id % 40 + 20 + 30 * (2 - v))::int end,
      case when v < 3 then 'forwarded' end
    from project p cross join generate_series(1, 3) v
      join stage s on s.position = 1 + (p.id + v) % 11`.execute(db);
}

async function buildMeetings(db: Database, cast: Cast, today: string): Promise<void> {
  await sql`insert into meeting (series_id, code, period, title_vi, title_en, held_on, starts_at,
      length_minutes, state, minutes_state, document_number, document_date, edition, chair_user_id,
      secretary_user_id, published_at, opened_at, closed_at, issued_at, created_at)
    select ${cast.seriesId}, 'HGB-' || to_char(d, 'YYYY-MM'), to_char(d, 'YYYY-MM'),
      'Họp giao ban chuyển đổi số tháng ' || to_char(d, 'FMMM/YYYY'),
      'Coordination meeting ' || to_char(d, 'MM/YYYY'), d, '08:00', 180,
      case when k <= ${MEETINGS} then 'issued' else 'draft' end,
      case when k <= ${MEETINGS} then 'issued' else 'none' end,
      case when k <= ${MEETINGS} then k || '/TB-VPUBND' end, case when k <= ${MEETINGS} then d + 2 end,
      case when k <= ${MEETINGS} then 1 else 0 end, ${cast.actors.chair.id},
      ${cast.actors.secretary.id}, d - interval '5 days', d + interval '8 hours',
      d + interval '11 hours', d + interval '2 days', d - interval '30 days'
    from (select k, (${today}::date + 13 - make_interval(months => ${MEETINGS + 1}::int - k))::date as d
      from generate_series(1, ${MEETINGS + 1}::int) k) x
    order by k`.execute(db);
  await sql`insert into series_participant (series_id, department_id)
    select ${cast.seriesId}, id from department`.execute(db);
}

async function buildIssues(
  db: Database,
  cast: Cast,
  size: number,
  today: string,
  fold: (text: string) => string,
): Promise<void> {
  const texts = issues.blockers.map((blocker) => blocker.text);
  const departments = idList(Object.values(cast.departments));
  const owner = cast.actors.officerHealth;
  // m: the first of the three meetings (numbered as their ids, 1 … 60) that had the issue.
  await sql`insert into issue (series_id, kind, year, number, code, project_id, stage_visit_id,
      stage_id, category_id, text, proposal, lead_department_id, lead_since, owner_user_id,
      owner_name, state, original_deadline, is_original_locked, deadline, extension_count,
      raised_on, raised_by, raised_by_department_id, accepted_at, done_on, resolved_at,
      resolved_by, cancel_reason, search_text, created_at)
    select ${cast.seriesId}, case when i % 6 = 0 then 'task' else 'blocker' end,
      2000 + i / 10000, i % 10000,
      case when i % 6 = 0 then 'NV-' else 'VM-' end || (2000 + i / 10000) || '-' || lpad((i % 10000)::text, 4, '0'),
      p.id, v.id, v.stage_id, ${pick(idList(Object.values(cast.categories)), sql`i`)},
      t.text, case when i % 3 = 0 then 'Giao Sở Tài chính trả lời bằng văn bản; bổ sung vốn từ nguồn kéo dài' else '' end,
      ${pick(departments, sql`i`)}, m.held_on - 10, ${owner.id}, ${owner.fullName},
      case when is_open then 'open' when i % 20 = 7 then 'cancelled' else 'resolved' end,
      m.held_on + 20, true,
      case when is_open then ${today}::date - 45 + (i % 60)::int else m.held_on + 50 end, 1, m.held_on - 10,
      ${cast.actors.leaderInfo.id}, ${pick(departments, sql`i + 7`)}, m.held_on - interval '9 days',
      case when not is_open and i % 20 <> 7 then m.held_on + 55 end,
      case when not is_open then m.held_on + interval '60 days' end, ${cast.actors.secretary.id},
      case when not is_open and i % 20 = 7 then 'Không còn cần theo dõi' else '' end,
      'vm ' || i || ' ' || t.folded || ' ' || p.search_text, m.held_on - interval '10 days'
    from (select i, i > ${size - OPEN} as is_open from generate_series(1, ${size}::int) i) n
      join meeting m on m.id = case when is_open then ${MEETINGS - 2} else 1 + i % ${MEETINGS - 5} end
      join project p on p.id = 1 + i % ${PROJECTS}
      join stage_visit v on v.project_id = p.id and v.left_on is null
      join unnest(${texts}::text[], ${texts.map(fold)}::text[]) with ordinality t(text, folded, k)
        on t.k = 1 + i % ${texts.length}
    order by i`.execute(db);
  await sql`insert into issue_coordinator (issue_id, department_id)
    select id, ${pick(departments, sql`id + 3`)} from issue`.execute(db);
}

/** Four events an issue; the rows of an issue lie apart, as time leaves them. */
async function buildHistory(db: Database): Promise<void> {
  const kinds: [string, number, string][] = [
    ["issue.raised", -10, `'{"text":"Nêu vướng mắc","deadline":"2026-01-15"}'`],
    [
      "issue.reported",
      12,
      `'{"text":"Đã có văn bản đôn đốc, đang chờ trả lời","isNoProgress":false}'`,
    ],
    ["issue.deadline_set", 30, `'{"from":"2026-01-15","to":"2026-02-15","reason":"Chờ ý kiến"}'`],
    [
      "issue.reported",
      70,
      `'{"text":"Đã họp hai bên, thống nhất phương án","isNoProgress":false}'`,
    ],
  ];
  for (const [verb, days, particulars] of kinds) {
    await sql`insert into event (verb, particulars, happened_at, actor_id, actor_name, issue_id, project_id)
      select ${verb}, ${sql.raw(particulars)}::jsonb, raised_on + 10 + ${days}::int * interval '1 day',
        raised_by, 'Đặng Thị Thu Hà', id, null
      from issue order by id`.execute(db);
  }
  await sql`insert into progress_report (issue_id, reported_at, reported_on, department_id,
      is_no_progress, text, reported_by, event_id)
    select e.issue_id, e.happened_at, (e.happened_at)::date, i.lead_department_id,
      e.issue_id % 7 = 0, 'Đã có văn bản đôn đốc, đang chờ trả lời', e.actor_id, e.id
    from event e join issue i on i.id = e.issue_id
    where e.verb = 'issue.reported' order by e.id`.execute(db);
  await sql`insert into extension_request (issue_id, asked_at, asked_on, asked_by, from_deadline,
      new_deadline, reason, decided_at, decided_by, decision, granted_deadline)
    select id, raised_on + interval '20 days', raised_on + 20, raised_by, original_deadline,
      original_deadline + 30, 'Chờ ý kiến bằng văn bản', raised_on + interval '21 days', resolved_by,
      'granted', original_deadline + 30
    from issue where id % 3 = 0 order by id`.execute(db);
}

/** Three closed agenda items an issue: raised, extended, then kept or resolved. */
async function buildReviews(db: Database): Promise<void> {
  await sql`insert into agenda_item (meeting_id, issue_id, kind, placement, section, position,
      minutes, opening_state, opening_deadline, opening_lead_id, opening_carried, opened,
      disposition, closing_deadline, closing_lead_id, closing_state, is_overdue_at_close,
      is_stalled, is_resolved_late, closed)
    select first + v, i.id, 'issue', 'discussed', 'carried', 1 + i.id, 5, 'open', i.deadline,
      i.lead_department_id, v, ${payload("Kết luận kỳ trước")},
      case when v = 0 then 'kept' when v = 1 then 'extended'
        when first < ${MEETINGS - 2} then 'resolved' when i.id % 5 = 0 then 'escalated' else 'kept' end,
      i.deadline, i.lead_department_id,
      case when v = 2 and first < ${MEETINGS - 2} then 'resolved' else 'open' end,
      i.id % 3 = 0, v > 0 and i.id % 4 = 0, v = 2 and first < ${MEETINGS - 2} and i.id % 2 = 0,
      ${payload("Giao đơn vị chủ trì hoàn thành, chậm nhất ngày 18/12/2026.")}
    from (select *, case when state = 'open' then ${MEETINGS - 2} else 1 + id % ${MEETINGS - 5} end as first from issue) i
      cross join generate_series(0, 2) v
    order by first + v, i.id`.execute(db);
}

function payload(text: string) {
  return sql`jsonb_build_object('text', ${text}::text, 'lead', 'Sở Tài chính', 'project', i.project_id, 'note', repeat('x', 120))`;
}

function idList(ids: number[]) {
  return ids;
}

/** The (i mod n)th of a list, in SQL. */
function pick(ids: number[], i: ReturnType<typeof sql>) {
  return sql`(${ids}::bigint[])[1 + (${i}) % ${ids.length}::int]`;
}
