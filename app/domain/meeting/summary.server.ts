import { type Context, inTransaction } from "#app/domain/context.ts";
import { DomainError } from "#app/domain/errors.ts";
import { recordAmendment } from "./amended.server.ts";
import type { MeetingField } from "./field.ts";
import { saveFields } from "./recording.server.ts";
import { lockMeeting, type MeetingKey, type MeetingRow } from "./row.server.ts";

export interface SummaryText {
  /** What its author had before them. */
  base: string;
  value: string;
}

/**
 * Records the general assessment and the closing note of a running session, each only
 * over the text that its author had before them.
 *
 * @throws conflict `meeting.field_conflict` beside the text that somebody else changed
 */
export async function recordSummary(
  ctx: Context,
  input: { key: MeetingKey; texts: Record<MeetingField, SummaryText> },
): Promise<MeetingRow> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "record");
    const stored = { assessment: meeting.assessment, closingNote: meeting.closing_note };
    const fields = Object.keys(stored) as MeetingField[];
    const { outcomes } = await saveFields(tx, {
      key: meeting.id,
      changes: fields.map((field) => {
        const { base, value } = input.texts[field];
        const isSame = plain(stored[field]) === plain(base);
        return {
          target: { of: "meeting", field },
          base: isSame ? stored[field] : base,
          value: isSame && plain(value) === plain(base) ? stored[field] : value,
        };
      }),
    });
    for (const field of fields) {
      if (outcomes[`meeting.${field}`]?.status === "conflict") {
        throw new DomainError("conflict", "meeting.field_conflict", {}, field);
      }
    }
    return meeting;
  });
}

/**
 * Amends the same texts between closing and issuing, in the same way.
 *
 * @throws conflict `meeting.field_conflict` beside the text that somebody else changed
 */
export async function amendSummary(
  ctx: Context,
  input: { key: MeetingKey; texts: Record<MeetingField, SummaryText> },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "amend");
    const was = { assessment: meeting.assessment, closingNote: meeting.closing_note };
    const now = {
      assessment: amended(was.assessment, input.texts.assessment, "assessment"),
      closingNote: amended(was.closingNote, input.texts.closingNote, "closingNote"),
    };
    if (was.assessment === now.assessment && was.closingNote === now.closingNote) return;
    await tx.db
      .updateTable("meeting")
      .set({ assessment: now.assessment, closing_note: now.closingNote })
      .where("id", "=", meeting.id)
      .execute();
    await recordAmendment(tx, meeting, { part: "summary", was, now });
  });
}

function amended(stored: string, { base, value }: SummaryText, field: MeetingField): string {
  const isSame = [base, stored].some((text) => plain(value) === plain(text));
  if (isSame) return stored;
  if (plain(stored) === plain(base)) return value;
  throw new DomainError("conflict", "meeting.field_conflict", {}, field);
}

/** Forms trim and take line feeds only; the field itself is saved as typed. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
