import { afterAll, inject } from "vitest";
import { createDatabase } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { cloneTemplate } from "./test-server.ts";

export interface TestDatabase {
  db: Database;
  url: string;
}

/**
 * A fresh, migrated database for one test file; it goes when the file ends.
 * Call it at the top of the file: `const { db } = await createTestDatabase();`
 * DATABASE_URL names it too, so that routes under test use the same one.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, drop } = await cloneTemplate(inject("testServer"));
  const { db } = createDatabase(url, { max: 5 });
  process.env.DATABASE_URL = url;
  afterAll(async () => {
    await db.destroy();
    await drop();
  });
  return { db, url };
}
