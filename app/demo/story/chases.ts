import type { ChaseChannel } from "#db/schema.ts";
import type { When } from "../timetable.ts";
import { after, type WaitedFor } from "./plot.ts";

/** One letter of the story: who chases whom for what, and what came back another way. */
export interface ChasePlot {
  when: When;
  by: string;
  to: WaitedFor;
  /** Issues by the story's own names. */
  issues: string[];
  channel: ChaseChannel;
  number?: string;
  text: string;
  answer?: { when: When; by: string; note: string };
}

const BHXH = "BHXH tỉnh";

export const chases: readonly ChasePlot[] = [
  {
    when: after(2, 0.3),
    by: "cv.syt",
    to: { body: BHXH },
    issues: ["VM-007"],
    channel: "document",
    number: "1022/SYT-NVY",
    text: "Kính gửi: BHXH tỉnh\n\nSở Y tế đã gửi danh mục 27 trường dữ liệu khám, chữa bệnh cần chia sẻ. Đến nay chưa nhận được ý kiến của Quý cơ quan. Đề nghị Quý cơ quan sớm có văn bản trả lời để hoàn thiện hồ sơ dự án QN-19.\n\nTrân trọng.",
  },
  {
    when: after(2, 0.45),
    by: "cv.syt",
    to: { body: BHXH },
    issues: ["VM-007"],
    channel: "telephone",
    text: "Đã gọi Phòng Giám định BHYT, đề nghị trả lời văn bản 1022/SYT-NVY.",
    answer: {
      when: after(2, 0.9),
      by: "cv.syt",
      note: "BHXH tỉnh cần ý kiến của BHXH Việt Nam trước khi chia sẻ dữ liệu (văn bản 188/BHXH-GĐBHYT).",
    },
  },
  {
    when: after(2, 0.6),
    by: "thuky",
    to: { department: "STC" },
    issues: ["VM-003"],
    channel: "document",
    number: "318/VPUBND-KGVX",
    text: "Kính gửi: Sở Tài chính\n\nVăn phòng UBND tỉnh đề nghị Sở Tài chính khẩn trương có ý kiến bằng văn bản về khả năng cân đối phần vốn còn lại của dự án QN-15; báo cáo kết quả trước cuộc họp giao ban kỳ sau.\n\nTrân trọng.",
  },
  {
    when: after(3, 0.4),
    by: "thuky",
    to: { department: "STTTT" },
    issues: ["VM-001", "VM-029"],
    channel: "message",
    text: "Kính gửi: Sở TT-TT\n\nVăn phòng UBND tỉnh đề nghị Sở TT-TT khẩn trương báo cáo kết quả 2 việc:\n\n1. Hoàn chỉnh thuyết minh thiết kế cơ sở và tổng mức đầu tư dự án QN-02 (đã quá hạn).\n\n2. Phương án xử lý hồ sơ thẩm định tồn, biệt phái chuyên viên.\n\nTrân trọng.",
  },
  {
    when: after(3, 0.5),
    by: "thuky2",
    to: { department: "STC" },
    issues: ["VM-028"],
    channel: "message",
    text: "Kính gửi: Sở Tài chính\n\nVăn phòng UBND tỉnh đề nghị Sở Tài chính sớm hướng dẫn cơ chế ký hợp đồng thuê dịch vụ nhiều năm (dự án QN-04), sắp đến thời hạn.\n\nTrân trọng.",
  },
  {
    when: after(3, 0.7),
    by: "thuky",
    to: { body: "Công an tỉnh" },
    issues: ["VM-024"],
    channel: "document",
    number: "512/VPUBND-NC",
    text: "Kính gửi: Công an tỉnh\n\nVăn phòng UBND tỉnh đề nghị Công an tỉnh sớm có ý kiến về vị trí 42 camera và quy chế khai thác dữ liệu của dự án QN-36.\n\nTrân trọng.",
  },
  {
    when: after(3, 0.8),
    by: "pgd.snv",
    to: { department: "STP" },
    issues: ["VM-012"],
    channel: "message",
    text: "Kính gửi: Sở Tư pháp\n\nSở Nội vụ đề nghị Sở Tư pháp sớm thẩm định dự thảo quyết định ban hành đơn giá số hóa tài liệu lưu trữ.\n\nTrân trọng.",
  },
];
