import { demoPassword } from "#app/demo/sign-ins.ts";
import { session } from "#app/i18n/text/session.ts";
import { expect, test } from "#tests/support/browser.ts";
import { expectAccessibleCopy } from "./accessible.ts";
import { learn } from "./known.ts";
import { field, form, raise, send } from "./words.ts";

test.use({ javaScriptEnabled: false });

const { signIn } = session.vi;

test("without JavaScript one signs in, raises, reports and reads an agenda", async ({
  page,
  db,
  browser,
}) => {
  const known = await learn(db);
  await page.goto("/sign-in");
  await field(page, signIn.username).fill("pgd.snv");
  await field(page, signIn.password).fill(demoPassword);
  await page.getByRole("button", { name: signIn.submit, exact: true }).click();
  await expect(page).toHaveURL("/");
  await expectAccessibleCopy(page, browser);

  await page.goto("/issues/new");
  await page.getByLabel(raise.chooseProject).selectOption("QN-28");
  await page.getByRole("button", { name: raise.continue }).click();
  await expectAccessibleCopy(page, browser);
  await field(page, form.proposal).fill("Cho dùng chung máy chủ của Trung tâm dữ liệu tỉnh.");
  await field(page, form.deadline).fill("10 ngày làm việc");
  await page.getByRole("button", { name: raise.send }).click();
  await expect(field(page, form.text)).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, form.proposal)).toHaveValue(/Trung tâm dữ liệu/);
  const text = "Máy chủ hết dung lượng, chưa nhập được hồ sơ của 12 đơn vị.";
  await field(page, form.text).fill(text);
  await page.getByRole("button", { name: raise.send }).click();
  await expect(page).toHaveURL(/\/issues\/VM-\d{4}-\d{3}$/);
  await expect(page.getByText(text).first()).toBeVisible();
  await expectAccessibleCopy(page, browser);

  const code = known.blocker(12);
  await page.goto(`/issues/${code}/report`);
  await field(page, form.report).fill("Sở Tư pháp đã có văn bản thẩm định.");
  await page.getByRole("button", { name: send.report }).click();
  await expect(page).toHaveURL(`/issues/${code}`);
  await expect(page.getByText("Sở Tư pháp đã có văn bản thẩm định.").first()).toBeVisible();

  await page.goto(`/meetings/${known.meeting(3)}`);
  await expect(page.getByText(code).first()).toBeVisible();
  await expectAccessibleCopy(page, browser);
});
