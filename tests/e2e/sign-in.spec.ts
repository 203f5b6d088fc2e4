import { demoPassword, demoSignIns } from "#app/demo/sign-ins.ts";
import { session } from "#app/i18n/text/session.ts";
import { expect, test } from "#tests/support/browser.ts";
import { expectAccessible } from "./accessible.ts";
import { expectReadsWell } from "./reads-well.ts";
import { field } from "./words.ts";

const { signIn } = session.vi;
/** One for each kind of home besides the chair's. */
const homes = ["thuky", "pgd.stttt", "thamdinh", "xem", "quantri"];

test("a name and a password lead to the home, a wrong one to a plain sentence", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await field(page, signIn.username).fill("thuky");
  await field(page, signIn.password).fill("không phải mật khẩu");
  await page.getByRole("button", { name: signIn.submit, exact: true }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(field(page, signIn.username)).toHaveValue("thuky");
  await expectAccessible(page);
  await field(page, signIn.password).fill(demoPassword);
  await page.getByRole("button", { name: signIn.submit, exact: true }).click();
  await expect(page).toHaveURL("/");
  await expectAccessible(page);
});

test("each of the cast enters by one click", async ({ page }) => {
  const heads = new Set<string>();
  for (const { fullName } of demoSignIns) {
    await page.context().clearCookies();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: new RegExp(fullName) }).click();
    await expect(page).toHaveURL("/");
    // The address changes a moment before the home stands there.
    const head = page.getByRole("heading", { level: 1 });
    await expect(head).not.toHaveText(signIn.title);
    heads.add((await head.textContent()) ?? "");
  }
  expect(heads.size).toBeGreaterThanOrEqual(6);
});

for (const username of homes) {
  test(`the home of ${username} reads well`, async ({ page, db, login }) => {
    await login(page, username);
    await expectReadsWell(page, db, username, "/");
  });
}
