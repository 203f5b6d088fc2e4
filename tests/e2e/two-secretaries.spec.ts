import type { Page } from "@playwright/test";
import { momentOf } from "#app/domain/clock.ts";
import { publishMeeting } from "#app/domain/meeting/publication.server.ts";
import { openMeeting } from "#app/domain/meeting/session.server.ts";
import { roomText } from "#app/i18n/text/meeting-room.ts";
import { expect, type OwnSite, test } from "#tests/support/own-site.ts";
import { expectAccessible } from "./accessible.ts";
import { field } from "./words.ts";

const room = roomText.vi;
const HERS = "BHXH tỉnh: trả lời được trước ngày 15 nếu có văn bản của UBND tỉnh.";
const HIS = "Sở Y tế đã gửi văn bản lần 3, BHXH tỉnh chưa trả lời.";
const CONCLUSION = "Giao Sở Y tế làm việc với BHXH tỉnh, báo cáo trước ngày 20.";
const REASON = "Chờ ý kiến của BHXH Việt Nam.";

test("two secretaries at one item: each is warned and hears the other, both texts are shown, nothing is overwritten; the wall follows", async ({
  page,
  own,
  browser,
}) => {
  const { path, item } = await openRoom(own);
  const now = momentOf((await heldOn(own)) ?? "", "09:00");
  const office = await browser.newContext({ baseURL: own.site.address });
  const his = await office.newPage();
  await own.enter(page, "thuky", now);
  await own.enter(his, "thuky2", now);
  await page.goto(path);
  await his.goto(path);
  await expect(his.getByText(room.others("Lê Thị Hồng Nhạn"))).toBeVisible();
  await expectAccessible(his);

  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await his.route("**/session/field", async (route) => {
    await held;
    await route.continue();
  });
  const sending = his.waitForRequest("**/session/field");
  await field(his, room.discussion).fill(HIS);
  await field(his, room.discussion).blur();
  await sending;

  await field(page, room.discussion).fill(HERS);
  await field(page, room.discussion).blur();
  await expect(page.getByRole("status").getByText(/^Đã lưu/)).toBeVisible();
  expect(await stored(own, item)).toEqual({ discussion: HERS, reason: "" });

  release();
  await expect(his.getByText(room.conflictTitle)).toBeVisible();
  await expect(his.getByText(HERS)).toBeVisible();
  await expect(his.getByText(HIS).first()).toBeVisible();
  await expectAccessible(his);
  expect(await stored(own, item)).toEqual({ discussion: HERS, reason: "" });

  await field(page, room.reason).fill(REASON);
  await field(page, room.reason).blur();
  await expect.poll(async () => (await stored(own, item)).reason).toBe(REASON);

  await his.getByRole("button", { name: room.keepMine }).click();
  await expect(his.getByText(room.conflictTitle)).toHaveCount(0);
  await expect.poll(() => stored(own, item)).toEqual({ discussion: HIS, reason: REASON });
  await expect(field(page, room.discussion), "heard without reading the page anew").toHaveValue(
    HIS,
  );

  const wall = await office.newPage();
  await wall.goto(path.replace(/session.*/, "presentation"));
  await expectAccessible(wall);
  await expect(wall.getByText(HIS)).toHaveCount(0);
  await field(page, room.conclusion).fill(CONCLUSION);
  await expect(wall.getByText(CONCLUSION)).toBeVisible();
  const shown = wall.getByRole("heading", { level: 1 });
  const title = await shown.innerText();
  await page.getByRole("link", { name: room.next, exact: true }).click();
  await expect(shown).not.toHaveText(title);
  await expectSeen(page, path, HIS);
  await office.close();
});

/** The next meeting in session, and the address of one issue's item in its room. */
async function openRoom(own: OwnSite): Promise<{ path: string; item: number }> {
  const day = (await heldOn(own)) ?? "";
  const meeting = await own.db
    .selectFrom("meeting")
    .select(["id", "code"])
    .where("held_on", "=", day)
    .executeTakeFirstOrThrow();
  const at = momentOf(day, "08:00");
  await publishMeeting(await own.as("thuky", new Date()), { key: meeting.code });
  await openMeeting(await own.as("thuky", at), { key: meeting.code });
  const item = await own.db
    .selectFrom("agenda_item")
    .select("id")
    .where("meeting_id", "=", meeting.id)
    .where("kind", "=", "issue")
    .where("placement", "=", "discussed")
    .orderBy("position")
    .executeTakeFirstOrThrow();
  return { path: `/meetings/${meeting.code}/session?item=${item.id}`, item: item.id };
}

/** The day of the meeting that is next, or in session. */
async function heldOn(own: OwnSite): Promise<string | undefined> {
  const meeting = await own.db
    .selectFrom("meeting")
    .select("held_on")
    .where("state", "in", ["draft", "published", "in_session"])
    .orderBy("held_on")
    .executeTakeFirst();
  return meeting?.held_on;
}

async function stored(own: OwnSite, item: number) {
  return own.db
    .selectFrom("agenda_item")
    .select(["discussion", "reason"])
    .where("id", "=", item)
    .executeTakeFirstOrThrow();
}

async function expectSeen(page: Page, path: string, text: string): Promise<void> {
  await page.goto(path);
  await expect(field(page, room.discussion)).toHaveValue(text);
}
