import type { Actor } from "#app/domain/context.ts";
import { canDo } from "#app/domain/meeting/policy.ts";
import type { MeetingRow } from "#app/domain/meeting/row.server.ts";
import type { MeetingAction } from "#app/domain/meeting/status.ts";
import type { Locale, MeetingState, MinutesState } from "#db/schema.ts";

/** What the head of a meeting's pages shows. */
export interface MeetingHead {
  code: string;
  title: string;
  heldOn: string;
  startsAt: string;
  lengthMinutes: number;
  place: string;
  state: MeetingState;
  minutesState: MinutesState;
  minutesNote: string;
  cancelReason: string;
  chair: string;
  chairCapacity: string;
  secretary: string;
  edition: number;
  publishedAt: string | null;
  openedAt: string | null;
  endedAt: string | null;
  documentNumber: string | null;
  documentDate: string | null;
  version: number;
}

export function headOf(meeting: MeetingRow, locale: Locale): MeetingHead {
  return {
    code: meeting.code,
    title: (locale === "vi" ? meeting.title_vi : meeting.title_en) || meeting.title_vi,
    heldOn: meeting.held_on,
    startsAt: meeting.starts_at.slice(0, 5),
    lengthMinutes: meeting.length_minutes,
    place: meeting.place,
    state: meeting.state,
    minutesState: meeting.minutes_state,
    minutesNote: meeting.minutes_state === "draft" ? meeting.minutes_note : "",
    cancelReason: meeting.cancel_reason,
    chair: meeting.chair_name,
    chairCapacity: meeting.chair_capacity,
    secretary: meeting.secretary_name,
    edition: meeting.edition,
    publishedAt: meeting.published_at?.toISOString() ?? null,
    openedAt: meeting.opened_at?.toISOString() ?? null,
    endedAt: meeting.ended_at?.toISOString() ?? null,
    documentNumber: meeting.document_number,
    documentDate: meeting.document_date,
    version: meeting.version,
  };
}

const offered: readonly MeetingAction[] = [
  "edit",
  "arrange",
  "publish",
  "add_item",
  "reschedule",
  "cancel",
  "open",
  "take_attendance",
  "record",
  "close",
  "amend",
  "submit",
  "return",
  "approve",
  "issue",
  "correct",
];

/** What this person can do with the meeting now. */
export function actionsOf(actor: Actor, meeting: MeetingRow): MeetingAction[] {
  return offered.filter((action) => canDo(actor, meeting, action));
}
