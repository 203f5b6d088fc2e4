import { beforeAll, describe, expect, it } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { type Cast, createCast } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import { type ChairHome, getChairHome } from "./chair.server.ts";

const { db } = await createTestDatabase();
const today = "2026-11-23"; // a Monday; the 24th is a day off
const billion = 1_000_000_000;
let cast: Cast;

describe("the chair's home, against figures counted by hand", () => {
  let home: ChairHome;
  const codes: Record<string, string> = {};

  beforeAll(async () => {
    cast = await createCast(db);
    const sample = new SampleRegister(db, cast);
    const september = await sample.meeting("2026-09-07", "issued");
    const october = await sample.meeting("2026-10-07", "issued");
    const november = await sample.meeting("2026-11-06");
    await sample.meeting("2026-12-07", "draft");
    const land = await sample.project("DA-1", "STNMT", {
      budget: 48 * billion,
      plan: 5 * billion,
      disbursed: 1 * billion,
      stage: "YKIENTC",
      since: "2026-11-09", // ten working days ago
    });
    const health = await sample.project("DA-2", "SYT", {
      budget: 10 * billion,
      plan: 2 * billion,
      stage: "THAMDINH",
      since: "2026-10-26", // twenty working days ago
    });
    await sample.project("DA-3", "SYT", {
      budget: 7 * billion,
      plan: 3 * billion,
      disbursed: 4 * billion,
      stage: "THAMDINH",
      since: "2026-11-16", // five working days ago
    });

    // Finance: carried three times, once stalled, 15 working days overdue, asks for a decision.
    const money = await sample.issue("STC", {
      project: land,
      deadline: "2026-11-02",
      lead_since: "2026-10-29",
    });
    for (const meeting of [september, october, november]) {
      await sample.review(meeting, money.id, "kept", { isStalled: meeting === november });
    }
    await sample.report(money.id, "STC", "2026-11-12", { proposal: "Bố trí thêm vốn" });
    // A second blocker of the same project: its money must not count twice.
    const second = await sample.issue("STC", { project: land, deadline: "2026-11-25" });
    await sample.review(november, second.id, "extended");
    // Health: its proposal was dealt with by the last meeting; nothing reported since.
    const answered = await sample.issue("SYT", { project: health, proposal: "Xin chủ trương" });
    await sample.review(november, answered.id, "kept");
    // A task, escalated; the department says that there is no progress.
    const escalated = await sample.issue("STTTT", { deadline: "2026-11-20" });
    await db
      .insertInto("escalation")
      .values({
        issue_id: escalated.id,
        escalated_at: momentOf("2026-11-10"),
        escalated_on: "2026-11-10",
        authority: "Bộ Y tế",
        question: "Xin ý kiến",
      })
      .execute();
    await sample.report(escalated.id, "STTTT", "2026-11-16", { isNoProgress: true });
    // New, with a proposal that the chair has answered.
    const decided = await sample.issue("STNMT", {
      project: health,
      proposal: "Cho phép làm song song",
      raised_on: "2026-11-18",
    });
    await db
      .insertInto("chair_decision")
      .values({
        issue_id: decided.id,
        decided_at: momentOf("2026-11-20"),
        decided_on: "2026-11-20",
        decided_by_name: "Trần Minh Khôi",
        kind: "agree",
        text: "Đồng ý theo đề nghị",
      })
      .execute();
    // Paused: open, never overdue, nobody's turn. Resolved and cancelled: gone.
    await sample.issue("SYT", {
      deadline: "2026-10-01",
      state: "paused",
      pause_reason: "Chờ luật",
    });
    const resolved = await sample.issue("SYT", {
      project: health,
      state: "resolved",
      done_on: "2026-11-05",
    });
    await sample.review(october, resolved.id, "kept");
    await sample.review(november, resolved.id, "resolved");
    await sample.issue("SYT", { state: "cancelled", cancel_reason: "Trùng" });
    Object.assign(codes, {
      money: money.code,
      escalated: escalated.code,
      decided: decided.code,
      resolved: resolved.code,
    });
    home = await getChairHome(db, { today, locale: "vi" }, cast.actors.chair);
  });

  it("counts the open ones, and how many stood on the last agenda", () => {
    expect(home.figures.open).toBe(6);
    expect(home.last).toEqual({ code: "HGB-2026-11", heldOn: "2026-11-06", openThen: 4 });
  });

  it("law 5: counts overdue in working days, and not what is paused", () => {
    expect(home.figures.overdue).toBe(2);
    expect(home.figures.longestOverdue).toBe(15);
  });

  it("law 4: counts carried from closed meetings", () => {
    expect(home.figures.carriedOften).toBe(1);
    expect(home.figures.carriedStalled).toBe(1);
  });

  it("law 12: counts the money behind blockers once a project", () => {
    expect(home.figures).toMatchObject({
      blockedProjects: 2,
      blockedHeld: 6 * billion,
      blockedTotal: 58 * billion,
      plan: 10 * billion,
      disbursed: 5 * billion,
    });
  });

  it("asks for what is beyond a department's authority, in order, and for nothing else", () => {
    expect(home.awaited.map((row) => row.code)).toEqual([codes.money, codes.escalated]);
    expect(home.awaitedCount).toBe(2);
    expect(home.awaited[0]).toMatchObject({
      flag: "overdue",
      daysLeft: -15,
      carried: 3,
      stalled: 1,
      proposal: "Bố trí thêm vốn",
      holder: "Sở Tài chính",
      holderSince: "2026-10-29",
      holderDays: 17,
      projectCode: "DA-1",
      held: 4 * billion,
      total: 48 * billion,
      life: "2609n2610k2611k",
    });
    expect(home.awaited[1]).toMatchObject({ escalatedTo: "Bộ Y tế", held: null });
  });

  it("says what was decided and no meeting has dealt with", () => {
    expect(home.given).toMatchObject([{ code: codes.decided, kind: "agree" }]);
  });

  it("measures stages by the median and dossiers by the average of working days", () => {
    expect(home.stages.map(({ code, days, limit }) => [code, days, limit])).toEqual([
      ["YKIENTC", 10, 7],
      ["THAMDINH", 13, 14],
    ]);
    expect(home.holders).toEqual([
      { party: "appraising_body", dossiers: 2, days: 13 },
      { party: "finance", dossiers: 1, days: 10 },
    ]);
  });

  it("tells who has reported since the last meeting", () => {
    expect(home.next).toMatchObject({ code: "HGB-2026-12", daysLeft: 9, cutoffOn: "2026-11-30" });
    expect(
      home.answers.map(({ code, answer, issues, unreported }) => [
        code,
        answer,
        issues,
        unreported,
      ]),
    ).toEqual([
      ["STC", "reported", 2, 1],
      ["STNMT", "silent", 1, 1],
      ["STTTT", "no_progress", 1, 0],
      ["SYT", "silent", 1, 1],
    ]);
  });

  it("follows open and lately settled issues over the last meetings", () => {
    expect(home.meetings.map((meeting) => meeting.period)).toEqual([
      "2026-09",
      "2026-10",
      "2026-11",
    ]);
    expect(home.matrix[0]).toMatchObject({ code: codes.money, life: "2609n2610k2611k" });
    expect(home.matrix.at(-1)).toMatchObject({ code: codes.resolved, life: "2610n2611r" });
    expect(home.matrix).toHaveLength(4);
  });
});

describe("an empty installation", () => {
  it("has a home without figures to show", async () => {
    await db.deleteFrom("chair_decision").execute();
    const home = await getChairHome(db, { today: "2020-01-02", locale: "en" }, cast.actors.chair);
    expect(home.figures.plan).toBe(0);
  });
});
