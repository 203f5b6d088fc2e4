import { loadDemo } from "#app/demo/load.server.ts";
import { createDatabase } from "#db/connection.server.ts";
import { migrateToLatest } from "#db/migrate.ts";

/** Loads the demo into the empty database of DATABASE_URL. DEMO_NOW moves it in time. */
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set");
const { db } = createDatabase(url, { max: 2, statementTimeout: 0 });
const now = process.env.DEMO_NOW ? new Date(process.env.DEMO_NOW) : new Date();
try {
  await migrateToLatest(db);
  const startedAt = performance.now();
  await loadDemo(db, { now, onProgress: (sentence) => console.log(sentence) });
  console.log(`Xong sau ${((performance.now() - startedAt) / 1000).toFixed(1)} giây.`);
} finally {
  await db.destroy();
}
