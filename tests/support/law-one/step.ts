import type { World } from "./world.ts";

/** One step of a random history; `a` and `b` choose among what is there. */
export interface Step {
  does: string;
  a: number;
  b: number;
}

export type Doing = (world: World, step: Step) => Promise<unknown>;

/** Steps by the name of the command that they call; what comes after a colon is how. */
export type Steps = Record<string, Doing>;

/** Nothing is there to do it to. */
export class NothingThere extends Error {}

export function pick<T>(list: readonly T[], at: number): T {
  const found = list[at % Math.max(1, list.length)];
  if (found === undefined) throw new NothingThere();
  return found;
}
