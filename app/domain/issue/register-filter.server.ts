import { type RawBuilder, sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { searchPatterns } from "#app/domain/search/fold.ts";
import { coordinatorsAsRead, heldStates, isRunningAsRead } from "./as-read.server.ts";
import { carriedCount, stalledCount } from "./life.server.ts";
import { isPastSql, overdueUpTo, soonUpTo } from "./overdue.server.ts";
import type { AnswerFilter, FlagFilter, RegisterQuery } from "./register-query.ts";
import { statesOf } from "./register-query.ts";
import { seesProposals } from "./scope.server.ts";
import { waitingOf } from "./waiting.server.ts";

/** SQL conditions over `issue i`, shared by the list, its counts and the CSV. */

/** Word for word the condition of the partial indexes. */
export const openOnly = sql`i.state in ('proposed','open','reported_done','paused')`;

/** The filters beside state and deadline: the counts of the tabs keep them. */
export function commonConditions(ctx: Context, query: RegisterQuery): RawBuilder<unknown>[] {
  const found: RawBuilder<unknown>[] = [];
  // One LIKE a word: only then the trigram index serves.
  for (const pattern of searchPatterns(query.q)) found.push(sql`i.search_text like ${pattern}`);
  if (query.kind) found.push(sql`i.kind = ${query.kind}`);
  if (query.departmentId !== null)
    found.push(departmentCondition(ctx, query.departmentId, query.part));
  if (query.waiting) found.push(waitingCondition(ctx, query.waiting));
  if (query.projectCode)
    found.push(sql`i.project_id = (select id from project where code = ${query.projectCode})`);
  if (query.stageCode)
    found.push(sql`i.stage_id = (select id from stage where code = ${query.stageCode})`);
  if (query.categoryCode)
    found.push(
      sql`i.category_id = (select id from blocker_category where code = ${query.categoryCode})`,
    );
  if (query.meetingCode) found.push(meetingCondition(ctx, query.meetingCode));
  const ownerId = query.owner === "me" ? ctx.actor.id : query.owner;
  if (ownerId !== null) found.push(sql`i.owner_user_id = ${ownerId}::bigint`);
  if (query.carried !== null)
    found.push(sql`${carriedCount(sql`i.id`, heldStates(ctx))} >= ${query.carried}::int`);
  if (query.stalled !== null)
    found.push(sql`${stalledCount(sql`i.id`, heldStates(ctx))} >= ${query.stalled}::int`);
  if (query.answer) found.push(answerCondition(ctx, query.answer));
  return found;
}

/** State and deadline flag. */
export function standingConditions(
  ctx: Context,
  query: RegisterQuery,
  today: string,
): RawBuilder<unknown>[] {
  const found: RawBuilder<unknown>[] = [];
  if (query.state !== "any_open" && query.state !== "all")
    found.push(sql`i.state in (${sql.join(statesOf(query.state).map((state) => sql.lit(state)))})`);
  if (query.flag) found.push(flagCondition(ctx, query.flag, today));
  return found;
}

function departmentCondition(
  ctx: Context,
  id: number,
  part: RegisterQuery["part"],
): RawBuilder<unknown> {
  const isIts = sql`w.kind = 'department' and w.department_id = ${id}::bigint`;
  if (part === "awaited")
    return whoseMove(ctx, sql`${isIts} and i.lead_department_id <> ${id}::bigint`);
  if (part === "awaiting")
    return whoseMove(ctx, sql`i.lead_department_id = ${id}::bigint and not (${isIts})`);
  const lead = sql`i.lead_department_id = ${id}::bigint`;
  const coordinates = sql`i.id in (select c.issue_id from ${coordinatorsAsRead(ctx)} c where c.department_id = ${id}::bigint)`;
  if (part === "lead") return lead;
  if (part === "asked")
    return sql`i.id in (select a.issue_id from task_answer a where a.department_id = ${id}::bigint and a.state = 'waiting')`;
  return part === "coordinator" ? coordinates : sql`(${lead} or ${coordinates})`;
}

function waitingCondition(ctx: Context, waiting: string): RawBuilder<unknown> {
  if (/^\d{1,15}$/.test(waiting))
    return whoseMove(
      ctx,
      sql`w.kind = 'department' and w.department_id = ${Number(waiting)}::bigint`,
    );
  switch (waiting) {
    case "others":
      return whoseMove(ctx, sql`w.department_id is distinct from i.lead_department_id`);
    case "secretary":
    case "chair":
      return whoseMove(ctx, sql`w.kind = ${waiting}`);
    case "bodies":
      return whoseMove(ctx, sql`w.kind = 'body'`);
    default:
      return whoseMove(ctx, sql`w.kind = 'body' and w.body = ${waiting}`);
  }
}

/** Open issues by whose move it is. */
function whoseMove(ctx: Context, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${openOnly} and exists (select from ${waitingOf("i", ctx)} w where ${condition}))`;
}

function meetingCondition(ctx: Context, code: string): RawBuilder<unknown> {
  return sql`(i.id in (select a.issue_id from agenda_item a join meeting m on m.id = a.meeting_id where m.code = ${code} and a.issue_id is not null ${seesProposals(ctx) ? sql`` : sql`and m.state = 'issued'`})
    or i.source_meeting_id = (select id from meeting where code = ${code}))`;
}

function flagCondition(ctx: Context, flag: FlagFilter, today: string): RawBuilder<unknown> {
  const running = sql`i.state in ('proposed','open')`;
  switch (flag) {
    case "overdue":
      return sql`${running} and i.deadline <= ${overdueUpTo(today)}`;
    case "due_soon":
      return sql`${running} and i.deadline > ${overdueUpTo(today)} and i.deadline <= ${soonUpTo(today)}`;
    case "on_time":
      return sql`${running} and i.deadline > ${soonUpTo(today)} and i.deadline > ${overdueUpTo(today)}`;
    case "none":
      return sql`i.deadline is null`;
    case "extension_asked":
      return sql`i.id in (select x.issue_id from extension_request x where ${isRunningAsRead(ctx, "extension", "x")})`;
    case "relief_asked":
      return sql`i.id in (select x.issue_id from relief_request x where ${isRunningAsRead(ctx, "relief", "x")})`;
    case "escalated":
      return sql`i.id in (select x.issue_id from escalation x where ${isRunningAsRead(ctx, "escalation", "x")})`;
    case "done_late":
      return sql`i.state in ('resolved','reported_done') and ${donePast}`;
    case "late_original":
      return sql`((${running} and i.original_deadline <= ${overdueUpTo(today)})
        or (i.state in ('resolved','reported_done') and ${doneAfter(sql`i.original_deadline`)}))`;
    case "done_on_time":
      return sql`i.state in ('resolved','reported_done') and not coalesce(${donePast}, false)`;
  }
}

const doneAfter = (deadline: RawBuilder<unknown>) =>
  isPastSql(deadline, sql`coalesce(i.done_on, i.reported_done_on)`);
const donePast = doneAfter(sql`i.deadline`);

/** The last report of the lead since the series' last closed meeting that the reader knows of. */
function answerCondition(ctx: Context, answer: AnswerFilter): RawBuilder<unknown> {
  const said = (which: RawBuilder<unknown>) => sql`exists (select from progress_report pr
    where pr.issue_id = i.id and ${which} and pr.reported_at > coalesce((select max(m.closed_at) from meeting m
      where m.series_id = i.series_id and m.state in ${heldStates(ctx)}), '-infinity'))`;
  if (answer === "silent") return sql`not ${said(sql`true`)}`;
  if (answer === "reported") return said(sql`not pr.is_no_progress`);
  return sql`${said(sql`pr.is_no_progress`)} and not ${said(sql`not pr.is_no_progress`)}`;
}
