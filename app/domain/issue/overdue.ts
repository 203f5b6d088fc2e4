import type { Calendar } from "#app/domain/calendar/calendar.ts";
import type { IssueState } from "#db/schema.ts";
import { isRunning } from "./status.ts";

/**
 * Law 5: overdue is computed, never stored, in working days. A deadline on a day
 * off is met on the next working day. The same rule in SQL stands in
 * `overdue.server.ts`; a parity test runs both over the same rows.
 */
export type DeadlineFlag =
  | "none"
  | "on_time"
  | "due_soon"
  | "overdue"
  | "paused"
  | "done_on_time"
  | "done_late";

/** What one day needs to know of the calendar. */
export interface DayMarks {
  today: string;
  /** Deadlines up to this day are overdue: the last working day before today. */
  overdueUpTo: string;
  /** Later deadlines up to this day are due soon. */
  soonUpTo: string;
}

export function marksOf(calendar: Calendar, today: string, dueSoonDays: number): DayMarks {
  return {
    today,
    overdueUpTo: calendar.lastWorkingDayBefore(today),
    soonUpTo: dueSoonDays > 0 ? calendar.addWorkingDays(today, dueSoonDays) : today,
  };
}

export interface DeadlineFacts {
  state: IssueState;
  deadline: string | null;
  reportedDoneOn: string | null;
  doneOn: string | null;
}

/** What the deadline says of an issue; a done one is judged by its (confirmed) report's date. */
export function deadlineFlag(
  facts: DeadlineFacts,
  marks: DayMarks,
  isPastOn: (deadline: string, day: string) => boolean,
): DeadlineFlag {
  if (facts.state === "paused") return "paused";
  if (facts.deadline === null || facts.state === "cancelled") return "none";
  const doneOn = facts.state === "resolved" ? facts.doneOn : facts.reportedDoneOn;
  if (!isRunning(facts.state)) {
    return doneOn !== null && isPastOn(facts.deadline, doneOn) ? "done_late" : "done_on_time";
  }
  if (facts.deadline <= marks.overdueUpTo) return "overdue";
  return facts.deadline <= marks.soonUpTo ? "due_soon" : "on_time";
}

/** True when a deadline had passed on a day: what was due by the last working day before it. */
export function isPast(calendar: Calendar, deadline: string, day: string): boolean {
  return deadline <= calendar.lastWorkingDayBefore(day);
}

/** Working days from today to the day on which the deadline must be met; negative when overdue. */
export function daysLeft(calendar: Calendar, deadline: string, today: string): number {
  return calendar.workingDaysBetween(today, calendar.effectiveDay(deadline));
}
