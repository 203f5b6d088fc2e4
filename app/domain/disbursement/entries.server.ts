import { type RawBuilder, sql } from "kysely";
import type { Database, Fund, Locale } from "#db/schema.ts";
import type { EntriesQuery } from "./entries-query.ts";

/** An entry as pages and files show it. */
export interface Entry {
  id: number;
  year: number;
  month: number;
  fund: Fund;
  /** đồng; negative where it takes back another. */
  amount: number;
  documentNumber: string;
  documentDate: string | null;
  asOf: string;
  note: string;
  overReason: string;
  isOpening: boolean;
  /** The entry that it takes back, or in whose place it stands, and why that was wrong. */
  correctsId: number | null;
  reason: string;
  /** The entry that takes this one back. */
  takenBackById: number | null;
  projectCode: string;
  projectName: string;
  owner: string;
  enteredBy: string | null;
  enteredAt: string;
  enteredFor: string | null;
}

const fields = (locale: Locale) => sql`
  e.id, e.year, e.month, e.fund, e.amount, e.document_number as "documentNumber",
  e.document_date as "documentDate", e.as_of as "asOf", e.note, e.over_reason as "overReason",
  e.is_opening as "isOpening", e.corrects_id as "correctsId", e.reason,
  (select c.id from disbursement c where c.corrects_id = e.id and c.amount < 0) as "takenBackById",
  p.code as "projectCode",
  ${locale === "en" ? sql`coalesce(nullif(p.name_en, ''), p.name_vi)` : sql`p.name_vi`} as "projectName",
  ${sql.ref(`o.short_name_${locale}`)} as owner, u.full_name as "enteredBy", e.entered_at as "enteredAt",
  ${sql.ref(`f.short_name_${locale}`)} as "enteredFor"`;

const tables = sql`disbursement e
  join project p on p.id = e.project_id
  join department o on o.id = p.owner_department_id
  left join app_user u on u.id = e.entered_by
  left join department f on f.id = e.entered_for_department_id`;

/** All entries of one project's year, by month and then as they were entered, newest first. */
export async function listProjectEntries(
  db: Database,
  code: string,
  year: number,
  locale: Locale,
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select ${fields(locale)} from ${tables}
    where p.code = ${code} and e.year = ${year}
    order by e.month desc, e.id desc`.execute(db);
  return rows.map(asShown);
}

export interface EntryList {
  rows: Entry[];
  /** Of all pages together. */
  total: number;
  amount: number;
  hasPrevious: boolean;
  hasNext: boolean;
}

export const PAGE = 50;

/** One page of entries, the newest first, with count and sum of all pages, in one round trip. */
export async function listEntries(
  db: Database,
  query: EntriesQuery,
  locale: Locale,
): Promise<EntryList> {
  const { cursor } = query;
  const isBack = cursor?.side === "before";
  const beside = cursor ? sql`where e.id ${isBack ? sql`>` : sql`<`} ${cursor.id}` : sql``;
  const found = await sql<{ rows: Entry[]; total: number; amount: number }>`
    with e as (select ${fields(locale)} from ${tables} where ${sql.join(conditions(query), sql` and `)}),
    page as (select * from e ${beside} order by e.id ${isBack ? sql`asc` : sql`desc`} limit ${PAGE + 1})
    select count(*)::int as total, coalesce(sum(e.amount), 0) as amount,
      (select coalesce(json_agg(row_to_json(g) order by g.id desc), '[]') from page g) as rows
    from e`.execute(db);
  const [result] = found.rows;
  if (!result) throw new Error("an aggregate gives one row");
  const hasMore = result.rows.length > PAGE;
  const rows = isBack ? result.rows.slice(-PAGE) : result.rows.slice(0, PAGE);
  return {
    ...result,
    rows: rows.map(asShown),
    hasPrevious: isBack ? hasMore : cursor !== null,
    hasNext: isBack || hasMore,
  };
}

const CHUNK = 500;

/** Everything that the list would show, in the order of entering, a chunk at a time. */
export async function* exportEntries(
  db: Database,
  query: EntriesQuery,
  locale: Locale,
): AsyncGenerator<Entry[]> {
  let last = 0;
  while (true) {
    const { rows } = await sql<Entry>`
      select ${fields(locale)} from ${tables}
      where ${sql.join([...conditions(query), sql`e.id > ${last}`], sql` and `)}
      order by e.id limit ${sql.lit(CHUNK)}`.execute(db);
    if (rows.length > 0) yield rows.map(asShown);
    if (rows.length < CHUNK) return;
    last = rows.at(-1)?.id ?? last;
  }
}

function conditions(query: EntriesQuery): RawBuilder<unknown>[] {
  const all = [sql`e.year = ${query.year}`, sql`p.is_active = ${!query.isEnded}`];
  if (query.month !== null) all.push(sql`e.month = ${query.month}`);
  if (query.departmentId !== null) all.push(sql`p.owner_department_id = ${query.departmentId}`);
  if (query.projectCode !== "") all.push(sql`p.code = ${query.projectCode}`);
  if (query.isCorrected) {
    all.push(
      sql`(e.corrects_id is not null or exists (select from disbursement c where c.corrects_id = e.id))`,
    );
  }
  return all;
}

/** A moment comes as a Date from a row, as text out of JSON. */
function asShown(entry: Entry): Entry {
  return { ...entry, enteredAt: new Date(entry.enteredAt).toISOString() };
}

/** One entry of a project; undefined where the project has none of that number. */
export async function findEntry(
  db: Database,
  code: string,
  id: number,
  locale: Locale,
): Promise<Entry | undefined> {
  const { rows } = await sql<Entry>`
    select ${fields(locale)} from ${tables} where p.code = ${code} and e.id = ${id}`.execute(db);
  return rows.map(asShown)[0];
}
