import { beforeAll, expect, it } from "vitest";
import { askDiscussion } from "#app/domain/issue/discussion.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { getAgenda } from "./agenda.server.ts";
import { publishMeeting } from "./publication.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let play: MeetingPlay;

beforeAll(async () => {
  r = await createRegister(db);
  play = new MeetingPlay(db, r);
});

it("what a department asks to have discussed stands there with the reason, until the agenda is out", async () => {
  const issue = await r.raise({ deadline: "2027-06-30" });
  const ask = (name: "leaderHealth" | "leaderFinance", reason = "Cần các sở thống nhất") =>
    askDiscussion(r.as(name), { issue: issue.id }, { reason });
  await expect(ask("leaderHealth")).rejects.toMatchObject({ key: "issue.no_draft_meeting" });
  const { id } = await play.create();
  await expect(ask("leaderFinance")).rejects.toMatchObject({ kind: "forbidden" });
  await ask("leaderHealth");
  await ask("leaderHealth", "Cần ý kiến Sở Tài chính");
  const draft = await play.row(id);
  const { entries } = await getAgenda(db, draft, "2026-11-24");
  const entry = entries.find((one) => one.issueId === issue.id);
  expect(entry).toMatchObject({ section: "decide", placement: "discussed" });
  expect(entry?.opened).toMatchObject({
    discussion: { reason: "Cần ý kiến Sở Tài chính", vi: "Sở Y tế" },
    reasons: expect.arrayContaining([{ key: "discussion_asked", name: "Sở Y tế" }]),
  });
  await publishMeeting(r.as("secretary"), { key: id });
  await expect(ask("leaderHealth")).rejects.toMatchObject({ key: "issue.agenda_out" });
});
