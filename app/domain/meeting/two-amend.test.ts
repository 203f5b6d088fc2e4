import { beforeEach, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister } from "#tests/support/register.ts";
import { type Amendment, amendItem } from "./amendment.server.ts";
import { approveMinutes, submitMinutes } from "./minutes.server.ts";
import { recordAttendance } from "./session.server.ts";
import { amendSummary } from "./summary.server.ts";

const { db } = await createTestDatabase();
const register = await createRegister(db);
const play = new MeetingPlay(db, register);
const at = momentOf("2026-12-07", "14:00");
let key: number;
let items: { id: number; version: number }[];

beforeEach(async () => {
  await db
    .updateTable("meeting")
    .set((eb) => ({
      state: "cancelled",
      held_on: eb.cast<string>(eb.val("2020-01-01"), "date"),
      period: "2020-01",
    }))
    .execute();
  const issues = [await register.raise(), await register.raise({ text: "Việc khác" })];
  key = (await play.create()).id;
  await play.convene(key);
  for (const { id } of issues) await play.say(key, id, { disposition: "kept" });
  await play.close(key);
  items = await Promise.all(issues.map(({ id }) => play.item(key, id)));
});

function amend(
  who: "secretary" | "secretary2" | "chair",
  item: { id: number; version: number } | undefined,
  discussion: string,
) {
  const change: Amendment = {
    discussion,
    disposition: "kept",
    newDeadline: null,
    newLeadDepartmentId: null,
    reason: "",
    conclusions: [],
  };
  return amendItem(register.as(who, at), {
    key,
    itemId: item?.id ?? 0,
    version: item?.version,
    ...change,
  });
}

const discussionOf = async (at: number) =>
  (
    await db
      .selectFrom("agenda_item")
      .select("discussion")
      .where("id", "=", items[at]?.id ?? 0)
      .executeTakeFirstOrThrow()
  ).discussion;

describe("law 13: two people amend one meeting", () => {
  test("at two items at once, both succeed", async () => {
    await Promise.all([
      amend("secretary", items[0], "Của thư ký"),
      amend("secretary2", items[1], "Của thư ký hai"),
    ]);
    expect([await discussionOf(0), await discussionOf(1)]).toEqual([
      "Của thư ký",
      "Của thư ký hai",
    ]);
  });

  test("at one item at once, one succeeds and the other is told", async () => {
    const both = await Promise.allSettled([
      amend("secretary", items[0], "Của thư ký"),
      amend("secretary2", items[0], "Của thư ký hai"),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")).toMatchObject({
      reason: { kind: "conflict", key: "stale" },
    });
    expect(await discussionOf(0)).toBe(
      both[0]?.status === "fulfilled" ? "Của thư ký" : "Của thư ký hai",
    );
  });

  test("attendance and the general assessment are no matter of an item", async () => {
    await recordAttendance(register.as("secretary2", at), {
      key,
      lines: [{ departmentId: register.departments.STC ?? 0, attendance: "absent" }],
    });
    await amendSummary(register.as("secretary2", at), {
      key,
      texts: {
        assessment: { base: "", value: "Các đơn vị cơ bản đúng hạn." },
        closingNote: { base: "", value: "" },
      },
    });
    await amend("secretary", items[0], "Của thư ký");
    expect(await discussionOf(0)).toBe("Của thư ký");
  });

  test("the assessment is amended only over the text that its author had", async () => {
    const summarise = (who: "secretary" | "secretary2", value: string) =>
      amendSummary(register.as(who, at), {
        key,
        texts: { assessment: { base: "", value }, closingNote: { base: "", value: "" } },
      });
    await amend("chair", items[0], "Của chủ trì");
    await summarise("secretary", "Đúng hạn.");
    await expect(summarise("secretary2", "Còn chậm.")).rejects.toMatchObject({
      key: "meeting.field_conflict",
      field: "assessment",
    });
    await summarise("secretary2", "Đúng hạn.");
    expect((await play.row(key)).assessment).toBe("Đúng hạn.");
  });

  test("approval falls with either amendment, and does not stand on what it did not see", async () => {
    await submitMinutes(register.as("secretary", at), { key });
    const seen = (await play.row(key)).version;
    await amend("secretary", items[0], "Sau khi trình");
    await expect(
      approveMinutes(register.as("chair", at), { key, version: seen }),
    ).rejects.toMatchObject({ key: "stale" });
    await approveMinutes(register.as("chair", at), { key });
    await amend("secretary2", items[1], "Sau khi duyệt");
    expect((await play.row(key)).minutes_state).toBe("draft");
  });
});
