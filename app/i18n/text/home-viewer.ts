import { defineText } from "../text.ts";

/** What is issued and confirmed: the home of who only reads. */
export const viewer = defineText({
  vi: {
    title: "Kết luận đã ban hành",
    notices: "Thông báo kết luận",
    none: "Chưa có thông báo nào được ban hành",
    noneText: "Thông báo kết luận hiện ở đây sau khi ban hành.",
    number: (number: string, day: string) => `Số ${number}, ngày ${day}`,
    conclusions: (count: string) => `${count} kết luận`,
    outcome: "Kết quả cuộc họp gần nhất",
    items: (count: string) => `${count} nội dung`,
    figures: "Số liệu đã xác nhận",
    projects: "Dự án",
    projectsBrief: (count: string) => `${count} dự án`,
    search: "Tìm trong những gì đã ban hành",
  },
  en: {
    title: "Issued conclusions",
    notices: "Notices of conclusions",
    none: "No notice has been issued yet",
    noneText: "Notices of conclusions appear here once issued.",
    number: (number, day) => `No. ${number}, ${day}`,
    conclusions: (count) => (count === "1" ? "1 conclusion" : `${count} conclusions`),
    outcome: "What the last meeting did",
    items: (count) => (count === "1" ? "1 item" : `${count} items`),
    figures: "Confirmed figures",
    projects: "Projects",
    projectsBrief: (count) => `${count} projects`,
    search: "Search what has been issued",
  },
});
