import { beforeAll, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { reportProgress } from "#app/domain/issue/reporting.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { getAgenda } from "./agenda.server.ts";
import { holdBackIssue } from "./arrangement.server.ts";

const { db } = await createTestDatabase();
let register: Register;
let play: MeetingPlay;
const ids: Record<"diligent" | "silent" | "late" | "paused" | "skipped" | "held", number> = {
  diligent: 0,
  silent: 0,
  late: 0,
  paused: 0,
  skipped: 0,
  held: 0,
};

beforeAll(async () => {
  register = await createRegister(db);
  const { id: causeId } = await db
    .selectFrom("stall_cause")
    .select("id")
    .limit(1)
    .executeTakeFirstOrThrow();
  play = new MeetingPlay(db, register);
  for (const name of Object.keys(ids) as (keyof typeof ids)[]) {
    const deadline = name === "late" ? "2026-11-27" : "2027-06-30";
    ids[name] = (await register.raise({ text: name, deadline, proposal: "" })).id;
  }
  await play.create();
  await hold();
  for (const day of ["2026-12-15", "2027-01-15"]) {
    const now = momentOf(day, "10:00");
    for (const name of ["diligent", "late"] as const) {
      const report = { isNoProgress: name === "late", text: "Báo cáo", causeId };
      await reportProgress(register.as("leaderHealth", now), { issue: ids[name] }, report);
    }
    await hold(now);
  }
});

/** Plays the next meeting: everything kept, one paused, one not reached, one held back. */
async function hold(now?: Date): Promise<void> {
  const { id } = await db
    .selectFrom("meeting")
    .select("id")
    .where("state", "=", "draft")
    .orderBy("held_on")
    .executeTakeFirstOrThrow();
  await holdBackIssue(register.as("secretary", now), {
    key: id,
    issueId: ids.held,
    reason: "Chờ Bộ trả lời",
  });
  await play.convene(id, now);
  for (const name of ["diligent", "silent", "late"] as const) {
    await play.say(id, ids[name], { disposition: "kept" });
  }
  await play.say(id, ids.paused, { disposition: "paused", reason: "Chờ Trung ương" });
  await play.close(id);
}

async function countsOf(name: keyof typeof ids) {
  const draft = await db
    .selectFrom("meeting")
    .selectAll()
    .where("state", "=", "draft")
    .executeTakeFirstOrThrow();
  const { entries } = await getAgenda(db, draft, "2027-02-20");
  const entry = entries.find((one) => one.issueId === ids[name]);
  return { carried: entry?.opened?.carried, stalled: entry?.opened?.stalled };
}

describe("law 4: carried is counted from closed meetings, stalled apart", () => {
  test("carried three times with a report each time is not stalled", async () => {
    expect(await countsOf("diligent")).toEqual({ carried: 3, stalled: 0 });
  });

  test("silence since the meeting before is stalled; the first meeting asked nothing yet", async () => {
    expect(await countsOf("silent")).toEqual({ carried: 3, stalled: 2 });
  });

  test("carried past its deadline is stalled, even with “chưa có tiến triển”", async () => {
    expect(await countsOf("late")).toEqual({ carried: 3, stalled: 3 });
  });

  test("paused, not discussed and held back are not carried", async () => {
    for (const name of ["paused", "skipped", "held"] as const) {
      expect(await countsOf(name), name).toEqual({ carried: 0, stalled: 0 });
    }
  });

  test("at the threshold it stands on the chair's list; below it is carried", async () => {
    const draft = await db
      .selectFrom("meeting")
      .selectAll()
      .where("state", "=", "draft")
      .executeTakeFirstOrThrow();
    const { entries } = await getAgenda(db, draft, "2027-02-20");
    const section = (name: keyof typeof ids) =>
      entries.find((entry) => entry.issueId === ids[name])?.section;
    expect(section("late")).toBe("decide");
    expect(section("silent")).toBe("carried");
    expect(section("diligent")).toBe("information");
    expect(section("skipped")).toBe("carried");
    expect(section("held")).toBe("carried");
  });
});
