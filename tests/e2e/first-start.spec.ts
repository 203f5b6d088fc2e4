import { session } from "#app/i18n/text/session.ts";
import { expect, test } from "#tests/support/browser.ts";
import { expectAccessible } from "./accessible.ts";
import { field } from "./words.ts";

const { firstStart, password, signIn } = session.vi;

test("an empty installation begins with its province and its administrator", async ({
  page,
  emptySite,
}) => {
  await page.goto(emptySite.address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(firstStart.title);
  await expectAccessible(page);

  await field(page, firstStart.province).fill("Quảng Nam");
  await field(page, firstStart.fullName).fill("Phan Quốc Bảo");
  await field(page, signIn.username).fill("quantri");
  await field(page, password.new).fill("một câu dài dễ nhớ");
  await field(page, password.repeat).fill("một câu khác hẳn");
  await page.getByRole("button", { name: firstStart.submit }).click();
  await expect(field(page, password.repeat)).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, firstStart.province)).toHaveValue("Quảng Nam");

  await field(page, password.new).fill("một câu dài dễ nhớ");
  await field(page, password.repeat).fill("một câu dài dễ nhớ");
  await page.getByRole("button", { name: firstStart.submit }).click();
  await expect(page).toHaveURL(`${emptySite.address}/admin`);
  await expectAccessible(page);

  for (const path of ["/", "/issues", "/meetings", "/projects", "/departments"]) {
    const response = await page.goto(emptySite.address + path);
    expect(response?.status(), path).toBe(200);
    await expectAccessible(page);
  }
});

test("the first page is gone once somebody is there", async ({ page }) => {
  const response = await page.goto("/first-start");
  expect(response?.status()).toBe(404);
});
