import { todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { forbidden, invalid, notFound } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { changeMeeting, lockMeeting, type MeetingKey } from "./row.server.ts";
import { appendSeal } from "./seal.server.ts";

interface Step {
  key: MeetingKey;
  version?: number | undefined;
}

/** Puts the minutes before the chair. */
export async function submitMinutes(ctx: Context, input: Step): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "submit", input.version);
    await changeMeeting(tx, meeting, {
      minutes_state: "submitted",
      minutes_note: "",
      submitted_by: tx.actor.id,
    });
    await recordEvent(tx, "meeting.submitted", { meetingId: meeting.id }, { code: meeting.code });
  });
}

/** The chair sends the minutes back with a note. */
export async function returnMinutes(ctx: Context, input: Step & { note: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "return", input.version);
    await changeMeeting(tx, meeting, { minutes_state: "draft", minutes_note: input.note });
    await recordEvent(
      tx,
      "meeting.returned",
      { meetingId: meeting.id },
      { code: meeting.code, note: input.note },
    );
  });
}

/**
 * The chair approves the minutes as they stand; `version` is what was read.
 *
 * @throws forbidden `meeting.own_submission` to whoever submitted them: nobody issues alone
 */
export async function approveMinutes(ctx: Context, input: Step): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "approve", input.version);
    if (meeting.submitted_by === tx.actor.id) throw forbidden("meeting.own_submission");
    await changeMeeting(tx, meeting, { minutes_state: "approved", minutes_note: "" });
    await recordEvent(tx, "meeting.approved", { meetingId: meeting.id }, { code: meeting.code });
  });
}

/**
 * Issues the approved minutes under the registry's number and date, and seals the
 * whole record (law 6). Nothing of it changes from here on.
 *
 * @throws invalid `meeting.document_date` before the meeting's day or after today
 */
export async function issueMinutes(
  ctx: Context,
  input: Step & { documentNumber: string; documentDate: string },
): Promise<{ sequence: number; hash: string }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "issue", input.version);
    if (input.documentDate < meeting.held_on || input.documentDate > todayOf(tx.now)) {
      throw invalid("meeting.document_date", {}, "documentDate");
    }
    await changeMeeting(tx, meeting, {
      state: "issued",
      minutes_state: "issued",
      document_number: input.documentNumber,
      document_date: input.documentDate,
      issued_at: tx.now,
      issued_by: tx.actor.id,
    });
    const seal = await appendSeal(tx, {
      kind: "meeting",
      meetingId: meeting.id,
      correctionId: null,
    });
    await recordEvent(
      tx,
      "meeting.issued",
      { meetingId: meeting.id },
      {
        code: meeting.code,
        number: input.documentNumber,
        date: input.documentDate,
        seal: seal.sequence,
        hash: seal.hash,
      },
    );
    return seal;
  });
}

/**
 * Corrects an issued record by a new link with its reason: both texts stay readable,
 * the correction is sealed too, nothing issued changes (law 6). Without a conclusion
 * it is a passage of the minutes, quoted as `originalText`.
 */
export async function correctMinutes(
  ctx: Context,
  input: {
    key: MeetingKey;
    conclusionId: number | null;
    originalText?: string | undefined;
    correctedText: string;
    reason: string;
  },
): Promise<{ correctionId: number }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "correct");
    const original =
      input.conclusionId === null
        ? (input.originalText ?? "")
        : await standingText(tx, meeting.id, input.conclusionId);
    if (original === "") throw invalid("meeting.correction_original", {}, "originalText");
    if (original === input.correctedText) {
      throw invalid("meeting.correction_same", {}, "correctedText");
    }
    const correction = await tx.db
      .insertInto("correction")
      .values({
        meeting_id: meeting.id,
        conclusion_id: input.conclusionId,
        original_text: original,
        corrected_text: input.correctedText,
        reason: input.reason,
        corrected_at: tx.now,
        corrected_by: tx.actor.id,
        corrected_by_name: tx.actor.fullName,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const seal = await appendSeal(tx, {
      kind: "correction",
      meetingId: meeting.id,
      correctionId: correction.id,
    });
    await recordEvent(
      tx,
      "meeting.corrected",
      { meetingId: meeting.id },
      { code: meeting.code, reason: input.reason, seal: seal.sequence, hash: seal.hash },
    );
    return { correctionId: correction.id };
  });
}

/** The text of a conclusion after the corrections made so far. */
async function standingText(tx: Context, meetingId: number, conclusionId: number): Promise<string> {
  const conclusion = await tx.db
    .selectFrom("conclusion")
    .select("text")
    .where("id", "=", conclusionId)
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
  if (!conclusion) throw notFound();
  const last = await tx.db
    .selectFrom("correction")
    .select("corrected_text")
    .where("conclusion_id", "=", conclusionId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.corrected_text ?? conclusion.text;
}
