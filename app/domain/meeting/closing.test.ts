import { describe, expect, test } from "vitest";
import {
  blocksClosing,
  type ClosingItem,
  type ClosingMeeting,
  closingProblems,
  defaultDisposition,
} from "./closing.ts";

const item: ClosingItem = {
  id: 7,
  kind: "issue",
  code: "VM-2026-007",
  title: "",
  placement: "discussed",
  discussion: "",
  disposition: "kept",
  newDeadline: null,
  newLeadDepartmentId: null,
  reason: "",
  issueId: 1,
  projectId: null,
  pauseReason: "",
  coveredById: null,
  isOwnReport: false,
  issue: { state: "open", deadline: "2026-12-18", leadDepartmentId: 1, hasDoneReport: false },
  conclusions: [],
};
const meeting: ClosingMeeting = {
  heldOn: "2026-12-07",
  participants: 24,
  attendanceTaken: 24,
  hasChair: true,
  hasSecretary: true,
  items: [item],
  editors: [],
};
const problemsOf = (one: Partial<ClosingItem>, more: Partial<ClosingMeeting> = {}) =>
  closingProblems({ ...meeting, items: [{ ...item, ...one }], ...more });
const keys = (one: Partial<ClosingItem>, more: Partial<ClosingMeeting> = {}) =>
  problemsOf(one, more).map((problem) => `${problem.level} ${problem.key}`);

describe("what blocks closing and what only warns", () => {
  test("nothing", () => {
    expect(problemsOf({})).toEqual([]);
  });

  test("an item discussed without disposition blocks, with a jump", () => {
    const [problem] = problemsOf({ disposition: null });
    expect(problem).toEqual({
      level: "blocks",
      key: "disposition.missing",
      params: { item: "VM-2026-007" },
      at: { itemId: 7 },
    });
  });

  test("an extension without date or reason blocks", () => {
    expect(keys({ disposition: "extended" })).toEqual(
      expect.arrayContaining([
        "blocks disposition.deadline_missing",
        "blocks disposition.reason_missing",
      ]),
    );
    expect(
      blocksClosing(
        problemsOf({ disposition: "extended", newDeadline: "2026-12-30", reason: "x" }),
      ),
    ).toBe(false);
  });

  test("no attendance blocks, some missing warns", () => {
    expect(keys({}, { attendanceTaken: 0 })).toEqual(["blocks closing.no_attendance"]);
    expect(keys({}, { attendanceTaken: 20 })).toEqual(["warns closing.attendance_open"]);
  });

  test("a task needs department, date after the meeting, and text", () => {
    const task = {
      id: 1,
      text: "Giao …",
      leadDepartmentId: 1,
      coordinatorIds: [],
      deadline: "2026-12-18",
      isTask: true,
    };
    expect(keys({ conclusions: [task] })).toEqual([]);
    expect(keys({ conclusions: [{ ...task, deadline: null }] })).toEqual([
      "blocks closing.task_incomplete",
    ]);
    expect(keys({ conclusions: [{ ...task, text: " " }] })).toEqual([
      "blocks closing.task_without_text",
    ]);
    expect(keys({ conclusions: [{ ...task, deadline: "2026-12-07" }] })).toEqual([
      "blocks closing.task_deadline_past",
    ]);
  });

  test("law 9: who reported it done does not confirm it", () => {
    expect(keys({ disposition: "resolved", reason: "x", isOwnReport: true })).toContain(
      "blocks closing.own_report",
    );
  });

  test("somebody still typing warns", () => {
    expect(keys({}, { editors: [{ itemId: 7, name: "Phạm Văn Dũng" }] })).toEqual([
      "warns closing.editor",
    ]);
  });
});

describe("what an item is closed with when nobody said otherwise", () => {
  const facts = (state: "open" | "paused" | "reported_done" | "resolved" | "proposed") =>
    item.issue && { ...item.issue, state };

  test("items for information are kept", () => {
    expect(defaultDisposition({ ...item, placement: "information", issue: facts("open") })).toBe(
      "kept",
    );
    expect(defaultDisposition({ ...item, placement: "information", issue: facts("paused") })).toBe(
      "paused",
    );
    expect(
      defaultDisposition({ ...item, placement: "information", issue: facts("reported_done") }),
    ).toBe("noted");
  });

  test("one settled meanwhile stays, noted", () => {
    expect(defaultDisposition({ ...item, issue: facts("resolved") })).toBe("noted");
  });

  test("a topic spoken of is noted, one not reached must be said", () => {
    const topic = { ...item, kind: "topic" as const, issue: null };
    expect(defaultDisposition(topic)).toBeNull();
    expect(defaultDisposition({ ...topic, discussion: "Đã nghe báo cáo" })).toBe("noted");
  });
});
