import { expect, test } from "vitest";
import { createCast } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { listCategories, listCategoriesAt } from "./choices.server.ts";

const { db } = await createTestDatabase();
const cast = await createCast(db);

test("what usually bites at a stage is proposed first, and every category is there once", async () => {
  const all = (await listCategories(db, "vi")).map((one) => one.value).sort();
  const nowhere = await listCategoriesAt(db, "vi", null);
  expect(nowhere.usual).toEqual([]);
  expect(nowhere.others.map((one) => one.value).sort()).toEqual(all);
  const here = await listCategoriesAt(db, "vi", cast.stages.YKIENTC ?? 0);
  expect(here.usual.length).toBeGreaterThan(0);
  expect([...here.usual, ...here.others].map((one) => one.value).sort()).toEqual(all);
  const [usual] = await db
    .selectFrom("usual_category")
    .where("stage_id", "=", cast.stages.YKIENTC ?? 0)
    .orderBy("sort_order")
    .select("category_id")
    .execute();
  expect(here.usual[0]?.value).toBe(usual?.category_id);
});
