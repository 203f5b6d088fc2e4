import type { When } from "../timetable.ts";

/** Whose move it is: a department by its code, or a body outside. */
export type WaitedFor = { department: string } | { body: string };

/** What somebody does to an issue between two meetings. `by` names a person of the demo; without it, the lead's person. */
export type Step = { when: When; by?: string } & (
  | { does: "report"; text: string; proposal?: string; waits?: WaitedFor }
  | { does: "no_progress"; text: string; proposal?: string; waits?: WaitedFor }
  | { does: "say_waiting"; waits: WaitedFor; note: string }
  | { does: "comment"; text: string }
  | { does: "ask_extension"; until: When; reason: string }
  | { does: "grant_extension"; note: string }
  | { does: "ask_relief"; reason: string; suggested: string }
  | { does: "escalate"; authority: string; question: string }
  | { does: "agree"; text: string }
  | { does: "report_done"; text: string; number: string }
  | { does: "decline"; reason: string }
);

/** What one meeting does with an issue. Without a treatment it is kept, or resolved when reported done. */
export interface Treatment {
  disposition: "kept" | "extended" | "escalated" | "paused";
  discussion: string;
  /** What the lead is told to do, as it stands in the conclusion. */
  task?: string;
  reason?: string;
  /** The extended deadline, when it is not the one of the data. */
  until?: When;
}

export type Treatments = Partial<Record<1 | 2 | 3, Treatment>>;

/** One of the 32 blockers of the data, with what the data does not tell. */
export interface BlockerPlot {
  code: string;
  raisedBy: string;
  /** Working days before its meeting (for those of the next meeting: the share of the time since the last one). */
  raised: When;
  owner: string;
  /** What is proposed or asked of the leaders. */
  proposal?: string;
  task: string;
  treatments?: Treatments;
  steps?: Step[];
  /** The evidence of those that the data calls done; the date is the data's. */
  done?: { text: string; number: string; isConfirmedAtTheMeeting?: boolean };
  /** Waits for the secretary to accept it. */
  isLeftProposed?: boolean;
}

/** A general topic of a meeting; its conclusions become tasks. */
export interface TopicPlot {
  meeting: 1 | 2 | 3;
  title: string;
  presenter: string;
  discussion: string;
  /** Numbers of the data's conclusions of that meeting. */
  conclusions: number[];
}

/** One of the six tasks: the conclusion of the data by meeting and number. */
export interface TaskPlot {
  meeting: 1 | 2 | 3;
  number: number;
  owner: string;
  task: string;
  treatments?: Treatments;
  steps?: Step[];
  /** Reported done so many working days after the meeting that gave the task, and confirmed. */
  done?: { days: number; text: string; number: string };
}

export const before = (meeting: 1 | 2 | 3, days: number): When => ({ meeting, days: -days });
export const after = (meeting: 1 | 2 | 3, part: number): When => ({ after: meeting, part });
export const past = (meeting: 1 | 2 | 3 | 4, days: number): When => ({ meeting, days });

/** The meetings of the story that took place. */
export type Held = 1 | 2 | 3;

/** What the story knows of an issue when a meeting comes to it. */
export interface Business {
  /** The story's own name, "VM-001" or "NV-1-2". */
  name: string;
  task: string;
  treatments: Partial<Record<Held, Treatment>>;
  /** Deadline of the data that an extension leads to. */
  extendedTo?: string;
}

export function taskName(meeting: Held, number: number): string {
  return `NV-${meeting}-${number}`;
}
