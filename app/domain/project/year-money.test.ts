import { describe, expect, it } from "vitest";
import { moneyYears, yearMoneyProblem } from "./year-money.ts";

const good = { plan: 100, disbursed: 40, asOf: "2026-11-20" };

describe("a year's money", () => {
  it.each([
    [good, null],
    [{ plan: 0, disbursed: 0, asOf: null }, null],
    [{ plan: 1000, disbursed: 1000, asOf: "2026-11-23" }, null],
    [
      { ...good, plan: 1001 },
      { key: "project.plan_over_budget", field: "plan" },
    ],
    [
      { ...good, disbursed: 101 },
      { key: "project.disbursed_over_plan", field: "disbursed" },
    ],
    [
      { ...good, asOf: "2026-11-24" },
      { key: "project.as_of_in_future", field: "asOf" },
    ],
    [
      { ...good, asOf: null },
      { key: "project.as_of_missing", field: "asOf" },
    ],
  ])("%o gives %o", (money, problem) => {
    expect(yearMoneyProblem(money, 1000, "2026-11-23")).toEqual(problem);
  });

  it("spans ten years back and five ahead", () => {
    expect(moneyYears("2026-11-23")).toEqual({ first: 2016, last: 2031 });
  });
});
