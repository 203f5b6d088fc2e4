import { documentCheck } from "#app/i18n/text/document-check.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { projectForm } from "#app/i18n/text/project-form.ts";
import { expect, test } from "#tests/support/own-site.ts";
import { field } from "./words.ts";

const text = documentCheck.vi;
const CODE = "QN-18";

test("an owner checks its own dossier and submits it; the appraising body takes it in and asks for what is wanting", async ({
  page,
  own,
}) => {
  const now = new Date();
  await page.setViewportSize({ width: 390, height: 844 });
  await own.enter(page, "gd.stnmt", now);
  await page.goto(`/projects/${CODE}`);
  await expect(page.getByText(text.progress(8, 10, 1))).toBeVisible();
  await page.getByRole("link", { name: text.open }).click();
  await expect(page.getByText(text.isPrivate)).toBeVisible();
  await page.getByRole("button", { name: text.allThere }).click();
  const quotes = page.getByRole("group", { name: /căn cứ giá/ }).first();
  await quotes.getByText(text.states.have, { exact: true }).click();
  await page.getByRole("button", { name: text.save }).click();
  await expect(page.getByText(text.complete(10))).toBeVisible();
  await page.getByRole("link", { name: text.submit, exact: true }).click();
  await expect(page.getByText(text.complete(10))).toBeVisible();
  await page.getByRole("button", { name: projectForm.vi.doMove }).click();
  await expect(page).toHaveURL(new RegExp(`/projects/${CODE}$`));

  await page.setViewportSize({ width: 1440, height: 900 });
  await own.enter(page, "thamdinh", now);
  const gone = await page.goto(`/projects/${CODE}/self-check`);
  expect(gone?.status()).toBe(404);
  await page.goto(`/projects/${CODE}`);
  await expect(page.getByText(text.complete(10))).toHaveCount(0);
  await page.getByRole("link", { name: dossierAct.vi.title.intake }).click();
  await page.getByRole("button", { name: text.allThere }).click();
  const found = page.getByRole("group", { name: /căn cứ giá/ }).first();
  await found.getByText(text.states.faulty, { exact: true }).click();
  await page.getByLabel(/^Ghi chú: .*căn cứ giá/).fill("Hết hiệu lực");
  await page.getByText(text.outcomes.accept, { exact: true }).click();
  await page.getByRole("button", { name: dossierAct.vi.send.intake }).click();
  await expect(page.getByText(/Còn 1 giấy tờ bắt buộc thiếu/).first()).toBeVisible();
  await page.getByText(text.outcomes.supplement, { exact: true }).click();
  await page.getByRole("button", { name: dossierAct.vi.send.intake }).click();
  await expect(field(page, dossierAct.vi.supplementText)).toHaveValue(
    /căn cứ giá: chưa đạt \(Hết hiệu lực\)/,
  );
  await page.getByRole("button", { name: dossierAct.vi.send.supplement }).click();
  await expect(page).toHaveURL(new RegExp(`/projects/${CODE}$`));
  await expect(page.getByText("Hết hiệu lực").first()).toBeVisible();
});
