import { type Context, inTransaction } from "#app/domain/context.ts";
import { DomainError } from "#app/domain/errors.ts";
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

/** Forms trim and take line feeds only; the field itself is saved as typed. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
