import { movesFrom, type StageRule, startStages } from "./movement.ts";
import type { Visit } from "./visit.ts";

/**
 * Stages that the open stay of the main line can have been meant for, with its own: of the same
 * direction as the move that led there, so that rounds stay what they are. None where supplements
 * were asked for during the stay.
 */
export function stagesMeant<Stage extends StageRule>(
  stages: readonly Stage[],
  visit: Pick<Visit, "stageId" | "supplements">,
  before: Pick<Visit, "stageId" | "result"> | null,
): Stage[] {
  const own = stages.filter((one) => one.id === visit.stageId);
  if (visit.supplements.length > 0) return own;
  const possible = possibleStages(stages, before);
  return stages.filter((one) => one.id === visit.stageId || possible.includes(one.id));
}

/** Ids of the stages at which a stay after another can begin; the first of all anywhere. */
export function possibleStages(
  stages: readonly StageRule[],
  before: Pick<Visit, "stageId" | "result"> | null,
): number[] {
  const from = stages.find((one) => one.id === before?.stageId);
  if (!from) return startStages(stages, true).map((one) => one.id);
  const isReturn = before?.result === "returned";
  return movesFrom(from, stages)
    .filter((move) => (move.direction === "back") === isReturn)
    .map((move) => move.stageId);
}
