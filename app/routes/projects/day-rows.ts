import { type DayColumn, type DayRow, dayColumns } from "#app/domain/appraisal/day-paste.ts";
import type { FormState } from "#app/form/form-state.ts";

export const cellName = (row: number, column: DayColumn) => `row.${row}.${column}`;

/** The rows that were typed, empty ones left out. */
export function typedRows(values: FormState["values"]): DayRow[] {
  const rows = new Map<number, DayRow>();
  for (const [name, value] of Object.entries(values)) {
    const [, number, column] = /^row\.(\d{1,3})\.(\w+)$/.exec(name) ?? [];
    if (number === undefined || !isColumn(column) || typeof value !== "string") continue;
    const row = rows.get(Number(number)) ?? emptyRow();
    rows.set(Number(number), { ...row, [column]: value });
  }
  const inOrder = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  return inOrder.filter((row) => dayColumns.some((column) => row[column] !== ""));
}

/** The same rows as fields of the form, numbered from nought. */
export function rowValues(rows: readonly DayRow[]): FormState["values"] {
  return Object.fromEntries(
    rows.flatMap((row, number) =>
      dayColumns.map((column) => [cellName(number, column), row[column]] as const),
    ),
  );
}

function isColumn(text: string | undefined): text is DayColumn {
  return dayColumns.some((column) => column === text);
}

function emptyRow(): DayRow {
  return { dossier: "", act: "", to: "", number: "", dated: "", on: "", note: "" };
}
