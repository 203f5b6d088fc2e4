import type { BrowserContext } from "@playwright/test";
import { test as base, expect } from "#tests/support/browser.ts";
import { learn } from "./known.ts";
import { meetingVisits } from "./meeting-visits.ts";
import { expectReadsWell } from "./reads-well.ts";
import { pagePatterns, visits } from "./visits.ts";

/** One browser for all pages: what it has loaded for one it need not load for the next. */
const test = base.extend<object, { reader: BrowserContext }>({
  reader: [
    async ({ browser, site }, use) => {
      const reader = await browser.newContext({
        baseURL: site.address,
        locale: "vi-VN",
        timezoneId: "Asia/Ho_Chi_Minh",
      });
      await use(reader);
      await reader.close();
    },
    { scope: "worker" },
  ],
  context: async ({ reader }, use) => {
    await reader.clearCookies();
    await use(reader);
  },
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    await page.close();
  },
});

/** They need nothing of each other, and with a browser of their own they come last: both workers share them. */
test.describe.configure({ mode: "parallel" });

test("every page is visited", () => {
  const visited = [...Object.keys(visits), ...meetingVisits.map((visit) => visit.pattern)];
  expect(pagePatterns().filter((pattern) => !visited.includes(pattern))).toEqual([]);
  expect(visited.filter((pattern) => !pagePatterns().includes(pattern))).toEqual([]);
});

for (const [pattern, visit] of Object.entries(visits)) {
  test(`/${pattern} reads well on a desk and in a hand, in both languages`, async ({
    page,
    db,
    login,
  }) => {
    const known = await learn(db);
    if (visit.as) await login(page, visit.as);
    await expectReadsWell(page, db, visit.as, visit.to(known));
  });
}
