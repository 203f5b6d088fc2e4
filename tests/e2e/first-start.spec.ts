import type { Page } from "@playwright/test";
import { administration } from "#app/i18n/text/administration.ts";
import { common } from "#app/i18n/text/common.ts";
import { session } from "#app/i18n/text/session.ts";
import { expect, test } from "#tests/support/browser.ts";
import { expectAccessible } from "./accessible.ts";
import { field } from "./words.ts";

const { firstStart, password, signIn, setPassword } = session.vi;
const { user, link } = administration.vi;
const PASSWORD = "một câu dài dễ nhớ";

test("an empty installation begins with its province and its administrator, who lets others in", async ({
  page,
  emptySite,
  browser,
}) => {
  await page.goto(emptySite.address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(firstStart.title);
  await expectAccessible(page);

  await field(page, firstStart.province).fill("Quảng Nam");
  await field(page, firstStart.fullName).fill("Phan Quốc Bảo");
  await field(page, signIn.username).fill("quantri");
  await typePassword(page, PASSWORD, "một câu khác hẳn");
  await page.getByRole("button", { name: firstStart.submit }).click();
  await expect(field(page, password.repeat)).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, firstStart.province)).toHaveValue("Quảng Nam");
  await typePassword(page, PASSWORD, PASSWORD);
  await page.getByRole("button", { name: firstStart.submit }).click();
  await expect(page).toHaveURL(`${emptySite.address}/admin`);
  await expectAccessible(page);

  for (const path of ["/", "/issues", "/meetings", "/projects", "/departments"]) {
    const response = await page.goto(emptySite.address + path);
    expect(response?.status(), path).toBe(200);
    await expectAccessible(page);
  }

  const address = await inviteSecretary(page, emptySite.address);
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(setPassword.title);
  await expectAccessible(other);
  await typePassword(other, PASSWORD, PASSWORD);
  await other.getByRole("button", { name: setPassword.submit }).click();
  await expect(other).toHaveURL(`${emptySite.address}/`);
  await expectAccessible(other);
  await other.context().clearCookies();
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(setPassword.deadTitle);
  await expectAccessible(other);
  await context.close();
});

test("the first page is gone once somebody is there", async ({ page }) => {
  const response = await page.goto("/first-start");
  expect(response?.status()).toBe(404);
});

async function typePassword(page: Page, first: string, second: string): Promise<void> {
  await field(page, password.new).fill(first);
  await field(page, password.repeat).fill(second);
}

/** Adds a secretary; the address under which the new person sets a password. */
async function inviteSecretary(page: Page, site: string): Promise<string> {
  await page.goto(`${site}/admin/users/new`);
  await field(page, administration.vi.users.username).fill("thuky");
  await field(page, user.fullName).fill("Lê Thị Hồng Nhạn");
  await field(page, user.firstRole).selectOption({ label: common.vi.role.secretary });
  await page.getByRole("button", { name: user.add }).click();
  await expect(page).toHaveURL(`${site}/admin/users/thuky`);
  await expectAccessible(page);
  await page.getByRole("link", { name: user.makeLink }).click();
  await page.getByRole("button", { name: link.make }).click();
  await expectAccessible(page);
  return field(page, link.label).inputValue();
}
