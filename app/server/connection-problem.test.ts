import { expect, test } from "vitest";
import { connectionProblemOf } from "./connection-problem.ts";

const URL_WITH_SECRET = "postgres://an:rat-bi-mat@db.example:5432/giao_ban";

test.each([
  ["ENOTFOUND", "there is no host db.example:5432"],
  ["ECONNREFUSED", "refuses connections"],
  ["28P01", "the account or the password is wrong"],
  ["28000", "pg_hba.conf"],
  ["3D000", "CREATE DATABASE"],
  ["57P03", "the database system is starting up"],
])("%s is said plainly, without the password", (code, part) => {
  const error = Object.assign(new Error("the database system is starting up"), { code });
  const { vi, en } = connectionProblemOf(error, URL_WITH_SECRET);
  expect(en).toContain(part);
  expect(vi + en).not.toContain("rat-bi-mat");
});
