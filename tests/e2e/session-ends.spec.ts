import type { Page } from "@playwright/test";
import { demoPassword } from "#app/demo/sign-ins.ts";
import { session } from "#app/i18n/text/session.ts";
import type { Database } from "#db/schema.ts";
import { expect, test } from "#tests/support/browser.ts";
import { expectAccessible } from "./accessible.ts";
import { learn } from "./known.ts";
import { field, form, send } from "./words.ts";

const { signIn } = session.vi;
const TYPED =
  "BHXH tỉnh hẹn trả lời bằng văn bản vào tuần sau; đã gửi kèm danh mục trường dữ liệu.";

test("what was typed comes back after the session has ended, to the same person only", async ({
  page,
  login,
  db,
}) => {
  const code = (await learn(db)).blocker(7);
  await login(page, "cv.syt");
  await page.goto(`/issues/${code}/report`);
  await field(page, form.report).fill(TYPED);
  await endSessions(db, "cv.syt");
  await page.getByRole("button", { name: send.report }).click();
  await expect(page.getByText(signIn.kept)).toBeVisible();
  await expectAccessible(page);

  await signInAs(page, "gd.syt");
  await expect(page).toHaveURL(`/issues/${code}/report`);
  await expect(field(page, form.report)).toHaveValue("");

  await page.context().clearCookies();
  await page.goto(`/issues/${code}/report`);
  await signInAs(page, "cv.syt");
  await expect(field(page, form.report)).toHaveValue(TYPED);
  await expectAccessible(page);
  await page.getByRole("button", { name: send.report }).click();
  await expect(page).toHaveURL(`/issues/${code}`);
  await expect(page.getByText(TYPED).first()).toBeVisible();

  await page.goto(`/issues/${code}/report`);
  await expect(field(page, form.report)).toHaveValue("");
});

test("what is sent in a hurry after signing out elsewhere comes back too", async ({
  page,
  login,
  db,
}) => {
  const code = (await learn(db)).blocker(7);
  await login(page, "cv.syt");
  await page.goto(`/issues/${code}/report`);
  const report = field(page, form.report);
  // The keeper is at work once it has kept something.
  await expect(async () => {
    await report.fill("");
    await report.fill("Đang nhập");
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain("Đang nhập");
  }).toPass();
  await page.context().clearCookies();
  // Quicker than the keeper's pause, however slow the machine.
  await page.evaluate(() => {
    window.setTimeout = Object.assign(() => 1, window.setTimeout);
  });
  await report.fill(TYPED);
  await page.getByRole("button", { name: send.report }).click();
  await expect(page).toHaveURL(/sign-in/);
  await signInAs(page, "cv.syt");
  await expect(page).toHaveURL(`/issues/${code}/report`);
  await expect(report).toHaveValue(TYPED);
});

async function signInAs(page: Page, username: string): Promise<void> {
  await field(page, signIn.username).fill(username);
  await field(page, signIn.password).fill(demoPassword);
  await page.getByRole("button", { name: signIn.submit, exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** As if twelve hours had passed since the last click. */
async function endSessions(db: Database, username: string): Promise<void> {
  await db
    .updateTable("session")
    .set({ expires_at: new Date(Date.now() - 60_000) })
    .where("user_id", "=", db.selectFrom("app_user").select("id").where("username", "=", username))
    .execute();
}
