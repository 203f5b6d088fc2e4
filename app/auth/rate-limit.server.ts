import { CompiledQuery } from "kysely";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "#db/connection.server.ts";

/** Tries within a quarter of an hour. An office's people often share one address. */
const TRIES_PER_ACCOUNT = 8;
const TRIES_PER_ADDRESS = 80;
const WINDOW_S = 15 * 60;

export class TooManyTries extends Error {
  /** Whole minutes until the next try, at least one. */
  readonly minutes: number;

  constructor(milliseconds: number) {
    super("too many tries");
    this.name = "TooManyTries";
    this.minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  }
}

/** The limiter's few statements run through our own pool; all processes share the table. */
const storeClient = {
  async query({ text, values }: { text: string; values?: unknown[] }) {
    const result = await db.executeQuery(CompiledQuery.raw(text, values));
    const rowCount = Number(result.numAffectedRows ?? result.rows.length);
    return { rows: result.rows, rowCount };
  },
};

const common = {
  storeClient,
  storeType: "client",
  tableName: "rate_limit",
  tableCreated: true,
  duration: WINDOW_S,
};
const byAccount = new RateLimiterPostgres({
  ...common,
  keyPrefix: "account",
  points: TRIES_PER_ACCOUNT,
});
const byAddress = new RateLimiterPostgres({
  ...common,
  keyPrefix: "address",
  points: TRIES_PER_ADDRESS,
  clearExpiredByTimeout: false,
});

/**
 * Counts a try before the password is looked at, so that parallel tries count too.
 *
 * @throws TooManyTries
 */
export async function countTry(account: string, address: string): Promise<void> {
  for (const [limiter, key] of [
    [byAddress, address],
    [byAccount, account],
  ] as const) {
    try {
      await limiter.consume(key.slice(0, 200));
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new TooManyTries(refusal.msBeforeNext);
      throw refusal;
    }
  }
}

/** A right password clears what its owner mistyped before. */
export async function forgetTries(account: string, address: string): Promise<void> {
  await byAccount.delete(account.slice(0, 200));
  await byAddress.reward(address.slice(0, 200));
}
