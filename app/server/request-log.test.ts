import { expect, test } from "vitest";
import { safePath } from "./request-log.ts";

test("a logged path has neither query nor one-time token", () => {
  expect(safePath("/issues?q=bí+mật")).toBe("/issues");
  expect(safePath("/set-password/mF9sQ2xVb7LkPz0aTqWe4RtYu1")).toBe("/set-password/…");
  expect(safePath("/meetings/2026-11/items/3.data")).toBe("/meetings/2026-11/items/3.data");
});
