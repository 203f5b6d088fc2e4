import type { Page } from "@playwright/test";
import { addDays, momentOf } from "#app/domain/clock.ts";
import { attendanceText } from "#app/i18n/text/attendance.ts";
import { closureText } from "#app/i18n/text/closure.ts";
import { common } from "#app/i18n/text/common.ts";
import { meetingForm } from "#app/i18n/text/meeting-form.ts";
import { roomText } from "#app/i18n/text/meeting-room.ts";
import type { Disposition } from "#db/schema.ts";
import { expect, type OwnSite, test } from "#tests/support/own-site.ts";
import { expectAccessible } from "./accessible.ts";
import { field, form, inWords, raise, send } from "./words.ts";

const room = roomText.vi;
const BLOCKER = "Máy chủ hết dung lượng, chưa nhập được hồ sơ của 12 đơn vị.";

test("one blocker through three meetings: raised, extended, carried, escalated, resolved", async ({
  page,
  own,
}) => {
  test.setTimeout(180_000);
  await own.enter(page, "pgd.snv", new Date());
  const code = await raiseBlocker(page);

  const first = await nextMeeting(own);
  const newDeadline = addDays(first.heldOn, 45);
  await meet(page, own, first, async () => {
    await treat(page, "extended", {
      reason: "Chờ Trung tâm dữ liệu tỉnh cấp thêm dung lượng.",
      deadline: inWords(newDeadline),
    });
  });
  const second = await nextMeeting(own);
  await meet(page, own, second, () => treat(page, "kept", {}));
  const third = await nextMeeting(own);
  await meet(page, own, third, () =>
    treat(page, "escalated", { reason: "Xin chủ trương bổ sung vốn mua máy chủ." }),
  );

  const after = momentOf(addDays(third.heldOn, 1), "09:00");
  await own.enter(page, "pgd.snv", after);
  await page.goto(`/issues/${code}/done-report`);
  await field(page, form.done).fill("Đã lắp thêm máy chủ, nhập đủ hồ sơ của 12 đơn vị.");
  await field(page, form.number).fill("45/BB-SNV");
  await page.getByRole("button", { name: send.report_done }).click();
  await expect(page).toHaveURL(`/issues/${code}`);

  await own.enter(page, "thuky", momentOf(addDays(third.heldOn, 2), "09:00"));
  await page.goto(`/issues/${code}/confirmation`);
  await page.getByRole("button", { name: send.confirm }).click();
  await expect(page).toHaveURL(`/issues/${code}`);
  await expect(page.getByText(common.vi.issueState.resolved).first()).toBeVisible();
  await expect(page.getByText(`${inWords(newDeadline)}`).first()).toBeVisible();
  await expectAccessible(page);

  const life = await own.db
    .selectFrom("agenda_item as ai")
    .innerJoin("issue as i", "i.id", "ai.issue_id")
    .where("i.code", "=", code)
    .orderBy("ai.id")
    .select("ai.disposition")
    .execute();
  expect(life.map((row) => row.disposition)).toEqual(["extended", "kept", "escalated"]);
});

async function raiseBlocker(page: Page): Promise<string> {
  await page.goto("/issues/new?project=QN-28");
  await field(page, form.text).fill(BLOCKER);
  await field(page, form.proposal).fill("Cho dùng chung máy chủ của Trung tâm dữ liệu tỉnh.");
  await field(page, form.deadline).fill("20 ngày làm việc");
  await page.getByRole("button", { name: raise.send }).click();
  await expect(page).toHaveURL(/\/issues\/VM-\d{4}-\d{3}$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

interface Meeting {
  code: string;
  heldOn: string;
}

async function nextMeeting(own: OwnSite): Promise<Meeting> {
  return own.db
    .selectFrom("meeting")
    .select(["code", "held_on as heldOn"])
    .where("state", "=", "draft")
    .orderBy("held_on")
    .executeTakeFirstOrThrow();
}

/** Published, opened, attendance taken, one item treated, the rest left for the next time, closed. */
async function meet(page: Page, own: OwnSite, meeting: Meeting, treatment: () => Promise<void>) {
  const words = meetingForm.vi;
  const at = (part: string) => `/meetings/${meeting.code}/${part}`;
  await own.enter(page, "thuky", momentOf(addDays(meeting.heldOn, -1), "16:00"));
  await page.goto(at("publication"));
  await page.getByRole("button", { name: words.publish }).click();
  await expect(page).toHaveURL(`/meetings/${meeting.code}`);

  await own.enter(page, "thuky", momentOf(meeting.heldOn, "08:00"));
  await page.goto(at("opening"));
  await page.getByRole("button", { name: words.open }).click();
  await expect(page).not.toHaveURL(at("opening"));
  await page.goto(at("attendance"));
  await page.getByRole("button", { name: attendanceText.vi.allPresent }).click();
  await page.getByRole("button", { name: attendanceText.vi.save, exact: true }).click();
  await expect(page.getByText(/^\d+\/\d+ đơn vị có mặt/)).toBeVisible();

  await page.goto(at("session"));
  await treatment();

  await page.goto(at("closure"));
  const remainder = page.locator("form#remainder").getByRole("button");
  await remainder.click();
  await expect(page.locator("form#remainder")).toHaveCount(0);
  await page.getByRole("button", { name: closureText.vi.close, exact: true }).click();
  await expect(page).toHaveURL(at("minutes"));
}

async function treat(
  page: Page,
  disposition: Disposition,
  words: { reason?: string; deadline?: string },
): Promise<void> {
  const line = page.getByRole("navigation", { name: room.agenda }).locator("a");
  await page.goto((await line.filter({ hasText: BLOCKER }).getAttribute("href")) ?? "");
  await expect(page.getByRole("heading", { name: BLOCKER })).toBeVisible();
  await page
    .getByRole("radio", { name: new RegExp(`^${common.vi.disposition[disposition]}`) })
    .check({ force: true });
  if (words.deadline) await field(page, room.newDeadline).fill(words.deadline);
  if (words.reason) await field(page, room.reason).fill(words.reason);
  await expectAccessible(page);
  await page.getByRole("button", { name: room.record, exact: true }).click();
  await expect(page.getByRole("heading", { name: BLOCKER })).toHaveCount(0);
}
