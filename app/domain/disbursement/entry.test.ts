import { describe, expect, it } from "vitest";
import { entryProblem } from "./entry.ts";

const TODAY = "2026-11-23";
const good = { year: 2026, month: 10, documentDate: "2026-10-28", asOf: "2026-10-31" };

describe("the dates of an entry", () => {
  it.each([
    [{}, null],
    [{ month: 11, asOf: "2026-11-01", documentDate: TODAY }, null],
    [{ month: 11, asOf: TODAY }, null],
    [{ year: 2025, month: 12, asOf: "2026-01-31" }, null],
    [{ month: 12 }, { key: "disbursement.month_ahead", field: "month" }],
    [
      { year: 2027, month: 1 },
      { key: "disbursement.month_ahead", field: "month" },
    ],
    [{ documentDate: "2026-11-24" }, { key: "disbursement.document_ahead", field: "documentDate" }],
    [{ asOf: "2026-11-24" }, { key: "disbursement.as_of_ahead", field: "asOf" }],
    [{ asOf: "2026-09-30" }, { key: "disbursement.as_of_before_month", field: "asOf" }],
  ])("%o: %o", (changes, problem) => {
    expect(entryProblem({ ...good, ...changes }, TODAY)).toEqual(problem);
  });
});
