/** Which entries are asked for; it lives in the URL, and the file has the same. */
export interface EntriesQuery {
  year: number;
  /** 1 to 12; null for the whole year. */
  month: number | null;
  departmentId: number | null;
  projectCode: string;
  /** Of projects whose follow-up has ended, instead of those followed up. */
  isEnded: boolean;
  /** Only what was corrected and what corrects it. */
  isCorrected: boolean;
  cursor: { side: "after" | "before"; id: number } | null;
}

/** Reads the URL; what makes no sense counts as not asked. */
export function readEntriesQuery(params: URLSearchParams, today: string): EntriesQuery {
  const month = wholeOf(params.get("month"));
  const show = params.get("show");
  return {
    year: readYear(params, today),
    month: month !== null && month >= 1 && month <= 12 ? month : null,
    departmentId: wholeOf(params.get("department")),
    projectCode: (params.get("project") ?? "").slice(0, 40),
    isEnded: show === "ended",
    isCorrected: show === "corrected",
    cursor: cursorOf(params.get("after"), "after") ?? cursorOf(params.get("before"), "before"),
  };
}

/** The planning year that a page is asked for; this year otherwise. */
export function readYear(params: URLSearchParams, today: string): number {
  const year = wholeOf(params.get("year"));
  return year !== null && year >= 2000 && year <= 2100 ? year : Number(today.slice(0, 4));
}

function cursorOf(text: string | null, side: "after" | "before") {
  const id = wholeOf(text);
  return id === null ? null : { side, id };
}

function wholeOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
