import { beforeAll, expect, it } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { confirmDone, reportDone } from "#app/domain/issue/completion.server.ts";
import { reportProgress } from "#app/domain/issue/reporting.server.ts";
import { escalateIssue } from "#app/domain/issue/standing.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { getAttendanceHistory } from "./attendance-history.server.ts";
import { before, type ChangeKind, getChanges } from "./changes.server.ts";

const { db } = await createTestDatabase();
let r: Register;
const issues: Record<string, { id: number; code: string }> = {};
const now = momentOf("2026-12-20", "10:00");

beforeAll(async () => {
  r = await createRegister(db);
  const play = new MeetingPlay(db, r);
  const raise = async (name: string, deadline: string) => {
    issues[name] = await r.raise({ text: name, deadline });
  };
  await raise("quiet", "2027-06-30");
  await raise("slipped", "2026-12-15");
  await raise("overdue before", "2026-11-24");
  await raise("done", "2026-12-31");
  await raise("done late", "2026-12-10");
  await raise("escalated", "2027-06-30");
  const first = await play.create();
  expect(await changes(first.id)).toBeNull();
  await play.convene(first.id);
  await play.close(first.id);
  const report = { isNoProgress: true, text: "Chờ trả lời" };
  for (const name of ["slipped", "overdue before"])
    await reportProgress(r.as("leaderHealth", now), { issue: issues[name]?.id ?? 0 }, report);
  for (const name of ["done", "done late"]) {
    const target = { issue: issues[name]?.id ?? 0 };
    await reportDone(r.as("leaderHealth", now), target, { text: "Đã xong" });
    await confirmDone(r.as("secretary", now), target, {});
  }
  await escalateIssue(
    r.as("secretary", now),
    { issue: issues.escalated?.id ?? 0 },
    { authority: "Bộ", question: "Cách làm" },
  );
  issues.new = await r.raise({ text: "new", deadline: "2027-06-30" }, r.as("leaderHealth", now));
});

async function changes(meetingId?: number, limit = 10) {
  const query = db.selectFrom("meeting").select(["series_id", "held_on"]);
  const meeting = await (meetingId === undefined
    ? query.where("state", "=", "draft")
    : query.where("id", "=", meetingId)
  ).executeTakeFirstOrThrow();
  return getChanges(db, before(meeting), "2026-12-20", "vi", limit);
}

it("tells each change since the last meeting by the issues concerned, and only since then", async () => {
  const found = await changes();
  const names = Object.fromEntries(
    found?.kinds.map(({ kind, issues: listed }) => [kind, listed.map((issue) => issue.text)]) ?? [],
  );
  expect(names).toEqual({
    new: ["new"],
    resolved_on_time: ["done"],
    resolved_late: ["done late"],
    slipped: ["slipped"],
    escalated: ["escalated"],
    untouched: ["quiet"],
  } satisfies Partial<Record<ChangeKind, string[]>>);
});

it("counts all where only the first are listed", async () => {
  const found = await changes(undefined, 0);
  expect(
    found?.kinds.every(({ count, issues: listed }) => count === 1 && listed.length === 0),
  ).toBe(true);
});

it("tells who came to the meetings held; who only reads, once they are issued", async () => {
  const { meetings, departments } = await getAttendanceHistory(r.as("chair"), 12);
  expect(meetings).toHaveLength(1);
  const health = departments.find(({ code }) => code === "SYT");
  expect(health).toMatchObject({
    invited: 1,
    came: 1,
    absent: 0,
    cells: [{ attendance: "present", isLevelRight: true, person: "Mai Xuân Hòa" }],
  });
  expect((await getAttendanceHistory(r.as("viewer"), 12)).departments).toEqual([]);
});
