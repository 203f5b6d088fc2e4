import { describe, expect, it } from "vitest";
import { excessOf, leftOf, shareOfPlan } from "./limits.ts";

const year = { plan: 100, carriedOver: 20, disbursed: 65, carriedDisbursed: 5 };

describe("what is left of a year", () => {
  it("keeps plan and carried-over funds apart", () => {
    expect(leftOf("plan", year)).toBe(40);
    expect(leftOf("carried_over", year)).toBe(15);
    expect(shareOfPlan(year)).toBe(0.6);
    expect(shareOfPlan({ ...year, plan: 0 })).toBeNull();
  });
});

describe("what a payment goes beyond", () => {
  it.each([
    ["plan", 40, 1000, null],
    ["plan", 41, 1000, "disbursement.over_plan"],
    ["carried_over", 15, 1000, null],
    ["carried_over", 16, 1000, "disbursement.over_carried"],
    ["plan", 40, 105, null],
    ["plan", 40, 104, "disbursement.over_budget"],
    ["plan", 400, 104, "disbursement.over_budget"],
  ] as const)("%s, %d of a budget of %d: %s", (fund, amount, budget, excess) => {
    expect(excessOf({ fund, amount }, year, 65, budget)).toBe(excess);
  });

  it("counts what earlier years paid out against the budget", () => {
    expect(excessOf({ fund: "plan", amount: 40 }, year, 965, 1000)).toBe(
      "disbursement.over_budget",
    );
  });
});
