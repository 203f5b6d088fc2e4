import { CARRIED_OFTEN } from "#app/domain/overview/carried-often.ts";
import { paths } from "#app/paths.ts";

/** A party as the register's filter names it. */
function waitingValue({ kind, id, name }: { kind: string; id: number | null; name: string }) {
  if (kind === "body") return name || "bodies";
  return kind === "department" ? (id ?? undefined) : kind;
}

/** The list behind each figure of a home: what it counts is what the list holds. */
export const lists = {
  open: () => paths.issues(),
  overdue: () => paths.issues({ flag: "overdue" }),
  /** Open ones that are past the deadline they were first given, whatever extensions came since (law 3). */
  lateOriginal: () => paths.issues({ flag: "late_original", state: "any_open" }),
  carriedOften: () => paths.issues({ carried: CARRIED_OFTEN }),
  carriedStalled: () => paths.issues({ carried: CARRIED_OFTEN, stalled: 1 }),
  blockedProjects: () => paths.projects({ show: "blocked" }),
  projects: () => paths.projects(),
  /** This year's plan and what of it is paid out, by owner and month. */
  money: () => paths.money(),
  atStage: (code: string) => paths.projects({ stage: code }),
  awaited: () => paths.decisions(),
  proposed: () => paths.issues({ state: "proposed" }),
  extensions: () => paths.issues({ flag: "extension_asked" }),
  reliefs: () => paths.issues({ flag: "relief_asked" }),
  /** Precedents that wait for an approver. */
  proposedPrecedents: () => paths.precedents({ state: "proposed" }),
  done: () => paths.issues({ state: "reported_done" }),
  ledBy: (department: number) => paths.issues({ department, part: "lead" }),
  helpedBy: (department: number) => paths.issues({ department, part: "coordinator" }),
  /** Issues of others whose move is the department's; those that it leads and that wait for others. */
  awaitedOf: (department: number) => paths.issues({ department, part: "awaited" }),
  awaitingOf: (department: number) => paths.issues({ department, part: "awaiting" }),
  ownMoves: (department: number) => paths.issues({ department, part: "lead", waiting: department }),
  /** Issues of a lead that wait for a party: a department, secretary or chair, a body by its name. */
  waitingBetween: (lead: number, party: { kind: string; id: number | null; name: string }) =>
    paths.issues({ department: lead, part: "lead", waiting: waitingValue(party) }),
  waitingFor: (party: { kind: string; id: number | null; name: string }) =>
    paths.issues({ waiting: waitingValue(party) }),
  /** Issues that the department works on and has said nothing about since the last meeting. */
  unreportedBy: (department: number) =>
    paths.issues({ department, part: "lead", state: "open", answer: "silent" }),
};
