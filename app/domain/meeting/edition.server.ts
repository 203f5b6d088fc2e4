import type { Context } from "#app/domain/context.ts";
import type { Agenda, AgendaEntry } from "./agenda.server.ts";
import type { MeetingRow } from "./row.server.ts";

/** Keeps the agenda as it was given out; every edition stays. Its number. */
export async function keepEdition(
  tx: Context,
  meeting: MeetingRow,
  { entries, heldBack }: Agenda,
): Promise<number> {
  const edition = meeting.edition + 1;
  await tx.db
    .insertInto("meeting_edition")
    .values({
      meeting_id: meeting.id,
      edition,
      published_at: tx.now,
      published_by: tx.actor.id,
      held_on: meeting.held_on,
      payload: JSON.stringify(editionPayload(meeting, entries, heldBack)),
    })
    .execute();
  return edition;
}

function editionPayload(meeting: MeetingRow, entries: readonly AgendaEntry[], heldBack: unknown) {
  return {
    version: 1,
    title: { vi: meeting.title_vi, en: meeting.title_en },
    heldOn: meeting.held_on,
    startsAt: meeting.starts_at,
    place: meeting.place,
    chair: meeting.chair_name,
    entries: entries.map(({ key, section, placement, minutes, title, code, opened }) => ({
      key,
      section,
      placement,
      minutes,
      title: title || opened?.text,
      code,
      lead: opened?.lead,
      deadline: opened?.deadline,
      reasons: opened?.reasons,
    })),
    heldBack,
  };
}
