import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestDatabase } from "#tests/support/database.ts";

const { db } = await createTestDatabase();

async function read(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(
    db,
  );
  return rows[0]?.value;
}

test("bigint and sums of it are numbers", async () => {
  expect(await read("9007199254740991::bigint")).toBe(9007199254740991);
  expect(await read("(select sum(x) from (values (1::bigint), (2)) v(x))")).toBe(3);
  expect(await read("array[1, null, 3]::bigint[]")).toEqual([1, null, 3]);
});

test("a number past the safe range is refused, never rounded", async () => {
  await expect(read("9007199254740992::bigint")).rejects.toThrow(RangeError);
  await expect(read("0.5::numeric")).rejects.toThrow("double precision");
});

test("a date stays the day that was written", async () => {
  expect(await read("'2026-02-03'::date")).toBe("2026-02-03");
  expect(await read("array['2026-02-03']::date[]")).toEqual(["2026-02-03"]);
});

test("a timestamp is a moment, and falls on the province's day", async () => {
  expect(await read("'2026-02-03T20:00:00Z'::timestamptz")).toEqual(
    new Date("2026-02-03T20:00:00Z"),
  );
  expect(await read("'2026-02-03T20:00:00Z'::timestamptz::date")).toBe("2026-02-04");
});

test("names sort in Vietnamese order", async () => {
  const sorted = await read(
    `(select array_agg(n order by n collate "vi-x-icu") from unnest(array['Đà','Da','Ăn','An','Ân']) n)`,
  );
  expect(sorted).toEqual(["An", "Ăn", "Ân", "Da", "Đà"]);
});
