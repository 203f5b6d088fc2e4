import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { fold, searchPatterns } from "#app/domain/search/fold.ts";
import { openVisits } from "./clocks.server.ts";
import type { DayRow } from "./day-paste.ts";

/** A dossier as a row of the day finds it. */
export interface DayDossier {
  id: number;
  code: string;
  vi: string;
  en: string;
  version: number;
  routeId: number;
  stageId: number;
  round: number;
  /** Working days that count at the stage on the day of the row, and those allowed. */
  days: number;
  limit: number;
}

/** “DA-12”, “da 12”: meant as a code, never as part of a name. */
const CODE = /^\p{L}{1,6}[- .]?\d+$/u;

/**
 * Codes of the dossiers that rows name, by code or by words of the name that only one project followed
 * up has; null where there is none, or more than one.
 */
export async function findDayCodes(
  tx: Context,
  rows: readonly DayRow[],
): Promise<Map<string, string | null>> {
  const texts = [...new Set(rows.map((row) => row.dossier))];
  const asked = texts.map((text) => ({
    text,
    code: text.replace(/\s+/g, "-").toUpperCase(),
    patterns: CODE.test(text) || fold(text).length < 3 ? null : searchPatterns(text),
  }));
  const found = await sql<{ text: string; code: string | null }>`
    select a.text, coalesce(
      (select p.code from project p where upper(p.code) in (upper(a.text), a.code)),
      (select min(p.code) from project p where p.is_active and a.patterns is not null and p.search_text like all(
          array(select jsonb_array_elements_text(a.patterns))) having count(*) = 1)
    ) as code
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(text text, code text, patterns jsonb)
  `.execute(tx.db);
  return new Map(found.rows.map(({ text, code }) => [text, code]));
}

/** Locks the dossiers in one order for everybody, so that two days entered at once wait and do not block each other. */
export async function lockDossiers(tx: Context, codes: readonly string[]) {
  if (codes.length === 0) return [];
  return tx.db
    .selectFrom("project")
    .select(["code", "version"])
    .where("code", "in", [...codes])
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Where the dossier stands now, its clock read on a day. */
export async function findDayDossier(
  tx: Context,
  code: string,
  on: string,
): Promise<DayDossier | null> {
  const found = await sql<DayDossier>`
    select p.id, p.code, p.name_vi as vi, coalesce(nullif(p.name_en, ''), p.name_vi) as en, p.version,
      p.route_id as "routeId", v.stage_id as "stageId", v.round, v.counted as days, v.days_allowed as "limit"
    from project p join ${openVisits(on)} v on v.project_id = p.id
    where p.code = ${code}`.execute(tx.db);
  return found.rows[0] ?? null;
}

export interface DayReceiver {
  departmentId: number;
  userId: number | null;
  vi: string;
  en: string;
}

/**
 * The department, or the person, that a cell names.
 *
 * @throws invalid `day.receiver_unknown` when none or several have that name
 */
export async function findReceiver(tx: Context, text: string): Promise<DayReceiver> {
  const wanted = fold(text);
  const departments = await tx.db
    .selectFrom("department")
    .where("is_active", "=", true)
    .select(["id", "code", "name_vi", "name_en", "short_name_vi as vi", "short_name_en as en"])
    .execute();
  const named = departments.filter((one) =>
    [one.code, one.name_vi, one.name_en, one.vi, one.en].some((name) => fold(name) === wanted),
  );
  const [department] = named;
  if (department && named.length === 1)
    return { departmentId: department.id, userId: null, vi: department.vi, en: department.en };
  const people = await tx.db
    .selectFrom("app_user")
    .where("is_active", "=", true)
    .where("department_id", "is not", null)
    .select(["id", "full_name as name", "department_id as departmentId"])
    .execute();
  const [person, ...others] = people.filter((one) => fold(one.name) === wanted);
  if (!person || person.departmentId === null || others.length > 0 || wanted === "")
    throw invalid("day.receiver_unknown", {}, "to");
  const { id, name, departmentId } = person;
  return { departmentId, userId: id, vi: name, en: name };
}

/** Listed reasons in a note, parted by “;”; the rest is its words, which alone are “another reason”. */
export async function readReasons(tx: Context, note: string) {
  const listed = await tx.db
    .selectFrom("return_reason")
    .where("is_active", "=", true)
    .select(["id", "code", "name_vi", "name_en"])
    .execute();
  const parts = note.split(";").map((part) => part.trim());
  const reasonOf = (part: string) =>
    listed.find(({ name_vi, name_en }) =>
      [name_vi, name_en].some((name) => fold(name) === fold(part)),
    );
  const reasons = parts.flatMap((part) => reasonOf(part)?.id ?? []);
  const reason = parts.filter((part) => part !== "" && !reasonOf(part)).join("; ");
  const other = listed.find(({ code }) => code === "KHAC");
  return { reasons: reasons.length === 0 && reason && other ? [other.id] : reasons, reason };
}
