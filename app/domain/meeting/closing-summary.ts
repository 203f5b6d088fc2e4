import type { Disposition } from "#db/schema.ts";
import { type ClosingMeeting, defaultDisposition } from "./closing.ts";
import { becomesTask } from "./conclusion.ts";

/** What closing the meeting now would do, in numbers. */
export interface ClosingSummary {
  resolved: number;
  /** Left open with work going on: kept, extended, reassigned, escalated (law 4). */
  carried: number;
  paused: number;
  cancelled: number;
  noted: number;
  notDiscussed: number;
  conclusions: number;
  tasks: number;
  /** Items of which nobody has said anything yet. */
  remainder: number;
}

const countedAs: Record<Disposition, keyof ClosingSummary> = {
  resolved: "resolved",
  kept: "carried",
  extended: "carried",
  reassigned: "carried",
  escalated: "carried",
  paused: "paused",
  cancelled: "cancelled",
  noted: "noted",
  not_discussed: "notDiscussed",
};

export function summariseClosing(meeting: Pick<ClosingMeeting, "items">): ClosingSummary {
  const summary: ClosingSummary = {
    resolved: 0,
    carried: 0,
    paused: 0,
    cancelled: 0,
    noted: 0,
    notDiscussed: 0,
    conclusions: 0,
    tasks: 0,
    remainder: 0,
  };
  for (const item of meeting.items) {
    const disposition = item.disposition ?? defaultDisposition(item);
    summary[disposition === null ? "remainder" : countedAs[disposition]] += 1;
    const spoken = item.conclusions.filter((one) => one.text.trim() !== "");
    summary.conclusions += spoken.length;
    summary.tasks += spoken.filter((one) => becomesTask(one, item.kind)).length;
  }
  return summary;
}
