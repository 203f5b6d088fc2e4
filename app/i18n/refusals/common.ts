import type { Sentences } from "../refusal.server.ts";

export const commonRefusals: Sentences = {
  unknown: {
    vi: "Không thực hiện được. Hãy gửi lại; nếu vẫn không được, hãy báo người quản trị.",
    en: "That could not be done. Send it again; if it still fails, tell the administrator.",
  },
  forbidden: {
    vi: "Đồng chí không có quyền thực hiện việc này.",
    en: "You may not do this.",
  },
  not_found: {
    vi: "Không tìm thấy nội dung này.",
    en: "This could not be found.",
  },
  gone: {
    vi: "Nội dung này không còn: có thể đã được bỏ hoặc kết thúc ở cửa sổ khác, hoặc không thuộc phạm vi của đồng chí. Điều vừa gửi chưa được ghi.",
    en: "This is not there any more: it may have been taken out or ended in another window, or it is not yours to see. What you sent was not written.",
  },
  stale: {
    vi: "Nội dung đã được người khác sửa trong lúc đồng chí nhập. Hãy xem lại thông tin mới rồi gửi lại.",
    en: "Someone else changed this while you were typing. Look at what is new, then send again.",
  },
  "form.key_reused": {
    vi: "Biểu mẫu này đã được gửi một lần với nội dung khác. Hãy kiểm tra nội dung rồi bấm gửi lần nữa.",
    en: "This form was already sent once with other contents. Check what it says now, then send it again.",
  },
  "calendar.outside": {
    vi: "Ngày nằm ngoài lịch làm việc của hệ thống.",
    en: "That day lies outside the program's calendar.",
  },
  "date.invalid": {
    vi: "Ngày không hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 03/02/2026.",
    en: "Not a valid date. Type day/month/year, for example 03/02/2026.",
  },
  "deadline.invalid": {
    vi: "Thời hạn không hợp lệ. Nhập ngày (18/12/2026) hoặc số ngày (10 ngày làm việc).",
    en: "Not a valid deadline. Type a date (18/12/2026) or a number of days (10 working days).",
  },
  "money.invalid": {
    vi: "Số tiền không hợp lệ. Ví dụ: 3,5 tỷ; 3500 triệu; 3.500.000.000.",
    en: "Not a valid amount. For example: 3,5 tỷ; 3500 triệu; 3.500.000.000.",
  },
};
