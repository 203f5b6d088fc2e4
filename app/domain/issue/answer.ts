import type { AnswerState } from "#db/schema.ts";

/** One department's answer to a task that asks many, as far as rules go. */
export interface AnswerStanding {
  departmentId: number;
  state: AnswerState;
}

/** “06/19 đơn vị đã gửi”: who is excused is asked no more, and counted apart. */
export interface AnswerProgress {
  sent: number;
  asked: number;
  excused: number;
}

export function progressOf(answers: readonly Pick<AnswerStanding, "state">[]): AnswerProgress {
  const count = (...states: AnswerState[]) =>
    answers.filter((one) => states.includes(one.state)).length;
  return {
    sent: count("answered", "accepted"),
    asked: answers.length - count("excused"),
    excused: count("excused"),
  };
}

export function isSilent({ state }: Pick<AnswerStanding, "state">): boolean {
  return state === "waiting";
}

/** An answer may be written, or mended, until it is accepted. */
export function isAnswerable({ state }: Pick<AnswerStanding, "state">): boolean {
  return state === "waiting" || state === "answered";
}
