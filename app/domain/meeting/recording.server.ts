import { calendarBounds } from "#app/domain/calendar/calendar.ts";
import { isDay } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid, notFound } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { dispositionProblems } from "#app/domain/issue/disposition.ts";
import { defaultDisposition } from "./closing.ts";
import {
  ALL_PARTICIPANTS,
  compareAndSet,
  FIELD_LIMIT,
  type FieldChange,
  type FieldOutcome,
  type FieldTarget,
  fieldName,
  idsOf,
  readDisposition,
} from "./field.ts";
import { FieldStore } from "./field-store.server.ts";
import type { Redrafted } from "./redraft.server.ts";
import {
  lockMeeting,
  type MeetingKey,
  type MeetingRow,
  namedDepartments,
  shareMeeting,
} from "./row.server.ts";

export interface Saved {
  /** By the name of the field (`fieldName`). */
  outcomes: Record<string, FieldOutcome>;
  drafted: Redrafted[];
}

/**
 * Saves single fields of the live meeting, each only over the text that its author
 * had before them. A field that somebody else changed meanwhile is left alone and
 * both texts come back.
 */
export async function saveFields(
  ctx: Context,
  input: { key: MeetingKey; changes: readonly FieldChange[] },
): Promise<Saved> {
  return inTransaction(ctx, async (tx) => {
    const isOfMeeting = input.changes.some((change) => change.target.of === "meeting");
    const meeting = isOfMeeting
      ? await lockMeeting(tx, input.key, "record")
      : await shareMeeting(tx, input.key, "record");
    const fields = await FieldStore.lock(tx, meeting, input.changes);
    const outcomes: Record<string, FieldOutcome> = {};
    for (const change of input.changes) {
      const { target, base } = change;
      const value = await checkValue(tx, meeting.id, target, change.value);
      const current = fields.read(target);
      const verdict = compareAndSet(current, base, value);
      if (verdict === "write") await fields.write(target, value);
      outcomes[fieldName(target)] =
        verdict === "conflict"
          ? { status: "conflict", theirs: current, mine: value }
          : { status: "saved", value: verdict === "write" ? value : current };
    }
    return { outcomes, drafted: await fields.redraft() };
  });
}

/**
 * Records one item from a form: all of its fields or none, and goes on to the next
 * item that waits when `isConcluded`.
 *
 * @throws conflict `meeting.field_conflict` beside the field that somebody else changed
 * @throws invalid with the first of `dispositionProblems` when concluding
 */
export async function recordItem(
  ctx: Context,
  input: {
    key: MeetingKey;
    itemId: number;
    changes: readonly FieldChange[];
    isConcluded: boolean;
  },
): Promise<{ nextItemId: number | null }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "record");
    const { outcomes } = await saveFields(tx, { key: meeting.id, changes: input.changes });
    for (const [name, outcome] of Object.entries(outcomes)) {
      if (outcome.status === "conflict") throw conflictBeside(name);
    }
    if (!input.isConcluded) return { nextItemId: input.itemId };
    await concludeItem(tx, meeting, input.itemId);
    const nextItemId = await findNextItem(tx, meeting.id, input.itemId);
    await tx.db
      .updateTable("meeting")
      .set({ current_item_id: nextItemId ?? input.itemId })
      .where("id", "=", meeting.id)
      .execute();
    return { nextItemId };
  });
}

function conflictBeside(name: string) {
  const refusal = conflict("meeting.field_conflict");
  return Object.assign(refusal, { field: name });
}

async function concludeItem(tx: Context, meeting: MeetingRow, itemId: number): Promise<void> {
  const item = await tx.db
    .selectFrom("agenda_item as ai")
    .leftJoin("issue as i", "i.id", "ai.issue_id")
    .where("ai.id", "=", itemId)
    .where("ai.meeting_id", "=", meeting.id)
    .select([
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
      "i.project_id",
    ])
    .executeTakeFirst();
  if (!item) throw notFound();
  let disposition = item.disposition;
  if (item.kind === "topic") {
    disposition ??= "noted";
    await tx.db.updateTable("agenda_item").set({ disposition }).where("id", "=", itemId).execute();
  } else if (item.state !== null && item.lead_department_id !== null) {
    disposition ??= defaultDisposition({
      ...item,
      conclusions: [],
      issue: { state: item.state },
    });
    const [problem] = dispositionProblems(
      {
        state: item.state,
        deadline: item.deadline,
        leadDepartmentId: item.lead_department_id,
        hasDoneReport: item.reported_done_on !== null,
      },
      {
        disposition,
        newDeadline: item.new_deadline,
        newLeadDepartmentId: item.new_lead_department_id,
        reason: item.reason,
        heldOn: meeting.held_on,
      },
    );
    if (problem) throw invalid(problem, { item: item.code ?? "" }, fieldOf(problem, itemId));
  }
  await recordEvent(
    tx,
    "meeting.item_concluded",
    { meetingId: meeting.id },
    { code: meeting.code, item: item.code ?? item.title, disposition },
  );
}

function fieldOf(problem: string, itemId: number): string {
  const field = problem.includes("deadline")
    ? "newDeadline"
    : problem.includes("lead")
      ? "newLead"
      : problem.includes("reason") || problem.includes("evidence")
        ? "reason"
        : "disposition";
  return fieldName({ of: "item", id: itemId, field });
}

/** The next item that nobody has concluded, else simply the next one. */
async function findNextItem(
  tx: Context,
  meetingId: number,
  itemId: number,
): Promise<number | null> {
  const items = await tx.db
    .selectFrom("agenda_item")
    .select(["id", "disposition", "placement"])
    .where("meeting_id", "=", meetingId)
    .orderBy("placement")
    .orderBy("position")
    .orderBy("id")
    .execute();
  const at = items.findIndex((item) => item.id === itemId);
  const onwards = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  const waiting = onwards.find(
    (item) => item.disposition === null && item.placement === "discussed",
  );
  return waiting?.id ?? null;
}

/** Reads a value as it is kept, and refuses what cannot be. */
async function checkValue(
  tx: Context,
  meetingId: number,
  target: FieldTarget,
  value: string,
): Promise<string> {
  const field = fieldName(target);
  if (value.length > FIELD_LIMIT) throw invalid("meeting.too_long", { max: FIELD_LIMIT }, field);
  switch (target.field) {
    case "disposition":
      if (value !== "" && readDisposition(value) === null) throw invalid("unknown", {}, field);
      return value;
    case "newDeadline":
    case "deadline":
      if (value === "") return value;
      if (!isDay(value)) throw invalid("date.invalid", {}, field);
      if (value < calendarBounds.first || value > calendarBounds.last) {
        throw invalid("calendar.outside", {}, field);
      }
      return value;
    case "newLead":
    case "lead":
    case "coordinators": {
      const ids = idsOf(value);
      await namedDepartments(tx, ids);
      return ids.join(",");
    }
    case "asked": {
      const ids = idsOf(value);
      if (value.split(",").includes(ALL_PARTICIPANTS))
        ids.push(...(await participantIds(tx, meetingId)));
      await namedDepartments(tx, ids);
      return idsOf(ids.join(",")).join(",");
    }
    case "isTask":
      return value === "true" ? "true" : "false";
    default:
      return value;
  }
}

/** Everybody who was invited, present or not: an answer is asked of departments, not of the room. */
async function participantIds(tx: Context, meetingId: number): Promise<number[]> {
  const rows = await tx.db
    .selectFrom("meeting_participant")
    .select("department_id")
    .where("meeting_id", "=", meetingId)
    .execute();
  return rows.map((row) => row.department_id);
}
