import { todayOf, yearOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { addAsked } from "./answers.server.ts";
import { issueCode, takeNumber } from "./code.server.ts";
import type { ReviewingMeeting } from "./disposition.ts";
import { dropIssue } from "./pending.server.ts";
import {
  changeIssue,
  departmentName,
  departmentNames,
  type LockedIssue,
  lockIssue,
  meetingOfDay,
  searchTextOf,
} from "./row.server.ts";
import { isOpen } from "./status.ts";

export interface TaskFields {
  text: string;
  leadDepartmentId: number;
  coordinatorIds: readonly number[];
  /** Departments that must each answer. */
  askedIds?: readonly number[];
  deadline: string;
}

/**
 * A conclusion with a department and a date that is no blocker's becomes a task of
 * the register, on the meeting's authority: open at once. Runs in the closing's transaction.
 */
export async function raiseTask(
  ctx: Context,
  input: TaskFields & {
    seriesId: number;
    projectId?: number | null;
    conclusionId: number;
    meeting: ReviewingMeeting;
  },
): Promise<{ id: number; code: string }> {
  return inTransaction(ctx, async (tx) => {
    const { meeting } = input;
    const coordinators = await departmentNames(tx.db, input.coordinatorIds);
    const lead = await departmentName(tx.db, input.leadDepartmentId);
    const year = yearOf(todayOf(tx.now));
    const number = await takeNumber(tx.db, "task", year);
    const code = issueCode("task", year, number);
    const searched = {
      code,
      text: input.text,
      proposal: "",
      owner_name: "",
      project_id: input.projectId ?? null,
      lead_department_id: input.leadDepartmentId,
    };
    const { id } = await tx.db
      .insertInto("issue")
      .values({
        ...searched,
        series_id: input.seriesId,
        kind: "task",
        year,
        number,
        lead_since: meeting.heldOn,
        state: "open",
        original_deadline: input.deadline,
        deadline: input.deadline,
        raised_on: meeting.heldOn,
        raised_by: tx.actor.id,
        source_meeting_id: meeting.id,
        source_conclusion_id: input.conclusionId,
        accepted_at: tx.now,
        accepted_by: tx.actor.id,
        search_text: await searchTextOf(tx.db, searched),
        created_at: tx.now,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await setCoordinators(tx, id, input.coordinatorIds);
    const asked = await addAsked(tx, { id, answers: [] }, input.askedIds ?? []);
    await recordEvent(
      tx,
      "issue.raised",
      { issueId: id, meetingId: meeting.id, projectId: input.projectId },
      {
        kind: "task",
        code,
        text: input.text,
        state: "open",
        lead,
        coordinators: [...coordinators.values()],
        asked: asked.length > 0 ? asked : undefined,
        deadline: input.deadline,
        meeting: meetingOfDay(meeting),
      },
    );
    return { id, code };
  });
}

/**
 * Brings a task in line with its amended conclusion, before the meeting is issued.
 * The original deadline follows the conclusion until an agenda with the task is published (law 3).
 *
 * @throws conflict `issue.moved_since` when the task has been changed since the conclusion gave it out
 */
export async function reviseTask(
  ctx: Context,
  issueId: number,
  given: TaskFields,
  input: TaskFields,
  meeting: ReviewingMeeting,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const issue = await lockIssue(tx, issueId);
    const [askedBefore, asked] = [given.askedIds ?? [], input.askedIds ?? []];
    const isMoved =
      issue.state !== "open" ||
      issue.deadline !== given.deadline ||
      issue.lead_department_id !== given.leadDepartmentId ||
      issue.text !== given.text ||
      issue.hasExtensionWaiting ||
      !sameIds(issue.coordinatorIds, given.coordinatorIds) ||
      (!sameIds(asked, askedBefore) && hasAnswered(issue, askedBefore));
    if (isMoved) throw conflict("issue.moved_since", { code: issue.code });
    const lead = await departmentName(tx.db, input.leadDepartmentId);
    const isNewLead = input.leadDepartmentId !== issue.lead_department_id;
    await changeIssue(tx, issue, {
      text: input.text,
      deadline: input.deadline,
      original_deadline: input.deadline,
      lead_department_id: input.leadDepartmentId,
      ...(isNewLead ? { owner_user_id: null, owner_name: "" } : {}),
    });
    await setCoordinators(tx, issueId, input.coordinatorIds);
    await askAnew(tx, issue, askedBefore, asked);
    await recordEvent(
      tx,
      "issue.edited",
      { issueId, meetingId: meeting.id, projectId: issue.project_id },
      {
        text: input.text,
        lead: isNewLead ? lead : undefined,
        deadline: input.deadline,
        previousDeadline: given.deadline,
        meeting: meetingOfDay(meeting),
      },
    );
  });
}

/** Whether the departments asked are no longer those that the conclusion named, all still waiting. */
function hasAnswered(issue: LockedIssue, given: readonly number[]): boolean {
  const asked = issue.answers.map((one) => one.departmentId);
  return !sameIds(asked, given) || issue.answers.some((one) => one.state !== "waiting");
}

async function askAnew(
  tx: Context,
  issue: LockedIssue,
  given: readonly number[],
  ids: readonly number[],
): Promise<void> {
  if (sameIds(given, ids)) return;
  await tx.db.deleteFrom("task_answer").where("issue_id", "=", issue.id).execute();
  await addAsked(tx, { id: issue.id, answers: [] }, ids);
}

/** Drops a task whose conclusion was taken back by an amendment; it stays in the register as cancelled. */
export async function withdrawTask(
  ctx: Context,
  issueId: number,
  reason: string,
  meeting: ReviewingMeeting,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const issue = await lockIssue(tx, issueId);
    if (!isOpen(issue.state)) throw conflict("issue.moved_since", { code: issue.code });
    await dropIssue(tx, issue, reason);
    await recordEvent(
      tx,
      "issue.cancelled",
      { issueId, meetingId: meeting.id, projectId: issue.project_id },
      { reason, meeting: meetingOfDay(meeting) },
    );
  });
}

/** Whether two lists without doubles name the same departments. */
export function sameIds(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

export async function setCoordinators(tx: Context, issueId: number, ids: readonly number[]) {
  await tx.db.deleteFrom("issue_coordinator").where("issue_id", "=", issueId).execute();
  const rows = [...new Set(ids)].map((id) => ({ issue_id: issueId, department_id: id }));
  if (rows.length > 0) await tx.db.insertInto("issue_coordinator").values(rows).execute();
}
