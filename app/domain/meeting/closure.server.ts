import { sql } from "kysely";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { passOn } from "#app/domain/issue/cause.ts";
import { applyDisposition } from "#app/domain/issue/disposition.server.ts";
import { takesTwo } from "#app/domain/issue/disposition.ts";
import { isCovered } from "#app/domain/issue/row.server.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import { raiseTask } from "#app/domain/issue/task.server.ts";
import {
  blocksClosing,
  type ClosingConclusion,
  type ClosingItem,
  type ClosingMeeting,
  type ClosingProblem,
  closingProblems,
  defaultDisposition,
} from "./closing.ts";
import { type ClosingSummary, summariseClosing } from "./closing-summary.ts";
import { becomesTask } from "./conclusion.ts";
import { askedIdsOf, coordinatorIdsOf } from "./field-store.server.ts";
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
import { presentSince } from "./session.server.ts";
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

async function loadClosing(
  tx: Context,
  meeting: MeetingRow,
): Promise<ClosingMeeting & { items: ClosingItem[] }> {
  const [attendance, items, conclusions, editors] = await Promise.all([
    tx.db
      .selectFrom("meeting_participant")
      .select(({ fn }) => [
        fn.countAll<number>().as("all"),
        fn.count<number>("attendance").as("taken"),
      ])
      .where("meeting_id", "=", meeting.id)
      .executeTakeFirstOrThrow(),
    loadItems(tx, meeting.id),
    tx.db
      .selectFrom("conclusion as c")
      .selectAll("c")
      .select([coordinatorIdsOf("c.id").as("coordinatorIds"), askedIdsOf("c.id").as("askedIds")])
      .where("c.meeting_id", "=", meeting.id)
      .orderBy("c.position")
      .orderBy("c.id")
      .execute(),
    tx.db
      .selectFrom("item_editor as e")
      .innerJoin("agenda_item as ai", "ai.id", "e.agenda_item_id")
      .where("ai.meeting_id", "=", meeting.id)
      .where("e.user_id", "<>", tx.actor.id)
      .where("e.seen_at", ">", presentSince(tx.now))
      .select(["e.agenda_item_id as itemId", "e.user_name as name"])
      .execute(),
  ]);
  return {
    heldOn: meeting.held_on,
    participants: attendance.all,
    attendanceTaken: attendance.taken,
    hasChair: meeting.chair_name !== "",
    hasSecretary: meeting.secretary_name !== "",
    editors,
    items: withCauses(
      items.map(
        (row): ClosingItem => ({
          id: row.id,
          kind: row.kind,
          code: row.code ?? "",
          title: row.title,
          placement: row.placement,
          discussion: row.discussion,
          disposition: row.disposition,
          newDeadline: row.new_deadline,
          newLeadDepartmentId: row.new_lead_department_id,
          reason: row.reason,
          issueId: row.issue_id,
          projectId: row.project_id,
          pauseReason: row.pause_reason ?? "",
          coveredById: row.is_covered ? row.covered_by_id : null,
          isAskingItself: row.is_asking,
          isOwnReport: !takesTwo(
            { reportedOn: row.reported_done_on, reportedBy: row.reported_done_by },
            { chairId: meeting.chair_user_id, recorderId: tx.actor.id },
          ),
          issue:
            row.state === null || row.lead_department_id === null
              ? null
              : {
                  state: row.state,
                  deadline: row.deadline,
                  leadDepartmentId: row.lead_department_id,
                  hasDoneReport: row.reported_done_on !== null,
                },
          conclusions: conclusions
            .filter((one) => one.agenda_item_id === row.id)
            .map((one) => ({
              id: one.id,
              text: one.text,
              leadDepartmentId: one.lead_department_id,
              coordinatorIds: one.coordinatorIds,
              askedIds: one.askedIds,
              deadline: one.deadline,
              isTask: one.is_task,
            })),
        }),
      ),
    ),
  };
}

/** What a meeting made of a common cause holds for what it covers and says nothing else of. */
function withCauses(items: ClosingItem[]): ClosingItem[] {
  return items.map((item) => {
    if (item.disposition !== null || item.issue === null || !isOpen(item.issue.state)) return item;
    const cause = items.find((one) => one.issueId !== null && one.issueId === item.coveredById);
    if (!cause || cause.disposition === null) return item;
    const causeConclusion = cause.conclusions.find((one) => one.text !== "")?.text ?? "";
    const standing = { ...item.issue, isAsking: item.isAskingItself === true };
    const passed = passOn(cause, standing, `Xử lý cùng ${cause.code}`);
    return passed === null ? item : { ...item, ...passed, causeConclusion };
  });
}

/** Of `issue i` on the agenda `ai`: what it asks is not answered by what becomes of its cause. */
const asksItself = sql<boolean>`(exists (select from extension_request e where e.issue_id = i.id and e.decided_at is null)
  or exists (select from relief_request r where r.issue_id = i.id and r.decided_at is null)
  or exists (select from discussion_request q where q.issue_id = i.id and q.meeting_id = ai.meeting_id))`;

/** The items with their issues, locked in the order of ids where the caller is in a transaction. */
async function loadItems(tx: Context, meetingId: number) {
  if (tx.db.isTransaction) {
    await sql`select i.id from issue i join agenda_item ai on ai.issue_id = i.id
      where ai.meeting_id = ${meetingId} order by i.id for update of i`.execute(tx.db);
  }
  return tx.db
    .selectFrom("agenda_item as ai")
    .leftJoin("issue as i", "i.id", "ai.issue_id")
    .where("ai.meeting_id", "=", meetingId)
    .select([
      "ai.id",
      "ai.kind",
      "ai.title",
      "ai.placement",
      "ai.discussion",
      "ai.disposition",
      "ai.new_deadline",
      "ai.new_lead_department_id",
      "ai.reason",
      "ai.issue_id",
      "i.code",
      "i.state",
      "i.deadline",
      "i.lead_department_id",
      "i.reported_done_on",
      "i.reported_done_by",
      "i.pause_reason",
      "i.project_id",
      "i.covered_by_id",
      isCovered.as("is_covered"),
      asksItself.as("is_asking"),
    ])
    .orderBy("ai.placement")
    .orderBy("ai.position")
    .orderBy("ai.id")
    .execute();
}
