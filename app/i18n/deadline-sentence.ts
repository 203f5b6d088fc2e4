import { formatDate, formatDaysLeft, formatLongDate, formatWorkingDays } from "./format.ts";
import type { Locale } from "./locale.ts";

interface Deadline {
  enteredAs: "day" | "other";
  day: string;
  workingDays: number;
  effectiveDay: string;
  isKnown: boolean;
}

/** The other way of saying a deadline: a date for “10 ngày làm việc”, working days for a date. */
export function deadlineSentence(deadline: Deadline, locale: Locale): string {
  const parts = [otherForm(deadline, locale)];
  if (deadline.effectiveDay !== deadline.day) {
    const day = formatDate(deadline.effectiveDay);
    parts.push(
      locale === "vi"
        ? `rơi vào ngày nghỉ, tính đến hết ${day}`
        : `falls on a day off, met by ${day}`,
    );
  }
  if (!deadline.isKnown) {
    const year = deadline.day.slice(0, 4);
    parts.push(
      locale === "vi"
        ? `chưa có lịch nghỉ năm ${year}`
        : `the days off of ${year} are not entered yet`,
    );
  }
  return parts.join("; ");
}

function otherForm({ enteredAs, day, workingDays }: Deadline, locale: Locale): string {
  if (enteredAs === "other") {
    const date = formatLongDate(day, locale);
    return locale === "vi" ? `Chậm nhất ${date}` : `By ${date}`;
  }
  if (workingDays <= 0) return capitalised(formatDaysLeft(workingDays, locale));
  const span = formatWorkingDays(workingDays, locale);
  return locale === "vi" ? `${span} nữa` : `in ${span}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
