import { expect, test } from "vitest";
import { createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import {
  addDepartment,
  deactivateDepartment,
  editDepartment,
  reactivateDepartment,
} from "./commands.server.ts";
import { type NewDepartment, newDepartment } from "./form.ts";
import {
  getDepartment,
  listDepartmentChoices,
  listDepartmentPeople,
  listDepartments,
} from "./queries.server.ts";

const { db } = await createTestDatabase();
const cast = await createCast(db);
const admin = ctxOf(db, cast.actors.administrator);
const names = {
  name_vi: "Sở Khoa học, Công nghệ và Chuyển đổi số",
  name_en: "Department of Science, Technology and Digital Transformation",
  short_name_vi: "Sở KHCN&CĐS",
  short_name_en: "DOSTDX",
  kind: "provincial",
  document_symbol: "SKHCNCDS",
} as const satisfies Omit<NewDepartment, "code">;

test("a department is added, found without marks, renamed, and its history keeps the old name", async () => {
  await addDepartment(admin, { code: "SKHCNCDS", ...names });
  const found = await listDepartments(db, { q: "chuyen doi so" });
  expect(found.map((row) => row.code)).toEqual(["SKHCNCDS"]);
  const renamed = { ...names, name_vi: "Sở Khoa học và Công nghệ mới" };
  await editDepartment(admin, "SKHCNCDS", { ...renamed, version: 1 });
  expect((await getDepartment(db, "SKHCNCDS")).nameVi).toBe(renamed.name_vi);
  const event = await db
    .selectFrom("event")
    .select("particulars")
    .where("verb", "=", "department.edited")
    .executeTakeFirstOrThrow();
  expect(event.particulars).toEqual({
    changes: { name_vi: { from: names.name_vi, to: renamed.name_vi } },
  });
  await expect(editDepartment(admin, "SKHCNCDS", { ...names, version: 1 })).rejects.toMatchObject({
    key: "stale",
  });
});

test("a code is used once", async () => {
  await expect(addDepartment(admin, { code: "STC", ...names })).rejects.toMatchObject({
    key: "department.code_taken",
    field: "code",
  });
});

test.each(["new", "Sở Y tế", "A", "1A", "X".repeat(21), "A/B", ""])("no code: %j", (code) => {
  expect(newDepartment.safeParse({ code, ...names }).success).toBe(false);
});

test("deactivated it is offered no more but keeps its people and its past; never deleted", async () => {
  const { version, id } = await getDepartment(db, "SYT");
  await deactivateDepartment(admin, "SYT", version);
  const choices = await listDepartmentChoices(db);
  expect(choices.some((choice) => choice.code === "SYT")).toBe(false);
  const kept = await listDepartmentChoices(db, [id]);
  expect(kept.some((choice) => choice.code === "SYT")).toBe(true);
  const people = await listDepartmentPeople(db, id, "2026-11-23");
  expect(people.map((person) => person.fullName)).toEqual(["Mai Xuân Hòa", "Ngô Thị Ái Vân"]);
  await expect(deactivateDepartment(admin, "SYT", version + 1)).rejects.toMatchObject({
    key: "department.inactive",
  });
  await reactivateDepartment(admin, "SYT", version + 1);
  expect((await getDepartment(db, "SYT")).isActive).toBe(true);
});

test("only the administrator keeps the list", async () => {
  const refusal = { kind: "forbidden" };
  for (const actor of [cast.actors.secretary, cast.actors.leaderHealth, cast.actors.viewer]) {
    const ctx = ctxOf(db, actor);
    await expect(addDepartment(ctx, { code: "XYZ", ...names })).rejects.toMatchObject(refusal);
    await expect(deactivateDepartment(ctx, "STC", 1)).rejects.toMatchObject(refusal);
  }
});
