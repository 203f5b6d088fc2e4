import { beforeEach, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { confirmDone, reportDone } from "#app/domain/issue/completion.server.ts";
import { reportProgress } from "#app/domain/issue/reporting.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister } from "#tests/support/register.ts";
import { addTopic, setAgendaMinutes } from "./arrangement.server.ts";
import { openMeetingEarly } from "./early-opening.server.ts";
import { readOpened } from "./opened.ts";
import { publishMeeting } from "./publication.server.ts";
import { openMeeting } from "./session.server.ts";

const { db } = await createTestDatabase();
const register = await createRegister(db);
const play = new MeetingPlay(db, register);
const planned = register.as("secretary", momentOf("2026-11-23", "09:00"));
const early = register.as("secretary", momentOf("2026-11-25", "14:20"));

let id: number;
let issue: { id: number; code: string };

beforeEach(async () => {
  await db
    .updateTable("meeting")
    .set((eb) => ({
      state: "cancelled",
      held_on: eb.cast<string>(eb.val("2020-01-01"), "date"),
      period: "2020-01",
    }))
    .execute();
  issue = await register.raise();
  id = (await play.create()).id;
});

const itemsOf = () =>
  db
    .selectFrom("agenda_item")
    .select(["id", "issue_id", "title", "position", "placement", "minutes"])
    .where("meeting_id", "=", id)
    .orderBy("placement")
    .orderBy("position")
    .execute();

describe("a published meeting may be held earlier than planned", () => {
  test("its day becomes today, the session runs, the history says so", async () => {
    await publishMeeting(planned, { key: id });
    await openMeetingEarly(early, { key: id });
    expect(await play.row(id)).toMatchObject({
      state: "in_session",
      held_on: "2026-11-25",
      starts_at: "14:20:00",
      opened_at: early.now,
    });
    const events = await db
      .selectFrom("event")
      .select(["verb", "particulars"])
      .where("meeting_id", "=", id)
      .orderBy("id", "desc")
      .limit(3)
      .execute();
    expect(events.map((event) => event.verb)).toEqual([
      "meeting.opened",
      "meeting.published",
      "meeting.rescheduled",
    ]);
    expect(events[2]?.particulars).toMatchObject({
      from: "2026-12-07",
      to: "2026-11-25",
      isEarly: true,
    });
  });

  test("its agenda stays, with the facts of the day as edition 2", async () => {
    const settled = await register.raise({ text: "Xong trước ngày họp" });
    await addTopic(planned, { key: id, title: "Nội dung chung" });
    await setAgendaMinutes(planned, { key: id, minutes: { [`i${issue.id}`]: 12, i999999: 5 } });
    await publishMeeting(planned, { key: id });
    const before = await itemsOf();
    await reportProgress(
      register.as("leaderHealth", early.now),
      { issue: issue.id },
      {
        isNoProgress: false,
        text: "Đã ký văn bản.",
      },
    );
    await reportDone(register.as("leaderHealth", early.now), { issue: settled.id }, { text: "x" });
    await confirmDone(early, { issue: settled.id }, {});
    await register.raise({ text: "Nêu sau khi phát hành" });
    await openMeetingEarly(early, { key: id });
    expect(await itemsOf()).toEqual(before);
    expect(readOpened((await play.item(id, issue.id)).opened)?.report?.text).toBe("Đã ký văn bản.");
    expect((await play.item(id, settled.id)).opening_state).toBe("open");
    const editions = await db
      .selectFrom("meeting_edition")
      .select(["edition", "held_on"])
      .where("meeting_id", "=", id)
      .orderBy("edition")
      .execute();
    expect(editions).toEqual([
      { edition: 1, held_on: "2026-12-07" },
      { edition: 2, held_on: "2026-11-25" },
    ]);
    expect(await play.row(id)).toMatchObject({ edition: 2, published_at: early.now });
  });

  test("who helps by now stands at the conclusion, and who leads by now is invited", async () => {
    await publishMeeting(planned, { key: id });
    const land = register.departments.STNMT ?? 0;
    const finance = register.departments.STC ?? 0;
    await db.deleteFrom("issue_coordinator").where("issue_id", "=", issue.id).execute();
    await db
      .insertInto("issue_coordinator")
      .values({ issue_id: issue.id, department_id: finance })
      .execute();
    await db
      .updateTable("issue")
      .set({ lead_department_id: land })
      .where("id", "=", issue.id)
      .execute();
    await openMeetingEarly(early, { key: id });
    const item = await play.item(id, issue.id);
    expect(item.opening_lead_id).toBe(land);
    const helping = await db
      .selectFrom("conclusion_coordinator as cc")
      .innerJoin("conclusion as c", "c.id", "cc.conclusion_id")
      .where("c.agenda_item_id", "=", item.id)
      .select("cc.department_id")
      .execute();
    expect(helping).toEqual([{ department_id: finance }]);
    const invited = await db
      .selectFrom("meeting_participant")
      .select("department_id")
      .where("meeting_id", "=", id)
      .execute();
    expect(invited.map((one) => one.department_id)).toContain(land);
  });

  test("two who do it at once do it once", async () => {
    await publishMeeting(planned, { key: id });
    const both = await Promise.allSettled([
      openMeetingEarly(early, { key: id }),
      openMeetingEarly(register.as("secretary2", early.now), { key: id }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")).toMatchObject({
      reason: { kind: "conflict", key: "meeting.not_possible" },
    });
    expect((await play.row(id)).edition).toBe(2);
  });
});

describe("not everybody, not from anywhere", () => {
  test("a draft is published first", async () => {
    await expect(openMeetingEarly(early, { key: id })).rejects.toMatchObject({
      key: "meeting.not_possible",
    });
  });

  test("neither a department nor the chair", async () => {
    await publishMeeting(planned, { key: id });
    for (const who of ["leaderHealth", "chair"] as const) {
      await expect(
        openMeetingEarly(register.as(who, early.now), { key: id }),
      ).rejects.toMatchObject({ kind: "forbidden" });
    }
  });

  test("on its day it is simply opened", async () => {
    await publishMeeting(planned, { key: id });
    const onTheDay = register.as("secretary", momentOf("2026-12-07", "08:00"));
    await expect(openMeetingEarly(onTheDay, { key: id })).rejects.toMatchObject({
      key: "meeting.day_has_come",
    });
    await openMeeting(onTheDay, { key: id });
  });

  test("not on the day of another meeting of the series", async () => {
    const first = (await play.create()).id;
    await db
      .updateTable("meeting")
      .set((eb) => ({ held_on: eb.cast<string>(eb.val("2026-11-25"), "date"), state: "closed" }))
      .where("id", "=", first)
      .execute();
    await publishMeeting(planned, { key: id });
    await expect(openMeetingEarly(early, { key: id })).rejects.toMatchObject({
      key: "meeting.day_taken",
    });
    expect(await play.row(id)).toMatchObject({ state: "published", held_on: "2026-12-07" });
  });
});
