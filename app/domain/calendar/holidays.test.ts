import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { applyChange, daysTurnedOff, holidayProblem, workingDaysOf } from "./holiday.ts";
import type { HolidayInput } from "./holiday-form.ts";
import { holidayStamp, removeHoliday, saveHoliday, swapDays } from "./holidays.server.ts";
import { addWorkingDays, workingDaysBetween } from "./queries.server.ts";
import { getHoliday, getHolidayYear, listDaysOff, listOpenDeadlinesOn } from "./year.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const admin = () => ctxOf(db, cast.actors.administrator);
const input = (changes: Partial<HolidayInput> = {}): HolidayInput => ({
  day: "2026-12-24",
  kind: "holiday",
  nameVi: "Nghỉ phòng chống bão",
  nameEn: "Storm day",
  source: "Công điện 12/CĐ-UBND",
  isConfirmed: true,
  was: "",
  ...changes,
});
const stampOf = async (day: string) => holidayStamp(await getHoliday(db, day));
const expectNone = (day: string) =>
  expect(getHoliday(db, day)).rejects.toMatchObject({ kind: "not_found" });
const lastEvent = () =>
  db
    .selectFrom("event")
    .select(["verb", "particulars"])
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();

describe("law 11: days off are rows", () => {
  it("adds, changes and removes a day, and counts the working days anew", async () => {
    expect(await addWorkingDays(db, "2026-12-23", 1)).toBe("2026-12-24");
    await saveHoliday(admin(), input());
    expect(await addWorkingDays(db, "2026-12-23", 1)).toBe("2026-12-25");
    expect((await getHolidayYear(db, 2026)).workingDays).toBe(248);
    expect(await lastEvent()).toMatchObject({
      verb: "holiday.edited",
      particulars: { action: "added", day: "2026-12-24", vi: "Nghỉ phòng chống bão" },
    });
    const was = await stampOf("2026-12-24");
    await saveHoliday(admin(), input({ day: "2026-12-23", was }), "2026-12-24");
    expect(await workingDaysBetween(db, "2026-12-22", "2026-12-24")).toBe(1);
    await expectNone("2026-12-24");
    await removeHoliday(admin(), "2026-12-23", await stampOf("2026-12-23"));
    expect((await getHolidayYear(db, 2026)).workingDays).toBe(249);
    expect(await lastEvent()).toMatchObject({ particulars: { action: "removed" } });
  });

  it("swaps a working day for a weekend day in one act", async () => {
    const { day, kind, was, ...facts } = input({ nameVi: "Hoán đổi", nameEn: "Swap" });
    await swapDays(admin(), { ...facts, dayOff: "2026-12-31", dayWorked: "2026-12-26" });
    expect((await getHolidayYear(db, 2026)).workingDays).toBe(249);
    expect(await workingDaysBetween(db, "2026-12-25", "2026-12-26")).toBe(1);
    expect(await workingDaysBetween(db, "2026-12-30", "2026-12-31")).toBe(0);
    const refused = swapDays(admin(), { ...facts, dayOff: "2026-12-31", dayWorked: "2026-12-27" });
    await expect(refused).rejects.toMatchObject({ key: "holiday.exists", field: "dayOff" });
    await expectNone("2026-12-27");
  });

  it.each([
    [{ day: "2027-01-02", kind: "swap_off" }, "holiday.off_on_weekend"],
    [{ day: "2027-01-02", kind: "substitute" }, "holiday.off_on_weekend"],
    [{ day: "2027-01-04", kind: "swap_work" }, "holiday.work_on_weekday"],
    [{ day: "2027-01-01" }, "holiday.exists"],
    [{ day: "2050-01-01" }, "calendar.outside"],
  ] as const)("%o is refused with %s", async (changes, key) => {
    await expect(saveHoliday(admin(), input(changes))).rejects.toMatchObject({ key });
  });

  it("is not found by anyone but the administrator", async () => {
    for (const name of ["secretary", "chair", "leaderInfo", "viewer"] as const) {
      const refused = saveHoliday(ctxOf(db, cast.actors[name]), input());
      await expect(refused).rejects.toMatchObject({ kind: "not_found" });
    }
  });

  it("refuses what is stale or gone", async () => {
    await expect(
      saveHoliday(admin(), input({ day: "2027-01-01", was: "x" }), "2027-01-01"),
    ).rejects.toMatchObject({ key: "stale" });
    await expect(removeHoliday(admin(), "2027-01-01", "x")).rejects.toMatchObject({ key: "stale" });
    await expect(removeHoliday(admin(), "2027-06-01", "x")).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  it("lets two administrators change it at once", async () => {
    await Promise.all([
      saveHoliday(admin(), input({ day: "2026-12-21" })),
      saveHoliday(admin(), input({ day: "2026-12-22" })),
    ]);
    expect(await addWorkingDays(db, "2026-12-18", 1)).toBe("2026-12-23");
  });

  it("knows which open deadlines would fall on a day off, and moves none", async () => {
    const { id } = await db
      .insertInto("issue")
      .values({
        series_id: cast.seriesId,
        kind: "task",
        year: 2026,
        number: 1,
        code: "NV-2026-001",
        text: "Ban hành đơn giá",
        lead_department_id: cast.departments.SYT ?? 0,
        lead_since: "2026-11-02",
        state: "open",
        deadline: "2026-12-28",
        original_deadline: "2026-12-28",
        raised_on: "2026-11-02",
        created_at: new Date("2026-11-02T02:00:00Z"),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const change = { remove: [], add: [{ day: "2026-12-28", kind: "holiday" as const }] };
    const turned = daysTurnedOff(await listDaysOff(db), change);
    expect(turned).toEqual(["2026-12-28"]);
    expect(await listOpenDeadlinesOn(db, turned)).toEqual([
      { code: "NV-2026-001", text: "Ban hành đơn giá", deadline: "2026-12-28", lead: "Sở Y tế" },
    ]);
    await saveHoliday(admin(), input({ day: "2026-12-28" }));
    const issue = await db
      .selectFrom("issue")
      .select("deadline")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(issue.deadline).toBe("2026-12-28");
  });
});

describe("what a change of the calendar does", () => {
  it("counts a year's working days before and after", () => {
    const before = [{ day: "2026-01-01", kind: "holiday" as const }];
    const change = {
      remove: ["2026-01-01"],
      add: [
        { day: "2026-01-02", kind: "swap_off" as const },
        { day: "2026-01-10", kind: "swap_work" as const },
      ],
    };
    expect(workingDaysOf(2026, before)).toBe(260);
    expect(workingDaysOf(2026, applyChange(before, change))).toBe(261);
    expect(daysTurnedOff(before, change)).toEqual(["2026-01-02"]);
    expect(daysTurnedOff(before, { remove: [], add: before })).toEqual([]);
  });

  it("turns a weekend day off again when it is no longer worked", () => {
    const before = [{ day: "2026-01-10", kind: "swap_work" as const }];
    expect(daysTurnedOff(before, { remove: ["2026-01-10"], add: [] })).toEqual(["2026-01-10"]);
    expect(holidayProblem({ day: "2026-01-10", kind: "holiday" })).toBeNull();
  });
});
