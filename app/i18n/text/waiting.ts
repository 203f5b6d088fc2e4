import { defineText } from "../text.ts";

/** Whose move it is: the parties by name, on every screen that shows them. */
export const waitingText = defineText({
  vi: {
    term: "Đang chờ",
    party: {
      secretary: "Thư ký",
      chair: "Chủ trì cuộc họp",
      body: "Cấp có thẩm quyền",
    },
    since: (name: string, day: string, span: string) => `${name}, từ ${day}${span && `, ${span}`}`,
    chip: (name: string, day: string) => `chờ ${name} từ ${day}`,
    chased: (n: number, name: string, day: string, answer: string) =>
      `đã đôn đốc lần ${n} (${name}, ${day}), ${answer}`,
    isAnswered: "đã trả lời",
    isUnanswered: "chưa trả lời",
    other: (name: string, days: number) => `chờ ${name} · ${days} ngày`,
    own: (days: number) => `giữ ${days} ngày`,
    awaited: "Họ đang chờ ta",
    awaiting: "Ta đang chờ họ",
    noneAwaited: "Không đơn vị nào đang chờ",
    noneAwaiting: "Không chờ ai",
    longest: (days: string) => `lâu nhất ${days} ngày`,
    overdue: (count: string) => `${count} quá hạn`,
    all: "Xem tất cả",
  },
  en: {
    term: "Waiting on",
    party: {
      secretary: "Secretary",
      chair: "The chair",
      body: "Higher authority",
    },
    since: (name, day, span) => `${name}, since ${day}${span && `, ${span}`}`,
    chip: (name, day) => `waiting on ${name} since ${day}`,
    chased: (n, name, day, answer) =>
      `chased ${n === 1 ? "once" : `${n} times`} (${name}, ${day}), ${answer}`,
    isAnswered: "answered",
    isUnanswered: "no answer",
    other: (name, days) => `on ${name} · ${days} d`,
    own: (days) => `held ${days} d`,
    awaited: "They wait for us",
    awaiting: "We wait for them",
    noneAwaited: "Nobody waits for us",
    noneAwaiting: "We wait for nobody",
    longest: (days) => `longest ${days} days`,
    overdue: (count) => `${count} overdue`,
    all: "See all",
  },
});
