import type { Calendar } from "#app/domain/calendar/calendar.ts";
import { addDays, daysBetween } from "#app/domain/clock.ts";
import meetings from "#db/seed/demo-meetings.json" with { type: "json" };

/** The four meetings of the demo; the fourth is the next one, still a draft. */
export type MeetingNumber = 1 | 2 | 3 | 4;

/** A moment of the story: counted in working days from a meeting, or a share of the way to the meeting after it. */
export type When = { meeting: MeetingNumber; days: number } | { after: 1 | 2 | 3; part: number };

const DAYS_TO_THE_NEXT_MEETING = 9;

/**
 * Moves the story in time: the next meeting lies nine working days ahead of
 * today, the others on the same day of the months before (on the next working
 * day where that one is off), every other date at its working-day distance from
 * its meeting.
 */
export class Timetable {
  readonly #calendar: Calendar;
  readonly today: string;
  /** The day of the month of the series' rule. */
  readonly dayOfMonth: number;
  readonly #meetings: Record<MeetingNumber, string>;

  constructor(calendar: Calendar, today: string) {
    this.#calendar = calendar;
    this.today = today;
    const next = calendar.addWorkingDays(today, DAYS_TO_THE_NEXT_MEETING);
    this.dayOfMonth = Number(next.slice(8));
    this.#meetings = {
      1: this.#monthsBefore(next, 3),
      2: this.#monthsBefore(next, 2),
      3: this.#monthsBefore(next, 1),
      4: next,
    };
  }

  meeting(number: MeetingNumber): string {
    return this.#meetings[number];
  }

  isMeetingDay(day: string): boolean {
    return Object.values(this.#meetings).includes(day);
  }

  /** The last working day before today: the latest day on which the story may still act. */
  get yesterday(): string {
    return this.#calendar.lastWorkingDayBefore(this.today);
  }

  /** The day at the same working-day distance from the moved meeting `to` as from `from` of the data. */
  shift(day: string, from: MeetingNumber, to: MeetingNumber = from): string {
    const distance = this.#calendar.workingDaysBetween(heldOnInTheData(from), day);
    return this.workingDaysFrom(this.meeting(to), distance);
  }

  /** n working days after a working day, or before it when negative. */
  workingDaysFrom(day: string, n: number): string {
    return n === 0 ? day : this.#calendar.addWorkingDays(day, n);
  }

  /** So many working days later, but yesterday at the latest. */
  soonAfter(day: string, days: number): string {
    const wanted = this.workingDaysFrom(day, days);
    if (wanted > this.yesterday) return this.yesterday;
    return wanted;
  }

  /** The day itself, or the next working day where it is off. */
  firstWorkingDayFrom(day: string): string {
    return this.#calendar.effectiveDay(day);
  }

  /** The day of a moment of the story; what follows the third meeting ends yesterday. */
  dayOf(when: When): string {
    if ("meeting" in when) return this.workingDaysFrom(this.meeting(when.meeting), when.days);
    const start = this.meeting(when.after);
    const end =
      when.after === 3
        ? this.yesterday
        : this.workingDaysFrom(this.meeting(when.after === 1 ? 2 : 3), -1);
    const length = this.#calendar.workingDaysBetween(start, end);
    const days = Math.min(length, Math.max(1, Math.round(length * when.part)));
    return this.workingDaysFrom(start, days);
  }

  /** How many years lie between the data and the story, for years named in texts. */
  get yearsMoved(): number {
    return Number(this.meeting(4).slice(0, 4)) - Number(heldOnInTheData(4).slice(0, 4));
  }

  #monthsBefore(day: string, months: number): string {
    const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
    const first = firstOf(month);
    const length = daysBetween(first, firstOf(month + 1));
    return this.#calendar.effectiveDay(addDays(first, Math.min(this.dayOfMonth, length) - 1));
  }
}

function firstOf(month: number): string {
  const year = Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

function heldOnInTheData(number: MeetingNumber): string {
  const meeting = meetings[number - 1];
  if (!meeting) throw new Error(`no meeting ${number} in the data`);
  return meeting.heldOn;
}
