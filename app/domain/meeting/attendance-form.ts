import { z } from "zod";
import { optionalId, optionalText, tick, version } from "#app/form/fields.ts";
import { type AttendanceEntry, attendanceBase, attendances } from "./attendance.ts";
import type { AttendanceLine } from "./session.server.ts";

const answer = () =>
  z
    .enum([...attendances, ""])
    .optional()
    .transform((value) => value || null);

const fields = {
  attendance: answer(),
  person: optionalText(200),
  title: optionalText(200),
  isLevelWrong: tick(),
  note: optionalText(1000),
};

/**
 * The whole list as one form: a line by the id of its department, each with the
 * version and the text (`attendanceBase`) that its author had before them.
 */
export const attendanceForm = z.object({
  line: z
    .record(
      z.string().regex(/^[1-9]\d{0,14}$/, "field.choose"),
      z.object({ ...fields, version: version(), base: z.string().max(5000) }),
    )
    .optional(),
  addedId: optionalId(),
  addedAttendance: answer(),
  addedPerson: optionalText(200),
  addedTitle: optionalText(200),
  addedNote: optionalText(1000),
  /** “present”: whoever has not been answered for is present. */
  rest: z.enum(["present"]).optional(),
});

/** No line has this version: refused as stale when somebody else has added the department meanwhile. */
const NOT_ON_THE_LIST = 0;

export type AttendanceInput = z.output<typeof attendanceForm>;

/** What the form changes: touched lines, those that `rest` answers, and the added department. */
export function attendanceLines(input: AttendanceInput): AttendanceLine[] {
  const lines: AttendanceLine[] = [];
  for (const [id, line] of Object.entries(input.line ?? {})) {
    const { base, version: lineVersion, isLevelWrong, ...said } = line;
    const entry: AttendanceEntry = {
      ...said,
      attendance: said.attendance ?? input.rest ?? null,
      isLevelRight: !isLevelWrong,
    };
    if (attendanceBase(entry) === base) continue;
    lines.push(lineOf(Number(id), entry, lineVersion));
  }
  if (input.addedId !== null) {
    const added = {
      attendance: input.addedAttendance ?? "present",
      person: input.addedPerson,
      title: input.addedTitle,
      isLevelRight: true,
      note: input.addedNote,
    };
    lines.push(lineOf(input.addedId, added, NOT_ON_THE_LIST));
  }
  return lines;
}

function lineOf(departmentId: number, entry: AttendanceEntry, known: number): AttendanceLine {
  const { attendance, isLevelRight, note } = entry;
  return {
    departmentId,
    attendance,
    personName: entry.person,
    personTitle: entry.title,
    isLevelRight,
    note,
    version: known,
  };
}
