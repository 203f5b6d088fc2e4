export const precedentStates = ["approved", "proposed", "withdrawn"] as const;
export type PrecedentFilter = (typeof precedentStates)[number];

/** What the list of precedents is asked for; it lives in the URL. */
export interface PrecedentQuery {
  q: string;
  state: PrecedentFilter;
  stageCode: string;
  categoryCode: string;
  kindCode: string;
  /** The id of the last row of the page before. */
  before: number | null;
}

export const precedentFilters = ["q", "state", "stage", "category", "kind"] as const;

/** Reads the URL; what makes no sense counts as not asked. */
export function readPrecedentQuery(params: URLSearchParams): PrecedentQuery {
  const before = params.get("before") ?? "";
  return {
    q: text(params.get("q"), 200),
    state: precedentStates.find((state) => state === params.get("state")) ?? "approved",
    stageCode: text(params.get("stage"), 40),
    categoryCode: text(params.get("category"), 40),
    kindCode: text(params.get("kind"), 40),
    before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null,
  };
}

function text(given: string | null, max: number): string {
  return (given ?? "").replaceAll("\u0000", "").normalize("NFC").trim().slice(0, max);
}
