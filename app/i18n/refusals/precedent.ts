import type { Sentences } from "../refusal.server.ts";

/** What is refused about precedents, and what to do instead. */
export const precedentRefusals: Sentences = {
  "precedent.not_resolved": {
    vi: "Việc {code} chưa giải quyết xong nên chưa thành trường hợp tương tự được.",
    en: "{code} is not resolved yet and cannot become a precedent.",
  },
  "precedent.exists": {
    vi: "Việc {code} đã có trường hợp tương tự {other}.",
    en: "{code} has the precedent {other} already.",
  },
  "precedent.own": {
    vi: "Người soạn không tự duyệt. Hãy để thư ký khác hoặc lãnh đạo phòng thẩm định duyệt.",
    en: "Whoever wrote it does not approve it. Another secretary or the appraisal lead must.",
  },
  "precedent.approved": {
    vi: "Trường hợp {code} đã được duyệt.",
    en: "{code} has been approved already.",
  },
  "precedent.withdrawn": {
    vi: "Trường hợp {code} đã được rút nên không sửa, không duyệt được nữa.",
    en: "{code} has been withdrawn; it can no longer be changed or approved.",
  },
};
