import { describe, expect, it } from "vitest";
import { buildCalendar, Calendar } from "#app/domain/calendar/calendar.ts";
import { addDays } from "#app/domain/clock.ts";
import type { HolidayKind } from "#db/schema.ts";
import holidays from "#db/seed/holidays.json" with { type: "json" };
import { type MeetingNumber, Timetable } from "./timetable.ts";

const calendar = new Calendar(
  buildCalendar(
    "2020-01-01",
    "2031-12-31",
    holidays.days.map(({ day, kind }) => ({ day, kind: kind as HolidayKind })),
  ),
);
const numbers: MeetingNumber[] = [1, 2, 3, 4];

describe("the demo moved in time", () => {
  it("stands where the pictures of the design stand", () => {
    const timetable = new Timetable(calendar, "2026-11-23");
    expect(numbers.map((number) => timetable.meeting(number))).toEqual([
      "2026-09-07",
      "2026-10-07",
      "2026-11-09",
      "2026-12-07",
    ]);
    expect(timetable.yesterday).toBe("2026-11-20");
  });

  it("keeps the working-day distance of a deadline from its meeting", () => {
    const timetable = new Timetable(calendar, "2026-11-23");
    // 13/01/2023 to 03/02/2023 are ten working days, Tết lies between.
    expect(timetable.shift("2023-02-03", 1)).toBe("2026-09-21");
  });

  it("keeps its order on every day of two years, over Tết and the turn of the year", () => {
    for (let today = "2026-01-01"; today < "2028-01-01"; today = addDays(today, 1)) {
      const timetable = new Timetable(calendar, today);
      const days = numbers.map((number) => timetable.meeting(number));
      expect(calendar.workingDaysBetween(today, timetable.meeting(4))).toBe(9);
      for (const day of days) expect(calendar.at(day).isWorking).toBe(true);
      expect(days).toEqual([...days].sort());
      const sinceTheLast = calendar.workingDaysBetween(timetable.meeting(3), timetable.yesterday);
      expect(sinceTheLast).toBeGreaterThanOrEqual(4);
      for (const after of [1, 2, 3] as const) {
        const early = timetable.dayOf({ after, part: 0 });
        const late = timetable.dayOf({ after, part: 1 });
        expect(early > timetable.meeting(after)).toBe(true);
        expect(late < today && late < timetable.meeting(4)).toBe(true);
        expect(early <= late).toBe(true);
      }
    }
  });
});
