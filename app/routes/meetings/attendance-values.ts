import { type AttendanceEntry, attendanceBase } from "#app/domain/meeting/attendance.ts";
import type { FormState } from "#app/form/form-state.ts";
import type { Attendance } from "#db/schema.ts";

type Values = FormState["values"];

/** A line as the page shows it. */
export interface AttendanceRow extends AttendanceEntry {
  departmentId: number;
  name: string;
  version: number;
}

export const lineName = (departmentId: number, field: string) => `line.${departmentId}.${field}`;

const parts = ["attendance", "person", "title", "isLevelWrong", "note"] as const;

/** What the fields of the list hold at first. */
export function attendanceDefaults(rows: readonly AttendanceRow[]): Values {
  const values: Values = {};
  for (const row of rows) {
    const name = (part: (typeof parts)[number]) => lineName(row.departmentId, part);
    values[name("attendance")] = row.attendance ?? "";
    values[name("person")] = row.person;
    values[name("title")] = row.title;
    values[name("isLevelWrong")] = row.isLevelRight ? "" : "yes";
    values[name("note")] = row.note;
  }
  return values;
}

/**
 * What was typed, laid over the list as it is now: lines that were not touched are left
 * to the list, so that a second save does not write old answers over a colleague's.
 */
export function typedAttendance(rows: readonly AttendanceRow[], typed: Values): Values {
  const values = attendanceDefaults(rows);
  for (const row of rows) {
    if (!isTouched(row, typed)) continue;
    for (const part of parts) {
      const name = lineName(row.departmentId, part);
      values[name] = typed[name] ?? "";
    }
  }
  for (const [name, value] of Object.entries(typed)) {
    if (name.startsWith("added")) values[name] = value;
  }
  return values;
}

/** True when somebody else wrote a line that was being changed too. */
export function isRival(row: AttendanceRow, typed: Values): boolean {
  const base = textOf(typed, row, "base");
  return base !== "" && base !== attendanceBase(row) && isTouched(row, typed);
}

function isTouched(row: AttendanceRow, typed: Values): boolean {
  const base = textOf(typed, row, "base");
  const entry: AttendanceEntry = {
    attendance: (textOf(typed, row, "attendance") || null) as Attendance | null,
    person: textOf(typed, row, "person"),
    title: textOf(typed, row, "title"),
    isLevelRight: textOf(typed, row, "isLevelWrong") === "",
    note: textOf(typed, row, "note"),
  };
  return base !== "" && attendanceBase(entry) !== base;
}

function textOf(values: Values, row: AttendanceRow, part: string): string {
  const value = values[lineName(row.departmentId, part)];
  return typeof value === "string" ? value : "";
}
