import { expect, test } from "vitest";
import { createTestDatabase } from "#tests/support/database.ts";
import { getShellFacts } from "./queries.server.ts";

const { db } = await createTestDatabase();

test("before the first start there is nothing to count", async () => {
  expect(await getShellFacts(db)).toEqual({ isDemo: false, openIssues: 0, projects: 0 });
});
