import type { Page } from "@playwright/test";
import { department as departmentText } from "#app/i18n/text/home-department.ts";
import { expect, test } from "#tests/support/browser.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { aPhone, field, form, send, title } from "./words.ts";

test.use(aPhone);

const department = departmentText.vi;

const reports = [
  { progress: form.progressYes, text: "Đã làm việc với nhà cung cấp, chờ ký biên bản." },
  { progress: form.progressNo, text: "Chưa có ý kiến của đơn vị phối hợp." },
  { progress: form.progressYes, text: "Đã hoàn thành phần khảo sát, đang tổng hợp." },
];

test("a leader on a phone reports on three issues", async ({ page, login, db }) => {
  await login(page, "pgd.stttt");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(department.title);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  const codes = await dueCodes(page);
  expect(codes.length).toBeGreaterThanOrEqual(3);

  for (const [index, report] of reports.entries()) {
    const code = codes[index] ?? "";
    await page.goto("/");
    await page.locator(`a[href^="/issues/${code}/report"]`).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title.report);
    if (index === 0) await expectAccessible(page);
    await page
      .getByRole("radio", { name: new RegExp(`^${report.progress}`) })
      .check({ force: true });
    await field(page, form.report).fill(report.text);
    await page.getByRole("button", { name: send.report }).click();
    await expect(page.getByRole("status").filter({ hasText: code })).toBeVisible();
    await page.goto(`/issues/${code}`);
    await expect(page.getByText(report.text).first()).toBeVisible();
  }
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  const kept = await db
    .selectFrom("progress_report as r")
    .innerJoin("issue as i", "i.id", "r.issue_id")
    .where("i.code", "in", codes.slice(0, 3))
    .where(
      "r.text",
      "in",
      reports.map((one) => one.text),
    )
    .select("r.is_no_progress")
    .execute();
  expect(kept.filter((row) => row.is_no_progress)).toHaveLength(1);
  expect(kept).toHaveLength(3);
});

/** The issues whose report is expected, in the order of the page. */
async function dueCodes(page: Page): Promise<string[]> {
  const links = await page
    .locator('main a[href*="/report"]')
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  return links.map((href) => href.split("/")[2] ?? "");
}
