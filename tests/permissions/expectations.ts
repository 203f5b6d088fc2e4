import { readFileSync } from "node:fs";

/** The columns of `table.txt`. */
export const columns = [
  "secretary",
  "leader",
  "foreign",
  "officer",
  "appraiser",
  "lead",
  "chair",
  "viewer",
  "admin",
  "nobody",
] as const;
export type Column = (typeof columns)[number];

export const words = ["ok", "do", "go", "in", "no", "nf"] as const;
export type Word = (typeof words)[number];

export type Row = Record<Column, Word>;

/** The lines of `table.txt` by "METHOD /path". @throws naming the line that cannot be read */
export function readExpectations(): Map<string, Row> {
  const rows = new Map<string, Row>();
  const text = readFileSync(new URL("./table.txt", import.meta.url), "utf8");
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [method, path, ...cells] = line.trim().split(/\s+/);
    const name = `${method} ${path}`;
    if (cells.length !== columns.length || !cells.every(isWord) || rows.has(name)) {
      throw new Error(`table.txt: cannot read “${line}”`);
    }
    rows.set(
      name,
      rowOf((_, index) => cells[index] ?? "nf"),
    );
  }
  return rows;
}

export function rowOf(cell: (column: Column, index: number) => Word): Row {
  return Object.fromEntries(
    columns.map((column, index) => [column, cell(column, index)] as const),
  ) as Row;
}

/** A line of `table.txt`. */
export function lineOf(name: string, row: Row): string {
  const [method = "", path = ""] = name.split(" ");
  return [method.padEnd(4), path.padEnd(46), ...columns.map((column) => row[column].padEnd(9))]
    .join(" ")
    .trimEnd();
}

function isWord(text: string): text is Word {
  return words.some((word) => word === text);
}
