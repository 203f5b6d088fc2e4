import type { Sentences } from "../refusal.server.ts";

export const administrationRefusals: Sentences = {
  "sign_in.wrong": {
    vi: "Tên đăng nhập hoặc mật khẩu không đúng.",
    en: "The user name or the password is wrong.",
  },
  "sign_in.too_many": {
    vi: "Đã thử quá nhiều lần. Hãy đợi {minutes} phút rồi thử lại, hoặc nhờ người quản trị gửi đường dẫn đặt lại mật khẩu.",
    en: "Too many tries. Wait {minutes} min and try again, or ask the administrator for a link to set a new password.",
  },
  "password.too_short": {
    vi: "Mật khẩu cần ít nhất 10 ký tự.",
    en: "A password needs at least 10 characters.",
  },
  "password.too_plain": {
    vi: "Mật khẩu này quá dễ đoán. Hãy chọn một câu dài mà chỉ đồng chí biết.",
    en: "This password is too easy to guess. Choose a long phrase that only you know.",
  },
  "password.differs": {
    vi: "Hai lần nhập không giống nhau.",
    en: "The two entries differ.",
  },
  "password.current_wrong": {
    vi: "Mật khẩu hiện tại không đúng.",
    en: "The current password is wrong.",
  },
  "user.username_form": {
    vi: "Tên đăng nhập gồm 2–40 chữ thường không dấu, số, dấu chấm, gạch nối; bắt đầu bằng chữ.",
    en: "A user name has 2–40 small letters without marks, digits, full stops or hyphens, and begins with a letter.",
  },
  "user.username_taken": {
    vi: "Tên đăng nhập “{username}” đã có người dùng.",
    en: "The user name “{username}” is taken.",
  },
  "user.email_form": {
    vi: "Địa chỉ thư điện tử không hợp lệ.",
    en: "Not a valid e-mail address.",
  },
  "user.phone_form": {
    vi: "Số điện thoại không hợp lệ.",
    en: "Not a valid telephone number.",
  },
  "user.inactive": {
    vi: "Tài khoản này đã ngừng hoạt động.",
    en: "This account is deactivated.",
  },
  "user.active": {
    vi: "Tài khoản này đang hoạt động.",
    en: "This account is active already.",
  },
  "user.last_administrator": {
    vi: "Phải còn ít nhất một người quản trị đang hoạt động và không có ngày kết thúc. Hãy giao vai trò này cho người khác trước.",
    en: "At least one active administrator without an end date must remain. Give somebody else the role first.",
  },
  "role.needs_department": {
    vi: "Vai trò này cần có đơn vị.",
    en: "This role needs a department.",
  },
  "role.ends_before": {
    vi: "Ngày kết thúc phải từ ngày bắt đầu trở đi.",
    en: "The last day cannot be before the first.",
  },
  "role.last_day_missing": {
    vi: "Hãy nhập ngày cuối cùng.",
    en: "Type the last day.",
  },
  "role.last_day_past": {
    vi: "Ngày cuối cùng phải từ hôm nay trở đi. Muốn dừng ngay, hãy chọn “Dừng ngay”.",
    en: "The last day must be today or later. To end the role now, choose “End now”.",
  },
  "role.held_already": {
    vi: "Người này đã có vai trò đó tại đơn vị đó trong thời gian này.",
    en: "This person already holds that role at that department in that time.",
  },
  "role.ended_already": {
    vi: "Vai trò này đã kết thúc.",
    en: "This role has ended already.",
  },
  "department.code_form": {
    vi: "Mã gồm 2–20 chữ in hoa không dấu, số hoặc gạch nối; bắt đầu bằng chữ.",
    en: "A code has 2–20 capital letters without marks, digits or hyphens, and begins with a letter.",
  },
  "department.code_taken": {
    vi: "Mã {code} đã có đơn vị khác dùng.",
    en: "Another department has the code {code}.",
  },
  "department.inactive": {
    vi: "Đơn vị này đã ngừng hoạt động.",
    en: "This department is no longer active.",
  },
  "department.active": {
    vi: "Đơn vị này đang hoạt động.",
    en: "This department is active already.",
  },
  "settings.chair_before_cause": {
    vi: "Ngưỡng trình người chủ trì không được nhỏ hơn ngưỡng yêu cầu nêu nguyên nhân.",
    en: "The threshold for the chair's list cannot be below the one that demands a cause.",
  },
};
