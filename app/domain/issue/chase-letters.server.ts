import { type RawBuilder, sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import type { ChaseChannel, IssueState, Locale } from "#db/schema.ts";
import { daysLeftSql, deadlineFlagSql } from "./overdue.server.ts";
import type { DeadlineFlag } from "./overdue.ts";

/** A chase as the page of its issue tells it. */
export interface PageChase {
  number: number;
  letter: number;
  to: string;
  channel: ChaseChannel;
  sentOn: string;
  by: string;
  answerBy: string;
  documentNumber: string;
  answeredOn: string | null;
  note: string;
  /** The day by which an answer was asked has passed without one. */
  isLate: boolean;
}

const recipient = (locale: Locale) =>
  sql`coalesce((select ${sql.ref(`cd.short_name_${locale}`)} from department cd where cd.id = l.to_department_id), l.to_body)`;

/** JSON of `PageChase[]` of an issue, the last first. */
export function chasesOf(
  issueId: RawBuilder<unknown>,
  locale: Locale,
  today: string,
): RawBuilder<PageChase[]> {
  return sql<
    PageChase[]
  >`(select coalesce(json_agg(json_build_object('number', c.number, 'letter', l.id,
      'to', ${recipient(locale)}, 'channel', l.channel, 'sentOn', l.sent_on, 'by', l.sent_by_name,
      'answerBy', l.answer_by, 'documentNumber', l.document_number, 'answeredOn', c.answered_on, 'note', c.answer_note,
      'isLate', c.answered_on is null and l.answer_by < ${today}::date) order by c.number desc), '[]')
    from chase c join chase_letter l on l.id = c.letter_id where c.issue_id = ${issueId})`;
}

export interface ChaseLetter {
  id: number;
  to: string;
  channel: ChaseChannel;
  sentOn: string;
  by: string;
  answerBy: string;
  documentNumber: string;
  text: string;
  isLate: boolean;
  issues: {
    code: string;
    text: string;
    number: number;
    state: IssueState;
    deadline: string | null;
    flag: DeadlineFlag;
    days: number | null;
    answeredOn: string | null;
    note: string;
  }[];
}

/** A letter with the issues that it chased. @throws not found */
export async function getChaseLetter(ctx: Context, id: number): Promise<ChaseLetter> {
  const today = todayOf(ctx.now);
  const { rows } = await sql<ChaseLetter>`
    select l.id, ${recipient(ctx.actor.locale)} as "to", l.channel, l.sent_on as "sentOn", l.sent_by_name as by,
      l.answer_by as "answerBy", l.document_number as "documentNumber", l.text,
      exists (select from chase c where c.letter_id = l.id and c.answered_on is null) and l.answer_by < ${today}::date as "isLate",
      (select json_agg(json_build_object('code', i.code, 'text', i.text, 'number', c.number, 'state', i.state,
          'deadline', i.deadline, 'flag', ${deadlineFlagSql("i", today)}, 'days', ${daysLeftSql(sql`i.deadline`, today)},
          'answeredOn', c.answered_on, 'note', c.answer_note) order by i.year, i.number)
        from chase c join issue i on i.id = c.issue_id where c.letter_id = l.id) as issues
    from chase_letter l where l.id = ${id}::bigint and exists (select from chase c where c.letter_id = l.id and c.issue_id is not null)`.execute(
    ctx.db,
  );
  const letter = rows[0];
  if (!letter) throw notFound();
  return letter;
}

export interface LetterRow {
  id: number;
  to: string;
  channel: ChaseChannel;
  sentOn: string;
  by: string;
  answerBy: string;
  documentNumber: string;
  codes: string[];
  /** Of these, those that wait for an answer. */
  unanswered: number;
  isLate: boolean;
}

export interface LetterPage {
  rows: LetterRow[];
  hasMore: boolean;
}

const PAGE = 30;

/** Letters sent, the last first; `before` is the id of the last one of the page before. */
export async function listLetters(
  ctx: Context,
  asked: { isUnanswered: boolean; before: number | null },
): Promise<LetterPage> {
  const today = todayOf(ctx.now);
  const { rows } = await sql<LetterRow>`
    select l.id, ${recipient(ctx.actor.locale)} as "to", l.channel, l.sent_on as "sentOn", l.sent_by_name as by,
      l.answer_by as "answerBy", l.document_number as "documentNumber", k.codes, k.unanswered,
      k.unanswered > 0 and l.answer_by < ${today}::date as "isLate"
    from chase_letter l cross join lateral (
      select array_agg(i.code order by i.year, i.number) as codes,
        (count(*) filter (where c.answered_on is null))::int as unanswered
      from chase c join issue i on i.id = c.issue_id where c.letter_id = l.id) k
    where k.codes is not null and (not ${asked.isUnanswered}::boolean or k.unanswered > 0)
      and (${asked.before}::bigint is null or l.id < ${asked.before}::bigint)
    order by l.id desc limit ${sql.lit(PAGE + 1)}`.execute(ctx.db);
  return { rows: rows.slice(0, PAGE), hasMore: rows.length > PAGE };
}

/** The chases of an issue that wait for an answer, the last first. */
export async function listUnanswered(
  ctx: Context,
  issueId: number,
): Promise<{ number: number; to: string; sentOn: string }[]> {
  const { rows } = await sql<{ number: number; to: string; sentOn: string }>`
    select c.number, ${recipient(ctx.actor.locale)} as "to", l.sent_on as "sentOn"
    from chase c join chase_letter l on l.id = c.letter_id
    where c.issue_id = ${issueId} and c.answered_at is null order by c.number desc`.execute(ctx.db);
  return rows;
}
