import { type Actor, departmentsOf, hasRole, hasRoleAt } from "#app/domain/context.ts";
import type { IssueKind, IssueState } from "#db/schema.ts";
import { type AnswerStanding, isAnswerable, isSilent } from "./answer.ts";
import { type IssueAction, isFrom, type Part, partsOf } from "./transition.ts";

/** What a policy needs to know of an issue. */
export interface IssueStanding {
  kind: IssueKind;
  state: IssueState;
  leadDepartmentId: number;
  coordinatorIds: readonly number[];
  raisedBy: number | null;
  raisedByDepartmentId: number | null;
  /** An agenda with the issue was published, or an extension asked (law 3). */
  isOriginalLocked: boolean;
  reportedDoneBy: number | null;
  hasExtensionWaiting: boolean;
  hasReliefWaiting: boolean;
  isEscalated: boolean;
  /** It lives on in another issue, and ended for good. */
  isMerged: boolean;
  /** Another issue is its cause and has not ended. */
  isCovered: boolean;
  /** The department that leads it raised it for itself: it was open at once, nobody accepted it. */
  isOpenedByLead: boolean;
  hasChaseWaiting: boolean;
  /** The department that was named as the one whose move it is. */
  awaitedDepartmentId: number | null;
  /** The latest word of a chair's that changed nothing by itself and that no meeting has taken up. */
  bareDecision: { by: number | null; text?: string } | null;
  /** The answers that it asks of departments. */
  answers: readonly AnswerStanding[];
}

/** The parts in which a person may act on an issue; the parts of a secretary for others need a basis. */
export function partsFor(actor: Actor, issue: IssueStanding): Set<Part> {
  const parts = new Set<Part>();
  const departments = departmentsOf(actor);
  if (hasRole(actor, "chair")) parts.add("chair");
  if (departments.includes(issue.leadDepartmentId)) parts.add("lead");
  if (departments.some((id) => issue.coordinatorIds.includes(id))) parts.add("coordinator");
  const { awaitedDepartmentId: awaited } = issue;
  if (awaited !== null && departments.includes(awaited)) parts.add("awaited");
  if (isRaiser(actor, departments, issue)) parts.add("raiser");
  if (issue.answers.some(({ departmentId }) => departments.includes(departmentId)))
    parts.add("asked");
  if (hasRole(actor, "secretary")) {
    for (const part of ["secretary", "for_lead", "for_chair"] as const) parts.add(part);
    if (issue.coordinatorIds.length > 0) parts.add("for_coordinator");
    if (issue.answers.length > 0) parts.add("for_asked");
  }
  return parts;
}

function isRaiser(actor: Actor, departments: readonly number[], issue: IssueStanding): boolean {
  if (issue.isOriginalLocked || isReaderOnly(actor)) return false;
  const { raisedBy, raisedByDepartmentId } = issue;
  const isOfRaiser = raisedByDepartmentId !== null && departments.includes(raisedByDepartmentId);
  if (issue.state === "proposed") return isOfRaiser || raisedBy === actor.id;
  // Once accepted, the chair's or the secretary's word stands; one's own needed no acceptance.
  if (issue.state !== "open" || !issue.isOpenedByLead) return false;
  const appraises =
    raisedByDepartmentId !== null &&
    hasRoleAt(actor, raisedByDepartmentId, "appraiser", "appraisal_lead");
  return isOfRaiser || (raisedBy === actor.id && appraises);
}

/** Someone who raised an issue and has since lost every role that writes. */
function isReaderOnly(actor: Actor): boolean {
  return !hasRole(actor, "secretary", "chair", "leader", "officer", "appraiser", "appraisal_lead");
}

/** Whether the person's roles allow the act, whatever the issue's state (else 403). */
export function mayAct(actor: Actor, action: IssueAction, issue: IssueStanding): boolean {
  const parts = partsFor(actor, issue);
  return partsOf(action).some((part) => parts.has(part));
}

/** What stands against the act, as a refusal key, where the roles allow it: the state, or what is waiting. */
export function obstacle(actor: Actor, action: IssueAction, issue: IssueStanding): string | null {
  if (!isFrom(action, issue.state)) return `issue.not_now.${action}`;
  switch (action) {
    case "confirm":
      return issue.reportedDoneBy === actor.id ? "issue.own_report" : null;
    case "ask_extension":
      return issue.hasExtensionWaiting ? "issue.extension_waiting" : null;
    case "decide_extension":
      return issue.hasExtensionWaiting ? null : "issue.no_extension";
    case "ask_relief":
      return issue.hasReliefWaiting ? "issue.relief_waiting" : null;
    case "decide_relief":
      return issue.hasReliefWaiting ? null : "issue.no_relief";
    case "answer_chase":
      return issue.hasChaseWaiting ? null : "issue.no_chase";
    case "escalate":
      return issue.isEscalated ? "issue.escalation_running" : null;
    case "answer_escalation":
      return issue.isEscalated ? null : "issue.no_escalation";
    case "withdraw_decision":
      return withdrawalObstacle(actor, issue.bareDecision);
    case "cover":
      if (issue.kind !== "blocker") return "issue.not_blocker";
      return issue.isCovered ? "issue.is_covered" : null;
    case "uncover":
      return issue.isCovered ? null : "issue.not_covered";
    case "reopen":
      return issue.isMerged ? "issue.merged" : null;
    case "report_done":
      return issue.answers.some(isSilent) ? "issue.answers_waiting" : null;
    default:
      return answerObstacle(actor, action, issue);
  }
}

/** A chair takes back their own word, the secretary what was recorded for a chair. */
function withdrawalObstacle(actor: Actor, decision: IssueStanding["bareDecision"]): string | null {
  if (decision === null) return "issue.no_decision";
  const isOwn = decision.by === null || decision.by === actor.id || hasRole(actor, "secretary");
  return isOwn ? null : "issue.others_decision";
}

/** The same for what is asked of departments: whether there is an answer from which the act starts. */
function answerObstacle(actor: Actor, action: IssueAction, issue: IssueStanding): string | null {
  const { answers } = issue;
  switch (action) {
    case "ask":
      return issue.kind === "task" ? null : "issue.not_task";
    case "answer":
      return canAnswerSome(actor, issue) ? null : "issue.no_answer_open";
    case "accept_answer":
      return answers.some(({ state }) => state === "answered") ? null : "issue.no_answer";
    case "return_answer":
      return answers.some(({ state }) => state === "answered" || state === "accepted")
        ? null
        : "issue.no_answer";
    case "excuse":
      return answers.some(isSilent) ? null : "issue.nobody_silent";
    default:
      return null;
  }
}

/** Whether who corrects an issue may change its deadline and who helps: of what is open, authority alone. */
export function editsTerms(actor: Actor, issue: IssueStanding): boolean {
  return issue.state === "proposed" || hasRole(actor, "secretary", "chair");
}

function canAnswerSome(actor: Actor, issue: IssueStanding): boolean {
  const mine = departmentsAnswering(actor, issue);
  return issue.answers.some((one) => isAnswerable(one) && mine.includes(one.departmentId));
}

/** The departments whose answers the person may write: one's own, for the secretary all that are asked. */
export function departmentsAnswering(
  actor: Actor,
  issue: Pick<IssueStanding, "answers">,
): number[] {
  const departments = departmentsOf(actor);
  return issue.answers
    .map((one) => one.departmentId)
    .filter((id) => hasRole(actor, "secretary") || departments.includes(id));
}

/** For screens: whether to offer the act. */
export function canAct(actor: Actor, action: IssueAction, issue: IssueStanding): boolean {
  return mayAct(actor, action, issue) && obstacle(actor, action, issue) === null;
}

/**
 * In which part the person acts: their own where they have one, else for another.
 * For another only with a basis, and nobody but the secretary may name one.
 */
export function partIn(
  actor: Actor,
  action: IssueAction,
  issue: IssueStanding,
  hasBehalf: boolean,
): Part | null {
  const parts = partsFor(actor, issue);
  const allowed = partsOf(action).filter((part) => parts.has(part));
  const own = allowed.find((part) => !part.startsWith("for_"));
  const forOther = allowed.find((part) => part.startsWith("for_"));
  return (hasBehalf ? (forOther ?? own) : (own ?? forOther)) ?? null;
}

/** Chasing: secretary and chair whom they like, a department for what it leads. */
export function canChase(actor: Actor, leadDepartmentId: number): boolean {
  return hasRole(actor, "secretary", "chair") || departmentsOf(actor).includes(leadDepartmentId);
}

export function canChaseSomething(actor: Actor): boolean {
  return hasRole(actor, "secretary", "chair") || departmentsOf(actor).length > 0;
}

/** The list of whom to chase, and of all letters, is the secretariat's. */
export function canReadChases(actor: Actor): boolean {
  return hasRole(actor, "secretary", "chair");
}

/** Raising: departments for their own projects; appraisers, secretary and chair for any. */
export function canRaise(actor: Actor, projectOwnerId: number | null): boolean {
  if (hasRole(actor, "secretary", "chair")) return true;
  if (projectOwnerId === null) return false;
  return (
    hasRole(actor, "appraiser", "appraisal_lead") || departmentsOf(actor).includes(projectOwnerId)
  );
}

/** Whether the person may raise anything at all: shows the button. */
export function canRaiseSomething(actor: Actor): boolean {
  return (
    hasRole(actor, "secretary", "chair", "appraiser", "appraisal_lead") ||
    departmentsOf(actor).length > 0
  );
}
