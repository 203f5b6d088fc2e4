import { beforeAll, describe, expect, it } from "vitest";
import { seedReference } from "#app/domain/installation/reference.server.ts";
import { castMoment } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { sayDeadlineBack } from "./said-back.server.ts";

const { db } = await createTestDatabase();

beforeAll(() => seedReference(db, castMoment));

describe("a deadline said back", () => {
  it.each([
    ["10 ngày làm việc", "other", "2026-12-08", 10, "2026-12-08", true],
    ["07/12/2026", "day", "2026-12-07", 9, "2026-12-07", true],
    ["5/12", "other", "2026-12-05", 9, "2026-12-07", true],
    ["05/12/2026", "day", "2026-12-05", 9, "2026-12-07", true],
    ["24/11/2026", "day", "2026-11-24", 1, "2026-11-25", true],
    ["20/11/2026", "day", "2026-11-20", -1, "2026-11-20", true],
    ["03/01/2028", "day", "2028-01-03", 277, "2028-01-03", false],
  ] as const)("%s", async (typed, enteredAs, day, workingDays, effectiveDay, isKnown) => {
    expect(await sayDeadlineBack(db, typed, "2026-11-23")).toEqual({
      enteredAs,
      day,
      workingDays,
      effectiveDay,
      isKnown,
    });
  });

  it("says nothing of what cannot be read or lies outside", async () => {
    for (const typed of ["", "sớm", "31/02/2026", "01/01/2100", "x".repeat(10_000)]) {
      expect(await sayDeadlineBack(db, typed, "2026-11-23")).toBeNull();
    }
  });
});
