import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextDayOfYear, parseDay, parseDeadline } from "./parse.ts";

describe("parseDay", () => {
  it.each([
    ["3/2/2023", "2023-02-03"],
    ["03/02/2023", "2023-02-03"],
    ["3-2-2023", "2023-02-03"],
    ["3.2.2023", "2023-02-03"],
    ["3 / 2 / 2023", "2023-02-03"],
    ["2023-02-03", "2023-02-03"],
    [" 18/12/2026 ", "2026-12-18"],
    ["ngày 18/12/2026", "2026-12-18"],
    ["ngày 3 tháng 2 năm 2023", "2023-02-03"],
    ["ngày 03 tháng 02 năm 2023".normalize("NFD"), "2023-02-03"],
    ["29/02/2024", "2024-02-29"],
  ])("reads %s as %s", (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each([
    "",
    "hôm qua",
    "29/02/2023",
    "31/04/2023",
    "32/01/2023",
    "12/13/2023",
    "3/2",
    "3/2/23",
    "3/2-2023",
    "2023/02/03",
    "2023-2-3",
    "03/02/20230",
    "10",
    "'; drop table issue; --",
    "9".repeat(10_000),
  ])("refuses %j", (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it("reads back every day in the ways it is written", () => {
    const moments = fc.date({
      min: new Date("2015-01-01"),
      max: new Date("2044-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const day = moment.toISOString().slice(0, 10);
        const [year, month, date] = day.split("-").map(Number);
        expect(parseDay(day)).toBe(day);
        expect(parseDay(`${date}/${month}/${year}`)).toBe(day);
        expect(parseDay(`ngày ${date} tháng ${month} năm ${year}`)).toBe(day);
      }),
    );
  });
});

describe("parseDeadline", () => {
  it.each([
    ["10 ngày làm việc", { workingDays: 10 }],
    ["10 ngày", { workingDays: 10 }],
    ["10 NGÀY LÀM VIỆC", { workingDays: 10 }],
    ["05 ngày làm việc", { workingDays: 5 }],
    ["10 ngay lam viec", { workingDays: 10 }],
    ["10 ngày làm việc".normalize("NFD"), { workingDays: 10 }],
    ["trong 15 ngày làm việc", { workingDays: 15 }],
    ["10 working days", { workingDays: 10 }],
    ["1 day", { workingDays: 1 }],
    ["18/12/2026", { day: "2026-12-18" }],
    ["2026-12-18", { day: "2026-12-18" }],
    ["23/12", { dayOfYear: "12-23" }],
    ["3.2", { dayOfYear: "02-03" }],
    ["ngày 23 tháng 12", { dayOfYear: "12-23" }],
    ["29/2", { dayOfYear: "02-29" }],
  ])("reads %s", (text, deadline) => {
    expect(parseDeadline(text)).toEqual(deadline);
  });

  it.each([
    "",
    "10",
    "0 ngày",
    "1000 ngày",
    "-3 ngày",
    "2,5 ngày",
    "mười ngày",
    "31/02/2026",
    "31/02",
    "12/13",
  ])("refuses %j", (text) => {
    expect(parseDeadline(text)).toBeNull();
  });
});

describe("nextDayOfYear", () => {
  it.each([
    ["12-23", "2026-11-26", "2026-12-23"],
    ["11-26", "2026-11-26", "2026-11-26"],
    ["02-03", "2026-11-26", "2027-02-03"],
    ["02-29", "2026-11-26", "2028-02-29"],
  ])("%s from %s is %s", (dayOfYear, from, day) => {
    expect(nextDayOfYear(dayOfYear, from)).toBe(day);
  });
});
