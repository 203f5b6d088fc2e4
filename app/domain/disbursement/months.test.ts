import { expect, it } from "vitest";
import { amountsOf, monthRows } from "./months.ts";

const TODAY = "2026-03-10";

it("adds up the months up to today", () => {
  const entries = [
    { month: 3, amount: 30, fund: "plan" },
    { month: 1, amount: 10, fund: "plan" },
    { month: 1, amount: 5, fund: "carried_over" },
    { month: 3, amount: -30, fund: "plan" },
    { month: 3, amount: 3, fund: "plan" },
  ];
  expect(monthRows(2026, amountsOf(entries), TODAY)).toEqual([
    { month: 1, amount: 15, cumulative: 15, ofPlan: 10 },
    { month: 2, amount: 0, cumulative: 15, ofPlan: 10 },
    { month: 3, amount: 3, cumulative: 18, ofPlan: 13 },
  ]);
});

it("shows a past year whole, a coming one not at all", () => {
  expect(monthRows(2025, [], TODAY)).toHaveLength(12);
  expect(monthRows(2027, [], TODAY)).toEqual([]);
});
