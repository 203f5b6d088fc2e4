import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { prepareMarked } from "./prepared.ts";
import type { Database, DB } from "./schema.ts";
import { typeParsers } from "./types.ts";

export interface Connected {
  db: Database;
  pool: pg.Pool;
}

export interface PoolOptions {
  max?: number;
  /** Milliseconds; 0 lets a statement run as long as it needs (migrations, benchmarks). */
  statementTimeout?: number;
}

/** A pool of its own, for scripts and tests; whoever asks for it ends it with `db.destroy()`. */
export function createDatabase(url: string, options: PoolOptions = {}): Connected {
  const pool = createPool(url, options);
  return { pool, db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }) };
}

function createPool(url: string, { max = 10, statementTimeout = 15_000 }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "giao-ban",
    max,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: 60_000,
    // A cast from timestamptz to date must fall on the province's day, not on Greenwich's. Compiling
    // a statement takes longer than any of ours runs.
    options: "-c TimeZone=Asia/Ho_Chi_Minh -c jit=off",
    types: typeParsers,
  });
  // A client that loses its server between two queries is dropped from the pool, and the
  // next query reports what is wrong; without a listener Node would end the program.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    prepareMarked(client);
  });
  return pool;
}

// Kept on globalThis, else every hot reload would leave a pool behind.
const held = globalThis as typeof globalThis & { giaoBanDatabase?: Database };

/** The program's one database. Connects at the first query, to DATABASE_URL as it is then. */
export const db: Database = held.giaoBanDatabase ?? connectLater();
held.giaoBanDatabase = db;

function connectLater(): Database {
  return new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: async () => {
        const url = process.env.DATABASE_URL;
        if (!url) throw new Error("DATABASE_URL is not set");
        return createPool(url, {});
      },
    }),
  });
}
