import { expect, test } from "#tests/support/browser.ts";
import { learn } from "./known.ts";
import { meetingVisits } from "./meeting-visits.ts";
import { expectReadsWell } from "./reads-well.ts";
import { pagePatterns, visits } from "./visits.ts";

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
