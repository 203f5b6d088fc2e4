import { expect, it } from "vitest";
import { createCast } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import { getShellFacts } from "./nav-counts.server.ts";

const { db } = await createTestDatabase();

it("answers before there is an installation", async () => {
  expect(await getShellFacts(db, null)).toEqual({ isDemo: false, openIssues: 0, projects: 0 });
});

it("counts proposals only for who may know of them", async () => {
  const cast = await createCast(db);
  const sample = new SampleRegister(db, cast);
  await sample.issue("STC", {});
  await sample.issue("STC", { state: "proposed", deadline: null });
  await sample.issue("STC", { state: "cancelled", cancel_reason: "Trùng" });
  expect((await getShellFacts(db, cast.actors.secretary)).openIssues).toBe(2);
  expect((await getShellFacts(db, cast.actors.viewer)).openIssues).toBe(1);
});
