import { beforeEach, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { inTransaction } from "#app/domain/context.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { getAgenda } from "./agenda.server.ts";
import {
  arrangeAgendaEntry,
  holdBackIssue,
  moveAgendaEntry,
  setAgendaMinutes,
} from "./arrangement.server.ts";
import { addAgendaIssue, publishMeeting } from "./publication.server.ts";
import {
  cancelMeeting,
  createNextMeeting,
  editMeeting,
  ensureNextMeeting,
  rescheduleMeeting,
} from "./schedule.server.ts";
import { openMeeting } from "./session.server.ts";

const { db } = await createTestDatabase();
const register: Register = await createRegister(db);
const play = new MeetingPlay(db, register);
const secretary = register.as("secretary");

beforeEach(async () => {
  for (const table of [
    "agenda_override",
    "agenda_hold_back",
    "conclusion",
    "meeting_participant",
    "meeting_edition",
  ] as const) {
    await db.deleteFrom(table).execute();
  }
  await db.updateTable("meeting").set({ current_item_id: null }).execute();
  await db.deleteFrom("agenda_item").execute();
  await db
    .updateTable("meeting")
    .set((eb) => ({
      state: "cancelled",
      held_on: eb.cast<string>(eb.val("2020-01-01"), "date"),
      period: "2020-01",
    }))
    .execute();
});

const statesOf = async () =>
  (
    await db
      .selectFrom("meeting")
      .select(["held_on", "state"])
      .where("held_on", ">", "2020-01-01")
      .orderBy("held_on")
      .execute()
  ).map((row) => `${row.held_on} ${row.state}`);

describe("the next meeting is created by the rule of its series", () => {
  test("one after another, holidays moved to the next working day", async () => {
    const days: string[] = [];
    for (let n = 0; n < 4; n += 1) days.push((await play.create()).heldOn);
    // Tết is off from 5 to 11 February 2027.
    expect(days).toEqual(["2026-12-07", "2027-01-07", "2027-02-12", "2027-03-08"]);
  });

  test("date, place, chair and secretary can differ for one meeting", async () => {
    const { id } = await createNextMeeting(secretary, {
      seriesId: register.seriesId,
      heldOn: "2026-12-10",
      place: "Hội trường Tam Kỳ",
      chairUserId: register.actors.leaderInfo.id,
      secretaryUserId: register.actors.secretary2.id,
    });
    expect(await play.row(id)).toMatchObject({
      held_on: "2026-12-10",
      place: "Hội trường Tam Kỳ",
      chair_name: "Đặng Thị Thu Hà",
      secretary_name: "Phạm Văn Dũng",
    });
    await editMeeting(secretary, { key: id, place: "Phòng số 1" });
    expect(await play.row(id)).toMatchObject({
      place: "Phòng số 1",
      chair_name: "Đặng Thị Thu Hà",
    });
  });

  test("not in the past, not twice on a day, not by a department", async () => {
    const { heldOn } = await play.create();
    const at = (day: string) =>
      createNextMeeting(secretary, { seriesId: register.seriesId, heldOn: day });
    await expect(at(heldOn)).rejects.toMatchObject({ key: "meeting.day_taken" });
    await expect(at("2026-11-01")).rejects.toMatchObject({ key: "meeting.date_past" });
    await expect(at("2031-01-01")).rejects.toMatchObject({ key: "meeting.too_far" });
    await expect(
      createNextMeeting(register.as("leaderHealth"), { seriesId: register.seriesId }),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("at most one meeting of a series is published or in session, the earliest", () => {
  test("a later draft waits for the earlier one", async () => {
    await register.raise();
    const first = await play.create();
    const second = await play.create();
    await expect(publishMeeting(secretary, { key: second.id })).rejects.toMatchObject({
      key: "meeting.not_earliest",
    });
    await publishMeeting(secretary, { key: first.id });
    await expect(publishMeeting(secretary, { key: second.id })).rejects.toMatchObject({
      key: "meeting.other_live",
    });
    await expect(publishMeeting(secretary, { key: first.id })).rejects.toMatchObject({
      key: "meeting.not_possible",
    });
  });

  test("it opens on its day, not before", async () => {
    await register.raise();
    const { id } = await play.create();
    await publishMeeting(secretary, { key: id });
    await expect(openMeeting(secretary, { key: id })).rejects.toMatchObject({
      key: "meeting.not_today",
    });
    await openMeeting(register.as("secretary", momentOf("2026-12-07", "08:00")), { key: id });
    await expect(cancelMeeting(secretary, { key: id, reason: "x" })).rejects.toMatchObject({
      key: "meeting.not_possible",
    });
  });
});

test("two who make sure of the next meeting at once make one", async () => {
  const after = "2026-12-07";
  const make = () =>
    inTransaction(secretary, (tx) => ensureNextMeeting(tx, register.seriesId, after));
  const made = await Promise.all([make(), make(), make()]);
  expect(made.filter((one) => one !== null)).toHaveLength(1);
  expect(await statesOf()).toHaveLength(1);
});

describe("rescheduling and cancelling", () => {
  test("a published meeting returns to draft; publishing again is edition 2, both kept", async () => {
    const issue = await register.raise();
    const { id } = await play.create();
    await publishMeeting(secretary, { key: id });
    await setAgendaMinutes(secretary, { key: id, minutes: { [`i${issue.id}`]: 12, i999999: 5 } });
    await rescheduleMeeting(secretary, { key: id, heldOn: "2026-12-09", reason: "Bão số 9" });
    expect(await play.row(id)).toMatchObject({ state: "draft", held_on: "2026-12-09", edition: 1 });
    const later = await register.raise({ text: "Nêu sau" });
    await publishMeeting(secretary, { key: id });
    const editions = await db
      .selectFrom("meeting_edition")
      .select(["edition", "held_on"])
      .where("meeting_id", "=", id)
      .orderBy("edition")
      .execute();
    expect(editions).toEqual([
      { edition: 1, held_on: "2026-12-07" },
      { edition: 2, held_on: "2026-12-09" },
    ]);
    const { entries } = await getAgenda(db, await play.row(id), "2026-11-23");
    const ids = entries.map((entry) => entry.issueId);
    expect(ids).toContain(later.id);
    expect(entries.find((entry) => entry.issueId === issue.id)?.minutes).toBe(12);
  });

  test("where the secretary had placed an issue by hand, it stays through rescheduling", async () => {
    const moved = await register.raise({ text: "Chuyển sang theo dõi" });
    const left = await register.raise({ text: "Để theo quy tắc" });
    const { id } = await play.create();
    await arrangeAgendaEntry(secretary, {
      key: id,
      entry: `i${moved.id}`,
      placement: "information",
    });
    await publishMeeting(secretary, { key: id });
    const after = await register.raise({ text: "Chuyển sau khi phát hành" });
    await addAgendaIssue(secretary, { key: id, issueId: after.id });
    await arrangeAgendaEntry(secretary, {
      key: id,
      entry: `i${after.id}`,
      placement: "information",
    });
    await rescheduleMeeting(secretary, { key: id, heldOn: "2026-12-09", reason: "Bão số 9" });
    const { entries } = await getAgenda(db, await play.row(id), "2026-11-23");
    const placed = (issue: number) => entries.find((one) => one.issueId === issue)?.placement;
    expect([moved, after, left].map(({ id }) => placed(id))).toEqual([
      "information",
      "information",
      "discussed",
    ]);
    const overrides = await db
      .selectFrom("agenda_override")
      .select(["issue_id", "placement"])
      .where("issue_id", "in", [moved.id, after.id, left.id])
      .orderBy("issue_id")
      .execute();
    expect(overrides.map((one) => one.placement)).toEqual(["information", null, "information"]);
  });

  test("what stood on a cancelled meeting stands on the next one", async () => {
    const issue = await register.raise();
    const { id } = await play.create();
    await publishMeeting(secretary, { key: id });
    await cancelMeeting(secretary, { key: id, reason: "Bão" });
    const states = await statesOf();
    expect(states).toEqual(["2026-12-07 cancelled", "2027-01-07 draft"]);
    const next = await db
      .selectFrom("meeting")
      .selectAll()
      .where("state", "=", "draft")
      .executeTakeFirstOrThrow();
    const { entries } = await getAgenda(db, next, "2026-11-23");
    expect(entries.map((entry) => entry.issueId)).toContain(issue.id);
  });
});

describe("the draft agenda follows the secretary and the register", () => {
  test("order by hand, what comes later behind its section, held back by name", async () => {
    const plain = { proposal: "" };
    const one = await register.raise({ text: "Một", ...plain });
    const two = await register.raise({ text: "Hai", ...plain });
    const { id } = await play.create();
    const agenda = () => play.row(id).then((row) => getAgenda(db, row, "2026-11-23"));
    const order = async () => {
      const ids = (await agenda()).entries.map((entry) => entry.issueId);
      return ids.filter((entry) => entry !== null && entry >= one.id);
    };
    expect(await order()).toEqual([one.id, two.id]);
    await moveAgendaEntry(secretary, {
      key: id,
      entry: `i${two.id}`,
      to: { before: `i${one.id}` },
    });
    expect(await order()).toEqual([two.id, one.id]);
    const three = await register.raise({ text: "Ba", ...plain });
    expect(await order()).toEqual([two.id, one.id, three.id]);
    await arrangeAgendaEntry(secretary, { key: id, entry: `i${two.id}`, placement: "information" });
    expect(await order()).toEqual([one.id, three.id, two.id]);
    await holdBackIssue(secretary, { key: id, issueId: one.id, reason: "Chờ Bộ" });
    expect(await order()).toEqual([three.id, two.id]);
    expect((await agenda()).heldBack).toMatchObject([
      { issueId: one.id, by: "Lê Thị Hồng Nhạn", reason: "Chờ Bộ" },
    ]);
    await publishMeeting(secretary, { key: id });
    await addAgendaIssue(secretary, { key: id, issueId: one.id });
    const published = await agenda();
    expect(published.heldBack).toEqual([]);
    expect(published.entries.find((entry) => entry.issueId === one.id)?.isAddedLate).toBe(true);
    await expect(addAgendaIssue(secretary, { key: id, issueId: one.id })).rejects.toMatchObject({
      key: "meeting.already_on",
    });
    await expect(
      holdBackIssue(secretary, { key: id, issueId: two.id, reason: "x" }),
    ).rejects.toMatchObject({ key: "meeting.not_possible" });
  });
});
