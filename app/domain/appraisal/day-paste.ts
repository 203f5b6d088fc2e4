import { parseDay } from "#app/domain/calendar/parse.ts";
import { addDays, yearOf } from "#app/domain/clock.ts";
import { fold } from "#app/domain/search/fold.ts";

/** The columns of the day's movements, in the order in which a table without a head has them. */
export const dayColumns = ["dossier", "act", "to", "number", "dated", "on", "note"] as const;
export type DayColumn = (typeof dayColumns)[number];
export type DayRow = Record<DayColumn, string>;

const heads: Record<DayColumn, readonly string[]> = {
  dossier: ["Mã", "Mã dự án", "Mã hồ sơ", "Dự án", "Tên dự án", "Hồ sơ", "Dossier", "Project"],
  act: ["Việc", "Thao tác", "Hành động", "Action"],
  to: ["Chuyển đến", "Chuyển tới", "Đến bước", "Bước", "Đơn vị nhận", "Nơi nhận", "To"],
  number: ["Số văn bản", "Số VB", "Số, ký hiệu", "Số hiệu", "Document number", "Number"],
  dated: ["Ngày văn bản", "Ngày VB", "Document date"],
  on: ["Ngày", "Ngày vào, ra", "Ngày chuyển", "Ngày đến", "Ngày đi", "Ngày nhận", "Date"],
  note: ["Ghi chú", "Lý do", "Ghi chú, lý do", "Note", "Reason"],
};
const columnOfHead = new Map(
  dayColumns.flatMap((column) => heads[column].map((head) => [fold(head), column] as const)),
);

/**
 * Rows pasted from a spreadsheet: tabs between cells, empty rows left out, texts NFC without spaces
 * around them. A head is recognised and says the order; columns that it does not name are left out,
 * as is a running number. “nt” and its like, and an empty cell of a merged dossier, say the row above again.
 */
export function readPaste(text: string): DayRow[] {
  const table = cellsOf(text).filter((cells) => cells.some((cell) => cell !== ""));
  const head = (table[0] ?? []).map((cell) => columnOfHead.get(fold(cell)));
  const isHead = head.filter(Boolean).length >= 2;
  const rows = isHead ? table.slice(1) : withoutNumbers(table);
  const order = isHead ? head : dayColumns;
  let above: DayRow | null = null;
  return rows.map((cells) => {
    const row = Object.fromEntries(
      dayColumns.map((column) => {
        const cell = cells[order.indexOf(column)] ?? "";
        const isAgain = isDitto(cell) || (column === "dossier" && cell === "");
        return [column, isAgain ? (above?.[column] ?? cell) : cell];
      }),
    ) as DayRow;
    above = row;
    return row;
  });
}

/**
 * A day as spreadsheets give it: as `parseDay` reads it, with a time of day after it, with a year of
 * two figures, without a year (the latest such day up to today), or as Excel's serial number. Null for
 * anything else.
 */
export function readPastedDay(text: string, today: string): string | null {
  const plain = text.trim().replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[AP]M)?$/i, "");
  const serial = /^([45]\d{4})(?:[.,]\d+)?$/.exec(plain);
  if (serial) return addDays("1899-12-30", Number(serial[1]));
  const short = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})$/.exec(plain);
  if (short) return parseDay(`${short[1]}/${short[3]}/20${short[4]}`);
  const yearless = /^(\d{1,2})[/.-](\d{1,2})$/.exec(plain);
  if (!yearless) return parseDay(plain);
  // Eight years hold a leap day, whatever the century.
  for (let year = yearOf(today); year > yearOf(today) - 8; year -= 1) {
    const day = parseDay(`${yearless[1]}/${yearless[2]}/${year}`);
    if (day !== null && day <= today) return day;
  }
  return null;
}

function isDitto(cell: string): boolean {
  return /^["”“〃]$|^''$/.test(cell) || ["nt", "nhu tren", "same as above"].includes(fold(cell));
}

/** A first column that counts the rows is no dossier. */
function withoutNumbers(table: string[][]): string[][] {
  const isCounted = table.every((cells) => cells.length > 1 && /^\d{1,3}\.?$/.test(cells[0] ?? ""));
  return isCounted ? table.map((cells) => cells.slice(1)) : table;
}

/** Excel quotes a cell that holds a line break; a quote that stands alone, or is not closed, is text. */
function cellsOf(text: string): string[][] {
  const cell = /(?!"(?:\t|\n|$))"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*)/y;
  const whole = text.normalize("NFC").replace(/\r\n?/g, "\n");
  const rows: string[][] = [[]];
  for (let at = 0; at <= whole.length; at += 1) {
    cell.lastIndex = at;
    const [found = "", quoted, plain = ""] = cell.exec(whole) ?? [];
    rows.at(-1)?.push(tidy(quoted?.replaceAll('""', '"') ?? plain));
    at += found.length;
    if (whole[at] === "\n") rows.push([]);
  }
  return rows;
}

function tidy(cell: string): string {
  return cell.replace(/\s+/g, " ").trim();
}
