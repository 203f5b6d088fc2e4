import { momentOf, timeOf, todayOf } from "#app/domain/clock.ts";

export type EndingProblem = "meeting.end_in_future" | "meeting.end_before_start";

/**
 * The moment at which a session ended, given as "HH:MM" of the meeting's day: after it
 * began and not in the future. A session recorded on a later day began at its appointed time.
 */
export function readEnding(
  meeting: { held_on: string; starts_at: string; opened_at: Date | null },
  time: string,
  now: Date,
): { endedAt: Date } | { problem: EndingProblem } {
  const endedAt = momentOf(meeting.held_on, time);
  if (endedAt > now) return { problem: "meeting.end_in_future" };
  const { opened_at } = meeting;
  const isLive = opened_at !== null && todayOf(opened_at) === meeting.held_on;
  const begun = isLive ? timeOf(opened_at) : meeting.starts_at.slice(0, 5);
  return time < begun ? { problem: "meeting.end_before_start" } : { endedAt };
}
