/** Cards of a column that are shown at first, and with each further step. */
export const CARDS = 25;

/** So many cards of one column are the most that one page shows. */
const MOST = 500;

/** What the board is asked for; it lives in the URL. */
export interface BoardQuery {
  q: string;
  departmentId: number | null;
  kindId: number | null;
  year: number;
  /** Cards of columns that were asked for more of, by the stage's code. */
  shown: Record<string, number>;
  /** Cards of every other column. */
  atFirst: number;
}

/** Reads the URL; what makes no sense counts as not asked. `more=THAMDINH.50` shows fifty cards of a stage. */
export function readBoardQuery(params: URLSearchParams, today: string): BoardQuery {
  const year = wholeOf(params.get("year"));
  const shown = params.getAll("more").flatMap((text): [string, number][] => {
    const found = /^([\p{L}\p{N}_-]{1,40})\.(\d{1,4})$/u.exec(text);
    const cards = Number(found?.[2] ?? 0);
    return found?.[1] && cards > CARDS ? [[found[1], Math.min(cards, MOST)]] : [];
  });
  return {
    q: (params.get("q") ?? "").slice(0, 200),
    departmentId: wholeOf(params.get("department")),
    kindId: wholeOf(params.get("kind")),
    year: year !== null && year >= 2000 && year <= 2100 ? year : Number(today.slice(0, 4)),
    shown: Object.fromEntries(shown.slice(0, 40)),
    atFirst: CARDS,
  };
}

/** The value of `more` with which a column shows the next cards, too; null when all are shown. */
export function moreOf(column: { code: string; count: number; cards: readonly unknown[] }) {
  const shown = column.cards.length;
  if (shown >= column.count || shown >= MOST) return null;
  return `${column.code}.${Math.min(shown + CARDS, MOST)}`;
}

function wholeOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
