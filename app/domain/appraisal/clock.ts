import type { ClockAfterSupplement, Party } from "#db/schema.ts";
import { parties } from "./words.ts";

/** A supplement asked for during a stay; in the order of asking, one unanswered at most. */
export interface Supplement {
  askedOn: string;
  answeredOn: string | null;
}

/** A stay of the main line as the clocks read it. */
export interface Stay {
  enteredOn: string;
  leftOn: string | null;
  /** Whose clock runs at its stage. */
  clock: Party;
  clockAfterSupplement: ClockAfterSupplement;
  supplements: readonly Supplement[];
}

/** Working days in (from, to]. */
export type CountDays = (from: string, to: string) => number;

/** Working days of one stay; while it is open they are counted to today. */
export interface VisitClock {
  /** All of it: (entered, left]. */
  days: number;
  /** Of these (asked, answered] of supplements: on the owner's clock. */
  paused: number;
  /** What counts against the time allowed. */
  counted: number;
  /** A supplement is awaited now. */
  isPaused: boolean;
}

/**
 * The clock of one stay. Days in (asked, answered] of a supplement are the owner's; what counts
 * against the time allowed goes on afterwards, or begins anew on the day when the dossier is
 * complete and valid, as the route says. What is unanswered when the dossier leaves ends there.
 */
export function visitClock(stay: Stay, today: string, count: CountDays): VisitClock {
  const end = stay.leftOn ?? today;
  const days = count(stay.enteredOn, end);
  const paused = sum(stay.supplements.map((one) => count(one.askedOn, one.answeredOn ?? end)));
  const waiting = stay.supplements.find((one) => one.answeredOn === null);
  const answered = stay.supplements.findLast((one) => one.answeredOn !== null)?.answeredOn;
  const counted =
    stay.clockAfterSupplement === "restarts"
      ? count(answered ?? stay.enteredOn, waiting?.askedOn ?? end)
      : days - paused;
  return {
    days,
    paused,
    counted,
    isPaused: stay.leftOn === null && waiting !== undefined,
  };
}

export type PartyDays = Record<Party, number>;

/**
 * Who had the dossier for how many working days. Every day of the main line belongs to one party,
 * so that they add up to the working days from its first entry to its end or today.
 */
export function partyDays(stays: readonly Stay[], today: string, count: CountDays): PartyDays {
  const total = Object.fromEntries(parties.map((party) => [party, 0])) as PartyDays;
  for (const stay of stays) {
    const { days, paused } = visitClock(stay, today, count);
    total[stay.clock] += days - paused;
    total.owner += paused;
  }
  return total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
