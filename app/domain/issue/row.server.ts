import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { invalid, notFound } from "#app/domain/errors.ts";
import { fold } from "#app/domain/search/fold.ts";
import { PREPARED } from "#db/prepared.ts";
import type { Database, JsonValue, Row } from "#db/schema.ts";
import type { AnswerStanding } from "./answer.ts";
import { isVisible } from "./scope.server.ts";
import { awaitedDepartment } from "./waiting.server.ts";

/** A row with what a command must know beside it, locked until the transaction ends. */
export type LockedIssue = Row<"issue"> & {
  coordinatorIds: number[];
  hasExtensionWaiting: boolean;
  hasReliefWaiting: boolean;
  isEscalated: boolean;
  isCovered: boolean;
  isOpenedByLead: boolean;
  hasChaseWaiting: boolean;
  awaitedDepartmentId: number | null;
  bareDecision: BareDecision | null;
  answers: LockedAnswer[];
};

interface BareDecision {
  id: number;
  by: number | null;
  text: string;
}

/** The answer that a task asks of a department, as commands need it. */
export interface LockedAnswer extends AnswerStanding {
  answeredBy: number | null;
  version: number;
}

/** Of `issue i`: raised by its lead for itself and so open at once, nobody else's word stands behind it. */
export const isOpenedByLead = sql<boolean>`coalesce(i.raised_by_department_id = i.lead_department_id
  and i.accepted_by = i.raised_by and i.accepted_at = i.created_at, false)`;

/** Accepted and not ended. */
export const livingStates = sql`('open','reported_done','paused')`;

/** Of `issue i`: the common cause that covers it has not ended. */
export const isCovered = sql<boolean>`exists (select from issue cause where cause.id = i.covered_by_id and cause.state in ${livingStates})`;

/** Of `issue i`: the latest word of a chair's that can still be taken back. */
export const bareDecision = sql<BareDecision | null>`(
  select json_build_object('id', c.id, 'by', c.decided_by, 'text', c.text) from chair_decision c
  where c.issue_id = i.id and c.meeting_id is null and not c.is_applied order by c.id desc limit 1)`;

/** An issue is named by its id or its code. */
export type IssueKey = number | string;

/**
 * Locks an issue for a command.
 *
 * @throws not found when there is none, or the person may not know of it
 */
export async function lockIssue(tx: Context, key: IssueKey): Promise<LockedIssue> {
  const column = typeof key === "number" ? sql`i.id` : sql`i.code`;
  const found = await sql<LockedIssue>`${sql.raw(PREPARED)}
    select i.*, ${isCovered} as "isCovered", ${isOpenedByLead} as "isOpenedByLead", ${awaitedDepartment("i")} as "awaitedDepartmentId",
      array(select c.department_id from issue_coordinator c where c.issue_id = i.id) as "coordinatorIds",
      exists (select from extension_request e where e.issue_id = i.id and e.decided_at is null) as "hasExtensionWaiting",
      exists (select from relief_request r where r.issue_id = i.id and r.decided_at is null) as "hasReliefWaiting",
      exists (select from escalation s where s.issue_id = i.id and s.ended_at is null) as "isEscalated",
      exists (select from chase k where k.issue_id = i.id and k.answered_at is null) as "hasChaseWaiting",
      ${bareDecision} as "bareDecision",
      coalesce((select json_agg(json_build_object('departmentId', a.department_id, 'state', a.state,
          'answeredBy', a.answered_by, 'version', a.version) order by a.department_id)
        from task_answer a where a.issue_id = i.id), '[]') as answers
    from issue i where ${column} = ${key} for update of i`.execute(tx.db);
  const row = found.rows[0];
  if (!row || !(await isVisible(tx, row))) throw notFound();
  return row;
}

/** Locks several issues in the order of their ids, so that two commands never wait for each other. */
export async function lockTogether(tx: Context, keys: readonly IssueKey[]): Promise<void> {
  await sql`select from issue where id = any(${keys.filter((key) => typeof key === "number")}::bigint[])
    or code = any(${keys.filter((key) => typeof key === "string")}::text[]) order by id for update`.execute(
    tx.db,
  );
}

export type IssueChanges = Partial<
  Omit<Row<"issue">, "id" | "code" | "version" | "search_text" | "original_deadline">
> & { original_deadline?: string | null };

/** Columns whose change changes what the search finds. */
const searched = ["text", "proposal", "owner_name", "lead_department_id", "project_id"] as const;

/**
 * Writes changes, a new version and, where needed, the search text. Law 3: an
 * original deadline that is locked stays, whatever the changes say.
 */
export async function changeIssue(
  tx: Context,
  issue: LockedIssue,
  changes: IssueChanges,
): Promise<void> {
  const { original_deadline, ...rest } = changes;
  const original =
    original_deadline === undefined || isOriginalFixed(issue) ? {} : { original_deadline };
  const isSearchChanged = searched.some((name) => name in rest && rest[name] !== issue[name]);
  const search = isSearchChanged
    ? { search_text: await searchTextOf(tx.db, { ...issue, ...rest }) }
    : {};
  await tx.db
    .updateTable("issue")
    .set({ ...rest, ...original, ...search, version: issue.version + 1 })
    .where("id", "=", issue.id)
    .execute();
}

/** The first deadline is the original one; it moves with edits until it is locked (law 3). */
export function isOriginalFixed(
  issue: Pick<Row<"issue">, "original_deadline" | "is_original_locked">,
): boolean {
  return issue.is_original_locked && issue.original_deadline !== null;
}

/**
 * Locks the original deadlines of issues: called on publishing an agenda that they stand on.
 * Versions stay as they are: what a person is typing about the issue is not stale for it.
 */
export async function lockOriginalDeadlines(tx: Context, issueIds: readonly number[]) {
  if (issueIds.length === 0) return;
  await tx.db
    .updateTable("issue")
    .set({ is_original_locked: true })
    .where("id", "in", [...issueIds])
    .where("is_original_locked", "=", false)
    .execute();
}

type Searched = Pick<
  Row<"issue">,
  "code" | "text" | "proposal" | "owner_name" | "project_id" | "lead_department_id"
> & { id?: number };

/** After a change outside the row itself: what it took in is found under its own code as well. */
export async function renewSearch(tx: Context, issue: LockedIssue): Promise<void> {
  await tx.db
    .updateTable("issue")
    .set({ search_text: await searchTextOf(tx.db, issue) })
    .where("id", "=", issue.id)
    .execute();
}

/** The folded text that the register's search looks into. */
export async function searchTextOf(db: Database, issue: Searched): Promise<string> {
  const names = await db
    .selectFrom("department as d")
    .leftJoin("project as p", (join) => join.on("p.id", "=", issue.project_id))
    .where("d.id", "=", issue.lead_department_id)
    .select([
      "d.name_vi",
      "d.short_name_vi",
      "d.search_text as department_words",
      "p.code as project_code",
      "p.name_vi as project_name",
    ])
    .select(
      sql<string | null>`(with recursive merged as (
        select n.id, n.code from issue n where n.merged_into_id = ${issue.id ?? null}::bigint
        union select n.id, n.code from merged m join issue n on n.merged_into_id = m.id
      ) select string_agg(code, ' ' order by id) from merged)`.as("took_in"),
    )
    .executeTakeFirst();
  return fold(
    [
      issue.code,
      issue.text,
      issue.proposal,
      issue.owner_name,
      names?.project_code,
      names?.project_name,
      names?.short_name_vi,
      names?.name_vi,
      // With the names that it has had before (law 10).
      names?.department_words,
      names?.took_in,
    ]
      .filter(Boolean)
      .join(" "),
  );
}

/** A department as history keeps it: its id and the names of that day (law 10). */
export type NameOfDay = { id: number; vi: string; en: string };

/** @throws invalid `field.choose` when one of the ids is no department */
export async function departmentNames(
  db: Database,
  ids: readonly number[],
  field?: string,
): Promise<Map<number, NameOfDay>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom("department")
    .select(["id", "short_name_vi", "short_name_en"])
    .where("id", "in", wanted)
    .execute();
  if (rows.length !== wanted.length) throw invalid("field.choose", {}, field);
  return new Map(
    rows.map((row) => [row.id, { id: row.id, vi: row.short_name_vi, en: row.short_name_en }]),
  );
}

export async function departmentName(db: Database, id: number, field?: string): Promise<NameOfDay> {
  const found = (await departmentNames(db, [id], field)).get(id);
  if (!found) throw invalid("field.choose", {}, field);
  return found;
}

/** @throws invalid `field.choose` when a chosen row does not exist */
export async function checkChosen(
  db: Database,
  table: "stage" | "blocker_category",
  id: number | null,
  field: string,
): Promise<void> {
  if (id === null) return;
  const row = await db.selectFrom(table).select("id").where("id", "=", id).executeTakeFirst();
  if (!row) throw invalid("field.choose", {}, field);
}

/** A meeting as history keeps it. */
export function meetingOfDay(meeting: { code: string; heldOn: string }): Record<string, JsonValue> {
  return { code: meeting.code, heldOn: meeting.heldOn };
}
