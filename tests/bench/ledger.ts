import { todayOf } from "#app/domain/clock.ts";
import { createDatabase } from "#db/connection.server.ts";
import { type Bench, below } from "./bench.ts";
import { buildLedger } from "./ledger-data.ts";
import { type Measured, measure } from "./load-measure.ts";
import { signIn } from "./load-sign-in.ts";
import { htmlBytes } from "./page-bytes.ts";
import { serveBuilt } from "./serve-built.ts";

/** Milliseconds, p95 of one reader; the issue's own bound. */
const BOUND = 100;

/** `npm run bench -- ledger`: the board, the appraiser's desk and a project's path over 100,000 visits. */
export const run: Bench = async ({ createDatabase: createEmpty }) => {
  const url = await createEmpty();
  const { db } = createDatabase(url, { max: 2, statementTimeout: 0 });
  console.log("ledger: building");
  const { actors, departments } = await buildLedger(db, todayOf(new Date()));
  console.log("ledger: measuring");
  const server = await serveBuilt(url);
  const appraiser = await signIn(db, actors.appraiser.id);
  const secretary = await signIn(db, actors.secretary.id);
  const pages = [
    { name: "board", path: "/projects/board", cookie: secretary },
    {
      name: "board, one department",
      path: `/projects/board?department=${departments.SYT}`,
      cookie: secretary,
    },
    { name: "desk", path: "/", cookie: appraiser },
    { name: "project list", path: "/projects", cookie: secretary },
    { name: "project", path: "/projects/DA-00004", cookie: secretary },
  ];
  const found: { name: string; one: Measured; ten: Measured; html: number }[] = [];
  for (const { name, path, cookie } of pages) {
    const load = { url: server.address + path, cookie, status: 200 };
    await measure({ ...load, connections: 2, duration: 3 });
    found.push({
      name,
      one: await measure({ ...load, connections: 1, duration: 8 }),
      ten: await measure({ ...load, connections: 10, duration: 8 }),
      html: (await htmlBytes(load.url, cookie)).raw,
    });
  }
  console.table(
    Object.fromEntries(
      found.map(({ name, one, ten, html }) => [
        name,
        {
          "p50 ms (1)": Math.round(one.p50),
          "p95 ms (1)": Math.round(one.p95),
          "p95 ms (10)": Math.round(ten.p95),
          "per second (10)": Math.round(ten.perSecond),
          "html kB": Math.round(html / 1000),
        },
      ]),
    ),
  );
  await server.stop();
  await db.destroy();
  return found.map(({ name, one }) => below(`${name} p95 ms, 1 connection`, BOUND, one.p95));
};
