import { type Actor, hasRole } from "#app/domain/context.ts";
import type { MeetingState } from "#db/schema.ts";
import { isPossible, type MeetingAction } from "./status.ts";

/** What policies need to know of a meeting. */
export interface MeetingFacts {
  state: MeetingState;
  minutes_state: "none" | "draft" | "submitted" | "approved" | "issued";
  chair_user_id: number | null;
  secretary_user_id: number | null;
}

type People = Pick<MeetingFacts, "chair_user_id" | "secretary_user_id">;

/** Prepares, records, closes and issues: any secretary, or the one named for this meeting. */
export function canPrepare(actor: Actor, meeting: People): boolean {
  return hasRole(actor, "secretary") || meeting.secretary_user_id === actor.id;
}

/** Whoever chairs that day; where nobody is named, who holds the role. */
export function isChairOf(actor: Actor, meeting: People): boolean {
  if (meeting.chair_user_id === null) return hasRole(actor, "chair");
  return meeting.chair_user_id === actor.id;
}

function isInside(actor: Actor, meeting: People): boolean {
  return canPrepare(actor, meeting) || isChairOf(actor, meeting) || hasRole(actor, "chair");
}

/** Only a viewer: reads what is issued and confirmed, never drafts. */
function isOutsider(actor: Actor): boolean {
  return actor.roles.every((grant) => grant.role === "viewer");
}

/** That the meeting takes place: everybody who takes part; viewers know issued ones only. */
export function canSee(actor: Actor, meeting: MeetingFacts): boolean {
  return meeting.state === "issued" || !isOutsider(actor) || isInside(actor, meeting);
}

/** The agenda: drafts for secretary and chair, from publication on for those who take part. */
export function canReadAgenda(actor: Actor, meeting: MeetingFacts): boolean {
  if (isInside(actor, meeting)) return true;
  if (meeting.state === "issued") return true;
  return !isOutsider(actor) && meeting.state !== "draft" && meeting.state !== "cancelled";
}

/** What the meeting did with each item: from closing on for those who take part, issued for all. */
export function canReadOutcome(actor: Actor, meeting: MeetingFacts): boolean {
  if (isInside(actor, meeting)) return meeting.state !== "draft" && meeting.state !== "published";
  if (meeting.state === "issued") return true;
  return !isOutsider(actor) && meeting.state === "closed";
}

/** Minutes and notice as documents: drafts for secretary and chair, issued ones for all. */
export function canReadMinutes(actor: Actor, meeting: MeetingFacts): boolean {
  if (meeting.state === "issued") return true;
  return isInside(actor, meeting) && meeting.state === "closed";
}

/** The live room, also before it opens. */
export function canReadRoom(actor: Actor, meeting: MeetingFacts): boolean {
  return isInside(actor, meeting);
}

/** Amendments: the secretary's and the chair's; the chair edits drafts, that is normal. */
export function canAmend(actor: Actor, meeting: People): boolean {
  return canPrepare(actor, meeting) || isChairOf(actor, meeting);
}

/** Returned and approved by the chair of the meeting only. */
export function canApprove(actor: Actor, meeting: People): boolean {
  return isChairOf(actor, meeting);
}

/** The rule of the series, its people and the head of its documents. */
export function canEditSeries(actor: Actor): boolean {
  return hasRole(actor, "secretary", "administrator");
}

export function canCreateMeeting(actor: Actor): boolean {
  return hasRole(actor, "secretary");
}

const rights: Record<MeetingAction, (actor: Actor, meeting: People) => boolean> = {
  edit: canPrepare,
  arrange: canPrepare,
  hold_back: canPrepare,
  publish: canPrepare,
  add_item: canPrepare,
  reschedule: canPrepare,
  cancel: canPrepare,
  open: canPrepare,
  take_attendance: canPrepare,
  record: canPrepare,
  close: canPrepare,
  amend: canAmend,
  submit: canPrepare,
  return: canApprove,
  approve: canApprove,
  issue: canPrepare,
  correct: canPrepare,
};

/** Allowed to this person, whatever the state. */
export function mayDo(actor: Actor, meeting: People, action: MeetingAction): boolean {
  return rights[action](actor, meeting);
}

/** Allowed to this person and possible now: what the screens offer. */
export function canDo(actor: Actor, meeting: MeetingFacts, action: MeetingAction): boolean {
  return mayDo(actor, meeting, action) && isPossible(meeting, action);
}
