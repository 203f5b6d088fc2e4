import type { RecordedBy } from "#db/schema.ts";

/** A stage of a route as the rules of movement read it; the order is that of `position`. */
export interface StageRule {
  id: number;
  position: number;
  recordedBy: RecordedBy;
  /** Whether it may run beside the main line: an opinion asked while the dossier goes on. */
  isBeside: boolean;
  /** Stages before it to which a dossier may be returned from here. */
  returnsTo: readonly number[];
}

/** Forward is the plain step on, a skip goes past stages, back follows the returns that the stage allows. */
export type Direction = "forward" | "skip" | "back";

export interface Move {
  stageId: number;
  direction: Direction;
}

/**
 * Where a dossier may go from a stage, in the order of the route. Stages whose opinion was
 * asked beside the main line in this round (`asked`) may be passed over like any done.
 */
export function movesFrom(
  current: StageRule,
  stages: readonly StageRule[],
  asked: readonly number[] = [],
): Move[] {
  const inOrder = [...stages].sort((a, b) => a.position - b.position);
  const later = inOrder.filter((stage) => stage.position > current.position);
  const isPassable = (stage: StageRule) => stage.isBeside && asked.includes(stage.id);
  const firstBinding = later.findIndex((stage) => !isPassable(stage));
  const plain = firstBinding < 0 ? later : later.slice(0, firstBinding + 1);
  return inOrder.flatMap((stage): Move[] => {
    if (plain.includes(stage)) return [{ stageId: stage.id, direction: "forward" }];
    if (stage.position > current.position) return [{ stageId: stage.id, direction: "skip" }];
    if (stage.id === current.id || !current.returnsTo.includes(stage.id)) return [];
    return [{ stageId: stage.id, direction: "back" }];
  });
}

/** Only the plain step on needs no reason. */
export function needsReason(direction: Direction): boolean {
  return direction !== "forward";
}

/** What is wrong with the day of a move, as a refusal key, or null. */
export function moveDayProblem(on: string, enteredOn: string, today: string): string | null {
  if (on > today) return "project.moved_in_future";
  return on < enteredOn ? "project.moved_before_entry" : null;
}

/** The round (lần) of the visit after a move: a return begins the next one, nothing else does. */
export function roundAfter(round: number, direction: Direction): number {
  return direction === "back" ? round + 1 : round;
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
