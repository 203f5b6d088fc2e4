import { expect, test } from "vitest";
import { byDepartment, byOthers, sidesOf, type WaitingFlow } from "./waiting-flow.ts";

const flow = (given: Partial<WaitingFlow>): WaitingFlow => ({
  leadId: 1,
  lead: "Sở Y tế",
  kind: "department",
  id: 1,
  name: "Sở Y tế",
  count: 1,
  overdue: 0,
  longest: 4,
  ...given,
});
const finance = { leadId: 2, lead: "Sở Tài chính" };
const flows = [
  flow({ count: 3 }),
  flow({ id: 2, name: "Sở Tài chính", count: 2, overdue: 1, longest: 9 }),
  flow({ kind: "body", id: null, name: "BHXH Việt Nam" }),
  flow({ ...finance, id: 2, name: "Sở Tài chính", count: 4 }),
  flow({ ...finance, kind: "chair", id: null, name: "" }),
  flow({ ...finance, count: 1, longest: 7 }),
  flow({
    leadId: 3,
    lead: "Sở Nội vụ",
    kind: "body",
    id: null,
    name: "BHXH Việt Nam",
    longest: 12,
  }),
];

test("they wait for us, we wait for them", () => {
  expect(sidesOf(flows, [1])).toEqual({
    awaited: [
      { kind: "department", id: 2, name: "Sở Tài chính", count: 1, overdue: 0, longest: 7 },
    ],
    awaiting: [
      { kind: "department", id: 2, name: "Sở Tài chính", count: 2, overdue: 1, longest: 9 },
      { kind: "body", id: null, name: "BHXH Việt Nam", count: 1, overdue: 0, longest: 4 },
    ],
    own: 3,
  });
});

test("between two departments of one person nobody waits for anybody", () => {
  expect(sidesOf(flows, [1, 2])).toMatchObject({ awaited: [], own: 10 });
});

test("every department once, the most awaited first", () => {
  expect(byDepartment(flows)).toEqual([
    { id: 2, name: "Sở Tài chính", own: 4, awaited: 2, awaiting: 2, longest: 9 },
    { id: 1, name: "Sở Y tế", own: 3, awaited: 1, awaiting: 3, longest: 7 },
    { id: 3, name: "Sở Nội vụ", own: 0, awaited: 0, awaiting: 1, longest: 0 },
  ]);
});

test("what no department holds, by party", () => {
  expect(byOthers(flows)).toEqual([
    { kind: "body", id: null, name: "BHXH Việt Nam", count: 2, overdue: 0, longest: 12 },
    { kind: "chair", id: null, name: "", count: 1, overdue: 0, longest: 4 },
  ]);
});
