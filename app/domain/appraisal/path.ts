import type { VisitResult } from "#db/schema.ts";

export interface PathVisit {
  id: number;
  stageId: number;
  round: number;
  enteredOn: string;
  leftOn: string | null;
  result: VisitResult | null;
  /** Working days that count against the time allowed. */
  counted: number;
}

/** Skipped stages were passed over; untracked ones lie before the dossier was entered here. */
export type PathState = "past" | "skipped" | "untracked" | "current" | "ahead";

export interface PathPlace {
  stageId: number;
  state: PathState;
  /** First day of the latest visit; null where the dossier has not been. */
  enteredOn: string | null;
  /** Working days of the latest visit that count against the time allowed. */
  days: number | null;
  rounds: number;
}

/**
 * A project's way through all stages. The current stage is the open visit's; a stage
 * that was visited but lies ahead of it (the dossier was returned) is ahead again.
 */
export function pathOf(
  stages: readonly { id: number; position: number }[],
  visits: readonly PathVisit[],
): PathPlace[] {
  const open = visits.find((visit) => visit.leftOn === null);
  const here = stages.find((stage) => stage.id === open?.stageId)?.position ?? 0;
  const visited = new Set(visits.map((visit) => visit.stageId));
  const known = stages.filter((stage) => visited.has(stage.id)).map((stage) => stage.position);
  const first = Math.min(...known);
  return stages.map((stage) => {
    const own = visits.filter((visit) => visit.stageId === stage.id);
    const latest = own.at(-1);
    const state = placeState(stage.position, { here, first, isVisited: own.length > 0 });
    return {
      stageId: stage.id,
      state,
      enteredOn: latest?.enteredOn ?? null,
      days: latest?.counted ?? null,
      rounds: own.length,
    };
  });
}

function placeState(
  position: number,
  { here, first, isVisited }: { here: number; first: number; isVisited: boolean },
): PathState {
  if (position === here) return "current";
  if (position > here) return "ahead";
  if (isVisited) return "past";
  return position < first ? "untracked" : "skipped";
}
