import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid, notFound } from "#app/domain/errors.ts";
import {
  applyDisposition,
  type Effect,
  undoDisposition,
} from "#app/domain/issue/disposition.server.ts";
import { reviseTask, sameIds, withdrawTask } from "#app/domain/issue/task.server.ts";
import type { Disposition, Row } from "#db/schema.ts";
import { recordAmendment } from "./amended.server.ts";
import { raiseTaskOf } from "./closure.server.ts";
import { becomesTask, FOLLOWED } from "./conclusion.ts";
import {
  askedIdsOf,
  coordinatorIdsOf,
  writeAsked,
  writeCoordinators,
} from "./field-store.server.ts";
import { freezeConclusions, freezeItems } from "./freeze.server.ts";
import { refuseUnknownDepartments } from "./known.server.ts";
import { lockMeeting, type MeetingKey, type MeetingRow, meetingOfDay } from "./row.server.ts";
import { itemAsSaid } from "./said.server.ts";

export interface AmendedConclusion {
  /** Null for a new one. */
  id: number | null;
  text: string;
  leadDepartmentId: number | null;
  coordinatorIds: readonly number[];
  /** Departments that must each answer; only a task can ask. */
  askedIds?: readonly number[];
  deadline: string | null;
  isTask: boolean;
}

export interface Amendment {
  discussion: string;
  disposition: Disposition;
  newDeadline: string | null;
  newLeadDepartmentId: number | null;
  reason: string;
  /** All of them: one that is left out is taken back, with its task. */
  conclusions: readonly AmendedConclusion[];
}

/**
 * Amends an item between closing and issuing: its text and, in the same transaction,
 * what it did to the issue and to the tasks (law 6). Approval falls when anyone but
 * the chair amends what was approved. `version` is the item's: colleagues amend other
 * items at the same time.
 *
 * @throws conflict `stale` when somebody else has amended the item since `version`
 * @throws conflict `issue.moved_since` when the issue or a task has been changed since the meeting
 */
export async function amendItem(
  ctx: Context,
  input: { key: MeetingKey; itemId: number; version?: number | undefined } & Amendment,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "amend");
    const item = await lockItem(tx, meeting.id, input.itemId);
    if (input.version !== undefined && item.version !== input.version) throw conflict("stale");
    if (item.kind === "topic" && !["noted", "not_discussed"].includes(input.disposition)) {
      throw invalid("meeting.topic_disposition", {}, "disposition");
    }
    await refuseUnknownDepartments(tx, {
      newLeadDepartmentId: [input.newLeadDepartmentId],
      ...Object.fromEntries(
        input.conclusions.map((one, index) => [
          `conclusions[${index}].leadDepartmentId`,
          [one.leadDepartmentId, ...one.coordinatorIds, ...(one.askedIds ?? [])],
        ]),
      ),
    });
    const before = await listConclusions(tx, item.id);
    const was = await itemAsSaid(tx, {
      discussion: item.discussion,
      disposition: item.disposition,
      newDeadline: item.new_deadline,
      newLeadDepartmentId: item.new_lead_department_id,
      reason: item.reason,
      conclusions: before.map(asAmended),
    });
    const isEffectChanged = changesEffect(item, input);
    if (!isEffectChanged) refuseOwnTerms(item, before, input.conclusions);
    const effect = isEffectChanged ? await reapply(tx, meeting, item, input) : null;
    await tx.db
      .updateTable("agenda_item")
      .set((eb) => ({
        discussion: input.discussion,
        disposition: input.disposition,
        new_deadline: input.newDeadline,
        new_lead_department_id: input.newLeadDepartmentId,
        reason: input.reason,
        ...(effect ? { effect: JSON.stringify(effect) } : {}),
        version: eb("version", "+", 1),
      }))
      .where("id", "=", item.id)
      .execute();
    await amendConclusions(tx, meeting, item, before, input.conclusions);
    if (isEffectChanged) await freezeItems(tx, meeting, item.id);
    await freezeConclusions(tx, meeting.id);
    await recordAmendment(tx, meeting, {
      item: item.code ?? item.title,
      was,
      now: await itemAsSaid(tx, {
        ...input,
        conclusions: (await listConclusions(tx, item.id)).map(asAmended),
      }),
    });
  });
}

type LockedItem = Row<"agenda_item"> & { code: string | null; projectId: number | null };

async function lockItem(tx: Context, meetingId: number, itemId: number): Promise<LockedItem> {
  const item = await tx.db
    .selectFrom("agenda_item")
    .selectAll()
    .where("id", "=", itemId)
    .where("meeting_id", "=", meetingId)
    .forUpdate()
    .executeTakeFirst();
  if (!item) throw notFound();
  const issue =
    item.issue_id === null
      ? undefined
      : await tx.db
          .selectFrom("issue")
          .select(["code", "project_id"])
          .where("id", "=", item.issue_id)
          .executeTakeFirst();
  return { ...item, code: issue?.code ?? null, projectId: issue?.project_id ?? null };
}

function changesEffect(item: LockedItem, input: Amendment): boolean {
  return (
    item.issue_id !== null &&
    (item.disposition !== input.disposition ||
      item.new_deadline !== input.newDeadline ||
      item.new_lead_department_id !== input.newLeadDepartmentId ||
      item.reason !== input.reason)
  );
}

async function reapply(
  tx: Context,
  meeting: MeetingRow,
  item: LockedItem,
  input: Amendment,
): Promise<Effect | null> {
  if (item.issue_id === null) return null;
  const reviewing = meetingOfDay(meeting);
  const effect = item.effect as unknown as Effect | null;
  if (effect !== null) await undoDisposition(tx, item.issue_id, effect, reviewing);
  return applyDisposition(tx, {
    issueId: item.issue_id,
    disposition: input.disposition,
    newDeadline: input.newDeadline,
    newLeadDepartmentId: input.newLeadDepartmentId,
    reason: input.reason,
    conclusionText: input.conclusions[0]?.text ?? "",
    meeting: reviewing,
    evidenceBy:
      item.disposition === "resolved" ? (effect?.after.reportedDoneBy ?? undefined) : undefined,
  });
}

type StoredConclusion = Row<"conclusion"> & { coordinatorIds: number[]; askedIds: number[] };

async function listConclusions(tx: Context, itemId: number): Promise<StoredConclusion[]> {
  return tx.db
    .selectFrom("conclusion as c")
    .selectAll("c")
    .select([coordinatorIdsOf("c.id").as("coordinatorIds"), askedIdsOf("c.id").as("askedIds")])
    .where("c.agenda_item_id", "=", itemId)
    .orderBy("c.position")
    .orderBy("c.id")
    .execute();
}

function asAmended(stored: StoredConclusion): AmendedConclusion {
  return {
    id: stored.id,
    text: stored.text,
    leadDepartmentId: stored.lead_department_id,
    coordinatorIds: stored.coordinatorIds,
    askedIds: stored.askedIds,
    deadline: stored.deadline,
    isTask: stored.is_task,
  };
}

async function amendConclusions(
  tx: Context,
  meeting: MeetingRow,
  item: LockedItem,
  before: readonly StoredConclusion[],
  after: readonly AmendedConclusion[],
): Promise<void> {
  const kept = after.filter((one) => one.text.trim() !== "");
  for (const old of before) {
    if (!kept.some((one) => one.id === old.id)) await takeBack(tx, meeting, old);
  }
  for (const [index, conclusion] of kept.entries()) {
    refuseBrokenTask(meeting, item, conclusion);
    const position = index + 1;
    if (conclusion.id === null) {
      await addLater(tx, meeting, item, conclusion, position);
      continue;
    }
    const old = before.find((one) => one.id === conclusion.id);
    if (!old) throw conflict("stale");
    await change(tx, meeting, item, { ...old, position }, conclusion);
  }
}

function refuseBrokenTask(meeting: MeetingRow, item: LockedItem, one: AmendedConclusion): void {
  const isTask = becomesTask(one, item.kind);
  const isMeant = (item.kind === "issue" && one.isTask) || (one.askedIds ?? []).length > 0;
  if (isMeant && !isTask) throw invalid("closing.task_incomplete");
  if (isTask && one.deadline !== null && one.deadline <= meeting.held_on) {
    throw invalid("closing.task_deadline_past", { item: item.code ?? item.title });
  }
}

/**
 * The first conclusion of an issue that goes on names the issue's own department and
 * date: they change with what the meeting did to the issue, not beside it.
 */
function refuseOwnTerms(
  item: LockedItem,
  before: readonly StoredConclusion[],
  after: readonly AmendedConclusion[],
): void {
  const first = after[0];
  const stored = before.find((one) => one.id === first?.id);
  const goesOn = item.issue_id !== null && FOLLOWED.some((one) => one === item.disposition);
  if (!goesOn || !first || !stored || stored.position !== 1 || first.isTask) return;
  const refuse = (field: keyof AmendedConclusion): never => {
    throw invalid("amendment.follows_issue", { code: item.code ?? "" }, `conclusions[0].${field}`);
  };
  const { deadline, leadDepartmentId } = first;
  if (deadline !== null && deadline !== item.closing_deadline) refuse("deadline");
  if (leadDepartmentId !== null && leadDepartmentId !== item.closing_lead_id)
    refuse("leadDepartmentId");
}

async function takeBack(tx: Context, meeting: MeetingRow, old: StoredConclusion): Promise<void> {
  if (old.task_issue_id !== null) await withdraw(tx, meeting, old.task_issue_id);
  await tx.db.deleteFrom("conclusion").where("id", "=", old.id).execute();
}

/** The task stays in the register as dropped; it no longer comes from a conclusion. */
async function withdraw(tx: Context, meeting: MeetingRow, taskId: number): Promise<void> {
  await withdrawTask(tx, taskId, `Kết luận đã được sửa: ${meeting.code}`, meetingOfDay(meeting));
  await tx.db
    .updateTable("issue")
    .set({ source_conclusion_id: null })
    .where("id", "=", taskId)
    .execute();
}

async function addLater(
  tx: Context,
  meeting: MeetingRow,
  item: LockedItem,
  conclusion: AmendedConclusion,
  position: number,
): Promise<void> {
  const row = await tx.db
    .insertInto("conclusion")
    .values({
      meeting_id: meeting.id,
      agenda_item_id: item.id,
      position,
      text: conclusion.text,
      is_text_edited: true,
      lead_department_id: conclusion.leadDepartmentId,
      deadline: conclusion.deadline,
      is_task: conclusion.isTask,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await writeCoordinators(tx, row.id, conclusion.coordinatorIds);
  await writeAsked(tx, row.id, conclusion.askedIds ?? []);
  await raiseTaskOf(tx, meeting, item, { ...conclusion, id: row.id });
}

async function change(
  tx: Context,
  meeting: MeetingRow,
  item: LockedItem,
  old: StoredConclusion,
  conclusion: AmendedConclusion,
): Promise<void> {
  await tx.db
    .updateTable("conclusion")
    .set((eb) => ({
      position: old.position,
      text: conclusion.text,
      is_text_edited: true,
      lead_department_id: conclusion.leadDepartmentId,
      deadline: conclusion.deadline,
      is_task: conclusion.isTask,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", old.id)
    .execute();
  await writeCoordinators(tx, old.id, conclusion.coordinatorIds);
  await writeAsked(tx, old.id, conclusion.askedIds ?? []);
  const { leadDepartmentId, deadline } = conclusion;
  const isTask = becomesTask(conclusion, item.kind);
  if (!isTask || leadDepartmentId === null || deadline === null) {
    if (old.task_issue_id === null) return;
    await tx.db
      .updateTable("conclusion")
      .set({ task_issue_id: null })
      .where("id", "=", old.id)
      .execute();
    return withdraw(tx, meeting, old.task_issue_id);
  }
  if (old.task_issue_id === null || old.lead_department_id === null || old.deadline === null) {
    await raiseTaskOf(tx, meeting, item, { ...conclusion, id: old.id });
    return;
  }
  const isSame =
    old.text === conclusion.text &&
    old.lead_department_id === leadDepartmentId &&
    old.deadline === deadline &&
    sameIds(old.coordinatorIds, conclusion.coordinatorIds) &&
    sameIds(old.askedIds, conclusion.askedIds ?? []);
  if (isSame) return;
  await reviseTask(
    tx,
    old.task_issue_id,
    {
      text: old.text,
      leadDepartmentId: old.lead_department_id,
      coordinatorIds: old.coordinatorIds,
      askedIds: old.askedIds,
      deadline: old.deadline,
    },
    {
      text: conclusion.text,
      leadDepartmentId,
      coordinatorIds: conclusion.coordinatorIds,
      askedIds: conclusion.askedIds ?? [],
      deadline,
    },
    meetingOfDay(meeting),
  );
}
