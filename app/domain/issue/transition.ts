import type { IssueState } from "#db/schema.ts";
import { openStates } from "./status.ts";

/**
 * Who acts. `lead`, `coordinator` and `raiser` are leaders and officers of that
 * department (the raiser also the person), until an agenda with the issue is published: while it is
 * proposed, or open without anybody's acceptance because the raiser named itself as lead.
 * `awaited`: those of the department that somebody named as the one whose move it is.
 * `asked` are leaders and officers of a department whose answer a task awaits.
 * `for_lead`, `for_coordinator` and `for_asked`: the secretary on the department's behalf, with the basis.
 * `for_chair`: the secretary as recorder of the chair's decision, with the basis.
 */
export type Part =
  | "secretary"
  | "chair"
  | "lead"
  | "coordinator"
  | "awaited"
  | "raiser"
  | "asked"
  | "for_lead"
  | "for_coordinator"
  | "for_asked"
  | "for_chair";

interface Transition {
  from: readonly IssueState[];
  by: readonly Part[];
}

const authority = ["secretary", "chair"] as const;
const department = ["lead", "for_lead"] as const;
const deciding = ["chair", "for_chair"] as const;

/** Every act on an issue: from which states, by whom. This table is the rule; `policy.ts` reads it. */
export const transitions = {
  accept: { from: ["proposed"], by: authority },
  edit: { from: openStates, by: [...authority, "raiser"] },
  report: { from: ["proposed", "open", "paused"], by: department },
  comment: { from: openStates, by: ["coordinator", "awaited", "for_coordinator"] },
  change_owner: { from: openStates, by: department },
  say_waiting: { from: ["open", "paused"], by: ["lead", "coordinator", "awaited", ...authority] },
  chase: { from: ["open", "paused"], by: [...authority, "lead"] },
  answer_chase: { from: openStates, by: [...authority, "lead"] },
  change_lead: { from: ["open", "paused"], by: [...authority, "for_chair"] },
  ask_relief: { from: ["proposed", "open", "paused"], by: department },
  decide_relief: { from: ["proposed", "open", "paused"], by: [...authority, "for_chair"] },
  ask_extension: { from: ["open"], by: department },
  decide_extension: { from: ["open"], by: deciding },
  report_done: { from: ["open"], by: department },
  confirm: { from: ["reported_done"], by: authority },
  send_back: { from: ["reported_done"], by: authority },
  pause: { from: ["open"], by: authority },
  resume: { from: ["paused"], by: authority },
  escalate: { from: ["open", "paused"], by: authority },
  answer_escalation: { from: openStates, by: authority },
  cancel: { from: openStates, by: authority },
  merge: { from: openStates, by: authority },
  ask_discussion: {
    from: openStates,
    by: ["lead", "coordinator", "raiser", "for_lead", "for_coordinator"],
  },
  cover: { from: ["open", "reported_done", "paused"], by: authority },
  uncover: { from: openStates, by: authority },
  ask: { from: ["proposed", "open", "paused"], by: authority },
  answer: { from: ["open", "paused"], by: ["asked", "for_asked"] },
  accept_answer: { from: openStates, by: authority },
  return_answer: { from: ["open", "paused"], by: authority },
  excuse: { from: ["open", "paused"], by: authority },
  reopen: { from: ["resolved", "cancelled"], by: authority },
  decide: { from: openStates, by: deciding },
  withdraw_decision: { from: openStates, by: deciding },
} as const satisfies Record<string, Transition>;

export type IssueAction = keyof typeof transitions;

export const issueActions = Object.keys(transitions) as IssueAction[];

/** Whether the act starts from this state. */
export function isFrom(action: IssueAction, state: IssueState): boolean {
  return (transitions[action].from as readonly IssueState[]).includes(state);
}

export function partsOf(action: IssueAction): readonly Part[] {
  return transitions[action].by;
}
