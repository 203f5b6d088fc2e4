import { describe, expect, test } from "vitest";
import { circles } from "./circles.ts";
import { clockReadings } from "./clock-rule.ts";
import { brokenImports, importRules } from "./import-rules.ts";
import { readSource } from "./source.ts";
import { barrel, environmentReadings, httpWords, namelessName } from "./word-rules.ts";

/** One made-up file for each rule that breaks it, and one that keeps it. */
const cases: Record<keyof typeof importRules, [file: string, breaks: string, keeps: string]> = {
  "db imports nothing from app": [
    "db/migrate.ts",
    'import { todayOf } from "#app/domain/clock.ts";',
    'import { sql } from "kysely";',
  ],
  "migrations are frozen in time": [
    "db/migrations/0002-more.ts",
    'import type { DB } from "../schema.ts";',
    'import { sql } from "kysely";',
  ],
  "pure domain files know no React, no database, no server file": [
    "app/domain/issue/overdue.ts",
    'import { sql } from "kysely";',
    'import type { IssueState } from "#db/schema.ts";',
  ],
  "only routes, jobs, scripts and auth import the connection": [
    "app/domain/issue/raising.server.ts",
    'import { db } from "#db/connection.server.ts";',
    'import type { Database } from "#db/schema.ts";',
  ],
  "concepts call each other one way": [
    "app/domain/issue/raising.server.ts",
    'const { agenda } = await import("#app/domain/meeting/agenda.ts");',
    'import { stageOf } from "#app/domain/project/stage.ts";',
  ],
  "layers call downwards": [
    "app/domain/issue/raising.server.ts",
    'export { sentence } from "#app/i18n/event-sentence.ts";',
    'import { conflict } from "../errors.ts";',
  ],
  "components import no server file": [
    "app/components/lifeline.tsx",
    'import { findLife } from "../domain/issue/life.server.ts";',
    'import { lifeOf } from "../domain/issue/life.ts";',
  ],
  "Lucia is imported by one file": [
    "app/auth/session.server.ts",
    'import { Lucia } from "lucia";',
    'import { luciaOver } from "./lucia.server.ts";',
  ],
  "remix itself stays unimported": [
    "app/root.tsx",
    'import "remix";',
    'import { Outlet } from "@remix-run/react";',
  ],
  "the program imports no tests": [
    "app/jobs/reminder.ts",
    'import { createCast } from "#tests/support/cast.ts";',
    'import { db } from "#db/connection.server.ts";',
  ],
};

describe("each import rule goes red when it is broken, and only then", () => {
  test.each(Object.entries(cases))("%s", (rule, [file, breaks, keeps]) => {
    expect(brokenImports(readSource(file, breaks)).join()).toContain(`(${rule})`);
    expect(brokenImports(readSource(file, keeps))).toEqual([]);
  });

  test("no rule is without its proof", () => {
    expect(Object.keys(cases)).toEqual(Object.keys(importRules));
  });

  test("types leave nothing behind at run time", () => {
    const pure = (text: string) => brokenImports(readSource("app/domain/issue/policy.ts", text));
    expect(pure('import { type IssueState } from "#db/schema.ts";')).toEqual([]);
    expect(pure('let x: import("kysely").Kysely<unknown>;')).toEqual([]);
    expect(pure('import { type IssueState, roles } from "#db/schema.ts";')).toHaveLength(1);
  });

  test("a test beside the code may import what it needs", () => {
    const text = 'import { db } from "#db/connection.server.ts";';
    expect(brokenImports(readSource("app/domain/issue/overdue.test.ts", text))).toEqual([]);
  });
});

test("the clock rule sees every way of asking the time", () => {
  const readings = (text: string) =>
    clockReadings(readSource("app/domain/issue/raising.server.ts", text)).length;
  for (const text of [
    "const now = new Date();",
    "const now = new Date;",
    "const now = Date.now();",
    "const now = Date();",
    "sql`update issue set at = now()`",
    "sql`select " + "$" + "{x}, CURRENT_DATE`",
    'sql.raw("created_at timestamptz default current_timestamp")',
    "sql`select date 'today'`",
    'eb.fn("now")',
  ]) {
    expect(readings(text), text).toBe(1);
  }
  for (const text of [
    "new Date(text)",
    "const today = todayOf(ctx.now);",
    'say("now (or never)")',
  ]) {
    expect(readings(text), text).toBe(0);
  }
  expect(clockReadings(readSource("app/server/load-context.ts", "new Date()"))).toEqual([]);
  expect(clockReadings(readSource("db/migrations/0001-x.ts", "new Date()"))).toHaveLength(1);
});

test("circles are found, also through re-exports and dynamic imports; types make none", () => {
  const a = readSource("app/a.ts", 'import { b } from "./b.ts";');
  const b = readSource("app/b.ts", 'export * from "./c.ts";');
  const c = readSource("app/c.ts", 'const a = () => import("#app/a.ts");');
  const typed = readSource("app/c.ts", 'import type { A } from "#app/a.ts";');
  expect(circles([a, b, c])).toEqual(["app/a.ts → app/b.ts → app/c.ts → app/a.ts"]);
  expect(circles([a, b, typed])).toEqual([]);
});

test("process.env is seen wherever it is read in the program", () => {
  const text = "const port = process.env.PORT;";
  expect(environmentReadings(readSource("app/server/listen.ts", text))).toHaveLength(1);
  expect(environmentReadings(readSource("app/env.server.ts", text))).toEqual([]);
  expect(environmentReadings(readSource("scripts/x.ts", text))).toEqual([]);
});

test("requests and responses are seen outside the routes", () => {
  const text = "function f(request: Request) { throw new Response(null); }";
  expect(httpWords(readSource("app/domain/issue/x.server.ts", text))).toHaveLength(2);
  expect(httpWords(readSource("app/routes/issues/x.ts", text))).toEqual([]);
});

test("names that say nothing, and barrels, are seen", () => {
  const named = (path: string) => namelessName({ path });
  expect(named("app/domain/issue/utils.ts")).toHaveLength(1);
  expect(named("app/domain/issueHelpers.ts")).toHaveLength(1);
  expect(named("app/auth/guard.server.ts")).toEqual([]);
  expect(barrel(readSource("app/x/list.ts", 'export * from "./a.ts";'))).toHaveLength(1);
  expect(barrel(readSource("app/x/list.ts", 'export const a = "a";'))).toEqual([]);
});
