import type { Attendance } from "#db/schema.ts";

/** The answers to “who is here?”, in the order of the form. */
export const attendances = [
  "present",
  "represented",
  "absent_excused",
  "absent",
] as const satisfies readonly Attendance[];

/** What is said of one department. */
export interface AttendanceEntry {
  attendance: Attendance | null;
  person: string;
  title: string;
  isLevelRight: boolean;
  note: string;
}

/**
 * A line as one text. A form carries it beside each line, so that only lines that its
 * author touched are written and two people can share the list.
 */
export function attendanceBase(entry: AttendanceEntry): string {
  const { attendance, person, title, isLevelRight, note } = entry;
  return JSON.stringify([attendance ?? "", person, title, isLevelRight, note]);
}

export interface AttendanceCount {
  all: number;
  /** Present or represented. */
  here: number;
  absent: number;
  open: number;
}

export function countAttendance(answers: readonly (Attendance | null)[]): AttendanceCount {
  const here = answers.filter((one) => one === "present" || one === "represented").length;
  const open = answers.filter((one) => one === null).length;
  return { all: answers.length, here, absent: answers.length - here - open, open };
}
