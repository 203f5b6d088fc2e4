import { describe, expect, test } from "vitest";
import { becomesTask, type ConclusionDraft, draftConclusion } from "./conclusion.ts";

const matter = { kind: "blocker", text: "Thiếu văn bản chia sẻ dữ liệu.", leads: [] } as const;
const base: ConclusionDraft = {
  disposition: "kept",
  matter,
  isFurther: false,
  lead: "Sở Y tế",
  formerLead: null,
  coordinators: ["BHXH tỉnh", "Sở TT-TT"],
  deadline: "2026-12-18",
  heldOn: "2026-12-07",
  reason: "",
};
const draft = (more: Partial<ConclusionDraft>) => draftConclusion({ ...base, ...more });
const alone = (more: Partial<ConclusionDraft>) => draft({ coordinators: [], ...more });

describe("the text of a conclusion is drafted from its fields and names the matter", () => {
  test("kept: who, with whom, what, until when", () => {
    expect(draft({})).toBe(
      "Giao Sở Y tế chủ trì, phối hợp BHXH tỉnh và Sở TT-TT tiếp tục giải quyết vướng mắc “Thiếu văn bản chia sẻ dữ liệu”, chậm nhất ngày 18/12/2026.",
    );
    expect(alone({ deadline: null })).toBe(
      "Giao Sở Y tế chủ trì tiếp tục giải quyết vướng mắc “Thiếu văn bản chia sẻ dữ liệu”, báo cáo kết quả tại cuộc họp kỳ sau.",
    );
  });

  test("extended", () => {
    expect(alone({ disposition: "extended" })).toBe(
      "Đồng ý gia hạn. Giao Sở Y tế chủ trì giải quyết dứt điểm vướng mắc “Thiếu văn bản chia sẻ dữ liệu”, chậm nhất ngày 18/12/2026.",
    );
  });

  test("reassigned", () => {
    expect(draft({ disposition: "reassigned", formerLead: "Sở Nội vụ" })).toBe(
      "Giao Sở Y tế chủ trì thay Sở Nội vụ, phối hợp BHXH tỉnh và Sở TT-TT giải quyết vướng mắc “Thiếu văn bản chia sẻ dữ liệu”, chậm nhất ngày 18/12/2026.",
    );
  });

  test("escalated: what is asked stands in a sentence of its own", () => {
    expect(alone({ disposition: "escalated", reason: "xin chủ trương mua máy chủ." })).toBe(
      "Giao Sở Y tế chủ trì báo cáo, xin ý kiến cấp có thẩm quyền về vướng mắc “Thiếu văn bản chia sẻ dữ liệu”, chậm nhất ngày 18/12/2026. Nội dung xin ý kiến: xin chủ trương mua máy chủ.",
    );
    expect(alone({ disposition: "escalated" })).toBe(
      "Giao Sở Y tế chủ trì báo cáo, xin ý kiến cấp có thẩm quyền về vướng mắc “Thiếu văn bản chia sẻ dữ liệu”, chậm nhất ngày 18/12/2026.",
    );
  });

  test("resolved", () => {
    expect(draft({ disposition: "resolved" })).toBe(
      "Ghi nhận Sở Y tế đã giải quyết xong vướng mắc “Thiếu văn bản chia sẻ dữ liệu”; kết thúc theo dõi.",
    );
    const task = { kind: "task", text: "Rà soát 44 dự án", leads: [] } as const;
    expect(draft({ disposition: "resolved", matter: task })).toBe(
      "Ghi nhận Sở Y tế đã hoàn thành nhiệm vụ “Rà soát 44 dự án”; kết thúc theo dõi.",
    );
  });

  test("paused and dropped say what and why", () => {
    expect(draft({ disposition: "paused", reason: "chờ Trung ương" })).toBe(
      "Tạm dừng theo dõi vướng mắc “Thiếu văn bản chia sẻ dữ liệu”, lý do: chờ Trung ương. Giao Sở Y tế báo cáo khi đủ điều kiện tiếp tục giải quyết.",
    );
    expect(draft({ disposition: "paused", lead: null })).toBe(
      "Tạm dừng theo dõi vướng mắc “Thiếu văn bản chia sẻ dữ liệu”.",
    );
    expect(draft({ disposition: "cancelled", reason: "trùng VM-2026-003." })).toBe(
      "Thôi theo dõi vướng mắc “Thiếu văn bản chia sẻ dữ liệu”, lý do: trùng VM-2026-003.",
    );
  });

  test("a task goes on being carried out", () => {
    const task = { kind: "task", text: "Rà soát 44 dự án", leads: [] } as const;
    expect(alone({ matter: task })).toBe(
      "Giao Sở Y tế chủ trì tiếp tục thực hiện nhiệm vụ “Rà soát 44 dự án”, chậm nhất ngày 18/12/2026.",
    );
    expect(alone({ matter: task, disposition: "extended" })).toBe(
      "Đồng ý gia hạn. Giao Sở Y tế chủ trì hoàn thành nhiệm vụ “Rà soát 44 dự án”, chậm nhất ngày 18/12/2026.",
    );
  });

  test("a topic's, and a further one of an issue", () => {
    const topic = { kind: "topic", text: "Kế hoạch vốn năm sau", leads: [] } as const;
    expect(alone({ disposition: null, matter: topic })).toBe(
      "Giao Sở Y tế chủ trì triển khai nội dung “Kế hoạch vốn năm sau”, chậm nhất ngày 18/12/2026.",
    );
    expect(alone({ disposition: null, isFurther: true })).toBe(
      "Giao Sở Y tế chủ trì thực hiện các việc liên quan đến vướng mắc “Thiếu văn bản chia sẻ dữ liệu”, chậm nhất ngày 18/12/2026.",
    );
    expect(alone({ disposition: null, matter: topic, lead: null })).toBe("");
  });

  test("noted and not discussed conclude nothing", () => {
    expect(draft({ disposition: "noted" })).toBe("");
    expect(draft({ disposition: "not_discussed" })).toBe("");
  });

  test("no disposition names a date that has passed by the day of the meeting", () => {
    const passed = { deadline: "2026-10-16", reason: "x" };
    for (const disposition of [
      "resolved",
      "kept",
      "extended",
      "reassigned",
      "escalated",
      "paused",
      "cancelled",
      null,
    ] as const) {
      expect(alone({ ...passed, disposition })).not.toMatch(/\d\d\/\d\d\/\d{4}/);
    }
    expect(alone(passed)).toBe(
      "Giao Sở Y tế chủ trì khẩn trương giải quyết vướng mắc “Thiếu văn bản chia sẻ dữ liệu” đã quá thời hạn, báo cáo kết quả tại cuộc họp kỳ sau.",
    );
  });
});

test("a general topic's conclusion with department and date becomes a task", () => {
  const full = { leadDepartmentId: 1, deadline: "2026-12-18", isTask: false };
  expect(becomesTask(full, "topic")).toBe(true);
  expect(becomesTask(full, "issue")).toBe(false);
  expect(becomesTask({ ...full, isTask: true }, "issue")).toBe(true);
  expect(becomesTask({ ...full, deadline: null, isTask: true }, "topic")).toBe(false);
});
