import { timeOf, todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import { entryOf, getAgenda, stalledChairAfter } from "./agenda.server.ts";
import { findOpenIssues } from "./agenda-query.server.ts";
import { keepEdition } from "./edition.server.ts";
import { inviteParticipants, nameHelpers } from "./invitation.server.ts";
import { openingColumns } from "./publication.server.ts";
import { lockMeeting, type MeetingKey, type MeetingRow } from "./row.server.ts";
import { checkDay } from "./schedule.server.ts";
import { beginSession } from "./session.server.ts";

/**
 * Holds a published meeting before its day: moves it to today, keeps its agenda with the
 * facts of today as a further edition, and opens the session, all or nothing.
 *
 * @throws invalid `meeting.day_has_come` on its day or later, where it is simply opened
 * @throws conflict `meeting.day_taken` when another meeting of the series is of today
 */
export async function openMeetingEarly(
  ctx: Context,
  input: { key: MeetingKey; version?: number | undefined },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const planned = await lockMeeting(tx, input.key, "open", input.version);
    const today = todayOf(tx.now);
    if (today >= planned.held_on) throw invalid("meeting.day_has_come");
    await checkDay(tx, planned.series_id, today, planned.id);
    const meeting = { ...planned, held_on: today, starts_at: timeOf(tx.now) };
    await recordEvent(
      tx,
      "meeting.rescheduled",
      { meetingId: meeting.id },
      { code: meeting.code, from: planned.held_on, to: today, isEarly: true },
    );
    await refreshOpening(tx, meeting, today);
    const agenda = await getAgenda(tx.db, meeting, today);
    await inviteParticipants(tx, meeting, agenda.entries);
    const edition = await keepEdition(tx, meeting, agenda);
    await recordEvent(
      tx,
      "meeting.published",
      { meetingId: meeting.id },
      { code: meeting.code, heldOn: today, edition, items: agenda.entries.length },
    );
    await beginSession(tx, meeting, {
      held_on: meeting.held_on,
      starts_at: meeting.starts_at,
      edition,
      published_at: tx.now,
    });
  });
}

/** Writes the facts of today over those of the publication; what is settled since keeps its own. */
async function refreshOpening(tx: Context, meeting: MeetingRow, today: string): Promise<void> {
  const items = await tx.db
    .selectFrom("agenda_item as ai")
    .innerJoin("issue as i", "i.id", "ai.issue_id")
    .where("ai.meeting_id", "=", meeting.id)
    .select(["ai.id", "i.id as issueId"])
    .orderBy("i.id")
    .forUpdate("i")
    .execute();
  const ids = items.map((item) => item.issueId);
  const issues = (await findOpenIssues(tx.db, meeting, today, ids)).filter((issue) =>
    isOpen(issue.state),
  );
  const threshold = await stalledChairAfter(tx.db);
  const itemOf = new Map(items.map((item) => [item.issueId, item.id]));
  for (const issue of issues) {
    await tx.db
      .updateTable("agenda_item")
      .set(openingColumns(entryOf(issue, threshold).opened))
      .where("meeting_id", "=", meeting.id)
      .where("issue_id", "=", issue.issueId)
      .execute();
  }
  await renameHelpers(
    tx,
    issues.flatMap((issue) => itemOf.get(issue.issueId) ?? []),
  );
}

/** Nobody has recorded anything yet: the conclusions name who helps by now. */
async function renameHelpers(tx: Context, itemIds: readonly number[]): Promise<void> {
  if (itemIds.length === 0) return;
  const conclusions = tx.db
    .selectFrom("conclusion")
    .select("id")
    .where("agenda_item_id", "in", itemIds);
  await tx.db
    .deleteFrom("conclusion_coordinator")
    .where("conclusion_id", "in", conclusions)
    .execute();
  await nameHelpers(tx, itemIds);
}
