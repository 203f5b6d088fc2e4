import type { Sentences } from "../refusal.server.ts";

export const commonToasts: Sentences = {
  saved: { vi: "Đã lưu.", en: "Saved." },
  removed: { vi: "Đã bỏ.", en: "Removed." },
  "preferences.saved": { vi: "Đã đổi cách hiển thị.", en: "Display changed." },
  "session.ended": { vi: "Đã đăng xuất.", en: "Signed out." },
};
