import { type Actor, departmentsOf, hasRole } from "#app/domain/context.ts";
import { canAct, type IssueStanding } from "./policy.ts";
import { type IssueAction, issueActions } from "./transition.ts";

/** What the reader may do now, and which of it is the next step. */
export interface Offered {
  primary: IssueAction | null;
  others: IssueAction[];
}

/** For each kind of reader the steps that come first where they are possible. */
const chairFirst = ["confirm", "decide_extension", "decide", "reopen"] as const;
const secretaryFirst = [
  "confirm",
  "accept",
  "decide_relief",
  "resume",
  "answer_escalation",
  "accept_answer",
  "report",
] as const;
const leadFirst = ["report", "change_owner"] as const;
const coordinatorFirst = ["answer", "comment"] as const;

export function offeredActions(actor: Actor, issue: IssueStanding): Offered {
  const possible = issueActions.filter((action) => canAct(actor, action, issue));
  const first: readonly IssueAction[] = hasRole(actor, "chair")
    ? chairFirst
    : departmentsOf(actor).includes(issue.leadDepartmentId)
      ? leadFirst
      : hasRole(actor, "secretary")
        ? secretaryFirst
        : coordinatorFirst;
  const primary = first.find((action) => possible.includes(action)) ?? null;
  return { primary, others: possible.filter((action) => action !== primary) };
}
