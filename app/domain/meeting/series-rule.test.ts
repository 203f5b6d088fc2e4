import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCalendar, Calendar } from "#app/domain/calendar/calendar.ts";
import { followingPeriod, nextPeriod, periodOf, readRule, ruleDay } from "./series-rule.ts";

const calendar = new Calendar(
  buildCalendar("2025-01-01", "2029-12-31", [
    { day: "2026-09-01", kind: "holiday" },
    { day: "2026-09-02", kind: "holiday" },
    { day: "2026-08-31", kind: "swap_off" },
    { day: "2026-08-22", kind: "swap_work" },
  ]),
);

describe("the monthly rule", () => {
  test("a day of the month that is a working day stays", () => {
    expect(ruleDay({ kind: "day_of_month", day: 7 }, "2026-12", calendar)).toBe("2026-12-07");
  });

  test("a weekend moves to Monday", () => {
    expect(ruleDay({ kind: "day_of_month", day: 7 }, "2026-11", calendar)).toBe("2026-11-09");
  });

  test("holidays and swapped days are days off", () => {
    expect(ruleDay({ kind: "day_of_month", day: 31 }, "2026-08", calendar)).toBe("2026-09-03");
  });

  test("a weekend worked in exchange is a working day", () => {
    expect(ruleDay({ kind: "day_of_month", day: 22 }, "2026-08", calendar)).toBe("2026-08-22");
  });

  test("the 31st is the last day of a shorter month", () => {
    expect(ruleDay({ kind: "day_of_month", day: 31 }, "2026-06", calendar)).toBe("2026-06-30");
  });

  test("the second Tuesday, and the last Friday", () => {
    expect(ruleDay({ kind: "nth_weekday", week: 2, weekday: 2 }, "2026-12", calendar)).toBe(
      "2026-12-08",
    );
    expect(ruleDay({ kind: "nth_weekday", week: 5, weekday: 5 }, "2026-12", calendar)).toBe(
      "2026-12-25",
    );
  });

  test("the nth weekday on a holiday moves too", () => {
    expect(ruleDay({ kind: "nth_weekday", week: 1, weekday: 3 }, "2026-09", calendar)).toBe(
      "2026-09-03",
    );
  });

  test("always a working day, and periods follow one another", () => {
    const rules = fc.oneof(
      fc.record({
        kind: fc.constant("day_of_month" as const),
        day: fc.integer({ min: 1, max: 31 }),
      }),
      fc.record({
        kind: fc.constant("nth_weekday" as const),
        week: fc.integer({ min: 1, max: 5 }),
        weekday: fc.integer({ min: 1, max: 5 }),
      }),
    );
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 12 }), (rule, month) => {
        const period = `2026-${String(month).padStart(2, "0")}`;
        const day = ruleDay(rule, period, calendar);
        expect(calendar.at(day).isWorking).toBe(true);
        const following = followingPeriod(rule, { period, heldOn: day }, day, calendar);
        expect(following.heldOn > day).toBe(true);
        expect(following.period >= nextPeriod(period)).toBe(true);
      }),
    );
  });
});

test("the first period is that of today, or the next when its day has passed", () => {
  const rule = { kind: "day_of_month", day: 7 } as const;
  expect(followingPeriod(rule, null, "2026-11-23", calendar)).toEqual({
    period: "2026-12",
    heldOn: "2026-12-07",
  });
  expect(followingPeriod(rule, null, "2026-12-07", calendar).heldOn).toBe("2026-12-07");
});

test("a series that slept goes on today, not with the months it missed", () => {
  const rule = { kind: "day_of_month", day: 7 } as const;
  const last = { period: "2020-01", heldOn: "2020-01-07" };
  expect(followingPeriod(rule, last, "2026-11-23", calendar).heldOn).toBe("2026-12-07");
});

test("an unreadable rule is the 7th", () => {
  expect(readRule(null)).toEqual({ kind: "day_of_month", day: 7 });
  expect(readRule({ kind: "day_of_month", day: 0 })).toEqual({ kind: "day_of_month", day: 7 });
  expect(readRule({ kind: "nth_weekday", week: 5, weekday: 5 })).toEqual({
    kind: "nth_weekday",
    week: 5,
    weekday: 5,
  });
  expect(periodOf("2026-12-07")).toBe("2026-12");
});
