import { home } from "#app/i18n/text/home.ts";
import { issuePage } from "#app/i18n/text/issue-page.ts";
import { expect, test } from "#tests/support/browser.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { learn } from "./known.ts";
import { aPhone, field, form, send, title } from "./words.ts";

test.use(aPhone);

const { chair } = home.vi;

test("the chair decides from the phone, in one action and in one sentence", async ({
  page,
  login,
  db,
}) => {
  const known = await learn(db);
  const agreed = known.blocker(3);
  const answered = known.blocker(15);
  await login(page, "pct");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(chair.title);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  const row = page.getByRole("article").filter({ hasText: agreed });
  await row.getByRole("button", { name: chair.agree }).click();
  await expect(page.getByRole("status").filter({ hasText: agreed })).toBeVisible();
  await expect(page.getByRole("article").filter({ hasText: agreed })).toHaveCount(0);

  await page.goto("/");
  await page
    .getByRole("article")
    .filter({ hasText: answered })
    .getByRole("link", { name: chair.other })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title.decide);
  await expectAccessible(page);
  const opinion = "Dùng tạm đường truyền vệ tinh cho 23 xã đến hết quý, kinh phí lấy từ dự phòng.";
  await field(page, form.decide.text).fill(opinion);
  await page.getByRole("button", { name: send.decide }).click();
  await expect(page.getByRole("status").filter({ hasText: answered })).toBeVisible();

  await page.goto(`/issues/${answered}`);
  await expect(page.getByText(opinion).first()).toBeVisible();
  await expect(page.getByText(issuePage.vi.decisionKind.other).first()).toBeVisible();
  await expectNoSidewaysScroll(page);

  await page.goto(`/meetings/${known.meeting(4)}`);
  const line = page.getByRole("listitem").filter({ hasText: answered });
  await expect(line.getByText(/^(✓ ?)?chủ trì đã có ý kiến/)).toBeVisible();
  await expectAccessible(page);
});
