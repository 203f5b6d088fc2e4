import { todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid, notFound } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { lockOriginalDeadlines } from "#app/domain/issue/row.server.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import { type AgendaEntry, entryOf, getAgenda, stalledChairAfter } from "./agenda.server.ts";
import { findOpenIssues } from "./agenda-query.server.ts";
import { dropHoldBack, keepPlacement } from "./arrangement.server.ts";
import { keepEdition } from "./edition.server.ts";
import { inviteParticipants, nameHelpers } from "./invitation.server.ts";
import { changeMeeting, lockMeeting, type MeetingKey, type MeetingRow } from "./row.server.ts";
import { ensureNextMeeting } from "./schedule.server.ts";
import { upcomingStates } from "./status.ts";

/**
 * Publishes the agenda: writes it down with the opening facts and the names of the
 * day, locks the original deadlines (law 3), keeps the edition, and makes sure that
 * a draft follows for what is raised from now on.
 *
 * @throws conflict `meeting.not_earliest` when an earlier meeting of the series has yet to take place
 * @throws invalid `meeting.date_past`, `meeting.no_agenda`
 */
export async function publishMeeting(
  ctx: Context,
  input: { key: MeetingKey; version?: number | undefined },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "publish", input.version);
    const today = todayOf(tx.now);
    if (meeting.held_on < today) throw invalid("meeting.date_past", {});
    await refuseUnlessEarliest(tx, meeting);
    await lockOpenIssues(tx, meeting.series_id);
    const { entries, heldBack } = await getAgenda(tx.db, meeting, today);
    if (entries.length === 0) throw invalid("meeting.no_agenda");
    await writeItems(tx, meeting, entries);
    await lockOriginalDeadlines(
      tx,
      entries.flatMap((entry) => entry.issueId ?? []),
    );
    await inviteParticipants(tx, meeting, entries);
    const edition = await keepEdition(tx, meeting, { entries, heldBack });
    await changeMeeting(tx, meeting, { state: "published", edition, published_at: tx.now });
    await recordEvent(
      tx,
      "meeting.published",
      { meetingId: meeting.id },
      { code: meeting.code, heldOn: meeting.held_on, edition, items: entries.length },
    );
    await ensureNextMeeting(tx, meeting.series_id, meeting.held_on);
  });
}

async function refuseUnlessEarliest(tx: Context, meeting: MeetingRow): Promise<void> {
  const earlier = await tx.db
    .selectFrom("meeting")
    .select(["code", "state"])
    .where("series_id", "=", meeting.series_id)
    .where("id", "<>", meeting.id)
    .where("state", "in", upcomingStates)
    .where((eb) => eb.or([eb("held_on", "<", meeting.held_on), eb("state", "<>", "draft")]))
    .orderBy("held_on")
    .executeTakeFirst();
  if (!earlier) return;
  throw conflict(earlier.state === "draft" ? "meeting.not_earliest" : "meeting.other_live", {
    code: earlier.code,
  });
}

/** Nothing may be settled or change its deadline between being read and being frozen. */
async function lockOpenIssues(tx: Context, seriesId: number): Promise<void> {
  await tx.db
    .selectFrom("issue")
    .select("id")
    .where("series_id", "=", seriesId)
    .where("state", "in", ["proposed", "open", "reported_done", "paused"])
    .orderBy("id")
    .forUpdate()
    .execute();
}

async function writeItems(
  tx: Context,
  meeting: MeetingRow,
  entries: readonly AgendaEntry[],
): Promise<void> {
  const issues = entries.filter((entry) => entry.kind === "issue");
  const position = new Map(entries.map((entry, index) => [entry.key, index + 1]));
  for (const topic of entries.filter((entry) => entry.itemId !== null)) {
    await tx.db
      .updateTable("agenda_item")
      .set({ position: position.get(topic.key) ?? 1 })
      .where("id", "=", topic.itemId)
      .execute();
  }
  if (issues.length === 0) return;
  const rows = await tx.db
    .insertInto("agenda_item")
    .values(issues.map((entry) => itemRow(meeting.id, entry, position.get(entry.key) ?? 1, false)))
    .returning("id")
    .execute();
  await addFirstConclusions(
    tx,
    meeting.id,
    rows.map((row) => row.id),
  );
}

function itemRow(meetingId: number, entry: AgendaEntry, position: number, isAddedLate: boolean) {
  return {
    meeting_id: meetingId,
    issue_id: entry.issueId,
    kind: "issue" as const,
    placement: entry.placement,
    section: entry.section,
    position,
    minutes: entry.minutes,
    is_added_late: isAddedLate,
    ...openingColumns(entry.opened),
  };
}

/** The opening facts of an item as its row keeps them (law 2). */
export function openingColumns(opened: AgendaEntry["opened"]) {
  return {
    opening_state: opened?.state ?? null,
    opening_deadline: opened?.deadline ?? null,
    opening_lead_id: opened?.lead.id ?? null,
    opening_carried: opened?.carried ?? 0,
    opening_stalled: opened?.stalled ?? 0,
    opened: JSON.stringify(opened),
  };
}

/** Every issue's item begins with one empty conclusion, with those who already help. */
async function addFirstConclusions(
  tx: Context,
  meetingId: number,
  itemIds: readonly number[],
): Promise<void> {
  await tx.db
    .insertInto("conclusion")
    .values(itemIds.map((id) => ({ meeting_id: meetingId, agenda_item_id: id, position: 1 })))
    .execute();
  await nameHelpers(tx, itemIds);
}

/**
 * Adds an open issue to an agenda that is already published (“bổ sung”): raised
 * since, or held back until now.
 *
 * @throws conflict `meeting.already_on`, `meeting.issue_settled`
 */
export async function addAgendaIssue(
  ctx: Context,
  input: { key: MeetingKey; issueId: number },
): Promise<{ itemId: number }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "add_item");
    const locked = await tx.db
      .selectFrom("issue")
      .select(["id", "code", "state"])
      .where("id", "=", input.issueId)
      .where("series_id", "=", meeting.series_id)
      .forUpdate()
      .executeTakeFirst();
    if (!locked) throw notFound();
    if (!isOpen(locked.state)) throw conflict("meeting.issue_settled", { code: locked.code });
    const { entries } = await getAgenda(tx.db, meeting, todayOf(tx.now));
    if (entries.some((entry) => entry.issueId === input.issueId)) {
      throw conflict("meeting.already_on", { code: locked.code });
    }
    const [issue] = await findOpenIssues(tx.db, meeting, todayOf(tx.now), [input.issueId]);
    if (!issue) throw notFound();
    await dropHoldBack(tx, meeting, input.issueId);
    const placed = entryOf(issue, await stalledChairAfter(tx.db));
    const entry = {
      ...placed,
      placement: "discussed" as const,
      section: placed.section === "information" ? ("carried" as const) : placed.section,
      minutes: placed.minutes || 5,
    };
    const last = Math.max(0, ...entries.map((one) => one.position ?? 0));
    const item = await tx.db
      .insertInto("agenda_item")
      .values(itemRow(meeting.id, entry, last + 1, true))
      .returning("id")
      .executeTakeFirstOrThrow();
    if (placed.placement !== entry.placement) {
      await keepPlacement(tx, meeting.id, input.issueId, entry.placement);
    }
    await addFirstConclusions(tx, meeting.id, [item.id]);
    await lockOriginalDeadlines(tx, [input.issueId]);
    await inviteParticipants(tx, meeting, [entry]);
    await recordEvent(
      tx,
      "meeting.item_added",
      { meetingId: meeting.id, issueId: input.issueId },
      { code: meeting.code, issue: locked.code },
    );
    return { itemId: item.id };
  });
}
