import { describe, expect, it } from "vitest";
import { moneyYears, yearPlanProblem } from "./year-plan.ts";

const paid = { disbursed: 60, carriedDisbursed: 10 };

describe("a year's plan", () => {
  it.each([
    [{ plan: 100, carriedOver: 20 }, "", null],
    [{ plan: 980, carriedOver: 20 }, "", null],
    [{ plan: 1001, carriedOver: 0 }, "x", { key: "project.plan_over_budget", field: "plan" }],
    [
      { plan: 990, carriedOver: 11 },
      "x",
      { key: "project.carried_over_budget", field: "carriedOver" },
    ],
    [{ plan: 50, carriedOver: 10 }, "", null],
    [{ plan: 49, carriedOver: 20 }, "", { key: "project.plan_under_paid", field: "reason" }],
    [{ plan: 100, carriedOver: 9 }, "", { key: "project.plan_under_paid", field: "reason" }],
    [{ plan: 0, carriedOver: 0 }, "Điều chỉnh giảm theo QĐ 12", null],
  ])("%o because “%s” gives %o", (plan, reason, problem) => {
    expect(yearPlanProblem(plan, paid, 1000, reason)).toEqual(problem);
  });

  it("spans ten years back and five ahead", () => {
    expect(moneyYears("2026-11-23")).toEqual({ first: 2016, last: 2031 });
  });
});
