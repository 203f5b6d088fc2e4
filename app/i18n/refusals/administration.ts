import type { Sentences } from "../refusal.server.ts";

export const administrationRefusals: Sentences = {
  "sign_in.wrong": {
    vi: "Tên đăng nhập hoặc mật khẩu không đúng.",
    en: "The user name or the password is wrong.",
  },
  "sign_in.too_many": {
    vi: "Đã thử quá nhiều lần. Hãy đợi {minutes} phút rồi thử lại, hoặc nhờ người quản trị gửi đường dẫn đặt lại mật khẩu.",
    en: "Too many tries. Wait {minutes} minutes and try again, or ask the administrator for a link to set a new password.",
  },
};
