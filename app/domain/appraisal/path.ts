import type { VisitResult } from "#db/schema.ts";

export interface PathVisit {
  id: number;
  stageId: number;
  round: number;
  enteredOn: string;
  leftOn: string | null;
  result: VisitResult | null;
  days: number;
}

export interface PathPlace {
  stageId: number;
  state: "past" | "current" | "ahead";
  /** First day of the latest visit; null where the dossier has not been. */
  enteredOn: string | null;
  /** Working days of the latest visit. */
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
  return stages.map((stage) => {
    const own = visits.filter((visit) => visit.stageId === stage.id);
    const latest = own.at(-1);
    const state = placeState(stage.position, here, own.length);
    return {
      stageId: stage.id,
      state,
      enteredOn: latest?.enteredOn ?? null,
      days: latest?.days ?? null,
      rounds: own.length,
    };
  });
}

function placeState(position: number, here: number, visits: number): PathPlace["state"] {
  if (position === here) return "current";
  return position < here && visits > 0 ? "past" : "ahead";
}
