import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parties } from "#app/domain/appraisal/words.ts";
import { ledgers } from "#tests/support/ledger.ts";
import {
  correctionProblem,
  documentDayProblem,
  earliestSupplement,
  entryDayProblem,
} from "./dates.ts";

const FIRST = "2026-01-05";
const TODAY = "2026-11-23";

describe("days in the ledger", () => {
  it("lie between the earliest day possible and today", () => {
    expect(entryDayProblem("2026-11-02", "2026-11-02", TODAY)).toBeNull();
    expect(entryDayProblem(TODAY, "2026-11-02", TODAY)).toBeNull();
    expect(entryDayProblem("2026-11-24", "2026-11-02", TODAY)).toBe("appraisal.day_in_future");
    expect(entryDayProblem("2026-11-01", "2026-11-02", TODAY)).toBe("appraisal.day_before_entry");
  });

  it("of a document may be any but one in the future", () => {
    expect(documentDayProblem(null, TODAY)).toBeNull();
    expect(documentDayProblem("2020-01-01", TODAY)).toBeNull();
    expect(documentDayProblem("2026-11-24", TODAY)).toBe("appraisal.dated_in_future");
  });

  it("of a supplement follow the answer before", () => {
    expect(earliestSupplement("2026-11-02", [])).toBe("2026-11-02");
    const answered = [{ askedOn: "2026-11-03", answeredOn: "2026-11-09" }];
    expect(earliestSupplement("2026-11-02", answered)).toBe("2026-11-09");
  });
});

describe("corrected dates", () => {
  const stay = (enteredOn: string, leftOn: string | null, ...asked: [string, string | null][]) => ({
    enteredOn,
    leftOn,
    supplements: asked.map(([askedOn, answeredOn]) => ({ askedOn, answeredOn })),
  });
  const before = stay("2026-10-01", "2026-10-12", ["2026-10-05", "2026-10-07"]);
  const after = stay("2026-10-20", null, ["2026-10-26", null]);
  const around = { before, after };

  it.each([
    [stay("2026-10-08", "2026-10-21"), null],
    [stay("2026-11-24", null), { key: "appraisal.day_in_future", field: "enteredOn" }],
    [stay("2026-09-30", "2026-10-20"), { key: "appraisal.before_stay_before", field: "enteredOn" }],
    // The stay before would end before its supplement was answered.
    [stay("2026-10-06", "2026-10-20"), { key: "appraisal.before_stay_before", field: "enteredOn" }],
    [
      stay("2026-10-14", "2026-10-20", ["2026-10-13", "2026-10-16"]),
      { key: "appraisal.supplement_outside", field: "enteredOn" },
    ],
    [
      stay("2026-10-12", "2026-10-14", ["2026-10-13", "2026-10-16"]),
      { key: "appraisal.supplement_outside", field: "leftOn" },
    ],
    [stay("2026-10-12", "2026-10-11"), { key: "appraisal.left_before_entry", field: "leftOn" }],
    [stay("2026-10-12", "2026-11-24"), { key: "appraisal.day_in_future", field: "leftOn" }],
    [stay("2026-10-12", "2026-10-27"), { key: "appraisal.after_stay_after", field: "leftOn" }],
  ])("%o: %o", (corrected, problem) => {
    expect(correctionProblem(corrected, around, TODAY)).toEqual(problem);
  });

  it("leave what is right as it is, in any ledger", () => {
    const stages = parties.map((clock) => ({ clock, clockAfterSupplement: "continues" as const }));
    fc.assert(
      fc.property(ledgers(stages, FIRST, TODAY), (stays) => {
        for (const [index, one] of stays.entries()) {
          const neighbours = { before: stays[index - 1] ?? null, after: stays[index + 1] ?? null };
          expect(correctionProblem(one, neighbours, TODAY)).toBeNull();
        }
      }),
    );
  });
});
