import { expect, test } from "vitest";
import { returnPath } from "./return-path.ts";

test("leads back to a page of this program, with its query", () => {
  expect(returnPath("/issues/VM-2026-014/report?step=2")).toBe("/issues/VM-2026-014/report?step=2");
  expect(returnPath("/issues?q=th%E1%BA%A9m%20%C4%91%E1%BB%8Bnh")).toBe(
    "/issues?q=th%E1%BA%A9m%20%C4%91%E1%BB%8Bnh",
  );
});

test.each([
  null,
  "",
  "issues",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "javascript:alert(1)",
  "/sign-in?to=/issues",
  "/Sign-Out",
  "/demo-sign-in",
  `/${"x".repeat(3000)}`,
])("anything else leads home: %j", (to) => {
  expect(returnPath(to)).toBe("/");
});
