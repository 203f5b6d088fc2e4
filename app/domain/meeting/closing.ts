import {
  type DispositionFacts,
  type DispositionProblem,
  dispositionProblems,
} from "#app/domain/issue/disposition.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import type { Disposition, IssueState, Placement } from "#db/schema.ts";
import { becomesTask } from "./conclusion.ts";

export interface ClosingConclusion {
  id: number;
  text: string;
  leadDepartmentId: number | null;
  coordinatorIds: readonly number[];
  /** Departments that must each answer; only a task can ask. */
  askedIds?: readonly number[];
  deadline: string | null;
  isTask: boolean;
}

export interface ClosingItem {
  id: number;
  kind: "issue" | "topic";
  code: string;
  title: string;
  placement: Placement;
  discussion: string;
  disposition: Disposition | null;
  newDeadline: string | null;
  newLeadDepartmentId: number | null;
  reason: string;
  issueId: number | null;
  projectId: number | null;
  pauseReason: string;
  /** The issue that covers it as its common cause. */
  coveredById: number | null;
  /** It asks for an extension, relief or a discussion of its own. */
  isAskingItself?: boolean;
  /** What the meeting concluded on the cause from which its disposition came. */
  causeConclusion?: string;
  /** Resolving it would take one person only: who closes or chairs reported it, or records alone (law 9). */
  isOwnReport: boolean;
  /** The issue as it stands now; null for a topic. */
  issue: DispositionFacts | null;
  conclusions: readonly ClosingConclusion[];
}

export interface ClosingMeeting {
  heldOn: string;
  participants: number;
  attendanceTaken: number;
  hasChair: boolean;
  hasSecretary: boolean;
  items: readonly ClosingItem[];
  /** Persons at an item right now, by item. */
  editors: readonly { itemId: number; name: string }[];
}

export type ClosingProblemKey =
  | DispositionProblem
  | "closing.no_attendance"
  | "closing.no_chair"
  | "closing.attendance_open"
  | "closing.no_secretary"
  | "closing.own_report"
  | "closing.no_conclusion"
  | "closing.task_incomplete"
  | "closing.task_deadline_past"
  | "closing.task_without_text"
  | "closing.editor";

/** What stands against closing, where to go to mend it, and whether it blocks or only warns. */
export interface ClosingProblem {
  level: "blocks" | "warns";
  key: ClosingProblemKey;
  params: Record<string, string | number>;
  at: "attendance" | "meeting" | { itemId: number };
}

/**
 * What an item is closed with when nobody said otherwise: for information *kept*
 * (awaiting confirmation and settled ones *noted*, paused ones *paused*); a topic
 * that was spoken of is *noted*. Null: somebody must say.
 */
export function defaultDisposition(
  item: Pick<ClosingItem, "kind" | "placement" | "discussion" | "conclusions"> & {
    issue: { state: IssueState } | null;
  },
): Disposition | null {
  if (item.kind === "topic") {
    const isSpokenOf =
      item.discussion.trim() !== "" || item.conclusions.some((one) => one.text.trim() !== "");
    return isSpokenOf ? "noted" : item.placement === "information" ? "noted" : null;
  }
  const state = item.issue?.state ?? "open";
  if (!isOpen(state)) return "noted";
  if (item.placement === "discussed") return null;
  if (state === "paused") return "paused";
  return state === "reported_done" ? "noted" : "kept";
}

/** The list before closing: what blocks first, each with a jump. */
export function closingProblems(meeting: ClosingMeeting): ClosingProblem[] {
  const problems = [...meetingProblems(meeting), ...meeting.items.flatMap(itemProblems(meeting))];
  return [
    ...problems.filter((problem) => problem.level === "blocks"),
    ...problems.filter((problem) => problem.level === "warns"),
  ];
}

export function blocksClosing(problems: readonly ClosingProblem[]): boolean {
  return problems.some((problem) => problem.level === "blocks");
}

function meetingProblems(meeting: ClosingMeeting): ClosingProblem[] {
  const problems: ClosingProblem[] = [];
  if (meeting.attendanceTaken === 0) {
    problems.push({ level: "blocks", key: "closing.no_attendance", params: {}, at: "attendance" });
  } else if (meeting.attendanceTaken < meeting.participants) {
    const count = meeting.participants - meeting.attendanceTaken;
    problems.push({
      level: "warns",
      key: "closing.attendance_open",
      params: { count },
      at: "attendance",
    });
  }
  if (!meeting.hasChair) {
    problems.push({ level: "blocks", key: "closing.no_chair", params: {}, at: "meeting" });
  }
  if (!meeting.hasSecretary) {
    problems.push({ level: "warns", key: "closing.no_secretary", params: {}, at: "meeting" });
  }
  return problems;
}

function itemProblems(meeting: ClosingMeeting) {
  return (item: ClosingItem): ClosingProblem[] => {
    const problems: ClosingProblem[] = [];
    const params = { item: item.code || item.title };
    const add = (level: ClosingProblem["level"], key: ClosingProblemKey, more = {}) =>
      problems.push({ level, key, params: { ...params, ...more }, at: { itemId: item.id } });
    const disposition = item.disposition ?? defaultDisposition(item);
    if (disposition === null) add("blocks", "disposition.missing");
    else if (item.issue && item.disposition !== null) {
      for (const key of dispositionProblems(item.issue, { ...item, disposition, ...meeting })) {
        add("blocks", key);
      }
      if (disposition === "resolved" && item.isOwnReport) add("blocks", "closing.own_report");
      const isSilent = item.conclusions.every((one) => one.text.trim() === "");
      const isPassedOn = item.causeConclusion !== undefined;
      if (isSilent && !isPassedOn && !["noted", "not_discussed", "kept"].includes(disposition)) {
        add("warns", "closing.no_conclusion");
      }
    }
    for (const conclusion of item.conclusions) {
      const isTask = becomesTask(conclusion, item.kind);
      const isMeant =
        (item.kind === "issue" && conclusion.isTask) || (conclusion.askedIds ?? []).length > 0;
      if (isMeant && !isTask) add("blocks", "closing.task_incomplete");
      if (!isTask) continue;
      if (conclusion.text.trim() === "") add("blocks", "closing.task_without_text");
      if (conclusion.deadline !== null && conclusion.deadline <= meeting.heldOn) {
        add("blocks", "closing.task_deadline_past");
      }
    }
    for (const editor of meeting.editors) {
      if (editor.itemId === item.id) add("warns", "closing.editor", { name: editor.name });
    }
    return problems;
  };
}
