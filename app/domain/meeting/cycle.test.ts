import { beforeAll, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { askExtension } from "#app/domain/issue/extension.server.ts";
import { reportProgress } from "#app/domain/issue/reporting.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { getAgenda } from "./agenda.server.ts";
import { addTopic, editTopic, holdBackIssue, topicStamp } from "./arrangement.server.ts";
import { closeMeeting } from "./closure.server.ts";
import { addConclusion } from "./conclusion.server.ts";
import { saveFields } from "./recording.server.ts";
import { verifySeals } from "./verify.server.ts";

const { db } = await createTestDatabase();
let register: Register;
let play: MeetingPlay;

beforeAll(async () => {
  register = await createRegister(db);
  play = new MeetingPlay(db, register);
});

describe("one monthly cycle after another", () => {
  test("raised, extended, carried, resolved; law 4 counts it", async () => {
    const issue = await register.raise();
    const other = await register.raise({ text: "Chưa có định mức", proposal: "" });
    const first = await play.create();
    expect(first).toMatchObject({ code: "HGB-2026-12", heldOn: "2026-12-07" });

    const draft = await getAgenda(db, await play.row(first.id), "2026-11-23");
    expect(draft.entries.map((entry) => [entry.code, entry.section])).toEqual([
      [issue.code, "decide"],
      [other.code, "new"],
    ]);

    await askExtension(
      register.as("leaderHealth"),
      { issue: issue.id },
      {
        newDeadline: "2027-01-15",
        reason: "Chờ BHXH",
      },
    );
    const topic = await addTopic(register.as("secretary"), {
      key: first.id,
      title: "Tiến độ chuyển đổi số",
    });

    const edit = (title: string, was: string) =>
      editTopic(register.as("secretary"), { key: first.id, itemId: topic.itemId, title, was });
    const shown = topicStamp({ title: "Tiến độ chuyển đổi số", presenterId: null, minutes: 10 });
    await edit("Tiến độ chuyển đổi số quý IV", shown);
    await expect(edit("Tiến độ của cửa sổ khác", shown)).rejects.toMatchObject({ key: "stale" });
    await play.convene(first.id);
    expect((await register.row(issue.id)).is_original_locked).toBe(true);
    const following = await db
      .selectFrom("meeting")
      .select(["code", "state"])
      .where("id", "<>", first.id)
      .execute();
    expect(following).toEqual([{ code: "HGB-2027-01", state: "draft" }]);

    await play.say(first.id, issue.id, {
      disposition: "extended",
      newDeadline: "2027-01-15",
      reason: "Chờ BHXH Việt Nam",
      discussion: "BHXH tỉnh: trả lời được trước 15/12.",
    });
    const item = await play.item(first.id, issue.id);
    expect((await play.conclusions(item.id)).map((one) => one.text)).toEqual([
      "Đồng ý gia hạn. Giao Sở Y tế chủ trì giải quyết dứt điểm vướng mắc “Chưa thống nhất phương án lấy dữ liệu khám, chữa bệnh từ BHXH”, chậm nhất ngày 15/01/2027.",
    ]);
    const [ofTopic] = await play.conclusions(topic.itemId);
    const second = await addConclusion(register.as("secretary", momentOf("2026-12-07", "09:00")), {
      key: first.id,
      itemId: item.id,
    });
    const on = { of: "conclusion" as const };
    const health = String(register.departments.SYT);
    await saveFields(register.as("secretary", momentOf("2026-12-07", "09:10")), {
      key: first.id,
      changes: [ofTopic?.id ?? 0, second.conclusionId].flatMap((id) => [
        { target: { ...on, id, field: "lead" }, base: "", value: health },
        { target: { ...on, id, field: "deadline" }, base: "", value: "2026-12-25" },
      ]),
    });
    const closed = await play.close(first.id);
    expect(closed).toMatchObject({ state: "closed", minutes_state: "draft" });
    expect(await register.row(issue.id)).toMatchObject({
      deadline: "2027-01-15",
      original_deadline: "2026-12-18",
      extension_count: 1,
    });
    const conclusions = await db
      .selectFrom("conclusion")
      .select(["number", "text", "task_issue_id"])
      .where("meeting_id", "=", first.id)
      .orderBy("number")
      .execute();
    expect(conclusions.map((one) => [one.number, one.task_issue_id !== null])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ]);
    const again = await closeMeeting(register.as("secretary", momentOf("2026-12-07", "11:05")), {
      key: first.id,
    });
    expect(again).toMatchObject({ conclusions: 3, tasks: ["NV-2026-001", "NV-2026-002"] });

    await play.issue(first.id);
    expect(await verifySeals(db)).toEqual({ sound: 1, broken: null });

    const next = await db
      .selectFrom("meeting")
      .select("id")
      .where("code", "=", "HGB-2027-01")
      .executeTakeFirstOrThrow();
    const today = "2026-12-20";
    const agenda = await getAgenda(db, await play.row(next.id), today);
    expect(agenda.entries.map((entry) => [entry.code, entry.section])).toEqual([
      [other.code, "carried"],
      ["NV-2026-001", "new"],
      ["NV-2026-002", "new"],
      [issue.code, "information"],
    ]);
    expect(agenda.entries.at(-1)?.opened).toMatchObject({
      carried: 1,
      stalled: 0,
      life: "2612x",
      conclusion: { code: "HGB-2026-12", heldOn: "2026-12-07" },
    });

    await holdBackIssue(register.as("secretary", momentOf(today)), {
      key: next.id,
      issueId: other.id,
      reason: "Chờ Bộ trả lời",
    });
    await reportProgress(
      register.as("leaderHealth", momentOf(today, "10:00")),
      { issue: issue.id },
      {
        isNoProgress: false,
        text: "Đã ký văn bản",
      },
    );
    await play.convene(next.id, momentOf(today, "12:00"));
    await play.say(next.id, issue.id, { disposition: "resolved", reason: "Văn bản 12/SYT" });
    await play.close(next.id);
    expect(await register.row(issue.id)).toMatchObject({
      state: "resolved",
      done_on: "2027-01-07",
    });
    expect(await play.item(next.id, issue.id)).toMatchObject({ is_resolved_late: false });
    const third = await db
      .selectFrom("meeting")
      .selectAll()
      .where("state", "=", "draft")
      .executeTakeFirstOrThrow();
    const last = await getAgenda(db, third, "2027-01-08");
    expect(last.entries.map((entry) => entry.code)).toEqual(
      expect.arrayContaining([other.code, "NV-2026-001", "NV-2026-002"]),
    );
    expect(last.entries).toHaveLength(3);
  });
});
