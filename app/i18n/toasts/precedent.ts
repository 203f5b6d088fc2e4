import type { Sentences } from "../refusal.server.ts";

/** What is said once after an act on a precedent. */
export const precedentToasts: Sentences = {
  "precedent.proposed": { vi: "Đã gửi đề xuất {code}, chờ duyệt.", en: "{code} proposed." },
  "precedent.edited": { vi: "Đã sửa {code}.", en: "{code} edited." },
  "precedent.approved": { vi: "Đã duyệt {code}.", en: "{code} approved." },
  "precedent.withdrawn": { vi: "Đã rút {code}.", en: "{code} withdrawn." },
};
