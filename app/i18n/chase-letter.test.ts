import { expect, test } from "vitest";
import { chaseLetterText, type LetterIssue } from "./chase-letter.ts";

const issue = (given: Partial<LetterIssue>): LetterIssue => ({
  code: "VM-2026-014",
  text: "Chưa có ý kiến về khả năng cân đối vốn.",
  project: "QN-15 Số hóa đất đai",
  deadline: "2026-11-12",
  days: -7,
  lead: null,
  last: null,
  ...given,
});
const words = {
  to: "Sở Tài chính",
  from: "Văn phòng UBND tỉnh",
  lastMeetingOn: "2026-11-07",
  answerBy: "2026-11-26",
};

test("a letter lists what is chased, by when, and how often before", () => {
  const last = { number: 1, on: "2026-11-16", isAnswered: false };
  const issues = [
    issue({ last }),
    issue({ code: "NV-2026-002", project: null, deadline: "2026-11-25", days: 2, lead: "Sở Y tế" }),
  ];
  expect(chaseLetterText({ ...words, issues })).toBe(
    [
      "V/v đôn đốc xử lý vướng mắc, nhiệm vụ chuyển đổi số",
      "Kính gửi: Sở Tài chính",
      "Thực hiện kết luận tại cuộc họp giao ban ngày 07/11/2026, Văn phòng UBND tỉnh đề nghị Sở Tài chính khẩn trương xử lý và báo cáo kết quả 2 việc sau:",
      "1. VM-2026-014: Chưa có ý kiến về khả năng cân đối vốn (dự án QN-15 Số hóa đất đai). Thời hạn 12/11/2026, đã quá hạn 7 ngày làm việc. Đã đôn đốc lần 1 ngày 16/11/2026, chưa nhận được trả lời.",
      "2. NV-2026-002: Chưa có ý kiến về khả năng cân đối vốn (Sở Y tế chủ trì). Thời hạn 25/11/2026, còn 2 ngày làm việc.",
      "Đề nghị báo cáo trên phần mềm Giao ban hoặc gửi văn bản về Văn phòng UBND tỉnh chậm nhất ngày 26/11/2026. Trường hợp có khó khăn, đề nghị nêu rõ nguyên nhân và kiến nghị để báo cáo chủ trì cuộc họp xem xét.",
      "Trân trọng.",
    ].join("\n\n"),
  );
});

test("one issue is not numbered; without a meeting nothing is carried out", () => {
  const text = chaseLetterText({
    ...words,
    lastMeetingOn: null,
    issues: [issue({ deadline: null, days: null, project: null })],
  });
  expect(text).toContain("\n\nVM-2026-014: Chưa có ý kiến về khả năng cân đối vốn.\n\n");
  expect(text).toContain(
    "\n\nVăn phòng UBND tỉnh đề nghị Sở Tài chính khẩn trương xử lý và báo cáo kết quả việc sau:",
  );
});
