import type { Context } from "#app/domain/context.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { JsonValue } from "#db/schema.ts";
import { isChairOf } from "./policy.ts";
import { changeMeeting, type MeetingRow } from "./row.server.ts";

/**
 * Ends every amendment of a closed meeting: a new version, the event with what was and
 * what is, and approval falls when anyone but the chair amends what was approved.
 */
export async function recordAmendment(
  tx: Context,
  meeting: MeetingRow,
  particulars: Record<string, JsonValue | undefined>,
): Promise<void> {
  const falls = meeting.minutes_state === "approved" && !isChairOf(tx.actor, meeting);
  await changeMeeting(tx, meeting, falls ? { minutes_state: "draft" } : {});
  await recordEvent(
    tx,
    "meeting.amended",
    { meetingId: meeting.id },
    { code: meeting.code, ...particulars, approvalFell: falls || undefined },
  );
}
