import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, weekdayOf } from "#app/domain/clock.ts";
import { ruleOfFields, upcomingDays } from "./series-preview.ts";
import type { SeriesRule } from "./series-rule.ts";

const fields = { kind: "day_of_month", day: "7", week: "1", weekday: "1" };

describe("what a rule gives for the next months", () => {
  test("a day of the month, moved past weekends and holidays", () => {
    const rule: SeriesRule = { kind: "day_of_month", day: 7 };
    expect(upcomingDays(rule, "2026-11-23", 3, [])).toEqual([
      "2026-12-07",
      "2027-01-07",
      "2027-02-08",
    ]);
    const tet = [{ day: "2027-02-08", kind: "holiday" as const }];
    expect(upcomingDays(rule, "2026-11-23", 3, tet).at(-1)).toBe("2027-02-09");
  });

  test("this month's day counts while it has not passed", () => {
    const rule: SeriesRule = { kind: "nth_weekday", week: 4, weekday: 1 };
    expect(upcomingDays(rule, "2026-11-23", 2, [])).toEqual(["2026-11-23", "2026-12-28"]);
  });

  test("law: days rise, none has passed, all are working days", () => {
    const rules = fc.oneof(
      fc.record({
        kind: fc.constant("day_of_month" as const),
        day: fc.integer({ min: 1, max: 31 }),
      }),
      fc.record({
        kind: fc.constant("nth_weekday" as const),
        week: fc.integer({ min: 1, max: 5 }),
        weekday: fc.integer({ min: 0, max: 6 }),
      }),
    );
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 2000 }), (rule, ahead) => {
        const from = addDays("2024-01-01", ahead);
        const days = upcomingDays(rule, from, 3, []);
        expect(days).toHaveLength(3);
        expect([...days].sort()).toEqual(days);
        expect(new Set(days).size).toBe(3);
        for (const day of days) {
          expect(day >= from).toBe(true);
          expect([0, 6]).not.toContain(weekdayOf(day));
        }
      }),
    );
  });
});

describe("the rule that fields name", () => {
  test("either kind", () => {
    expect(ruleOfFields(fields)).toEqual({ kind: "day_of_month", day: 7 });
    expect(ruleOfFields({ ...fields, kind: "nth_weekday", week: "5" })).toEqual({
      kind: "nth_weekday",
      week: 5,
      weekday: 1,
    });
  });

  test.each([
    { day: "" },
    { day: "0" },
    { day: "32" },
    { day: "x" },
    { kind: "daily" },
    { kind: "nth_weekday", week: "6" },
    { kind: "nth_weekday", weekday: "7" },
  ])("nothing of %j", (typed) => {
    expect(ruleOfFields({ ...fields, ...typed })).toBeNull();
  });
});
