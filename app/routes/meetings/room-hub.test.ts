import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { inTransaction } from "#app/domain/context.ts";
import { saveFields } from "#app/domain/meeting/recording.server.ts";
import type { RoomNews } from "#app/domain/meeting/room-news.ts";
import { attendItem, recordAttendance } from "#app/domain/meeting/session.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister } from "#tests/support/register.ts";
import { RoomHub } from "./room-hub.server.ts";

const { db, url } = await createTestDatabase();
const register = await createRegister(db);
const play = new MeetingPlay(db, register);
const at = momentOf("2026-12-07", "09:00");
/** Two processes of the program on one database. */
const hubs = [new RoomHub(db, url), new RoomHub(db, url)];
const first = { told: [] as RoomNews[], ended: 0 };
const second = { told: [] as RoomNews[], ended: 0 };
let meetingId: number;
let itemId: number;
let other: number;

beforeAll(async () => {
  const issues = [await register.raise(), await register.raise({ text: "Việc khác" })];
  meetingId = (await play.create()).id;
  await play.convene(meetingId);
  itemId = (await play.item(meetingId, issues[0]?.id ?? 0)).id;
  other = (await play.item(meetingId, issues[1]?.id ?? 0)).id;
});

afterAll(async () => {
  for (const hub of hubs) await hub.stop();
});

const say = (text: string, base: string) =>
  saveFields(register.as("secretary", at), {
    key: meetingId,
    changes: [{ target: { of: "item", id: itemId, field: "discussion" }, base, value: text }],
  });
const field = (news: RoomNews | undefined, name: string) =>
  news?.items[itemId]?.[`item.${itemId}.${name}`];
const both = () => [first.told.at(-1), second.told.at(-1)];

test("a screen gets the room as it is, and hears what is saved, in every process", async () => {
  for (const [index, screen] of [first, second].entries()) {
    await hubs[index]?.open({
      meetingId,
      itemId,
      send: (news) => screen.told.push(JSON.parse(news)),
      end: () => {
        screen.ended += 1;
      },
    });
  }
  expect(both().map((news) => [news?.state, field(news, "discussion")])).toEqual([
    ["in_session", ""],
    ["in_session", ""],
  ]);
  await say("BHXH chưa trả lời.", "");
  await expect
    .poll(() => both().map((news) => field(news, "discussion")))
    .toEqual(["BHXH chưa trả lời.", "BHXH chưa trả lời."]);
});

test("who types, where the secretary is and who is in the room are told; what is rolled back is not", async () => {
  await attendItem(register.as("secretary2", at), { itemId });
  await attendItem(register.as("secretary", at), { itemId: other });
  await recordAttendance(register.as("secretary", at), {
    key: meetingId,
    lines: [{ departmentId: register.departments.STTTT ?? 0, attendance: "absent" }],
  });
  await expect
    .poll(() => second.told.at(-1))
    .toMatchObject({
      at: other,
      editors: [
        { item: other, name: register.actors.secretary.fullName },
        { item: itemId, name: register.actors.secretary2.fullName },
      ],
      here: [1, 2],
    });
  const before = second.told.length;
  const failed = inTransaction(register.as("secretary", at), async (tx) => {
    await tx.db.updateTable("agenda_item").set({ reason: "x" }).where("id", "=", itemId).execute();
    throw new Error("power cut");
  });
  await expect(failed).rejects.toThrow("power cut");
  await say("BHXH trả lời ngày 15.", "BHXH chưa trả lời.");
  await expect.poll(() => field(second.told.at(-1), "discussion")).toBe("BHXH trả lời ngày 15.");
  expect(second.told.length).toBe(before + 1);
});

test("a lost listening connection is taken up again, and what was said meanwhile is told", async () => {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'giao-ban-news' and datname = current_database()`.execute(db);
  await say("Nói lúc mất kết nối.", "BHXH trả lời ngày 15.");
  await expect
    .poll(() => both().map((news) => field(news, "discussion")), { timeout: 10_000 })
    .toEqual(["Nói lúc mất kết nối.", "Nói lúc mất kết nối."]);
});

test("whoever leaves hears nothing more; when the program stops, every screen is ended", async () => {
  const heard: string[] = [];
  const leave = await hubs[0]?.open({
    meetingId,
    itemId,
    send: (news) => heard.push(news),
    end: () => undefined,
  });
  leave?.();
  await say("Sau khi rời.", "Nói lúc mất kết nối.");
  await expect.poll(() => field(first.told.at(-1), "discussion")).toBe("Sau khi rời.");
  expect(heard).toHaveLength(1);
  for (const hub of hubs) await hub.stop();
  expect([first.ended, second.ended]).toEqual([1, 1]);
});
