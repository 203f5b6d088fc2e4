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
