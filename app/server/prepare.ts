import { sql } from "kysely";
import { loadDemo } from "#app/demo/load.server.ts";
import { type DemoSignIn, demoSignIns } from "#app/demo/sign-ins.ts";
import { createDatabase } from "#db/connection.server.ts";
import { migrateToLatest } from "#db/migrate.ts";
import type { Database } from "#db/schema.ts";
import { StartProblem } from "#db/start-problem.ts";
import { connectionProblemOf } from "./connection-problem.ts";

export interface Preparation {
  databaseUrl: string;
  wantsDemo: boolean;
  report: (sentence: string) => void;
}

/** One of the cast, as printed at the start. */
export interface PrintedSignIn {
  username: string;
  password: string;
  /** Name and office, in Vietnamese. */
  who: string;
}

export interface Prepared {
  /** The people of the demo, where the database holds it. */
  signIns: PrintedSignIn[];
}

/**
 * Makes the database ready to serve: checks it, migrates it, loads the demo
 * where that is wanted.
 *
 * @throws StartProblem when it cannot be reached, does not fit, or holds other data already
 */
export async function prepare({ databaseUrl, wantsDemo, report }: Preparation): Promise<Prepared> {
  const { db } = createDatabase(databaseUrl, { max: 4, statementTimeout: 0 });
  try {
    await reach(db, databaseUrl);
    await migrateToLatest(db);
    let isDemo = await holdsDemo(db);
    if (wantsDemo && !isDemo) {
      if (await holdsPeople(db)) throw notEmpty();
      await loadDemo(db, { now: new Date(), onProgress: report });
      isDemo = await holdsDemo(db);
    }
    return { signIns: isDemo ? demoSignIns.map(print) : [] };
  } finally {
    await db.destroy();
  }
}

function print({ username, password, fullName, titleVi }: DemoSignIn): PrintedSignIn {
  return { username, password, who: `${fullName}, ${titleVi}` };
}

async function reach(db: Database, url: string): Promise<void> {
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    throw connectionProblemOf(error, url);
  }
}

async function holdsDemo(db: Database): Promise<boolean> {
  const row = await db.selectFrom("installation").select("is_demo").executeTakeFirst();
  return row?.is_demo ?? false;
}

async function holdsPeople(db: Database): Promise<boolean> {
  const row = await db.selectFrom("app_user").select("id").limit(1).executeTakeFirst();
  return row !== undefined;
}

function notEmpty(): StartProblem {
  return new StartProblem(
    "Cơ sở dữ liệu đã có dữ liệu nên không nạp dữ liệu minh họa; hãy bỏ --demo hoặc dùng cơ sở dữ liệu trống.",
    "The database is not empty, so the demo is not loaded; leave out --demo or use an empty database.",
  );
}
