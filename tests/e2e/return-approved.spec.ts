import type { Page } from "@playwright/test";
import { addDays, todayOf } from "#app/domain/clock.ts";
import { raiseIssue } from "#app/domain/issue/raising.server.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { dossierForm } from "#app/i18n/text/dossier-form.ts";
import { projectForm } from "#app/i18n/text/project-form.ts";
import { returnApproval } from "#app/i18n/text/return-approval.ts";
import { expect, type OwnSite, test } from "#tests/support/own-site.ts";
import { field } from "./words.ts";

const CODE = "QN-17";
const form = projectForm.vi;
const text = returnApproval.vi;

test("an appraiser proposes a return, the lead approves it from the desk, and the next round begins", async ({
  page,
  own,
}) => {
  const now = new Date();
  await own.enter(page, "thamdinh", now);
  await page.goto(`/projects/${CODE}/stage`);
  await expect(page.getByText(text.mustPropose)).toBeVisible();
  await field(page, form.to).selectOption({ label: await backOf(page) });
  await page.getByLabel("Chưa tiếp thu, giải trình đầy đủ ý kiến góp ý").check();
  await page.getByRole("button", { name: form.doMove }).click();
  await expect(page.getByText(/Đã trình duyệt trả hồ sơ QN-17/)).toBeVisible();

  await own.enter(page, "tp.thamdinh", now);
  await page.goto("/");
  const card = page.getByRole("region", { name: text.card });
  await card
    .locator(".row", { hasText: CODE })
    .getByRole("link", { name: dossierAct.vi.title.return_decision })
    .click();
  const decision = page.getByRole("group", { name: text.decision });
  await decision.getByText(text.decisions.approve, { exact: true }).click();
  await page.getByRole("button", { name: dossierAct.vi.send.return_decision }).click();
  await expect(page.getByText(/theo đề nghị của Võ Anh Tuấn/).first()).toBeVisible();
  await expect(page.getByText("lần 3").first()).toBeVisible();
});

/** The first stage to which the form offers to return the dossier. */
async function backOf(page: Page): Promise<string> {
  const group = field(page, form.to).locator(`optgroup[label="${form.directions.back}"]`);
  return (await group.locator("option").first().textContent()) ?? "";
}

test("a move with two open blockers asks what becomes of each, and does nothing until it is told", async ({
  page,
  own,
}) => {
  const now = new Date();
  const [first, second] = await twoBlockers(own, now);
  await own.enter(page, "thamdinh", now);
  await page.goto(`/projects/${CODE}/stage`);
  await expect(page.getByRole("heading", { name: dossierForm.vi.blockers(2) })).toBeVisible();
  await page.getByRole("button", { name: form.doMove }).click();
  await expect(page.getByText(/Hãy cho biết vướng mắc/).first()).toBeVisible();
  const fateOf = (code: string, fate: keyof typeof dossierForm.vi.fates) =>
    page.getByRole("group", { name: code }).getByText(dossierForm.vi.fates[fate]).click();
  await fateOf(first, "travels");
  await fateOf(second, "stays");
  await page.getByRole("button", { name: form.doMove }).click();
  await expect(page).toHaveURL(new RegExp(`/projects/${CODE}$`));
  await expect(page.getByText(new RegExp(`${first} chuyển theo`)).first()).toBeVisible();
  await page.goto(`/issues/${first}`);
  await expect(page.getByText("Trình, phê duyệt").first()).toBeVisible();
  await page.goto(`/issues/${second}`);
  await expect(page.getByText("Thẩm định").first()).toBeVisible();
});

/** Two blockers of the stage at which the dossier stands. */
async function twoBlockers(own: OwnSite, now: Date): Promise<[string, string]> {
  const ctx = await own.as("thamdinh", now);
  const place = await own.db
    .selectFrom("project as p")
    .innerJoin("stage_visit as v", "v.project_id", "p.id")
    .where("p.code", "=", CODE)
    .where("v.line", "=", "main")
    .where("v.left_on", "is", null)
    .select(["p.id as projectId", "v.stage_id as stageId"])
    .executeTakeFirstOrThrow();
  const category = await own.db
    .selectFrom("blocker_category")
    .select("id")
    .executeTakeFirstOrThrow();
  const raise = (text: string) =>
    raiseIssue(ctx, {
      kind: "blocker",
      ...place,
      text,
      categoryId: category.id,
      leadDepartmentId: ctx.actor.departmentId ?? 0,
      deadline: addDays(todayOf(now), 30),
    });
  const one = await raise("Chưa có định mức cho thiết bị chuyên dùng");
  const other = await raise("Chưa rõ phương án kết nối với nền tảng LGSP");
  return [one.code, other.code];
}
