import { describe, expect, test } from "vitest";
import type { Actor, RoleGrant } from "#app/domain/context.ts";
import type { IssueState, Role } from "#db/schema.ts";
import { canAct, editsTerms, type IssueStanding, mayAct, obstacle } from "./policy.ts";
import { issueStates } from "./status.ts";
import { type IssueAction, issueActions } from "./transition.ts";

const LEAD = 1;
const COORDINATOR = 2;
const ELSEWHERE = 3;
const AWAITED = 4;

function actor(id: number, ...roles: [Role, number | null][]): Actor {
  return {
    id,
    username: `u${id}`,
    fullName: `Người ${id}`,
    title: "",
    departmentId: null,
    departmentName: null,
    roles: roles.map(([role, departmentId]): RoleGrant => ({ role, departmentId })),
    locale: "vi",
  };
}

const people = {
  secretary: actor(1, ["secretary", null]),
  chair: actor(2, ["chair", null]),
  leadLeader: actor(3, ["leader", LEAD]),
  leadOfficer: actor(4, ["officer", LEAD]),
  coordinator: actor(5, ["leader", COORDINATOR]),
  awaited: actor(12, ["officer", AWAITED]),
  otherLeader: actor(6, ["leader", ELSEWHERE]),
  appraiserAtLead: actor(7, ["appraiser", LEAD]),
  appraisalLead: actor(8, ["appraisal_lead", LEAD]),
  viewer: actor(9, ["viewer", null]),
  administrator: actor(10, ["administrator", null]),
  nobody: actor(11),
};
type Person = keyof typeof people;

const authority: Person[] = ["secretary", "chair"];
const lead: Person[] = ["leadLeader", "leadOfficer"];

/** product.md, “Who may”, written out a second time, so that the table is held against it. */
const expected: Record<IssueAction, { from: IssueState[]; by: Person[] }> = {
  accept: { from: ["proposed"], by: authority },
  edit: { from: ["proposed", "open", "reported_done", "paused"], by: authority },
  report: { from: ["proposed", "open", "paused"], by: [...lead, "secretary"] },
  comment: {
    from: ["proposed", "open", "reported_done", "paused"],
    by: ["coordinator", "awaited", "secretary"],
  },
  change_owner: {
    from: ["proposed", "open", "reported_done", "paused"],
    by: [...lead, "secretary"],
  },
  say_waiting: {
    from: ["open", "paused"],
    by: [...lead, "coordinator", "awaited", ...authority],
  },
  chase: { from: ["open", "paused"], by: [...authority, ...lead] },
  answer_chase: {
    from: ["proposed", "open", "reported_done", "paused"],
    by: [...authority, ...lead],
  },
  change_lead: { from: ["open", "paused"], by: authority },
  ask_relief: { from: ["proposed", "open", "paused"], by: [...lead, "secretary"] },
  decide_relief: { from: ["proposed", "open", "paused"], by: authority },
  ask_extension: { from: ["open"], by: [...lead, "secretary"] },
  decide_extension: { from: ["open"], by: authority },
  report_done: { from: ["open"], by: [...lead, "secretary"] },
  confirm: { from: ["reported_done"], by: authority },
  send_back: { from: ["reported_done"], by: authority },
  pause: { from: ["open"], by: authority },
  resume: { from: ["paused"], by: authority },
  escalate: { from: ["open", "paused"], by: authority },
  answer_escalation: { from: ["proposed", "open", "reported_done", "paused"], by: authority },
  cancel: { from: ["proposed", "open", "reported_done", "paused"], by: authority },
  merge: { from: ["proposed", "open", "reported_done", "paused"], by: authority },
  ask_discussion: {
    from: ["proposed", "open", "reported_done", "paused"],
    by: [...lead, "coordinator", "secretary"],
  },
  cover: { from: ["open", "reported_done", "paused"], by: authority },
  uncover: { from: ["proposed", "open", "reported_done", "paused"], by: authority },
  ask: { from: ["proposed", "open", "paused"], by: authority },
  answer: { from: ["open", "paused"], by: ["coordinator", "secretary"] },
  accept_answer: { from: ["proposed", "open", "reported_done", "paused"], by: authority },
  return_answer: { from: ["open", "paused"], by: authority },
  excuse: { from: ["open", "paused"], by: authority },
  reopen: { from: ["resolved", "cancelled"], by: authority },
  decide: { from: ["proposed", "open", "reported_done", "paused"], by: authority },
  withdraw_decision: { from: ["proposed", "open", "reported_done", "paused"], by: authority },
};

/** An issue on which whatever the act needs is waiting. */
function standing(state: IssueState, action: IssueAction): IssueStanding {
  return {
    kind: action === "cover" ? "blocker" : "task",
    state,
    leadDepartmentId: LEAD,
    coordinatorIds: [COORDINATOR],
    raisedBy: null,
    raisedByDepartmentId: null,
    isOriginalLocked: true,
    reportedDoneBy: null,
    hasExtensionWaiting: action === "decide_extension",
    hasReliefWaiting: action === "decide_relief",
    isEscalated: action === "answer_escalation",
    isMerged: false,
    isCovered: action === "uncover",
    isOpenedByLead: false,
    hasChaseWaiting: action === "answer_chase",
    awaitedDepartmentId: AWAITED,
    bareDecision: action === "withdraw_decision" ? { by: people.chair.id } : null,
    // The coordinator's answer is asked as well.
    answers: [{ departmentId: COORDINATOR, state: action === "excuse" ? "waiting" : "answered" }],
  };
}

describe("every act, from every state, by everybody", () => {
  for (const action of issueActions) {
    test(action, () => {
      for (const state of issueStates) {
        for (const person of Object.keys(people) as Person[]) {
          const issue = standing(state, action);
          const rule = expected[action];
          const where = `${person} ${action} from ${state}`;
          expect(mayAct(people[person], action, issue), where).toBe(rule.by.includes(person));
          expect(canAct(people[person], action, issue), where).toBe(
            rule.by.includes(person) && rule.from.includes(state),
          );
        }
      }
    });
  }
});

describe("beside state and role", () => {
  test("law 9: the confirmer is never the reporter", () => {
    const issue = { ...standing("reported_done", "confirm"), reportedDoneBy: people.secretary.id };
    expect(obstacle(people.secretary, "confirm", issue)).toBe("issue.own_report");
    expect(canAct(people.chair, "confirm", issue)).toBe(true);
  });

  test("who raised an issue may correct it until it stands on an agenda", () => {
    const own = { ...standing("proposed", "edit"), raisedByDepartmentId: ELSEWHERE };
    expect(mayAct(people.otherLeader, "edit", { ...own, isOriginalLocked: false })).toBe(true);
    expect(mayAct(people.otherLeader, "edit", own)).toBe(false);
    const person = { ...own, isOriginalLocked: false, raisedBy: people.appraiserAtLead.id };
    expect(mayAct(people.appraiserAtLead, "edit", person)).toBe(true);
    const viewer = { ...person, raisedBy: people.viewer.id };
    expect(mayAct(people.viewer, "edit", viewer)).toBe(false);
  });

  test("a department corrects what it raised for itself, until it stands on an agenda", () => {
    const own = {
      ...standing("open", "edit"),
      raisedByDepartmentId: LEAD,
      raisedBy: people.leadOfficer.id,
      isOriginalLocked: false,
      isOpenedByLead: true,
    };
    for (const person of ["leadLeader", "leadOfficer", "secretary", "chair"] as const)
      expect(canAct(people[person], "edit", own), person).toBe(true);
    for (const person of ["coordinator", "otherLeader", "appraiserAtLead", "viewer"] as const)
      expect(mayAct(people[person], "edit", own), person).toBe(false);
    for (const changed of [
      { isOriginalLocked: true },
      { isOpenedByLead: false },
      { state: "paused" },
      { state: "reported_done" },
    ] as const)
      expect(mayAct(people.leadLeader, "edit", { ...own, ...changed })).toBe(false);
    const byAppraiser = { ...own, raisedBy: people.appraiserAtLead.id };
    expect(mayAct(people.appraiserAtLead, "edit", byAppraiser)).toBe(true);
    expect(mayAct(people.appraisalLead, "edit", byAppraiser)).toBe(false);
    const gone = { ...own, raisedBy: people.otherLeader.id };
    expect(mayAct(people.otherLeader, "edit", gone)).toBe(false);
    expect(editsTerms(people.leadLeader, own)).toBe(false);
    expect(editsTerms(people.secretary, own)).toBe(true);
    expect(editsTerms(people.leadLeader, { ...own, state: "proposed" })).toBe(true);
  });

  test("one request waits at a time", () => {
    const asked = { ...standing("open", "report"), hasExtensionWaiting: true };
    expect(canAct(people.leadLeader, "ask_extension", asked)).toBe(false);
    expect(canAct(people.chair, "decide_extension", asked)).toBe(true);
    const free = standing("open", "report");
    expect(obstacle(people.chair, "decide_extension", free)).toBe("issue.no_extension");
    expect(obstacle(people.chair, "decide_relief", free)).toBe("issue.no_relief");
    expect(obstacle(people.chair, "answer_escalation", free)).toBe("issue.no_escalation");
    const escalated = { ...free, isEscalated: true };
    expect(obstacle(people.chair, "escalate", escalated)).toBe("issue.escalation_running");
  });
});
