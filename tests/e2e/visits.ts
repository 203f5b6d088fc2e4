import { readFileSync } from "node:fs";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { type IssueVerb, paths } from "#app/paths.ts";
import routes from "#app/routes.ts";
import { inProject } from "../../scripts/launch/project.mjs";
import type { Known } from "./known.ts";

/** Who looks at a page, and at which of its addresses. */
export interface Visit {
  /** A person of the demo; null for nobody. */
  as: string | null;
  to: (known: Known) => string;
}

const visit = (as: string | null, to: string | ((known: Known) => string)): Visit => ({
  as,
  to: typeof to === "string" ? () => to : to,
});

const onPrecedent = (state: "approved" | "proposed", verb: string) =>
  visit("thuky", (known) => paths.precedentVerb(known.precedent(state), verb));

const session: Record<string, Visit> = {
  "sign-in": visit(null, paths.signIn("/issues")),
  account: visit("thuky", paths.account()),
  "account/password": visit("thuky", "/account/password"),
  "account/other-sessions": visit("thuky", "/account/other-sessions"),
};

const homes: Record<string, Visit> = {
  "": visit("pct", paths.home()),
  search: visit("thuky", paths.search("tham dinh")),
  decisions: visit("pct", "/decisions"),
  waiting: visit("pgd.stttt", paths.waiting()),
  precedents: visit("xem", paths.precedents()),
  "precedents/new": visit("pgd.stttt", (known) => paths.newPrecedent({ issue: known.blocker(17) })),
  "precedents/:code": visit("xem", (known) => paths.precedent(known.precedent("approved"))),
  "precedents/:code/edit": onPrecedent("approved", "edit"),
  "precedents/:code/approval": onPrecedent("proposed", "approval"),
  "precedents/:code/withdrawal": onPrecedent("approved", "withdrawal"),
  chases: visit("thuky", paths.chases()),
  "chases/new": visit("thuky", (known) => paths.newChase([known.blocker(1), known.blocker(3)])),
  "chases/:letter": visit("thuky", paths.chaseLetter(1)),
};

const onOpenVisit = (as: string, part: string) =>
  visit(as, (known) => paths.visitPart("QN-02", known.openVisit("QN-02"), part));

const projects: Record<string, Visit> = {
  projects: visit("xem", paths.projects()),
  "appraisal/day": visit("thamdinh", paths.dossierDay()),
  "projects/board": visit("thamdinh", paths.board()),
  "projects/new": visit("thuky", paths.newProject()),
  "projects/:code": visit("pgd.stttt", paths.project("QN-02")),
  "projects/:code/edit": visit("pgd.stttt", paths.projectPart("QN-02", "edit")),
  "projects/:code/money": visit("pgd.snv", paths.projectMoney("QN-28")),
  "projects/:code/plan": visit("pgd.stc", paths.projectPlan("QN-06")),
  "projects/:code/disbursements/new": visit("thuky", paths.newDisbursement("QN-06")),
  "projects/:code/disbursements/:id/correction": visit("pgd.snv", (known) =>
    paths.correction("QN-28", known.entry("QN-28")),
  ),
  "projects/:code/stage": visit("thamdinh", paths.projectPart("QN-02", "stage")),
  "projects/:code/self-check": visit("cv.syt", paths.projectPart("QN-19", "self-check")),
  "projects/:code/intake": visit("thamdinh", paths.projectPart("QN-02", "intake")),
  "projects/:code/return": visit("tp.thamdinh", paths.projectPart("QN-42", "return")),
  "projects/:code/return-withdrawal": visit(
    "thamdinh2",
    paths.projectPart("QN-42", "return-withdrawal"),
  ),
  "projects/:code/supplement": visit("thamdinh", paths.projectPart("QN-02", "supplement")),
  "projects/:code/opinion": visit("thamdinh", paths.projectPart("QN-02", "opinion")),
  "projects/:code/visits/:visit/handover": onOpenVisit("thamdinh", "handover"),
  "projects/:code/supplement-answer": visit(
    "thamdinh",
    paths.projectPart("QN-19", "supplement-answer"),
  ),
  "projects/:code/visits/:visit/receipt": visit("thamdinh", (known) =>
    paths.visitPart("QN-27", known.openVisit("QN-27"), "receipt"),
  ),
  "projects/:code/visits/:visit/correction": onOpenVisit("thamdinh", "correction"),
  "projects/:code/deactivation": visit("thuky", paths.projectPart("QN-40", "deactivation")),
};

const money: Record<string, Visit> = {
  money: visit("pct", paths.money()),
  disbursements: visit("xem", paths.disbursements()),
};

const departments: Record<string, Visit> = {
  departments: visit("thuky", paths.departments()),
  "departments/new": visit("quantri", "/departments/new"),
  "departments/:code": visit("pgd.stc", paths.department("STC")),
  "departments/:code/edit": visit("quantri", "/departments/STC/edit"),
  "departments/:code/deactivation": visit("quantri", "/departments/SDTTG/deactivation"),
};

const administration: Record<string, Visit> = {
  admin: visit("quantri", paths.admin()),
  "admin/settings": visit("quantri", paths.adminPart("settings")),
  "admin/users": visit("quantri", paths.adminPart("users")),
  "admin/users/new": visit("quantri", paths.adminPart("users/new")),
  "admin/users/:username": visit("quantri", paths.adminPart("users/cv.syt")),
  "admin/users/:username/edit": visit("quantri", paths.adminPart("users/cv.syt/edit")),
  "admin/users/:username/deactivation": visit(
    "quantri",
    paths.adminPart("users/cv.syt/deactivation"),
  ),
  "admin/users/:username/password-link": visit(
    "quantri",
    paths.adminPart("users/cv.syt/password-link"),
  ),
  "admin/users/:username/roles/new": visit("quantri", paths.adminPart("users/cv.syt/roles/new")),
  "admin/stages": visit("quantri", paths.adminPart("stages")),
  "admin/stages/:code": visit("quantri", paths.adminPart("stages/THAMDINH")),
  "admin/routes": visit("quantri", paths.adminPart("routes")),
  "admin/routes/:kind/:edition": visit("quantri", paths.adminPart("routes/THUE_DV/2")),
  ...Object.fromEntries(
    ["copy", "details", "discard", "effect"].map((part) => [
      `admin/routes/:kind/:edition/${part}`,
      visit("quantri", paths.adminPart(`routes/THUE_DV/2/${part}`)),
    ]),
  ),
  "admin/routes/:kind/:edition/withdrawal": visit(
    "quantri",
    paths.adminPart("routes/MUA_SAM/2/withdrawal"),
  ),
  "admin/routes/:kind/:edition/stages/new": visit(
    "quantri",
    paths.adminPart("routes/THUE_DV/2/stages/new"),
  ),
  "admin/routes/:kind/:edition/stages/:code": visit(
    "quantri",
    paths.adminPart("routes/THUE_DV/2/stages/THAMDINH"),
  ),
  "admin/routes/:kind/:edition/stages/:code/removal": visit(
    "quantri",
    paths.adminPart("routes/THUE_DV/2/stages/THAMDINH/removal"),
  ),
  "admin/checklists": visit("quantri", paths.adminPart("checklists")),
  "admin/checklists/:kind": visit("quantri", paths.checklist("DC_DTCT")),
  "admin/checklists/:kind/new": visit("quantri", paths.checklist("DC_DTCT", "new")),
  "admin/checklists/:kind/:document": visit("quantri", (known) =>
    paths.checklist("DC_DTCT", String(known.document("DC_DTCT"))),
  ),
  "admin/holidays": visit("quantri", paths.adminPart("holidays")),
  "admin/holidays/new": visit("quantri", paths.adminPart("holidays/new")),
  "admin/holidays/swap": visit("quantri", paths.adminPart("holidays/swap")),
  "admin/holidays/:day": visit("quantri", paths.adminPart("holidays/2027-09-02")),
  "admin/holidays/:day/removal": visit("quantri", paths.adminPart("holidays/2027-09-02/removal")),
};

/** The nth blocker of the story, and what somebody does to it. */
const act = (as: string, number: number, verb: IssueVerb) =>
  visit(as, (known) => paths.issueVerb(known.blocker(number), verb));

/** At the task that asks many departments. */
const answered = (as: string, verb: IssueVerb) =>
  visit(as, (known) => paths.issueVerb(known.task(6), verb));

const issues: Record<string, Visit> = {
  issues: visit("thuky", paths.issues()),
  "issues/new": visit("pgd.snv", paths.newIssue({ project: "QN-28" })),
  "issues/new/precedents": visit("pgd.snv", paths.raisedBefore({ project: "QN-28" })),
  "issues/:code": visit("pct", (known) => paths.issue(known.blocker(3))),
  "issues/:code/acceptance": act("thuky", 32, "acceptance"),
  "issues/:code/edit": act("thuky", 1, "edit"),
  "issues/:code/report": act("pgd.stttt", 1, "report"),
  "issues/:code/comment": act("gd.stnmt", 3, "comment"),
  "issues/:code/owner": act("pgd.stttt", 1, "owner"),
  "issues/:code/waiting": act("pgd.stttt", 1, "waiting"),
  "issues/:code/chase-answer": act("thuky", 24, "chase-answer"),
  "issues/:code/lead": act("thuky", 1, "lead"),
  "issues/:code/relief": act("pgd.stttt", 1, "relief"),
  "issues/:code/relief-decision": act("thuky", 25, "relief-decision"),
  "issues/:code/extension": act("pgd.stttt", 1, "extension"),
  "issues/:code/extension-decision": act("pct", 7, "extension-decision"),
  "issues/:code/done-report": act("pgd.stttt", 1, "done-report"),
  "issues/:code/confirmation": act("thuky", 14, "confirmation"),
  "issues/:code/sending-back": act("thuky", 14, "sending-back"),
  "issues/:code/pause": act("thuky", 1, "pause"),
  "issues/:code/resumption": act("thuky", 8, "resumption"),
  "issues/:code/escalation": act("thuky", 1, "escalation"),
  "issues/:code/escalation-answer": act("thuky", 3, "escalation-answer"),
  "issues/:code/cancellation": act("thuky", 1, "cancellation"),
  "issues/:code/merging": act("thuky", 1, "merging"),
  "issues/:code/reopening": act("thuky", 2, "reopening"),
  "issues/:code/decision": act("pct", 1, "decision"),
  "issues/:code/discussion": act("pgd.stttt", 1, "discussion"),
  "issues/:code/covering": act("thuky", 1, "covering"),
  "issues/:code/uncovering": act("thuky", 23, "uncovering"),
  "issues/:code/asking": answered("thuky", "asking"),
  "issues/:code/answer": answered("pgd.snv", "answer"),
  "issues/:code/answer-acceptance": answered("thuky", "answer-acceptance"),
  "issues/:code/answer-return": answered("thuky", "answer-return"),
  "issues/:code/answer-excuse": answered("thuky", "answer-excuse"),
};

/** Addresses of a route file by the name of its pattern. */
export const visits: Record<string, Visit> = {
  ...session,
  ...homes,
  ...issues,
  ...projects,
  ...money,
  ...departments,
  ...administration,
};

/** Pages that show themselves only in a state which the demo has not; other tests see them. */
const elsewhere = new Set([
  "first-start",
  "set-password/:token",
  "projects/:code/reactivation",
  "projects/:code/visits/:visit/answer",
  "departments/:code/reactivation",
  "admin/users/:username/reactivation",
  "admin/users/:username/roles/:grantId/ending",
  "issues/:code/decision-withdrawal",
  "meetings/:code/session/items/:item/deferral",
  "meetings/:code/session/items/:item/conclusion",
  "meetings/:code/session/items/:item/conclusions/:id/removal",
  "*",
]);

/** The patterns of all pages of the program: every route that shows something. */
export function pagePatterns(): string[] {
  return flatten(routes).filter((pattern) => !elsewhere.has(pattern));
}

function flatten(entries: readonly RouteConfigEntry[], above = ""): string[] {
  return entries.flatMap((entry) => {
    const pattern = [above, entry.path ?? ""].filter(Boolean).join("/");
    const own = hasTitle(entry.file) ? [pattern] : [];
    return [...own, ...flatten(entry.children ?? [], pattern)];
  });
}

/** What shows something has a title; addresses that only take a POST have none. */
function hasTitle(file: string): boolean {
  return readFileSync(inProject("app", file), "utf8").includes("export const meta");
}
