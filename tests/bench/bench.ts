/** What a benchmark in this folder is given. */
export interface BenchContext {
  /** A superuser's address of a cluster that writes as safely as in production. */
  adminUrl: string;
  /** A migrated, empty database; returns its address. */
  createDatabase(): Promise<string>;
}

export interface Goal {
  name: string;
  bound: number;
  figure: number;
  met: boolean;
}

/** `run` of each benchmark: prints its table and returns its goals, which `scripts/bench.ts` prints last. */
export type Bench = (context: BenchContext) => Promise<Goal[]>;

/** A goal that the figure may not exceed. */
export function below(name: string, bound: number, figure: number): Goal {
  return { name, bound, figure: round(figure), met: figure <= bound };
}

/** A goal that the figure must reach. */
export function above(name: string, bound: number, figure: number): Goal {
  return { name, bound, figure: round(figure), met: figure >= bound };
}

const round = (figure: number) => Math.round(figure * 100) / 100;
