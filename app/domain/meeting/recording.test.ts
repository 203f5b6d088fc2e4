import { beforeAll, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { type FieldTarget, fieldName, readFieldName } from "./field.ts";
import { recordItem, saveFields } from "./recording.server.ts";
import { attendItem } from "./session.server.ts";

const { db } = await createTestDatabase();
let register: Register;
let play: MeetingPlay;
let meetingId: number;
let itemId: number;
let conclusionId: number;
let otherItemId: number;
const now = momentOf("2026-12-07", "09:00");

beforeAll(async () => {
  register = await createRegister(db);
  play = new MeetingPlay(db, register);
  const { id: issueId } = await register.raise();
  const { id: otherId } = await register.raise({ text: "Việc khác" });
  meetingId = (await play.create()).id;
  await play.convene(meetingId);
  itemId = (await play.item(meetingId, issueId)).id;
  otherItemId = (await play.item(meetingId, otherId)).id;
  conclusionId = (await play.conclusions(itemId))[0]?.id ?? 0;
});

const discussion = (): FieldTarget => ({ of: "item", id: itemId, field: "discussion" });
const save = (who: "secretary" | "secretary2", target: FieldTarget, base: string, value: string) =>
  saveFields(register.as(who, now), { key: meetingId, changes: [{ target, base, value }] });
const outcomeOf = async (saved: ReturnType<typeof save>, target: FieldTarget) =>
  (await saved).outcomes[fieldName(target)];

describe("law 13: two people at one item, nothing is overwritten in silence", () => {
  test("the later writer gets both texts back and nothing is written", async () => {
    const target = discussion();
    const [one, two] = await Promise.all([
      outcomeOf(save("secretary", target, "", "BHXH tỉnh: trước 15/12"), target),
      outcomeOf(save("secretary2", target, "", "Sở Y tế: đã đôn đốc"), target),
    ]);
    const [saved, refused] = one?.status === "saved" ? [one, two] : [two, one];
    expect(saved).toMatchObject({ status: "saved" });
    expect(refused).toMatchObject({
      status: "conflict",
      theirs: saved?.status === "saved" ? saved.value : "",
    });
    const kept = saved?.status === "saved" ? saved.value : "";
    expect(await outcomeOf(save("secretary2", target, kept, `${kept} Thêm.`), target)).toEqual({
      status: "saved",
      value: `${kept} Thêm.`,
    });
  });

  test("two people in different fields of one item both win", async () => {
    const reason: FieldTarget = { of: "item", id: itemId, field: "reason" };
    const disposition: FieldTarget = { of: "item", id: itemId, field: "disposition" };
    const outcomes = await Promise.all([
      outcomeOf(save("secretary", reason, "", "Chờ BHXH"), reason),
      outcomeOf(save("secretary2", disposition, "", "extended"), disposition),
    ]);
    expect(outcomes.map((outcome) => outcome?.status)).toEqual(["saved", "saved"]);
  });

  test("saving the same again is no conflict", async () => {
    const reason: FieldTarget = { of: "item", id: itemId, field: "reason" };
    expect(await outcomeOf(save("secretary2", reason, "", "Chờ BHXH"), reason)).toMatchObject({
      status: "saved",
    });
  });

  test("a form with a conflict writes none of its fields", async () => {
    const target = discussion();
    const deadline: FieldTarget = { of: "item", id: itemId, field: "newDeadline" };
    await expect(
      recordItem(register.as("secretary2", now), {
        key: meetingId,
        itemId,
        changes: [
          { target: deadline, base: "", value: "2027-02-01" },
          { target, base: "", value: "Tôi viết đè" },
        ],
        isConcluded: false,
      }),
    ).rejects.toMatchObject({ key: "meeting.field_conflict", field: fieldName(target) });
    expect(await outcomeOf(save("secretary", deadline, "", ""), deadline)).toMatchObject({
      value: "",
    });
  });

  test("a second person at the item is named, until they leave it", async () => {
    await attendItem(register.as("secretary", now), { itemId });
    expect(await attendItem(register.as("secretary2", now), { itemId })).toEqual({
      others: ["Lê Thị Hồng Nhạn"],
    });
    await attendItem(register.as("secretary", now), { itemId: otherItemId });
    expect(await attendItem(register.as("secretary2", now), { itemId })).toEqual({ others: [] });
    const later = new Date(now.getTime() + 5 * 60_000);
    expect(await attendItem(register.as("secretary", later), { itemId })).toEqual({ others: [] });
  });
});

describe("the text of a conclusion", () => {
  const text: () => FieldTarget = () => ({ of: "conclusion", id: conclusionId, field: "text" });

  test("follows the fields until it is edited by hand, and again once emptied", async () => {
    const deadline: FieldTarget = { of: "item", id: itemId, field: "newDeadline" };
    const { drafted } = await save("secretary", deadline, "", "2027-02-01");
    const draft =
      "Đồng ý gia hạn. Giao Sở Y tế chủ trì giải quyết dứt điểm vướng mắc “Chưa thống nhất phương án lấy dữ liệu khám, chữa bệnh từ BHXH”, chậm nhất ngày 01/02/2027.";
    expect(drafted).toEqual([{ conclusionId, text: draft }]);
    await save("secretary", text(), draft, "Giao Sở Y tế ký văn bản.");
    expect((await save("secretary", deadline, "2027-02-01", "2027-02-05")).drafted).toEqual([]);
    const { drafted: again } = await save("secretary", text(), "Giao Sở Y tế ký văn bản.", "");
    expect(again[0]?.text).toContain("05/02/2027");
  });
});

test("recording an item and going on finds the next one that waits", async () => {
  const { nextItemId } = await recordItem(register.as("secretary", now), {
    key: meetingId,
    itemId,
    changes: [],
    isConcluded: true,
  });
  expect(nextItemId).toBe(otherItemId);
  expect((await play.row(meetingId)).current_item_id).toBe(otherItemId);
  await expect(
    recordItem(register.as("secretary", now), {
      key: meetingId,
      itemId: otherItemId,
      changes: [],
      isConcluded: true,
    }),
  ).rejects.toMatchObject({ key: "disposition.missing" });
});

test("who may not record is refused, and what is not there is not found", async () => {
  const target = discussion();
  await expect(
    saveFields(register.as("leaderHealth", now), {
      key: meetingId,
      changes: [{ target, base: "", value: "x" }],
    }),
  ).rejects.toMatchObject({ kind: "forbidden" });
  await expect(
    save("secretary", { of: "item", id: 999_999, field: "reason" }, "", "x"),
  ).rejects.toMatchObject({ kind: "not_found" });
  await expect(
    save("secretary", { of: "item", id: itemId, field: "newDeadline" }, "", "31/12/2026"),
  ).rejects.toMatchObject({ key: "date.invalid" });
  for (const outside of ["2999-01-01", "2014-12-31"]) {
    await expect(
      save("secretary", { of: "item", id: itemId, field: "newDeadline" }, "", outside),
    ).rejects.toMatchObject({ key: "calendar.outside" });
  }
});

test("names of fields are read back, and nothing else", () => {
  for (const target of [discussion(), { of: "meeting", field: "assessment" }] as FieldTarget[]) {
    expect(readFieldName(fieldName(target))).toEqual(target);
  }
  for (const name of [
    "",
    "item",
    "item.1.secret",
    "item.-1.reason",
    "meeting.code",
    "item.1.reason.x",
  ]) {
    expect(readFieldName(name)).toBeNull();
  }
});
