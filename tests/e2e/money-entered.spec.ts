import { form as formWords } from "#app/i18n/text/form.ts";
import { money as moneyText } from "#app/i18n/text/money.ts";
import { moneyForm } from "#app/i18n/text/money-form.ts";
import { paths } from "#app/paths.ts";
import { expect, test } from "#tests/support/browser.ts";
import { expectAccessible } from "./accessible.ts";
import { learn } from "./known.ts";
import { field } from "./words.ts";

const text = moneyText.vi;
const form = moneyForm.vi;

test("a payment beyond the plan asks for its reason, is corrected, and every number opens its list", async ({
  page,
  login,
  db,
}) => {
  await login(page, "pgd.snv");
  await page.goto(paths.projectMoney("QN-28"));
  await page.getByRole("link", { name: text.enter }).click();

  await field(page, form.amount).fill("0,5 tỷ");
  await expect(page.getByText(formWords.vi.moneyUnderstood("500.000.000 đồng"))).toBeVisible();
  await field(page, form.documentNumber).fill("09/GRV-QN-28");
  const yesterday = await db
    .selectFrom("disbursement")
    .select("as_of")
    .orderBy("as_of", "desc")
    .executeTakeFirstOrThrow();
  const day = yesterday.as_of.split("-").reverse().join("/");
  await field(page, form.documentDate).fill(day);
  await page.getByRole("button", { name: form.doEnter }).click();

  await expect(field(page, form.overReason)).toBeVisible();
  await expect(field(page, form.amount)).toHaveValue("0,5 tỷ");
  await expectAccessible(page);
  await field(page, form.overReason).fill("Ứng trước kế hoạch năm sau theo Quyết định 2910");
  await page.getByRole("button", { name: form.doEnter }).click();
  await expect(page.getByRole("status").filter({ hasText: "QN-28" })).toBeVisible();
  await expect(page.getByText(/Lý do vượt: Ứng trước kế hoạch/)).toBeVisible();

  const wrong = (await learn(db)).entry("QN-28");
  await page.getByRole("link", { name: text.correctEntry(wrong) }).click();
  await field(page, form.reason).fill("Thừa một chữ số, theo đối chiếu với Kho bạc");
  await field(page, form.right).fill("50 triệu");
  await page.getByRole("button", { name: form.doCorrect }).click();
  const table = page.getByRole("table");
  await expect(table.locator("s", { hasText: "500.000.000" })).toBeVisible();
  await expect(table.getByText("-500.000.000")).toBeVisible();
  await expect(table.getByText(text.replaces)).toHaveCount(2);
  await expect(page.getByRole("link", { name: text.correctEntry(wrong) })).toHaveCount(0);
  await expectAccessible(page);

  await login(page, "pct");
  await page.goto(paths.money());
  const province = page.getByRole("row", { name: new RegExp(`^${text.province}`) });
  await province.getByRole("link", { name: /tỷ/ }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(text.entries);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: text.download }).click();
  expect((await download).suggestedFilename()).toMatch(/^giai-ngan-\d{4}\.csv$/);
});
