import { dayGrid } from "#app/i18n/text/day-grid.ts";
import { expect, test } from "#tests/support/browser.ts";
import { field } from "./words.ts";

const text = dayGrid.vi;

test("the day's rows are pasted from a spreadsheet, mended where one is wrong, and saved together", async ({
  page,
  login,
  db,
}) => {
  // Dossiers with the appraisers, where a supplement can be asked and nothing is open that asks more.
  const dossiers = await db
    .selectFrom("project as p")
    .innerJoin("stage_visit as v", "v.project_id", "p.id")
    .innerJoin("stage as s", "s.id", "v.stage_id")
    .where("s.code", "=", "THAMDINH")
    .where("v.left_on", "is", null)
    .where("v.line", "=", "main")
    .where("p.is_active", "=", true)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("supplement_request as q").whereRef("q.visit_id", "=", "v.id").select("q.id"),
        ),
      ),
    )
    .select("p.code")
    .orderBy("p.code")
    .limit(2)
    .execute();
  const [first = "", second = ""] = dossiers.map(({ code }) => code);
  await login(page, "thamdinh");
  await page.goto("/appraisal/day");
  await field(page, text.paste).fill(
    [
      ["Mã dự án", "Việc", "Số VB", "Ngày", "Lý do"],
      [first, "Yêu cầu bổ sung", "91/TĐ", "", "Bổ sung báo giá"],
      [second, "yeu cau bo sung", "92/TĐ", "31/02/2026", "Bổ sung thuyết minh kết nối"],
    ]
      .map((row) => row.join("\t"))
      .join("\n"),
  );
  await page.getByRole("button", { name: text.check }).click();
  await expect(page.getByText(text.faults(1, 2))).toBeVisible();
  const day = page.getByLabel(`${text.row(2)}: ${text.columns.on}`, { exact: true });
  await expect(day).toHaveValue("31/02/2026");
  await day.fill("");
  await page.getByRole("button", { name: text.check }).click();
  await expect(page.getByText(text.sound)).toBeVisible();
  await expect(page.getByText(text.said.supplement())).toHaveCount(2);
  await page.getByRole("button", { name: text.save(2) }).click();
  await expect(page.getByText("Đã lưu 2 dòng của 2 hồ sơ.")).toBeVisible();
  await page.goto(`/projects/${second}`);
  await expect(page.getByText("Bổ sung thuyết minh kết nối").first()).toBeVisible();
});
