import { describe, expect, test } from "vitest";
import { becomesTask, type ConclusionDraft, draftConclusion } from "./conclusion.ts";

const base: ConclusionDraft = {
  disposition: "kept",
  lead: "Sở Y tế",
  formerLead: null,
  coordinators: ["BHXH tỉnh", "Sở TT-TT"],
  deadline: "2026-12-18",
  heldOn: "2026-12-07",
  reason: "",
};
const draft = (more: Partial<ConclusionDraft>) => draftConclusion({ ...base, ...more });

describe("the text of a conclusion is drafted from its fields", () => {
  test("who, with whom, until when", () => {
    expect(draft({})).toBe(
      "Giao Sở Y tế chủ trì, phối hợp BHXH tỉnh và Sở TT-TT tiếp tục xử lý, chậm nhất ngày 18/12/2026.",
    );
  });

  test("nobody to help, no date", () => {
    expect(draft({ coordinators: [], deadline: null })).toBe(
      "Giao Sở Y tế chủ trì tiếp tục xử lý.",
    );
  });

  test("extended, reassigned, escalated", () => {
    expect(draft({ disposition: "extended", coordinators: [] })).toBe(
      "Đồng ý gia hạn. Giao Sở Y tế chủ trì hoàn thành, chậm nhất ngày 18/12/2026.",
    );
    expect(draft({ disposition: "reassigned", formerLead: "Sở TT-TT", coordinators: [] })).toBe(
      "Giao Sở Y tế chủ trì thay Sở TT-TT xử lý, chậm nhất ngày 18/12/2026.",
    );
    expect(
      draft({ disposition: "escalated", coordinators: [], deadline: null, reason: "định mức." }),
    ).toBe("Giao Sở Y tế chủ trì báo cáo, xin ý kiến cấp có thẩm quyền về định mức.");
  });

  test("paused and dropped say why; noted and not discussed conclude nothing", () => {
    expect(draft({ disposition: "paused", reason: "chờ Trung ương" })).toBe(
      "Tạm dừng theo dõi: chờ Trung ương.",
    );
    expect(draft({ disposition: "cancelled", reason: "trùng VM-2026-003." })).toBe(
      "Thôi theo dõi: trùng VM-2026-003.",
    );
    expect(draft({ disposition: "noted" })).toBe("");
  });
});

test("a general topic's conclusion with department and date becomes a task", () => {
  const full = { leadDepartmentId: 1, deadline: "2026-12-18", isTask: false };
  expect(becomesTask(full, "topic")).toBe(true);
  expect(becomesTask(full, "issue")).toBe(false);
  expect(becomesTask({ ...full, isTask: true }, "issue")).toBe(true);
  expect(becomesTask({ ...full, deadline: null, isTask: true }, "topic")).toBe(false);
});

test("a deadline that has passed is not set again", () => {
  const text = draftConclusion({
    disposition: "kept",
    lead: "Sở Y tế",
    formerLead: null,
    coordinators: [],
    deadline: "2026-10-16",
    heldOn: "2026-12-07",
    reason: "",
  });
  expect(text).toBe(
    "Giao Sở Y tế chủ trì tiếp tục xử lý; đã quá thời hạn 16/10/2026, báo cáo kết quả tại cuộc họp kỳ sau.",
  );
});
