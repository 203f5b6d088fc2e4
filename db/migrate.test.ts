import { readdirSync } from "node:fs";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestDatabase } from "#tests/support/database.ts";
import { extensionProblemOf, problemOf } from "./check-server.ts";
import { migrateToLatest } from "./migrate.ts";

const { db } = await createTestDatabase();
const good = { version: 140_000, shown: "14.0", encoding: "UTF8", hasVietnamese: true };

test("migrating a migrated database changes nothing", async () => {
  expect(await migrateToLatest(db)).toEqual({ isNew: false });
});

test("every migration of the folder is on the list", async () => {
  const files = readdirSync(new URL("./migrations", import.meta.url))
    .filter((name) => !name.includes(".test."))
    .map((name) => name.replace(/\.ts$/, ""));
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  expect(rows.map((row) => row.name).sort()).toEqual(files.sort());
});

test("data of a newer version are refused with a sentence", async () => {
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db);
  await expect(migrateToLatest(db)).rejects.toMatchObject({
    name: "StartProblem",
    en: expect.stringContaining("9999-later"),
    vi: expect.stringContaining("phiên bản mới hơn"),
  });
});

test("a server that does not fit is named plainly", () => {
  expect(problemOf(good)).toBeUndefined();
  expect(problemOf({ ...good, version: 130_011, shown: "13.11" })?.en).toContain("13.11");
  expect(problemOf({ ...good, encoding: "SQL_ASCII" })?.en).toContain("SQL_ASCII");
  expect(problemOf({ ...good, hasVietnamese: false })?.en).toContain("lacks ICU");
});

test("a missing right or package for pg_trgm is named plainly", () => {
  const failed = (code: string) => extensionProblemOf(Object.assign(new Error(), { code }));
  expect(failed("42501")?.en).toContain("CREATE EXTENSION pg_trgm");
  expect(failed("58P01")?.en).toContain("postgresql-contrib");
  expect(failed("08006")).toBeUndefined();
});
