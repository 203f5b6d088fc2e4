import type { MeetingState, MinutesState } from "#db/schema.ts";

/** What can be done to a meeting, and from where. */
export type MeetingAction =
  | "edit"
  | "arrange"
  | "hold_back"
  | "publish"
  | "add_item"
  | "reschedule"
  | "cancel"
  | "open"
  | "take_attendance"
  | "record"
  | "close"
  | "amend"
  | "submit"
  | "return"
  | "approve"
  | "issue"
  | "correct";

interface Standing {
  state: MeetingState;
  minutes_state: MinutesState;
}

const states: Record<MeetingAction, readonly MeetingState[]> = {
  edit: ["draft", "published"],
  arrange: ["draft", "published", "in_session"],
  hold_back: ["draft"],
  publish: ["draft"],
  add_item: ["published", "in_session"],
  reschedule: ["draft", "published"],
  cancel: ["draft", "published"],
  open: ["published"],
  take_attendance: ["published", "in_session", "closed"],
  record: ["in_session"],
  close: ["in_session"],
  amend: ["closed"],
  submit: ["closed"],
  return: ["closed"],
  approve: ["closed"],
  issue: ["closed"],
  correct: ["issued"],
};

const minutes: Partial<Record<MeetingAction, readonly MinutesState[]>> = {
  submit: ["draft"],
  return: ["submitted", "approved"],
  approve: ["submitted"],
  issue: ["approved"],
};

/** True when the meeting stands where the action is possible. */
export function isPossible(meeting: Standing, action: MeetingAction): boolean {
  return (
    states[action].includes(meeting.state) &&
    (minutes[action]?.includes(meeting.minutes_state) ?? true)
  );
}

/** Meetings that may still take place. */
export const upcomingStates: readonly MeetingState[] = ["draft", "published", "in_session"];
/** Meetings whose agenda is written down and still moving. */
export const liveStates: readonly MeetingState[] = ["published", "in_session"];
/** Meetings that took place: law 4 counts these. */
export const heldStates: readonly MeetingState[] = ["closed", "issued"];

export function isHeld(state: MeetingState): boolean {
  return heldStates.includes(state);
}

export function isLive(state: MeetingState): boolean {
  return liveStates.includes(state);
}
