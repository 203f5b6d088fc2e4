import { CompiledQuery } from "kysely";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "#db/connection.server.ts";
import { networkOf } from "./network.ts";

/** Tries within a quarter of an hour. An office's people often share one address. */
const TRIES_PER_PAIR = 8;
const TRIES_PER_ADDRESS = 80;
const WINDOW_S = 15 * 60;
/** Tries on one account from anywhere within an hour, before the answers come later. */
const TRIES_PER_ACCOUNT = 30;
const ACCOUNT_WINDOW_S = 60 * 60;
/** So many more tries double the delay, up to the longest: shorter than stopping waits for a request. */
const TRIES_PER_STEP = 10;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8000;

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

const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPostgres({
    storeClient,
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration,
  });
const byPair = limiter("pair", TRIES_PER_PAIR, WINDOW_S);
const byAddress = limiter("address", TRIES_PER_ADDRESS, WINDOW_S);
/** It counts and never refuses: whoever could close an account could keep its owner out. */
const byAccount = limiter("account", Number.MAX_SAFE_INTEGER, ACCOUNT_WINDOW_S);

/**
 * Counts a try before the password is looked at, so that parallel tries count too, and says how
 * many milliseconds the answer is to wait: none, until an account is tried much more than one
 * person tries. Too many tries from one address on one account, or on all, are refused there.
 *
 * @throws TooManyTries
 */
export async function countTry(account: string, address: string): Promise<number> {
  const keys = keysOf(account, address);
  try {
    await byAddress.consume(keys.address);
    await byPair.consume(keys.pair);
    return delayAfter((await byAccount.consume(keys.account)).consumedPoints);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new TooManyTries(refusal.msBeforeNext);
    throw refusal;
  }
}

function delayAfter(tries: number): number {
  if (tries <= TRIES_PER_ACCOUNT) return 0;
  const step = Math.ceil((tries - TRIES_PER_ACCOUNT) / TRIES_PER_STEP) - 1;
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** step);
}

/** A right password clears what its owner mistyped before, here; others' tries elsewhere still count. */
export async function forgetTries(account: string, address: string): Promise<void> {
  const keys = keysOf(account, address);
  await byPair.delete(keys.pair);
  await byAddress.reward(keys.address);
  await byAccount.reward(keys.account);
}

function keysOf(account: string, address: string) {
  const network = networkOf(address.slice(0, 100));
  const name = account.slice(0, 100);
  return { account: name, address: network, pair: `${network} ${name}` };
}
