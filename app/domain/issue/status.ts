import type { IssueState } from "#db/schema.ts";

/** *Open* for law 1: such an issue stands on its series' next agenda. */
export const openStates = [
  "proposed",
  "open",
  "reported_done",
  "paused",
] as const satisfies readonly IssueState[];

export const issueStates = [
  ...openStates,
  "resolved",
  "cancelled",
] as const satisfies readonly IssueState[];

export function isOpen(state: IssueState): boolean {
  return (openStates as readonly IssueState[]).includes(state);
}

/** Overdue only counts where someone still has to act (law 5): not paused, not awaiting confirmation. */
export function isRunning(state: IssueState): boolean {
  return state === "proposed" || state === "open";
}
