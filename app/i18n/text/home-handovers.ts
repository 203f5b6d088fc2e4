import { defineText } from "../text.ts";

/** Handovers not confirmed yet, on the homes. */
export const homeHandovers = defineText({
  vi: {
    title: "Bàn giao chưa xác nhận",
    directions: {
      in: "Chờ đồng chí xác nhận đã nhận",
      out: "Đã giao, bên nhận chưa xác nhận",
    },
    said: {
      in: (other: string, day: string) => `${other || "Bên giao"} giao ngày ${day}`,
      out: (other: string, day: string) => `giao cho ${other} ngày ${day}`,
    },
    since: (days: number) => `đã ${days} ngày làm việc`,
    confirm: "Xác nhận đã nhận",
  },
  en: {
    title: "Handovers not confirmed",
    directions: { in: "For you to confirm", out: "Handed over, not confirmed by the receiver" },
    said: {
      in: (other, day) => `handed over by ${other || "the other side"} on ${day}`,
      out: (other, day) => `handed to ${other} on ${day}`,
    },
    since: (days) => `${days} working ${days === 1 ? "day" : "days"} ago`,
    confirm: "Confirm receipt",
  },
});
