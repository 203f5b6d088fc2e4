import { sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, notFound } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import type { Placement } from "#db/schema.ts";
import { type AgendaEntry, getAgenda } from "./agenda.server.ts";
import { type AgendaKey, moveKey } from "./agenda.ts";
import { asParticular, lockMeeting, type MeetingKey, namedDepartments } from "./row.server.ts";
import { isLive } from "./status.ts";

/**
 * Puts the agenda in the order given; entries that the list does not name keep
 * theirs, behind it. Possible until the meeting is closed.
 */
export async function reorderAgenda(
  ctx: Context,
  input: { key: MeetingKey; order: readonly AgendaKey[] },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "arrange");
    const { entries } = await getAgenda(tx.db, meeting, todayOf(tx.now));
    await writeOrder(tx, meeting.id, entries, input.order);
    await recordEvent(
      tx,
      "meeting.item_reordered",
      { meetingId: meeting.id },
      { code: meeting.code },
    );
  });
}

/** Moves one entry by a step or to an end, among the entries of its placement. */
export async function moveAgendaEntry(
  ctx: Context,
  input: {
    key: MeetingKey;
    entry: AgendaKey;
    to: "up" | "down" | "first" | "last" | { before: AgendaKey };
  },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "arrange");
    const { entries } = await getAgenda(tx.db, meeting, todayOf(tx.now));
    const moved = requireEntry(entries, input.entry);
    const group = entries.filter((entry) => entry.placement === moved.placement);
    const order = moveKey(
      group.map((entry) => entry.key),
      input.entry,
      input.to,
    );
    await writeOrder(tx, meeting.id, entries, order);
    await recordEvent(
      tx,
      "meeting.item_reordered",
      { meetingId: meeting.id, issueId: null },
      { code: meeting.code, item: moved.code || moved.title },
    );
  });
}

async function writeOrder(
  tx: Context,
  meetingId: number,
  entries: readonly AgendaEntry[],
  order: readonly AgendaKey[],
): Promise<void> {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const named = [...new Set(order)].flatMap((key) => byKey.get(key) ?? []);
  const rest = entries.filter((entry) => !named.includes(entry));
  for (const placement of ["discussed", "information"] as const) {
    const group = [...named, ...rest].filter((entry) => entry.placement === placement);
    const items = group.flatMap((entry, at) => (entry.itemId ? [[entry.itemId, at + 1]] : []));
    const issues = group.flatMap((entry, at) =>
      entry.itemId === null && entry.issueId !== null ? [[entry.issueId, at + 1]] : [],
    );
    await sql`update agenda_item ai set position = x.position
      from unnest(${items.map(([id]) => id)}::bigint[], ${items.map(([, at]) => at)}::int[]) as x(id, position)
      where ai.id = x.id and ai.meeting_id = ${meetingId}`.execute(tx.db);
    await sql`insert into agenda_override (meeting_id, issue_id, position)
      select ${meetingId}, x.id, x.position
      from unnest(${issues.map(([id]) => id)}::bigint[], ${issues.map(([, at]) => at)}::int[]) as x(id, position)
      on conflict (meeting_id, issue_id) do update set position = excluded.position`.execute(tx.db);
  }
}

function requireEntry(entries: readonly AgendaEntry[], key: AgendaKey): AgendaEntry {
  const entry = entries.find((one) => one.key === key);
  if (!entry) throw notFound();
  return entry;
}

/**
 * Sets the minutes of the entries named; those that have left the agenda meanwhile, and those whose
 * minutes stay, are passed over.
 */
export async function setAgendaMinutes(
  ctx: Context,
  input: { key: MeetingKey; minutes: Record<AgendaKey, number> },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "arrange");
    const { entries } = await getAgenda(tx.db, meeting, todayOf(tx.now));
    const changed = entries.filter(({ key, minutes }) => {
      const wanted = input.minutes[key];
      return wanted !== undefined && wanted !== minutes;
    });
    for (const entry of changed) {
      const minutes = input.minutes[entry.key] ?? entry.minutes;
      if (entry.itemId !== null)
        await tx.db
          .updateTable("agenda_item")
          .set({ minutes })
          .where("id", "=", entry.itemId)
          .execute();
      else if (entry.issueId !== null)
        await tx.db
          .insertInto("agenda_override")
          .values({ meeting_id: meeting.id, issue_id: entry.issueId, minutes })
          .onConflict((oc) => oc.columns(["meeting_id", "issue_id"]).doUpdateSet({ minutes }))
          .execute();
      await recordEvent(
        tx,
        "meeting.item_reordered",
        { meetingId: meeting.id },
        { code: meeting.code, item: entry.code || entry.title, minutes },
      );
    }
  });
}

/** Moves an entry between discussed and for information. */
export async function arrangeAgendaEntry(
  ctx: Context,
  input: { key: MeetingKey; entry: AgendaKey; placement: Placement },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "arrange");
    const { entries } = await getAgenda(tx.db, meeting, todayOf(tx.now));
    const entry = requireEntry(entries, input.entry);
    const { placement } = input;
    if (placement === entry.placement) return;
    if (entry.itemId !== null) {
      const usual = placement === "information" ? "information" : "carried";
      const section = entry.kind === "topic" ? "topic" : usual;
      await tx.db
        .updateTable("agenda_item")
        .set({
          placement,
          section,
          position: lastPosition(entries, placement) + 1,
        })
        .where("id", "=", entry.itemId)
        .execute();
      if (entry.issueId !== null) await keepPlacement(tx, meeting.id, entry.issueId, placement);
    } else if (entry.issueId !== null) {
      const values = { placement, position: null };
      await tx.db
        .insertInto("agenda_override")
        .values({ meeting_id: meeting.id, issue_id: entry.issueId, ...values })
        .onConflict((oc) => oc.columns(["meeting_id", "issue_id"]).doUpdateSet(values))
        .execute();
    }
    await recordEvent(
      tx,
      "meeting.item_reordered",
      { meetingId: meeting.id },
      {
        code: meeting.code,
        item: entry.code || entry.title,
        placement,
      },
    );
  });
}

/** Moves several entries to “for information”; those that have left the agenda meanwhile are passed over. */
export async function moveToInformation(
  ctx: Context,
  input: { key: MeetingKey; entries: readonly AgendaKey[] },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "arrange");
    const { entries } = await getAgenda(tx.db, meeting, todayOf(tx.now));
    const here = entries.filter((entry) => input.entries.includes(entry.key));
    for (const { key } of here)
      await arrangeAgendaEntry(tx, { key: input.key, entry: key, placement: "information" });
  });
}

/** What was placed by hand stays there when rescheduling makes the agenda a query again. */
export async function keepPlacement(
  tx: Context,
  meetingId: number,
  issueId: number,
  placement: Placement,
): Promise<void> {
  await tx.db
    .insertInto("agenda_override")
    .values({ meeting_id: meetingId, issue_id: issueId, placement })
    .onConflict((oc) => oc.columns(["meeting_id", "issue_id"]).doUpdateSet({ placement }))
    .execute();
}

function lastPosition(entries: readonly AgendaEntry[], placement: Placement): number {
  return Math.max(
    0,
    ...entries.filter((entry) => entry.placement === placement).map((entry) => entry.position ?? 0),
  );
}

/** Adds a general topic; after publication it is marked as added (“bổ sung”). */
export async function addTopic(
  ctx: Context,
  input: {
    key: MeetingKey;
    title: string;
    presenterDepartmentId?: number | null | undefined;
    minutes?: number | undefined;
  },
): Promise<{ itemId: number }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "arrange");
    const presenterId = input.presenterDepartmentId ?? null;
    const presenter = await namedDepartments(tx, presenterId === null ? [] : [presenterId]);
    const isLate = isLive(meeting.state);
    const last = await tx.db
      .selectFrom("agenda_item")
      .select(({ fn }) => fn.max("position").as("position"))
      .where("meeting_id", "=", meeting.id)
      .where("placement", "=", "discussed")
      .executeTakeFirst();
    const item = await tx.db
      .insertInto("agenda_item")
      .values({
        meeting_id: meeting.id,
        kind: "topic",
        title: input.title,
        presenter_department_id: presenterId,
        placement: "discussed",
        section: "topic",
        position: isLate ? (last?.position ?? 0) + 1 : 0,
        minutes: input.minutes ?? 10,
        is_added_late: isLate,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx.db
      .insertInto("conclusion")
      .values({ meeting_id: meeting.id, agenda_item_id: item.id, position: 1 })
      .execute();
    await recordEvent(
      tx,
      "meeting.topic_added",
      { meetingId: meeting.id },
      {
        code: meeting.code,
        title: input.title,
        presenter: asParticular(presenter.get(presenterId ?? 0)),
        late: isLate || undefined,
      },
    );
    return { itemId: item.id };
  });
}

/** Rewords a topic, while the agenda still moves. */
export async function editTopic(
  ctx: Context,
  input: {
    key: MeetingKey;
    itemId: number;
    /** `topicStamp` of what the form showed; without it nothing can be stale. */
    was?: string | undefined;
    title: string;
    presenterDepartmentId?: number | null | undefined;
    minutes?: number | undefined;
  },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "arrange");
    const topic = await requireTopic(tx, meeting.id, input.itemId);
    if (input.was !== undefined && input.was !== topicStamp(topic)) throw conflict("stale");
    await tx.db
      .updateTable("agenda_item")
      .set((eb) => ({
        title: input.title,
        presenter_department_id: input.presenterDepartmentId ?? null,
        ...(input.minutes === undefined ? {} : { minutes: input.minutes }),
        version: eb("version", "+", 1),
      }))
      .where("id", "=", topic.id)
      .execute();
    await recordEvent(
      tx,
      "meeting.topic_edited",
      { meetingId: meeting.id },
      { code: meeting.code, title: input.title, was: topic.title },
    );
  });
}

/** What a form carries to tell whether the topic has changed since: what is said at it does not count. */
export function topicStamp(topic: {
  title: string;
  presenterId: number | null;
  minutes: number;
}): string {
  return [topic.presenterId ?? "", topic.minutes, topic.title].join("|");
}

/** Takes a topic off a draft agenda; once published nothing is removed. */
export async function removeTopic(
  ctx: Context,
  input: { key: MeetingKey; itemId: number },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "hold_back");
    const topic = await requireTopic(tx, meeting.id, input.itemId);
    await tx.db.deleteFrom("conclusion").where("agenda_item_id", "=", topic.id).execute();
    await tx.db.deleteFrom("agenda_item").where("id", "=", topic.id).execute();
    await recordEvent(
      tx,
      "meeting.topic_removed",
      { meetingId: meeting.id },
      { code: meeting.code, title: topic.title },
    );
  });
}

async function requireTopic(tx: Context, meetingId: number, itemId: number) {
  const topic = await tx.db
    .selectFrom("agenda_item")
    .select(["id", "title", "presenter_department_id as presenterId", "minutes"])
    .where("id", "=", itemId)
    .where("meeting_id", "=", meetingId)
    .where("kind", "=", "topic")
    .forUpdate()
    .executeTakeFirst();
  if (!topic) throw notFound();
  return topic;
}

/** Holds an open issue back from a draft agenda, by name and with a reason (law 1). */
export async function holdBackIssue(
  ctx: Context,
  input: { key: MeetingKey; issueId: number; reason: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "hold_back");
    const issue = await tx.db
      .selectFrom("issue")
      .select(["id", "code", "state", "project_id"])
      .where("id", "=", input.issueId)
      .where("series_id", "=", meeting.series_id)
      .executeTakeFirst();
    if (!issue) throw notFound();
    if (!isOpen(issue.state)) throw conflict("meeting.issue_settled", { code: issue.code });
    const held = { reason: input.reason, held_by_name: tx.actor.fullName, held_at: tx.now };
    await tx.db
      .insertInto("agenda_hold_back")
      .values({ meeting_id: meeting.id, issue_id: issue.id, held_by: tx.actor.id, ...held })
      .onConflict((oc) =>
        oc.columns(["meeting_id", "issue_id"]).doUpdateSet({ ...held, held_by: tx.actor.id }),
      )
      .execute();
    await recordEvent(
      tx,
      "meeting.held_back",
      { meetingId: meeting.id, issueId: issue.id, projectId: issue.project_id },
      { code: meeting.code, issue: issue.code, reason: input.reason },
    );
  });
}

/** Brings an issue that was held back onto the draft agenda again. */
export async function endHoldBack(
  ctx: Context,
  input: { key: MeetingKey; issueId: number },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "hold_back");
    await dropHoldBack(tx, meeting, input.issueId);
  });
}

/** Shared with adding after publication. */
export async function dropHoldBack(
  tx: Context,
  meeting: { id: number; code: string },
  issueId: number,
): Promise<void> {
  const held = await tx.db
    .deleteFrom("agenda_hold_back")
    .where("meeting_id", "=", meeting.id)
    .where("issue_id", "=", issueId)
    .returning("issue_id")
    .executeTakeFirst();
  if (!held) return;
  const issue = await tx.db
    .selectFrom("issue")
    .select(["code", "project_id"])
    .where("id", "=", issueId)
    .executeTakeFirstOrThrow();
  await recordEvent(
    tx,
    "meeting.hold_back_ended",
    { meetingId: meeting.id, issueId, projectId: issue.project_id },
    { code: meeting.code, issue: issue.code },
  );
}

/** Remembers what a person has seen of a draft agenda, to show later what came and went. */
export async function markAgendaSeen(
  ctx: Context,
  meetingId: number,
  issueIds: readonly number[],
): Promise<void> {
  const seen = { seen_at: ctx.now, issue_ids: [...issueIds] };
  await ctx.db
    .insertInto("agenda_seen")
    .values({ meeting_id: meetingId, user_id: ctx.actor.id, ...seen })
    .onConflict((oc) => oc.columns(["meeting_id", "user_id"]).doUpdateSet(seen))
    .execute();
}
