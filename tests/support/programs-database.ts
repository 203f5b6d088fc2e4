import { Kysely, PostgresDialect } from "kysely";
import type { Pool, PoolClient } from "pg";
import { afterAll } from "vitest";
import type { Database } from "#db/schema.ts";

/**
 * Test files share the modules of their process, and with them the program's one
 * database: it leads to whatever DATABASE_URL names in the file that runs. This file
 * itself is read anew for each, so what lasts is kept on globalThis.
 */
const held = globalThis as typeof globalThis & { giaoBanDatabase?: Database; testPool?: Pool };

held.giaoBanDatabase ??= new Kysely({
  dialect: new PostgresDialect({ pool: { connect, end: async () => undefined } }),
});

async function connect(): Promise<PoolClient> {
  const { createDatabase } = await import("#db/connection.server.ts");
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: the file has no createTestDatabase()");
  held.testPool ??= createDatabase(url).pool;
  return held.testPool.connect();
}

afterAll(async () => {
  await held.testPool?.end();
  delete held.testPool;
});
