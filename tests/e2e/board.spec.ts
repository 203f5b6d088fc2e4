import { board } from "#app/i18n/text/board.ts";
import { projectForm } from "#app/i18n/text/project-form.ts";
import { expect, test } from "#tests/support/own-site.ts";

const text = board.vi;

test("a card goes on by keyboard, by its menu and by drag, always through the form of the move", async ({
  page,
  own,
}) => {
  const names = await own.db.selectFrom("stage").select(["code", "short_name_vi"]).execute();
  const column = (code: string) =>
    page.getByRole("region", {
      name: names.find((stage) => stage.code === code)?.short_name_vi ?? "",
      exact: true,
    });
  await own.enter(page, "thamdinh", new Date());
  await page.goto("/projects/board?q=QN");
  const card = column("TIEPNHAN").getByRole("listitem").first();
  const code = (await card.locator(".code").textContent()) ?? "";

  await expect(card).toHaveAttribute("draggable", "true");
  await card.locator("[data-card]").focus();
  await page.keyboard.press("ArrowRight");
  await expect(column("GOPY").locator("[data-card]").first()).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page).toHaveURL(new RegExp(`/projects/${code}/stage\\?`));
  await page.getByRole("link", { name: projectForm.vi.cancel }).click();
  await expect(page).toHaveURL(/\/projects\/board\?q=QN$/);

  await card.getByText(text.move).click();
  await card.getByRole("link", { name: text.other }).click();
  await expect(page).toHaveURL(new RegExp(`/projects/${code}/stage\\?`));
  await page.getByRole("link", { name: projectForm.vi.cancel }).click();
  await expect(page).toHaveURL(/\/projects\/board\?q=QN$/);

  await card.dragTo(column("GOPY").getByRole("heading"));
  await expect(page).toHaveURL(new RegExp(`/projects/${code}/stage\\?`));
  await page.getByRole("button", { name: projectForm.vi.doMove }).click();
  await expect(page).toHaveURL(/\/projects\/board\?q=QN$/);
  await expect(column("GOPY").locator(".code", { hasText: code })).toBeVisible();

  const foreign = column("CHUTRUONG").getByRole("listitem").first();
  const other = (await foreign.locator(".code").textContent()) ?? "";
  await foreign.dragTo(column("TIEPNHAN").getByRole("heading"));
  await expect(page.getByText(text.cannotMove(other))).toBeVisible();
});
