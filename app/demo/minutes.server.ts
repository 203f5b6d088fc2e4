import {
  approveMinutes,
  correctMinutes,
  issueMinutes,
  returnMinutes,
  submitMinutes,
} from "#app/domain/meeting/minutes.server.ts";
import { amendSummary } from "#app/domain/meeting/summary.server.ts";
import type { Script } from "./script.ts";
import type { Held } from "./story/plot.ts";
import { correction, registryNumbers, returned } from "./story/room.ts";

/** Submitted by the secretary, approved by the chair, issued with the registry's number and date. */
export function tellMinutes(script: Script, number: Held): void {
  const { timetable } = script;
  const later = (days: number) => timetable.workingDaysFrom(timetable.meeting(number), days);
  const key = () => script.meetingCode(number);
  script.at(later(1), "15:30", async (at) =>
    submitMinutes(script.as("thuky", at), { key: await key() }),
  );
  if (number === returned.meeting) tellReturn(script, later(1), later(2), key);
  script.at(later(2), "15:45", async (at) =>
    approveMinutes(script.as("pct", at), { key: await key() }),
  );
  const issuedOn = later(3);
  script.at(issuedOn, "10:20", async (at) =>
    issueMinutes(script.as("thuky", at), {
      key: await key(),
      documentNumber: registryNumbers[number],
      documentDate: issuedOn,
    }),
  );
  if (number === correction.meeting) tellCorrection(script, later(6), key);
}

/** The chair wants another wording; the secretary amends and submits again. */
function tellReturn(script: Script, day: string, next: string, key: () => Promise<string>): void {
  script.at(day, "16:40", async (at) =>
    returnMinutes(script.as("pct", at), { key: await key(), note: returned.note }),
  );
  script.at(next, "08:40", async (at) => {
    const ctx = script.as("thuky", at);
    const { assessment, base } = await script.db
      .selectFrom("meeting")
      .select(["assessment", "closing_note as base"])
      .where("code", "=", await key())
      .executeTakeFirstOrThrow();
    const texts = {
      assessment: { base: assessment, value: assessment },
      closingNote: { base, value: returned.closingNote },
    };
    await amendSummary(ctx, { key: await key(), texts });
    await submitMinutes(ctx, { key: await key() });
  });
}

/** A slip found after issuing: both texts stay readable. */
function tellCorrection(script: Script, day: string, key: () => Promise<string>): void {
  script.at(day, "09:15", async (at) => {
    const conclusion = await script.db
      .selectFrom("conclusion as c")
      .innerJoin("meeting as m", "m.id", "c.meeting_id")
      .where("m.code", "=", await key())
      .where("c.text", "like", `%${correction.original}%`)
      .select(["c.id", "c.text"])
      .executeTakeFirstOrThrow();
    await correctMinutes(script.as("thuky", at), {
      key: await key(),
      conclusionId: conclusion.id,
      correctedText: conclusion.text.replace(correction.original, correction.corrected),
      reason: correction.reason,
    });
  });
}
