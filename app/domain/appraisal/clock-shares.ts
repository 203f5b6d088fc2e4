import type { Party } from "#db/schema.ts";
import type { Dossier } from "./dossier.server.ts";
import { parties } from "./words.ts";

/** What a party has had of the dossier, in working days. */
export interface ClockShare {
  party: Party;
  /** The shares add up to the working days of the main line. */
  days: number;
  /** Of the stays during which its clock ran. */
  allowed: number;
  /** Days by which single stays went past what they were allowed. */
  over: number;
  /** Its clock runs now: the owner's while a supplement is awaited. */
  isCurrent: boolean;
}

/** Who had the dossier for how long, against the time allowed; who never had it is left out. */
export function clockShares({ stages, visits }: Pick<Dossier, "stages" | "visits">): ClockShare[] {
  const clockOf = (stageId: number) => stages.find((one) => one.id === stageId)?.clock;
  const open = visits.find((one) => one.leftOn === null);
  const current = open && (open.isPaused ? "owner" : clockOf(open.stageId));
  return parties.flatMap((party) => {
    const own = visits.filter((one) => clockOf(one.stageId) === party);
    const paused = party === "owner" ? sum(visits.map((one) => one.paused)) : 0;
    const days = sum(own.map((one) => one.days - one.paused)) + paused;
    if (days === 0 && own.length === 0 && party !== current) return [];
    return [
      {
        party,
        days,
        allowed: sum(own.map((one) => one.allowed)),
        over: sum(own.map((one) => Math.max(0, one.counted - one.allowed))),
        isCurrent: party === current,
      },
    ];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
