import { beforeAll, expect, it } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { askExtension } from "./extension.server.ts";
import { reportProgress } from "./reporting.server.ts";
import { getStalling, listStallCauses } from "./stalling.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let issue: { id: number; code: string };

beforeAll(async () => {
  r = await createRegister(db);
  issue = await r.raise({ deadline: "2026-11-27" });
  const play = new MeetingPlay(db, r);
  await play.create();
  for (const day of ["2026-11-24", "2026-12-15"]) {
    const { id } = await db
      .selectFrom("meeting")
      .select("id")
      .where("state", "=", "draft")
      .orderBy("held_on")
      .executeTakeFirstOrThrow();
    await play.convene(id, momentOf(day, "10:00"));
    await play.say(id, issue.id, { disposition: "kept" });
    await play.close(id);
  }
});

const now = momentOf("2027-01-20", "10:00");
const leader = () => r.as("leaderHealth", now);

it("from the setting on a report names the cause, once it stalled that often", async () => {
  expect(await getStalling(db, issue.id)).toEqual({ stalled: 2, demandedFrom: 2 });
  const report = { isNoProgress: true, text: "Chờ văn bản trả lời" };
  await expect(reportProgress(leader(), { issue: issue.id }, report)).rejects.toMatchObject({
    key: "issue.cause_missing",
    field: "cause",
    params: { count: 2 },
  });
  const wrong = { ...report, causeId: 999_999 };
  await expect(reportProgress(leader(), { issue: issue.id }, wrong)).rejects.toMatchObject({
    key: "field.choose",
    field: "cause",
  });
  const [cause] = await listStallCauses(db, "vi");
  await reportProgress(leader(), { issue: issue.id }, { ...report, causeId: cause?.value ?? 0 });
  const event = await db
    .selectFrom("event")
    .where("issue_id", "=", issue.id)
    .where("verb", "=", "issue.reported")
    .select("particulars")
    .executeTakeFirstOrThrow();
  expect(event.particulars).toMatchObject({ cause: { vi: cause?.label } });
  const fresh = await r.raise({ deadline: "2027-06-30" }, leader());
  await reportProgress(leader(), { issue: fresh.id }, report);
});

it("an extension asked for after the deadline needs an explanation, before it none", async () => {
  const ask = { newDeadline: "2027-05-31", reason: "Chờ Bộ trả lời" };
  await expect(askExtension(leader(), { issue: issue.id }, ask)).rejects.toMatchObject({
    key: "extension.explanation_missing",
    field: "explanation",
  });
  await askExtension(leader(), { issue: issue.id }, { ...ask, explanation: "Đã đôn đốc ba lần" });
  const asked = await db
    .selectFrom("extension_request")
    .where("issue_id", "=", issue.id)
    .select(["reason", "explanation"])
    .executeTakeFirstOrThrow();
  expect(asked).toEqual({ reason: "Chờ Bộ trả lời", explanation: "Đã đôn đốc ba lần" });
  const early = await r.raise({ deadline: "2027-02-26" }, leader());
  await askExtension(leader(), { issue: early.id }, ask);
});
