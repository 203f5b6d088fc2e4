import { defineText } from "../text.ts";

/** One common cause of many blockers. */
export const issueCause = defineText({
  vi: {
    codes: "Vướng mắc có cùng nguyên nhân",
    hint: "Mỗi vướng mắc giữ dòng riêng trên chương trình họp. Kết quả ghi cho việc này tại cuộc họp áp dụng cho các vướng mắc đó, trừ khi ghi riêng; vốn của mỗi dự án chỉ tính một lần.",
    none: "Không có vướng mắc nào khác đang mở để gắn vào.",
    uncoverHint: "Vướng mắc này lại được thảo luận và ghi kết quả riêng từ cuộc họp tới.",
    card: (count: number) => `Nguyên nhân chung của ${count} vướng mắc khác`,
    held: (money: string) => `vốn năm nay chưa giải ngân của các dự án: ${money}`,
    coveredBy: "Xử lý cùng nguyên nhân chung",
    coveredHint:
      "Kết quả ghi cho việc đó tại cuộc họp áp dụng cho cả vướng mắc này, trừ khi ghi riêng.",
    deadline: "thời hạn",
  },
  en: {
    codes: "Blockers of the same cause",
    hint: "Each blocker keeps its own row on the agenda. What a meeting makes of this one holds for them unless it says something else of one; the money of each project counts once.",
    none: "There is no other open blocker to tie to it.",
    uncoverHint: "From the next meeting on this blocker is discussed and settled by itself again.",
    card: (count) =>
      count === 1 ? "Common cause of another blocker" : `Common cause of ${count} other blockers`,
    held: (money) => `of this year's funds not yet disbursed in these projects: ${money}`,
    coveredBy: "Handled with its common cause",
    coveredHint:
      "What a meeting makes of that one holds for this blocker too, unless it says something else.",
    deadline: "deadline",
  },
});
