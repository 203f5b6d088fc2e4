import { beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import { askRelief } from "./assignment.server.ts";
import { reportDone } from "./completion.server.ts";
import { decideIssue } from "./decision.server.ts";
import { applyDisposition, undoDisposition } from "./disposition.server.ts";
import type { DispositionInput, ReviewingMeeting } from "./disposition.ts";
import { askExtension } from "./extension.server.ts";
import { escalateIssue } from "./standing.server.ts";
import { raiseTask, reviseTask, withdrawTask } from "./task.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let health: number;
let finance: number;
let meeting: ReviewingMeeting;

beforeAll(async () => {
  r = await createRegister(db);
  health = r.departments.SYT ?? 0;
  finance = r.departments.STC ?? 0;
  const id = await new SampleRegister(db, r).meeting("2026-11-23", "in_session");
  await db
    .updateTable("meeting")
    .set({ chair_user_id: r.actors.chair.id })
    .where("id", "=", id)
    .execute();
  meeting = { id, code: "HGB-2026-11", heldOn: "2026-11-23" };
});

const apply = (issueId: number, input: Partial<DispositionInput>, as = r.as("secretary")) =>
  applyDisposition(as, {
    issueId,
    disposition: "kept",
    newDeadline: null,
    newLeadDepartmentId: null,
    reason: "",
    conclusionText: "Giao Sở Y tế chủ trì",
    meeting,
    ...input,
  });

const request = (issueId: number) =>
  db
    .selectFrom("extension_request")
    .selectAll()
    .where("issue_id", "=", issueId)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();

/** What a test compares before and after: all but version and the search text. */
async function facts(id: number) {
  const { version: _, search_text: __, is_original_locked: ___, ...rest } = await r.row(id);
  return rest;
}

describe("what a meeting does with an issue", () => {
  test("resolved takes the day of the done report, else the meeting's, with the evidence", async () => {
    const reported = await r.raise();
    await reportDone(r.as("leaderHealth"), { issue: reported.id }, { text: "Xong" });
    await apply(reported.id, { disposition: "resolved" });
    expect(await r.row(reported.id)).toMatchObject({ state: "resolved", done_on: "2026-11-23" });
    const shown = await r.raise();
    await apply(shown.id, { disposition: "resolved", reason: "Công văn 45/BHXH" });
    expect(await r.row(shown.id)).toMatchObject({
      state: "resolved",
      done_on: "2026-11-23",
      evidence_text: "Công văn 45/BHXH",
    });
  });

  test("law 9: neither the recorder nor the meeting's chair confirms an own report", async () => {
    const { id } = await r.raise();
    await reportDone(r.forOther(health), { issue: id }, { text: "Xong" });
    await expect(apply(id, { disposition: "resolved" })).rejects.toMatchObject({
      kind: "forbidden",
      key: "issue.own_report",
    });
    await apply(id, { disposition: "resolved" }, r.as("secretary2"));
    const own = await r.raise();
    await reportDone(r.as("leaderHealth"), { issue: own.id }, { text: "Xong" });
    await db
      .updateTable("issue")
      .set({ reported_done_by: r.actors.chair.id })
      .where("id", "=", own.id)
      .execute();
    await expect(apply(own.id, { disposition: "resolved" })).rejects.toMatchObject({
      key: "issue.own_report",
    });
  });

  test("law 9: without a report the recorder stands for the evidence and the chair confirms", async () => {
    const { id } = await r.raise();
    const resolved = { disposition: "resolved", reason: "Công văn 45/BHXH" } as const;
    await expect(apply(id, resolved, r.as("chair"))).rejects.toMatchObject({
      kind: "forbidden",
      key: "issue.own_report",
    });
    await apply(id, resolved);
    expect(await r.row(id)).toMatchObject({
      reported_done_on: "2026-11-23",
      reported_done_by: r.actors.secretary.id,
      resolved_by: r.actors.chair.id,
    });
    const chairless = await r.raise();
    await db
      .updateTable("meeting")
      .set({ chair_user_id: null })
      .where("id", "=", meeting.id)
      .execute();
    await expect(apply(chairless.id, resolved)).rejects.toMatchObject({ key: "issue.own_report" });
    await db
      .updateTable("meeting")
      .set({ chair_user_id: r.actors.chair.id })
      .where("id", "=", meeting.id)
      .execute();
  });

  test("a waiting extension is decided with it", async () => {
    const cases: [Partial<DispositionInput>, string | null, string | null][] = [
      [
        { disposition: "extended", newDeadline: "2026-12-28", reason: "x" },
        "granted",
        "2026-12-28",
      ],
      [{ disposition: "kept" }, "refused", null],
      [{ disposition: "reassigned", newLeadDepartmentId: finance }, "refused", null],
      [{ disposition: "escalated", reason: "hỏi Bộ" }, "refused", null],
      [{ disposition: "paused", reason: "chờ" }, "lapsed", null],
      [{ disposition: "cancelled", reason: "trùng" }, "lapsed", null],
      [{ disposition: "resolved", reason: "Công văn 1" }, "lapsed", null],
      [{ disposition: "noted" }, null, null],
      [{ disposition: "not_discussed" }, null, null],
    ];
    for (const [input, decision, granted] of cases) {
      const { id } = await r.raise();
      await askExtension(
        r.as("leaderHealth"),
        { issue: id },
        {
          newDeadline: "2026-12-31",
          reason: "chờ",
        },
      );
      await apply(id, input);
      expect(await request(id), input.disposition).toMatchObject({
        decision,
        granted_deadline: granted,
        meeting_id: decision === null ? null : meeting.id,
      });
    }
  });

  test("one disposition may carry both a lead and a deadline", async () => {
    const { id } = await r.raise();
    await apply(id, {
      disposition: "reassigned",
      newLeadDepartmentId: finance,
      newDeadline: "2026-12-28",
    });
    expect(await r.row(id)).toMatchObject({
      lead_department_id: finance,
      lead_since: "2026-11-23",
      deadline: "2026-12-28",
      extension_count: 1,
      original_deadline: "2026-12-18",
    });
  });

  test("kept leaves a proposal proposed, until the meeting names a deadline for it", async () => {
    const { id } = await r.raise({ leadDepartmentId: finance, deadline: null });
    await apply(id, { disposition: "kept" });
    expect((await r.row(id)).state).toBe("proposed");
    await apply(id, { disposition: "kept", newDeadline: "2026-12-28" });
    expect(await r.row(id)).toMatchObject({
      state: "open",
      deadline: "2026-12-28",
      original_deadline: "2026-12-28",
    });
  });

  test("what awaits confirmation goes on when it is extended, and stays when it is kept", async () => {
    const { id } = await r.raise();
    await reportDone(r.as("leaderHealth"), { issue: id }, { text: "Xong" });
    await apply(id, { disposition: "kept" });
    expect((await r.row(id)).state).toBe("reported_done");
    await apply(id, { disposition: "extended", newDeadline: "2026-12-28", reason: "chưa đủ" });
    expect(await r.row(id)).toMatchObject({ state: "open", reported_done_on: null });
  });

  test("the chair's decisions from before stand in the meeting that reviews them", async () => {
    const { id } = await r.raise();
    await decideIssue(r.as("chair"), { issue: id }, { kind: "agree" });
    await apply(id, { disposition: "kept" });
    const row = await db
      .selectFrom("chair_decision")
      .select("meeting_id")
      .where("issue_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(row.meeting_id).toBe(meeting.id);
  });

  test("what does not fit is refused with a sentence", async () => {
    const { id } = await r.raise();
    await expect(apply(id, { disposition: "extended" })).rejects.toMatchObject({ kind: "invalid" });
  });
});

describe("an amendment takes back what a disposition did", () => {
  test("whatever it was", async () => {
    const cases: Partial<DispositionInput>[] = [
      { disposition: "kept" },
      { disposition: "extended", newDeadline: "2026-12-28", reason: "x" },
      { disposition: "reassigned", newLeadDepartmentId: finance, newDeadline: "2026-12-30" },
      { disposition: "escalated", reason: "hỏi Bộ" },
      { disposition: "paused", reason: "chờ" },
      { disposition: "cancelled", reason: "trùng" },
      { disposition: "resolved", reason: "Công văn 1" },
      { disposition: "noted" },
      { disposition: "not_discussed" },
    ];
    for (const input of cases) {
      const { id } = await r.raise();
      await askExtension(
        r.as("leaderHealth"),
        { issue: id },
        {
          newDeadline: "2026-12-31",
          reason: "chờ",
        },
      );
      await askRelief(r.as("leaderHealth"), { issue: id }, { reason: "khác" });
      if (input.disposition !== "escalated")
        await escalateIssue(r.as("chair"), { issue: id }, { authority: "Bộ", question: "?" });
      await decideIssue(r.as("chair"), { issue: id }, { kind: "other", text: "Ý kiến" });
      const before = await facts(id);
      const effect = await apply(id, input);
      const stored = JSON.parse(JSON.stringify(effect)) as typeof effect;
      await undoDisposition(r.as("secretary"), id, stored, meeting);
      expect(await facts(id), input.disposition).toEqual(before);
      expect((await request(id)).decision, input.disposition).toBeNull();
      const waiting = await db
        .selectFrom("relief_request")
        .select("decision")
        .where("issue_id", "=", id)
        .executeTakeFirstOrThrow();
      expect(waiting.decision).toBeNull();
      const running = await db
        .selectFrom("escalation")
        .select("ended_at")
        .where("issue_id", "=", id)
        .execute();
      expect(running).toEqual(input.disposition === "escalated" ? [] : [{ ended_at: null }]);
    }
  });

  test("the department that helped and was given the lead helps again", async () => {
    const { id } = await r.raise({ coordinatorIds: [finance] });
    const effect = await apply(id, {
      disposition: "reassigned",
      newLeadDepartmentId: finance,
      reason: "Đúng chức năng",
    });
    const coordinators = () =>
      db.selectFrom("issue_coordinator").selectAll().where("issue_id", "=", id).execute();
    expect(await coordinators()).toEqual([]);
    await undoDisposition(r.as("secretary"), id, effect, meeting);
    expect(await coordinators()).toEqual([{ issue_id: id, department_id: finance }]);
  });

  test("but not once the issue has changed since", async () => {
    const { id } = await r.raise();
    const effect = await apply(id, { disposition: "kept" });
    await reportDone(r.as("leaderHealth"), { issue: id }, { text: "Xong" });
    await expect(undoDisposition(r.as("secretary"), id, effect, meeting)).rejects.toMatchObject({
      kind: "conflict",
      key: "issue.moved_since",
    });
  });
});

describe("tasks from conclusions", () => {
  test("open at once, numbered NV, revised and withdrawn with their conclusion", async () => {
    const item = await db
      .insertInto("agenda_item")
      .values({
        meeting_id: meeting.id,
        kind: "topic",
        title: "Nội dung chung",
        placement: "discussed",
        section: "topic",
        position: 1,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const conclusion = await db
      .insertInto("conclusion")
      .values({ meeting_id: meeting.id, agenda_item_id: item.id, position: 1 })
      .returning("id")
      .executeTakeFirstOrThrow();
    const given = {
      text: "Rà soát danh mục dự án",
      leadDepartmentId: finance,
      coordinatorIds: [health],
      deadline: "2026-12-15",
    };
    const { id, code } = await raiseTask(r.as("secretary"), {
      ...given,
      seriesId: r.seriesId,
      conclusionId: conclusion.id,
      meeting,
    });
    expect(code).toMatch(/^NV-2026-\d{3}$/);
    expect(await r.row(id)).toMatchObject({
      state: "open",
      raised_on: "2026-11-23",
      source_meeting_id: meeting.id,
      source_conclusion_id: conclusion.id,
      original_deadline: "2026-12-15",
    });
    const revised = { ...given, deadline: "2026-12-20" };
    await reviseTask(r.as("secretary"), id, given, revised, meeting);
    expect((await r.row(id)).original_deadline).toBe("2026-12-20");
    await expect(reviseTask(r.as("secretary"), id, given, revised, meeting)).rejects.toMatchObject({
      key: "issue.moved_since",
    });
    await withdrawTask(r.as("secretary"), id, "Bỏ kết luận", meeting);
    expect((await r.row(id)).state).toBe("cancelled");
  });
});
