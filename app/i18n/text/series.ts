import { defineText } from "../text.ts";

/** The monthly rule of a series, in words. */
export const seriesText = defineText({
  vi: {
    onDay: (day: number) => `Ngày ${day} hằng tháng`,
    onWeekday: (weekday: string, week: number) =>
      week === 5
        ? `${weekday} cuối cùng của tháng`
        : `${weekday} lần thứ ${["nhất", "hai", "ba", "tư"][week - 1]} trong tháng`,
    dayOff: "trúng ngày nghỉ thì chuyển sang ngày làm việc kế tiếp",
    next: "Ba kỳ tới theo quy tắc này",
    unreadable: "Chọn ngày từ 1 đến 31.",
    signatureHint: "Mỗi dòng một phần, ví dụ KT. CHỦ TỊCH, dòng dưới PHÓ CHỦ TỊCH",
  },
  en: {
    onDay: (day) => `Day ${day} of every month`,
    onWeekday: (weekday, week) =>
      week === 5
        ? `The last ${weekday} of the month`
        : `The ${["first", "second", "third", "fourth"][week - 1]} ${weekday} of the month`,
    dayOff: "a day off moves to the next working day",
    next: "The next three by this rule",
    unreadable: "Choose a day from 1 to 31.",
    signatureHint: "One part a line, such as KT. CHỦ TỊCH, below it PHÓ CHỦ TỊCH",
  },
});
