import { fold } from "#app/domain/search/fold.ts";

/** What a row of the day's movements can do. */
export const dayActs = ["forward", "return", "supplement", "answer", "handover"] as const;
export type DayAct = (typeof dayActs)[number];

/** How each is written; the first word in each language is the one that is offered. */
export const dayActWords: Record<DayAct, { vi: readonly string[]; en: readonly string[] }> = {
  forward: {
    vi: ["Chuyển bước", "Chuyển", "Chuyển tiếp", "Chuyển bước tiếp theo"],
    en: ["Move on", "Move", "Forward"],
  },
  return: { vi: ["Trả hồ sơ", "Trả", "Trả lại", "Trả về"], en: ["Return"] },
  supplement: {
    vi: ["Yêu cầu bổ sung", "YCBS", "Đề nghị bổ sung"],
    en: ["Ask for a supplement", "Supplement"],
  },
  answer: {
    vi: ["Nhận bổ sung", "Đã bổ sung", "Bổ sung"],
    en: ["Supplement received", "Answer"],
  },
  handover: { vi: ["Bàn giao", "Giao", "Giao hồ sơ"], en: ["Hand over", "Handover"] },
};

const acts = new Map(
  dayActs.flatMap((act) =>
    [...dayActWords[act].vi, ...dayActWords[act].en].map((word) => [fold(word), act] as const),
  ),
);

/** The act that a cell names, whatever its marks; an empty cell moves on. Null for anything else. */
export function readDayAct(text: string): DayAct | null {
  return text === "" ? "forward" : (acts.get(fold(text)) ?? null);
}
