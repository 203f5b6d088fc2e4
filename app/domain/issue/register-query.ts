import type { IssueKind, IssueState } from "#db/schema.ts";
import { issueStates, openStates } from "./status.ts";

export const registerSorts = [
  "deadline",
  "code",
  "raised",
  "lead",
  "project",
  "stage",
  "carried",
] as const;
export type RegisterSort = (typeof registerSorts)[number];

export const flagFilters = [
  "overdue",
  "due_soon",
  "on_time",
  "none",
  "extension_asked",
  "escalated",
  "relief_asked",
  "done_on_time",
  "done_late",
  "late_original",
] as const;
export type FlagFilter = (typeof flagFilters)[number];

export const answerFilters = ["reported", "no_progress", "silent"] as const;
export type AnswerFilter = (typeof answerFilters)[number];

export const departmentParts = ["lead", "coordinator", "awaited", "awaiting", "asked"] as const;
export type DepartmentPart = (typeof departmentParts)[number];

/** Beside departments and bodies by name: `others` is anybody but the lead, `bodies` any body outside. */
export const waitingWords = ["others", "secretary", "chair", "bodies"] as const;

/** `open` is law 1's: proposed, open, reported done and paused; `ended` is resolved and cancelled. */
export const stateFilters = [
  "any_open",
  "proposed",
  "open",
  "reported_done",
  "paused",
  "ended",
  "resolved",
  "cancelled",
  "all",
] as const;
export type StateFilter = (typeof stateFilters)[number];

/** What the register is asked for; it lives in the URL and can be shared. */
export interface RegisterQuery {
  q: string;
  kind: IssueKind | null;
  state: StateFilter;
  flag: FlagFilter | null;
  departmentId: number | null;
  /**
   * In which part the department stands; null for lead and coordinator both. `awaited`: others wait for
   * it; `awaiting`: it leads and waits for others; `asked`: a task awaits its answer.
   */
  part: DepartmentPart | null;
  /** Whose move it is: a department's id, one of `waitingWords`, or the name of a body outside. */
  waiting: string;
  projectCode: string;
  stageCode: string;
  categoryCode: string;
  /** A meeting that reviewed the issue, or that gave it out. */
  meetingCode: string;
  owner: number | "me" | null;
  /** Carried, or stalled, so often or more. */
  carried: number | null;
  stalled: number | null;
  /** What the lead has said since the last meeting. */
  answer: AnswerFilter | null;
  sort: RegisterSort;
  isDescending: boolean;
  cursor: Cursor | null;
}

/** Keyset page: sort value and id of the row beside which the page begins. */
export interface Cursor {
  side: "after" | "before";
  value: string;
  id: number;
}

/** Names of the parameters that filter; the others order and page. */
export const filterNames = [
  "q",
  "kind",
  "state",
  "flag",
  "department",
  "part",
  "waiting",
  "project",
  "stage",
  "category",
  "meeting",
  "owner",
  "carried",
  "stalled",
  "answer",
] as const;

/** Reads the URL; what makes no sense counts as not asked. */
export function readRegisterQuery(params: URLSearchParams): RegisterQuery {
  const flag = oneOf(flagFilters, params.get("flag"));
  const isDone = flag === "done_on_time" || flag === "done_late";
  const state =
    oneOf(stateFilters, params.get("state")) ??
    (isDone ? "resolved" : flag === "late_original" ? "all" : "any_open");
  const sort = oneOf(registerSorts, params.get("sort"));
  const owner = params.get("owner");
  return {
    q: text(params.get("q"), 200),
    kind: oneOf(["blocker", "task"] as const, params.get("kind")),
    state,
    flag,
    departmentId: whole(params.get("department")),
    part: oneOf(departmentParts, params.get("part")),
    waiting: text(params.get("waiting"), 200),
    projectCode: text(params.get("project"), 40),
    stageCode: text(params.get("stage"), 40),
    categoryCode: text(params.get("category"), 40),
    meetingCode: text(params.get("meeting"), 40),
    owner: owner === "me" ? "me" : whole(owner),
    carried: whole(params.get("carried")),
    stalled: whole(params.get("stalled")),
    answer: oneOf(answerFilters, params.get("answer")),
    sort: sort ?? (isOpenFilter(state) ? "deadline" : "code"),
    // What has ended reads newest first until another order is asked.
    isDescending: params.get("dir") === "desc" || (sort === null && !isOpenFilter(state)),
    cursor: readCursor(params.get("after"), "after") ?? readCursor(params.get("before"), "before"),
  };
}

/** Whether the filter can only find open issues: those are few, and indexed. */
export function isOpenFilter(state: StateFilter): boolean {
  return state === "any_open" || (openStates as readonly string[]).includes(state);
}

/** The states that a filter takes. */
export function statesOf(filter: StateFilter): readonly IssueState[] {
  if (filter === "any_open") return openStates;
  if (filter === "ended") return ["resolved", "cancelled"];
  if (filter === "all") return issueStates;
  return [filter];
}

/** The parameter of the page beside a row. */
export function cursorText(value: string, id: number): string {
  return `${id}.${value}`;
}

function readCursor(given: string | null, side: Cursor["side"]): Cursor | null {
  const found = /^(\d{1,15})\.(.{0,300})$/su.exec(given ?? "");
  return found ? { side, value: found[2] ?? "", id: Number(found[1]) } : null;
}

function oneOf<const T extends readonly string[]>(all: T, given: string | null): T[number] | null {
  return all.find((one) => one === given) ?? null;
}

function whole(given: string | null): number | null {
  return given !== null && /^\d{1,9}$/.test(given) ? Number(given) : null;
}

function text(given: string | null, max: number): string {
  return (given ?? "").replaceAll("\u0000", "").normalize("NFC").trim().slice(0, max);
}
