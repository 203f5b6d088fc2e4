import { sql } from "kysely";
import { type Context, hasRole } from "#app/domain/context.ts";
import { issueQueries, together } from "#app/domain/issue/as-read.server.ts";
import { scope, seesProposals } from "#app/domain/issue/scope.server.ts";
import { fold, searchPatterns, searchWords } from "#app/domain/search/fold.ts";
import type { IssueState, Locale, MeetingState } from "#db/schema.ts";
import { projectName } from "./decisions.server.ts";
import { jsonRows } from "./standing.server.ts";

export interface IssueHit {
  code: string;
  text: string;
  state: IssueState;
  lead: string;
  deadline: string | null;
}

export interface ProjectHit {
  code: string;
  name: string;
  owner: string;
  stage: string | null;
  round: number | null;
}

export interface MeetingHit {
  code: string;
  title: string;
  heldOn: string;
  state: MeetingState;
  documentNumber: string | null;
}

export interface DepartmentHit {
  code: string;
  name: string;
  shortName: string;
}

export interface SearchResult {
  issues: IssueHit[];
  projects: ProjectHit[];
  meetings: MeetingHit[];
  departments: DepartmentHit[];
}

/** Rows of a kind that the page shows; the lists with the same words show all. */
export const SEARCH_SHOWN = 12;

/**
 * Issues, projects, meetings and departments that contain every word, with or without marks
 * (law 12). What the reader may not know of is not found.
 */
export async function search(ctx: Context, query: string): Promise<SearchResult> {
  const patterns = searchPatterns(query);
  if (patterns.length === 0) return { issues: [], projects: [], meetings: [], departments: [] };
  const { locale } = ctx.actor;
  const words = sql`all(${patterns}::text[])`;
  const limit = sql.lit(SEARCH_SHOWN);
  const hits = issueQueries(
    ctx,
    sql`i.id, i.code, i.text, i.state, i.deadline, i.lead_department_id`,
    [sql`i.search_text like ${words}`],
  );
  const short = sql.ref(`d.short_name_${locale}`);
  const { rows } = await sql<SearchResult>`
    select
      ${jsonRows(sql`
        select i.code, i.text, i.state, ${short} as lead, i.deadline
        from (${together(hits)}) i join department d on d.id = i.lead_department_id
        order by i.state in ('resolved','cancelled'), i.id desc limit ${limit}`)} as issues,
      ${jsonRows(sql`
        select p.code, ${projectName(locale)} as name, ${short} as owner, ${sql.ref(`s.short_name_${locale}`)} as stage, v.round
        from project p join department d on d.id = p.owner_department_id
          left join stage_visit v on v.project_id = p.id and v.line = 'main' and v.left_on is null
          left join stage s on s.id = v.stage_id
        where (p.search_text || ' ' || d.search_text) like ${words}
        order by not p.is_active, p.code collate "vi-x-icu" limit ${limit}`)} as projects,
      ${jsonRows(sql`
        select d.code, ${sql.ref(`d.name_${locale}`)} as name, ${short} as "shortName"
        from department d where d.search_text like ${words} and d.is_active
        order by ${short} collate "vi-x-icu" limit ${limit}`)} as departments`.execute(ctx.db);
  const found = rows[0] ?? { issues: [], projects: [], departments: [] };
  return { ...found, meetings: await searchMeetings(ctx, query) };
}

/** The page of what is named exactly by its code, or null. */
export async function findByCode(
  ctx: Context,
  query: string,
): Promise<{ kind: "issue" | "project" | "meeting"; code: string } | null> {
  const code = query.trim().toUpperCase();
  if (!/^[\p{L}\d][\p{L}\d-]{2,39}$/u.test(code)) return null;
  const { rows } = await sql<{ kind: "issue" | "project" | "meeting"; code: string }>`
    select 'issue' as kind, i.code from issue i where i.code = ${code}
      and ${scope(ctx)}
    union all select 'project', p.code from project p where p.code = ${code}
    union all select 'meeting', m.code from meeting m where m.code = ${code} and m.state = any(${readable(ctx)}::text[])
    limit 1`.execute(ctx.db);
  return rows[0] ?? null;
}

/** Meetings are few, twelve a year: their words are folded as they are read. */
async function searchMeetings(ctx: Context, query: string): Promise<MeetingHit[]> {
  const meetings = await ctx.db
    .selectFrom("meeting")
    .select([
      "code",
      "title_vi",
      "title_en",
      "held_on as heldOn",
      "state",
      "document_number as documentNumber",
    ])
    .where("state", "in", readable(ctx))
    .orderBy("held_on", "desc")
    .execute();
  const words = searchWords(query);
  return meetings
    .filter((meeting) => {
      const text = fold(
        [
          meeting.code,
          meeting.title_vi,
          meeting.title_en,
          ...spellings(meeting.heldOn),
          meeting.documentNumber ?? "",
        ].join(" "),
      );
      return words.every((word) => text.includes(word));
    })
    .slice(0, SEARCH_SHOWN)
    .map(({ title_vi, title_en, ...meeting }) => ({
      ...meeting,
      title: titleOf(ctx.actor.locale, title_vi, title_en),
    }));
}

function titleOf(locale: Locale, vi: string, en: string): string {
  return locale === "en" ? en || vi : vi;
}

/** A day as people write it: 07/12/2026, 7/12/2026, tháng 12/2026. */
function spellings(day: string): string[] {
  const [year, month = "", date = ""] = day.split("-");
  const short = `${Number(date)}/${Number(month)}/${year}`;
  return [`${date}/${month}/${year}`, short, `tháng ${Number(month)} năm ${year}`];
}

/** Drafts are the secretary's and the chair's; who only reads knows of what is issued. */
function readable(ctx: Context): MeetingState[] {
  if (hasRole(ctx.actor, "secretary", "chair")) {
    return ["draft", "published", "in_session", "closed", "issued", "cancelled"];
  }
  if (!seesProposals(ctx)) return ["issued"];
  return ["published", "in_session", "closed", "issued"];
}
