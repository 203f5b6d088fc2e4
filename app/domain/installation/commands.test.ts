import { expect, test } from "vitest";
import { todayOf } from "#app/domain/clock.ts";
import type { Actor } from "#app/domain/context.ts";
import { listGrants } from "#app/domain/user/queries.server.ts";
import { castMoment, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { changeSettings, createInstallation } from "./commands.server.ts";
import { getSettings } from "./queries.server.ts";

const { db } = await createTestDatabase();
const founder = {
  provinceName: "Quảng Nam",
  fullName: "Phan Quốc Bảo",
  username: "quantri",
  passwordHash: "x",
};
const count = async (table: "installation" | "app_user" | "stage") =>
  (
    await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
  ).n;

test("of two first starts at once one makes the installation, whole", async () => {
  const results = await Promise.all([
    createInstallation(db, founder, castMoment),
    createInstallation(db, { ...founder, username: "khac" }, castMoment),
    createInstallation(db, { ...founder, provinceName: "Đà Nẵng" }, castMoment),
  ]);
  expect(results.filter((result) => result !== null)).toHaveLength(1);
  expect(await count("installation")).toBe(1);
  expect(await count("app_user")).toBe(1);
  expect(await count("stage")).toBe(11);
  const [user] = await db.selectFrom("app_user").select("id").execute();
  const grants = await listGrants(db, user?.id ?? 0, todayOf(castMoment));
  expect(grants).toMatchObject([{ role: "administrator", validTo: null, validity: "current" }]);
  expect(await createInstallation(db, founder, castMoment)).toBeNull();
});

test("settings change with their history; a stale form and crossed thresholds are refused", async () => {
  const [user] = await db.selectFrom("app_user").select(["id", "full_name"]).execute();
  const actor: Actor = {
    id: user?.id ?? 0,
    username: "quantri",
    fullName: user?.full_name ?? "",
    title: "",
    departmentId: null,
    departmentName: null,
    roles: [{ role: "administrator", departmentId: null }],
    locale: "vi",
  };
  const ctx = ctxOf(db, actor);
  const { version, ...current } = await getSettings(db);
  await changeSettings(ctx, { ...current, due_soon_days: 7, version });
  expect(await getSettings(db)).toMatchObject({ due_soon_days: 7, version: version + 1 });
  await expect(changeSettings(ctx, { ...current, version })).rejects.toMatchObject({
    key: "stale",
  });
  const crossed = { ...current, stalled_cause_after: 4, stalled_chair_after: 3 };
  await expect(changeSettings(ctx, { ...crossed, version: version + 1 })).rejects.toMatchObject({
    field: "stalled_chair_after",
  });
  await expect(
    changeSettings(ctx, { ...current, office_department_id: 4711, version: version + 1 }),
  ).rejects.toMatchObject({ field: "office_department_id" });
  await expect(
    changeSettings({ ...ctx, actor: { ...actor, roles: [] } }, { ...current, version }),
  ).rejects.toMatchObject({ kind: "not_found" });
});
