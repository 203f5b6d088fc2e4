import type { RecordedBy } from "#db/schema.ts";

/** A stage as the rules of movement read it; the order is that of `position`. */
export interface StageRule {
  id: number;
  position: number;
  recordedBy: RecordedBy;
  /** Stages to which a dossier may go back from here. */
  returnsTo: readonly number[];
}

/** Forward is the next stage, a skip goes past stages, back follows the returns that the stage allows. */
export type Direction = "forward" | "skip" | "back";

export interface Move {
  stageId: number;
  direction: Direction;
}

/** Where a dossier may go from a stage, in the order of the stages. */
export function movesFrom(current: StageRule, stages: readonly StageRule[]): Move[] {
  const inOrder = [...stages].sort((a, b) => a.position - b.position);
  const next = inOrder.find((stage) => stage.position > current.position);
  return inOrder.flatMap((stage): Move[] => {
    if (stage.id === next?.id) return [{ stageId: stage.id, direction: "forward" }];
    if (stage.position > current.position) return [{ stageId: stage.id, direction: "skip" }];
    if (stage.id === current.id || !current.returnsTo.includes(stage.id)) return [];
    return [{ stageId: stage.id, direction: "back" }];
  });
}

/** Only the plain step to the next stage needs no reason. */
export function needsReason(direction: Direction): boolean {
  return direction !== "forward";
}

/** What is wrong with the day of a move, as a refusal key, or null. */
export function moveDayProblem(on: string, enteredOn: string, today: string): string | null {
  if (on > today) return "project.moved_in_future";
  return on < enteredOn ? "project.moved_before_entry" : null;
}

/** The round of a new visit: one more than the dossier's visits of that stage so far. */
export function nextRound(rounds: readonly number[]): number {
  return Math.max(0, ...rounds) + 1;
}

/**
 * Where a project may begin: anywhere for the secretary, who enters what is already
 * under way; for its owner at the stages up to the first that the owner records.
 */
export function startStages<Stage extends Pick<StageRule, "position" | "recordedBy">>(
  stages: readonly Stage[],
  isSecretary: boolean,
): Stage[] {
  const inOrder = [...stages].sort((a, b) => a.position - b.position);
  const last = inOrder.findIndex((stage) => stage.recordedBy === "owner");
  return isSecretary ? inOrder : inOrder.slice(0, Math.max(1, last + 1));
}
