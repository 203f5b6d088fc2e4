import { describe, expect, test } from "vitest";
import {
  type DispositionFacts,
  type DispositionFields,
  dispositionProblems,
} from "./disposition.ts";

const facts: DispositionFacts = {
  state: "open",
  deadline: "2026-11-30",
  leadDepartmentId: 1,
  hasDoneReport: false,
};
const fields: DispositionFields = {
  disposition: "kept",
  newDeadline: null,
  newLeadDepartmentId: null,
  reason: "",
  heldOn: "2026-12-07",
};
const problems = (f: Partial<DispositionFields>, i: Partial<DispositionFacts> = {}) =>
  dispositionProblems({ ...facts, ...i }, { ...fields, ...f });

describe("what a disposition needs", () => {
  test("one must be chosen", () => {
    expect(problems({ disposition: null })).toEqual(["disposition.missing"]);
  });

  test("resolved needs evidence or a done report", () => {
    expect(problems({ disposition: "resolved" })).toEqual(["disposition.evidence_missing"]);
    expect(problems({ disposition: "resolved", reason: "Công văn 12" })).toEqual([]);
    expect(problems({ disposition: "resolved" }, { hasDoneReport: true })).toEqual([]);
  });

  test("extended needs a date after the meeting and the present deadline, and a reason", () => {
    expect(problems({ disposition: "extended" })).toEqual([
      "disposition.reason_missing",
      "disposition.deadline_missing",
    ]);
    const extended = { disposition: "extended", reason: "chờ Bộ trả lời" } as const;
    expect(problems({ ...extended, newDeadline: "2026-12-07" })).toEqual([
      "disposition.deadline_not_later",
    ]);
    expect(problems({ ...extended, newDeadline: "2026-12-08" })).toEqual([]);
    expect(
      problems({ ...extended, newDeadline: "2026-12-08" }, { deadline: "2026-12-20" }),
    ).toEqual(["disposition.deadline_not_later"]);
  });

  test("reassigned needs another lead", () => {
    expect(problems({ disposition: "reassigned" })).toEqual(["disposition.lead_missing"]);
    expect(problems({ disposition: "reassigned", newLeadDepartmentId: 1 })).toEqual([
      "disposition.lead_same",
    ]);
    expect(problems({ disposition: "reassigned", newLeadDepartmentId: 2 })).toEqual([]);
  });

  test("escalated, paused and cancelled need a reason", () => {
    for (const disposition of ["escalated", "paused", "cancelled"] as const) {
      expect(problems({ disposition })).toEqual(["disposition.reason_missing"]);
      expect(problems({ disposition, reason: "vì" })).toEqual([]);
    }
  });

  test("kept leaves the deadline, but may set the first one", () => {
    expect(problems({ newDeadline: "2026-12-18" })).toEqual(["disposition.kept_has_deadline"]);
    expect(problems({ newDeadline: "2026-11-30" })).toEqual([]);
    expect(problems({}, { state: "proposed", deadline: null })).toEqual([]);
    expect(problems({ newDeadline: "2026-12-18" }, { state: "proposed", deadline: null })).toEqual(
      [],
    );
  });

  test("what goes on needs a deadline", () => {
    const without = { state: "proposed", deadline: null } as const;
    expect(problems({ disposition: "escalated", reason: "hỏi Bộ" }, without)).toEqual([
      "disposition.deadline_missing",
    ]);
  });

  test("what was settled before the meeting can only be noted", () => {
    for (const state of ["resolved", "cancelled"] as const) {
      expect(problems({}, { state })).toEqual(["disposition.settled"]);
      expect(problems({ disposition: "noted" }, { state })).toEqual([]);
    }
  });
});
