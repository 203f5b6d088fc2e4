import type { Sentences } from "../refusal.server.ts";

export const administrationToasts: Sentences = {
  "password.changed": {
    vi: "Đã đổi mật khẩu và đăng xuất các phiên khác.",
    en: "The password is changed; other sessions are signed out.",
  },
  "session.others_ended": {
    vi: "Đã đăng xuất {count} phiên khác.",
    en: "Signed out {count} other sessions.",
  },
  "user.added": { vi: "Đã thêm {name}.", en: "{name} was added." },
  "user.deactivated": {
    vi: "Đã ngừng tài khoản của {name}.",
    en: "The account of {name} is deactivated.",
  },
  "user.reactivated": {
    vi: "Tài khoản của {name} hoạt động trở lại.",
    en: "The account of {name} is active again.",
  },
  "role.granted": { vi: "Đã giao vai trò.", en: "The role was given." },
  "role.ended": { vi: "Đã dừng vai trò.", en: "The role was ended." },
  "department.added": { vi: "Đã thêm đơn vị {name}.", en: "{name} was added." },
  "department.deactivated": {
    vi: "Đơn vị {name} đã ngừng hoạt động.",
    en: "{name} is deactivated.",
  },
  "department.reactivated": {
    vi: "Đơn vị {name} hoạt động trở lại.",
    en: "{name} is active again.",
  },
};
