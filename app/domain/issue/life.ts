import type { Disposition } from "#db/schema.ts";

/** What a dot of the lifeline says; one dot a meeting. */
export type LifeMark =
  | "new"
  | "kept"
  | "extended"
  | "overdue"
  | "escalated"
  | "paused"
  | "resolved"
  | "resolved_late"
  | "reassigned"
  | "cancelled"
  | "noted"
  | "not_discussed"
  | "held_back"
  | "next";

export interface LifePoint {
  /** The meeting's period, "2026-09". */
  period: string;
  mark: LifeMark;
}

/** One letter a mark: the lifeline travels as text, five characters a meeting ("2609n"). */
export const lifeLetters = {
  n: "new",
  k: "kept",
  x: "extended",
  o: "overdue",
  e: "escalated",
  p: "paused",
  r: "resolved",
  l: "resolved_late",
  a: "reassigned",
  c: "cancelled",
  t: "noted",
  d: "not_discussed",
  h: "held_back",
  f: "next",
} as const satisfies Record<string, LifeMark>;

/** Reads "2609n2610x" as points; unknown letters are left out. */
export function parseLife(text: string): LifePoint[] {
  const points: LifePoint[] = [];
  for (let at = 0; at + 5 <= text.length; at += 5) {
    const letter = text.charAt(at + 4);
    if (!isLetter(letter)) continue;
    points.push({
      period: `20${text.slice(at, at + 2)}-${text.slice(at + 2, at + 4)}`,
      mark: lifeLetters[letter],
    });
  }
  return points;
}

function isLetter(letter: string): letter is keyof typeof lifeLetters {
  return Object.hasOwn(lifeLetters, letter);
}

/** What a closed meeting left behind, as a dot. */
export function lifeMark(review: {
  disposition: Disposition | null;
  isOverdueAtClose: boolean | null;
  isResolvedLate: boolean | null;
  isFirst: boolean;
}): LifeMark {
  switch (review.disposition) {
    case null:
      return "not_discussed";
    case "kept":
      if (review.isOverdueAtClose) return "overdue";
      return review.isFirst ? "new" : "kept";
    case "resolved":
      return review.isResolvedLate ? "resolved_late" : "resolved";
    default:
      return review.disposition;
  }
}
