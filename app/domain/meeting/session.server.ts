import { todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Attendance, JsonValue } from "#db/schema.ts";
import { recordAmendment } from "./amended.server.ts";
import {
  asParticular,
  changeMeeting,
  lockMeeting,
  type MeetingChanges,
  type MeetingKey,
  type MeetingRow,
  meetingOfDay,
  namedDepartments,
  shareMeeting,
} from "./row.server.ts";

/**
 * Opens the session of a published meeting, on its day or when it is recorded later.
 *
 * @throws invalid `meeting.not_today` before its day
 */
export async function openMeeting(
  ctx: Context,
  input: { key: MeetingKey; version?: number | undefined },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "open", input.version);
    if (todayOf(tx.now) < meeting.held_on) throw invalid("meeting.not_today");
    await beginSession(tx, meeting);
  });
}

/** The session runs from now on, at the first item; `changes` go with it. */
export async function beginSession(
  tx: Context,
  meeting: MeetingRow,
  changes: MeetingChanges = {},
): Promise<void> {
  const first = await tx.db
    .selectFrom("agenda_item")
    .select("id")
    .where("meeting_id", "=", meeting.id)
    .orderBy("placement")
    .orderBy("position")
    .limit(1)
    .executeTakeFirst();
  await changeMeeting(tx, meeting, {
    ...changes,
    state: "in_session",
    opened_at: tx.now,
    current_item_id: first?.id ?? null,
  });
  await recordEvent(
    tx,
    "meeting.opened",
    { meetingId: meeting.id },
    { code: meeting.code, chair: meeting.chair_name },
  );
}

export interface AttendanceLine {
  departmentId: number;
  attendance: Attendance | null;
  personName?: string | undefined;
  personTitle?: string | undefined;
  /** False when the person is not of the level that was invited. */
  isLevelRight?: boolean | undefined;
  note?: string | undefined;
  /** Of the line when the form was made; left out for a department not yet on the list. */
  version?: number | undefined;
}

/**
 * Who is present, absent with or without reason, represented by whom. Lines that say
 * what is already written are left alone, so that two people may share the list. After
 * closing it is an amendment like any other: approval may fall with it.
 *
 * @throws conflict `stale` when a line has been changed by somebody else since
 */
export async function recordAttendance(
  ctx: Context,
  input: { key: MeetingKey; lines: readonly AttendanceLine[] },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await holdForAttendance(tx, input.key);
    const isClosed = meeting.state === "closed";
    const names = await namedDepartments(
      tx,
      input.lines.map((line) => line.departmentId),
    );
    const rows = await tx.db
      .selectFrom("meeting_participant")
      .selectAll()
      .where("meeting_id", "=", meeting.id)
      .orderBy("department_id")
      .forUpdate()
      .execute();
    const known = new Map(rows.map((row) => [row.department_id, row]));
    const changed: JsonValue[] = [];
    for (const line of input.lines) {
      const before = known.get(line.departmentId);
      const values = valuesOf(line);
      if (before && isSame(before, values)) continue;
      if (before && line.version !== undefined && before.version !== line.version) {
        throw conflict("stale");
      }
      const department = names.get(line.departmentId);
      changed.push({
        department: asParticular(department),
        ...(isClosed
          ? { was: before ? saidOf(before) : null, now: saidOf(values) }
          : { attendance: line.attendance, person: line.personName || undefined }),
      });
      const closed = isClosed && !before ? JSON.stringify({ version: 1, department }) : null;
      await tx.db
        .insertInto("meeting_participant")
        .values({ meeting_id: meeting.id, department_id: line.departmentId, ...values, closed })
        .onConflict((oc) =>
          oc
            .columns(["meeting_id", "department_id"])
            .doUpdateSet({ ...values, version: (before?.version ?? 0) + 1 }),
        )
        .execute();
    }
    if (changed.length === 0) return;
    const particulars = { meeting: meetingOfDay(meeting), part: "attendance", lines: changed };
    if (isClosed) await recordAmendment(tx, meeting, particulars);
    else {
      const about = { meetingId: meeting.id };
      await recordEvent(tx, "meeting.attendance_recorded", about, particulars);
    }
  });
}

/** Shared while it sits, so that two may take attendance; alone once it is closed. */
async function holdForAttendance(tx: Context, key: MeetingKey): Promise<MeetingRow> {
  const now = await tx.db
    .selectFrom("meeting")
    .select("state")
    .where(typeof key === "number" ? "id" : "code", "=", key)
    .executeTakeFirst();
  if (now?.state === "closed") return lockMeeting(tx, key, "take_attendance");
  const meeting = await shareMeeting(tx, key, "take_attendance");
  if (meeting.state === "closed") throw conflict("stale");
  return meeting;
}

function valuesOf(line: AttendanceLine) {
  return {
    attendance: line.attendance,
    person_name: line.personName ?? "",
    person_title: line.personTitle ?? "",
    is_level_right: line.isLevelRight ?? true,
    note: line.note ?? "",
  };
}

/** A line as the history keeps it. */
function saidOf(row: ReturnType<typeof valuesOf>): JsonValue {
  return {
    attendance: row.attendance,
    person: row.person_name,
    title: row.person_title,
    isLevelRight: row.is_level_right,
    note: row.note,
  };
}

function isSame(row: ReturnType<typeof valuesOf>, values: ReturnType<typeof valuesOf>): boolean {
  return (Object.keys(values) as (keyof typeof values)[]).every(
    (name) => row[name] === values[name],
  );
}

/** How long somebody who was at an item still counts as being there. */
const PRESENT_FOR_MS = 75_000;

/**
 * Says that a person is at an item, and who else is: a warning, never a lock. Where the
 * meeting's own secretary is, there the room is.
 */
export async function attendItem(
  ctx: Context,
  input: { itemId: number },
): Promise<{ others: string[] }> {
  await ctx.db
    .insertInto("item_editor")
    .values({
      agenda_item_id: input.itemId,
      user_id: ctx.actor.id,
      user_name: ctx.actor.fullName,
      seen_at: ctx.now,
    })
    .onConflict((oc) =>
      oc
        .columns(["agenda_item_id", "user_id"])
        .doUpdateSet({ seen_at: ctx.now, user_name: ctx.actor.fullName }),
    )
    .execute();
  await ctx.db
    .deleteFrom("item_editor")
    .where("user_id", "=", ctx.actor.id)
    .where("agenda_item_id", "<>", input.itemId)
    .execute();
  await ctx.db
    .updateTable("meeting as m")
    .from("agenda_item as ai")
    .set({ current_item_id: input.itemId })
    .whereRef("m.id", "=", "ai.meeting_id")
    .where("ai.id", "=", input.itemId)
    .where("m.state", "=", "in_session")
    .where("m.current_item_id", "is distinct from", input.itemId)
    .where((eb) =>
      eb.or([eb("m.secretary_user_id", "is", null), eb("m.secretary_user_id", "=", ctx.actor.id)]),
    )
    .execute();
  const rows = await ctx.db
    .selectFrom("item_editor")
    .select("user_name")
    .where("agenda_item_id", "=", input.itemId)
    .where("user_id", "<>", ctx.actor.id)
    .where("seen_at", ">", presentSince(ctx.now))
    .orderBy("user_name")
    .execute();
  return { others: rows.map((row) => row.user_name) };
}

export function presentSince(now: Date): Date {
  return new Date(now.getTime() - PRESENT_FOR_MS);
}
