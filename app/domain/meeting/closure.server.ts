import { type Context, inTransaction } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { applyDisposition } from "#app/domain/issue/disposition.server.ts";
import { raiseTask } from "#app/domain/issue/task.server.ts";
import {
  blocksClosing,
  type ClosingConclusion,
  type ClosingItem,
  type ClosingProblem,
  closingProblems,
  defaultDisposition,
} from "./closing.ts";
import { loadClosing } from "./closing-facts.server.ts";
import { type ClosingSummary, summariseClosing } from "./closing-summary.ts";
import { becomesTask } from "./conclusion.ts";
import { freezeConclusions, freezeHoldBacks, freezeItems, freezeMeeting } from "./freeze.server.ts";
import { canPrepare } from "./policy.ts";
import {
  changeMeeting,
  lockMeeting,
  type MeetingKey,
  type MeetingRow,
  meetingOfDay,
} from "./row.server.ts";
import { ensureNextMeeting } from "./schedule.server.ts";
import { isHeld } from "./status.ts";
import { carryTopics } from "./topic-carry.server.ts";

/** What stands against closing this meeting now, and what closing would do. */
export async function previewClosing(
  ctx: Context,
  meeting: MeetingRow,
): Promise<{ problems: ClosingProblem[]; summary: ClosingSummary }> {
  const closing = await loadClosing(ctx, meeting);
  return { problems: closingProblems(closing), summary: summariseClosing(closing) };
}

/** Marks what the meeting did not reach as not discussed; it stands on the next agenda. */
export async function markRemainderNotDiscussed(
  ctx: Context,
  input: { key: MeetingKey },
): Promise<{ count: number }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "record");
    const { items } = await loadClosing(tx, meeting);
    const left = items
      .filter((item) => item.disposition === null && defaultDisposition(item) === null)
      .map((item) => item.id);
    if (left.length === 0) return { count: 0 };
    await tx.db
      .updateTable("agenda_item")
      .set((eb) => ({ disposition: "not_discussed" as const, version: eb("version", "+", 1) }))
      .where("id", "in", left)
      .execute();
    await recordEvent(
      tx,
      "meeting.item_concluded",
      { meetingId: meeting.id },
      { code: meeting.code, count: left.length, disposition: "not_discussed" },
    );
    return { count: left.length };
  });
}

export interface Closed {
  meetingId: number;
  code: string;
  conclusions: number;
  tasks: string[];
}

/**
 * Closes a meeting whole or not at all (law 6): checks, numbers the conclusions,
 * applies each disposition to its issue, raises the tasks, freezes, and makes sure of
 * the next meeting. Closing a closed meeting again changes nothing.
 *
 * @throws invalid `meeting.cannot_close` while something blocks; `previewClosing` says what
 */
export async function closeMeeting(
  ctx: Context,
  input: { key: MeetingKey; version?: number | undefined; endedAt?: Date | undefined },
): Promise<Closed> {
  return inTransaction(ctx, async (tx) => {
    const already = await findClosed(tx, input.key);
    if (already) return already;
    const meeting = await lockForClosing(tx, input);
    if (isHeld(meeting.state)) return closedOf(tx, meeting);
    const closing = await loadClosing(tx, meeting);
    const problems = closingProblems(closing);
    if (blocksClosing(problems)) {
      const count = problems.filter((problem) => problem.level === "blocks").length;
      throw invalid("meeting.cannot_close", { count });
    }
    await dropEmptyConclusions(tx, meeting.id);
    const tasks: string[] = [];
    for (const item of closing.items) await settleItem(tx, meeting, item, tasks);
    await freezeItems(tx, meeting);
    await freezeConclusions(tx, meeting.id);
    await freezeHoldBacks(tx, meeting.id);
    await freezeMeeting(tx, meeting.id);
    await changeMeeting(tx, meeting, {
      state: "closed",
      minutes_state: "draft",
      current_item_id: null,
      ended_at: input.endedAt ?? tx.now,
      closed_at: tx.now,
      closed_by: tx.actor.id,
    });
    await tx.db
      .deleteFrom("item_editor")
      .where("agenda_item_id", "in", [0, ...closing.items.map((item) => item.id)])
      .execute();
    const closed = await closedOf(tx, meeting);
    await recordEvent(
      tx,
      "meeting.closed",
      { meetingId: meeting.id },
      {
        code: meeting.code,
        heldOn: meeting.held_on,
        items: closing.items.length,
        conclusions: closed.conclusions,
        tasks: closed.tasks,
      },
    );
    await ensureNextMeeting(tx, meeting.series_id, meeting.held_on);
    await carryTopics(tx, meeting);
    return closed;
  });
}

async function findClosed(tx: Context, key: MeetingKey): Promise<Closed | null> {
  const meeting = await tx.db
    .selectFrom("meeting")
    .selectAll()
    .where(typeof key === "number" ? "id" : "code", "=", key)
    .executeTakeFirst();
  if (!meeting || !isHeld(meeting.state) || !canPrepare(tx.actor, meeting)) return null;
  return closedOf(tx, meeting);
}

/** A rival that closed while this one waited has done the work: that is no conflict. */
async function lockForClosing(
  tx: Context,
  input: { key: MeetingKey; version?: number | undefined },
): Promise<MeetingRow> {
  try {
    return await lockMeeting(tx, input.key, "close", input.version);
  } catch (error) {
    const closed = await tx.db
      .selectFrom("meeting")
      .selectAll()
      .where(typeof input.key === "number" ? "id" : "code", "=", input.key)
      .executeTakeFirst();
    if (closed && isHeld(closed.state) && canPrepare(tx.actor, closed)) return closed;
    throw error;
  }
}

async function closedOf(tx: Context, meeting: Pick<MeetingRow, "id" | "code">): Promise<Closed> {
  const rows = await tx.db
    .selectFrom("conclusion as c")
    .leftJoin("issue as i", "i.id", "c.task_issue_id")
    .where("c.meeting_id", "=", meeting.id)
    .orderBy("c.number")
    .select("i.code")
    .execute();
  return {
    meetingId: meeting.id,
    code: meeting.code,
    conclusions: rows.length,
    tasks: rows.flatMap((row) => row.code ?? []),
  };
}

async function settleItem(
  tx: Context,
  meeting: MeetingRow,
  item: ClosingItem,
  tasks: string[],
): Promise<void> {
  const disposition = item.disposition ?? defaultDisposition(item) ?? "not_discussed";
  const isDefault = item.disposition === null;
  const reason = isDefault && disposition === "paused" ? item.pauseReason : item.reason;
  const conclusions = item.conclusions.filter((one) => one.text !== "");
  let effect: string | null = null;
  if (item.issueId !== null) {
    const applied = await applyDisposition(tx, {
      issueId: item.issueId,
      disposition,
      newDeadline: item.newDeadline,
      newLeadDepartmentId: item.newLeadDepartmentId,
      reason,
      conclusionText: conclusions[0]?.text ?? item.causeConclusion ?? "",
      meeting: meetingOfDay(meeting),
    });
    effect = JSON.stringify(applied);
  }
  await tx.db
    .updateTable("agenda_item")
    .set({
      disposition,
      reason,
      effect,
      new_deadline: item.newDeadline,
      new_lead_department_id: item.newLeadDepartmentId,
    })
    .where("id", "=", item.id)
    .execute();
  for (const conclusion of conclusions) {
    const code = await raiseTaskOf(tx, meeting, item, conclusion);
    if (code) tasks.push(code);
  }
}

/** Raises the task that a conclusion gives out, if it is one; its code. */
export async function raiseTaskOf(
  tx: Context,
  meeting: MeetingRow,
  item: Pick<ClosingItem, "kind" | "projectId">,
  conclusion: ClosingConclusion,
): Promise<string | null> {
  const { leadDepartmentId, deadline } = conclusion;
  if (!becomesTask(conclusion, item.kind) || leadDepartmentId === null || deadline === null) {
    return null;
  }
  const task = await raiseTask(tx, {
    text: conclusion.text,
    leadDepartmentId,
    coordinatorIds: conclusion.coordinatorIds,
    askedIds: conclusion.askedIds ?? [],
    deadline,
    seriesId: meeting.series_id,
    projectId: item.projectId,
    conclusionId: conclusion.id,
    meeting: meetingOfDay(meeting),
  });
  await tx.db
    .updateTable("conclusion")
    .set({ task_issue_id: task.id, is_task: true })
    .where("id", "=", conclusion.id)
    .execute();
  return task.code;
}

export async function dropEmptyConclusions(tx: Context, meetingId: number): Promise<void> {
  await tx.db
    .deleteFrom("conclusion")
    .where("meeting_id", "=", meetingId)
    .where("text", "=", "")
    .where("task_issue_id", "is", null)
    .execute();
}
