import { defineText } from "../text.ts";

/** What of the setup is left: the administrator’s home. */
export const administrator = defineText({
  vi: {
    title: "Quản trị",
    users: "Người dùng",
    departments: "Đơn vị",
    stages: "Bước thẩm định",
    holidays: "Ngày nghỉ, ngày làm bù",
    series: "Cuộc họp định kỳ",
    manage: "Các trang quản trị",
    settings: "Thiết lập chung",
    unfinished: "Việc thiết lập còn lại",
    ready: "Đã thiết lập đủ",
    noSeries: "Chưa có cuộc họp định kỳ",
    noChair: "Cuộc họp định kỳ chưa có người chủ trì",
    noSecretary: "Cuộc họp định kỳ chưa có thư ký",
    noBody: {
      hasAppraisingBody: "Chưa chọn cơ quan thẩm định",
      hasFinance: "Chưa chọn cơ quan tài chính",
      hasOffice: "Chưa chọn văn phòng",
    },
    withoutPassword: (count: string) => `${count} người dùng chưa đặt mật khẩu`,
    withoutPeople: (count: string) =>
      `${count} đơn vị chủ trì việc đang mở nhưng chưa có người đăng nhập`,
    unconfirmed: (count: string) => `${count} ngày nghỉ chờ thông báo chính thức`,
    calendarUntil: (day: string) => `Lịch ngày nghỉ chỉ biết đến hết ${day}`,
  },
  en: {
    title: "Administration",
    users: "Users",
    departments: "Departments",
    stages: "Appraisal stages",
    holidays: "Days off and days worked",
    series: "Meeting series",
    manage: "Administration pages",
    settings: "General settings",
    unfinished: "Setup still to do",
    ready: "Everything is set up",
    noSeries: "There is no meeting series yet",
    noChair: "The meeting series has no chair",
    noSecretary: "The meeting series has no secretary",
    noBody: {
      hasAppraisingBody: "The appraising body is not chosen",
      hasFinance: "The finance body is not chosen",
      hasOffice: "The office is not chosen",
    },
    withoutPassword: (count) => `${count} users have not set a password`,
    withoutPeople: (count) => `${count} departments lead open issues but nobody signs in for them`,
    unconfirmed: (count) => `${count} days off await the official notice`,
    calendarUntil: (day) => `Days off are known only until ${day}`,
  },
});
