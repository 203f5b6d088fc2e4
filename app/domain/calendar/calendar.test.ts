import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, daysBetween } from "#app/domain/clock.ts";
import { seedReference } from "#app/domain/installation/reference.server.ts";
import type { HolidayKind } from "#db/schema.ts";
import holidays from "#db/seed/holidays.json" with { type: "json" };
import { castMoment } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { buildCalendar, Calendar, FIRST_DAY, LAST_DAY } from "./calendar.ts";
import {
  addWorkingDays,
  lastWorkingDayBefore,
  loadCalendar,
  resolveDeadline,
  workingDaysBetween,
} from "./queries.server.ts";

const { db } = await createTestDatabase();
const days = buildCalendar(
  FIRST_DAY,
  LAST_DAY,
  holidays.days.map(({ day, kind }) => ({ day, kind: kind as HolidayKind })),
);
const calendar = new Calendar(days);

beforeAll(() => seedReference(db, castMoment));

describe("law 5: working days by the calendar in the database", () => {
  it.each(holidays.selfTest)(
    "$start plus $plusWorkingDays working days is $expectedDue",
    async ({ start, plusWorkingDays, expectedDue }) => {
      expect(calendar.addWorkingDays(start, plusWorkingDays)).toBe(expectedDue);
      expect(await addWorkingDays(db, start, plusWorkingDays)).toBe(expectedDue);
      expect(await workingDaysBetween(db, start, expectedDue)).toBe(plusWorkingDays);
      expect(await resolveDeadline(db, { workingDays: plusWorkingDays }, start)).toBe(expectedDue);
    },
  );

  it.each(Object.entries(holidays.workingDaysPerYear))(
    "%s has %d working days",
    async (year, n) => {
      const from = `${Number(year) - 1}-12-31`;
      const to = `${year}-12-31`;
      expect(calendar.workingDaysBetween(from, to)).toBe(n);
      expect(await workingDaysBetween(db, from, to)).toBe(n);
    },
  );

  it("knows how far the days off are known", () => {
    expect(calendar.at("2027-12-31").isKnown).toBe(true);
    expect(calendar.at("2028-01-03").isKnown).toBe(false);
    expect(calendar.at("2022-12-30").isKnown).toBe(false);
  });

  it("refuses sums past the calendar's end with a sentence", async () => {
    await expect(addWorkingDays(db, "2045-12-20", 999)).rejects.toMatchObject({
      key: "calendar.outside",
    });
  });
});

const someDay = fc
  .nat({ max: daysBetween("2016-01-01", "2044-01-01") })
  .map((n) => addDays("2016-01-01", n));
const dayNearHolidays = fc
  .nat({ max: daysBetween("2022-12-01", "2028-02-01") })
  .map((n) => addDays("2022-12-01", n));
const anyDay = fc.oneof(someDay, dayNearHolidays);

describe("the pure calendar", () => {
  it("counts forth what it counted back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (from, n) => {
        const due = calendar.addWorkingDays(from, n);
        expect(calendar.workingDaysBetween(from, due)).toBe(n);
        expect(calendar.at(due).isWorking).toBe(true);
        expect(due > from).toBe(true);
      }),
    );
  });

  it("moves a deadline on a day off to the next working day, and no other", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const effective = calendar.effectiveDay(day);
        expect(calendar.at(effective).isWorking).toBe(true);
        expect(effective >= day).toBe(true);
        for (let between = day; between < effective; between = addDays(between, 1)) {
          expect(calendar.at(between).isWorking).toBe(false);
        }
      }),
    );
  });

  it("is overdue first on the day after the effective day", () => {
    fc.assert(
      fc.property(anyDay, (deadline) => {
        const isOverdueOn = (today: string) => deadline <= calendar.lastWorkingDayBefore(today);
        const effective = calendar.effectiveDay(deadline);
        expect(isOverdueOn(deadline)).toBe(false);
        expect(isOverdueOn(effective)).toBe(false);
        expect(isOverdueOn(addDays(effective, 1))).toBe(true);
      }),
    );
  });
});

describe("SQL and TypeScript agree", () => {
  it("on random days", async () => {
    const fromDatabase = await loadCalendar(db, FIRST_DAY, LAST_DAY);
    await fc.assert(
      fc.asyncProperty(anyDay, anyDay, fc.integer({ min: 1, max: 250 }), async (from, to, n) => {
        expect(fromDatabase.at(from)).toEqual(calendar.at(from));
        expect(await workingDaysBetween(db, from, to)).toBe(calendar.workingDaysBetween(from, to));
        expect(await addWorkingDays(db, from, n)).toBe(calendar.addWorkingDays(from, n));
        const last = await db
          .selectNoFrom(lastWorkingDayBefore(from).as("day"))
          .executeTakeFirstOrThrow();
        expect(last.day).toBe(calendar.lastWorkingDayBefore(from));
      }),
      { numRuns: 150 },
    );
  });
});
