import { defineText } from "../text.ts";

/** The page that says who waits for whom. */
export const waitingPage = defineText({
  vi: {
    title: "Ai đang chờ ai",
    intro:
      "Lượt xử lý của từng việc đang mở: bên phải làm bước tiếp theo, không phải lúc nào cũng là đơn vị chủ trì.",
    scope: "Phạm vi",
    mine: "Đơn vị của tôi",
    province: "Toàn tỉnh",
    of: (name: string) => `Của ${name}`,
    departments: "Theo đơn vị",
    department: "Đơn vị",
    own: "Tự xử lý",
    awaited: "Họ đang chờ",
    awaiting: "Đang chờ họ",
    longest: "Giữ lâu nhất",
    days: (days: string) => `${days} ngày làm việc`,
    others: "Không thuộc đơn vị nào",
    none: "Không có việc nào đang mở",
    noneText: "Khi có việc đang mở, trang này cho biết đang đến lượt ai.",
    ownCount: (count: string) => `${count} việc đơn vị chủ trì và đến lượt đơn vị xử lý`,
  },
  en: {
    title: "Who waits for whom",
    intro: "Whose move each open issue is: who has to take the next step, not always the lead.",
    scope: "Scope",
    mine: "My department",
    province: "The province",
    of: (name) => `Of ${name}`,
    departments: "By department",
    department: "Department",
    own: "Its own move",
    awaited: "Others wait",
    awaiting: "It waits",
    longest: "Held longest",
    days: (days) => `${days} working days`,
    others: "No department's move",
    none: "Nothing is open",
    noneText: "When something is open, this page says whose move it is.",
    ownCount: (count) => `${count} issues that the department leads and whose move is its own`,
  },
});
