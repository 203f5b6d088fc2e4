import { randomBytes } from "node:crypto";
import { todayOf } from "#app/domain/clock.ts";
import { fold } from "#app/domain/search/fold.ts";
import { createDatabase } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import type { Bench } from "./bench.ts";
import { bareQuery } from "./core-bare-query.ts";
import { buildCoreData, type CoreData } from "./core-data.ts";
import { coreGoals, printTable, type SizeFigures } from "./core-goals.ts";
import { type Measured, measure } from "./load-measure.ts";
import { signIn } from "./load-sign-in.ts";
import { assetBytes, heaviestPage, htmlBytes } from "./page-bytes.ts";
import { runServer, type ServedProgram, serveBuilt } from "./serve-built.ts";

const SIZES = [5_000, 50_000, 500_000];
/** Seconds. */
const WARM_UP = 3;
const MEASURED = 8;

/** `npm run bench -- core [--sizes 5000,50000]`: the four pages of every day, as the register grows. */
export const run: Bench = async ({ createDatabase: createEmpty }) => {
  const sizes = askedSizes(process.argv) ?? SIZES;
  const found: SizeFigures[] = [];
  for (const size of sizes) {
    const url = await createEmpty();
    const { db } = createDatabase(url, { max: 2, statementTimeout: 0 });
    console.log(`${size} issues: building`);
    const data = await buildCoreData(db, size, todayOf(new Date()), fold);
    console.log(`${size} issues: measuring`);
    found.push(await measureSize(db, url, data));
    await db.destroy();
  }
  printTable(found);
  return coreGoals(found, heaviestPage());
};

async function measureSize(db: Database, url: string, data: CoreData): Promise<SizeFigures> {
  const { actors, departments } = data.cast;
  const [secretary, chair, leader] = [
    await signIn(db, actors.secretary.id),
    await signIn(db, actors.chair.id),
    await signIn(db, actors.leaderHealth.id),
  ];
  const own = data.openIssues.filter((issue) => issue.leadDepartmentId === departments.SYT);
  const server = await serveBuilt(url);
  const at = (path: string) => server.address + path;
  const list = at("/issues?flag=overdue");
  const issue = at(`/issues/${own[0]?.code}`);
  const listHtml = await htmlBytes(list, secretary);
  const issueHtml = await htmlBytes(issue, secretary);
  const homeHtml = await htmlBytes(at("/"), chair);
  const figures: SizeFigures = {
    size: data.issues,
    pages: {
      list: await both({ url: list, cookie: secretary, status: 200 }),
      issue: await both({ url: issue, cookie: secretary, status: 200 }),
      home: await both({ url: at("/"), cookie: chair, status: 200 }),
      report: await both({ url: server.address, cookie: leader, status: 303, post: reportOn(own) }),
    },
    bare: await measureBare(url),
    html: { list: listHtml, issue: issueHtml, home: homeHtml },
    assets: {
      list: assetBytes(listHtml.html),
      issue: assetBytes(issueHtml.html),
      home: assetBytes(homeHtml.html),
    },
    memory: server.memory(),
  };
  await server.stop();
  return figures;
}

type Asked = Omit<Parameters<typeof measure>[0], "connections" | "duration">;

/** After a warm-up: one reader alone, then ten at once. */
async function both(load: Asked): Promise<{ one: Measured; ten: Measured }> {
  await measure({ ...load, connections: 2, duration: WARM_UP });
  return {
    one: await measure({ ...load, connections: 1, duration: MEASURED }),
    ten: await measure({ ...load, connections: 10, duration: MEASURED }),
  };
}

async function measureBare(url: string): Promise<{ one: Measured; ten: Measured }> {
  const script = new URL("./core-bare-server.mjs", import.meta.url).pathname;
  const bare: ServedProgram = await runServer([decodeURIComponent(script)], {
    DATABASE_URL: url,
    BARE_QUERY: bareQuery(todayOf(new Date())),
  });
  const figures = await both({ url: bare.address, status: 200 });
  await bare.stop();
  return figures;
}

/** A report with a key of its own each time, on the department's issues in turn. */
function reportOn(issues: readonly { code: string }[]) {
  return (n: number) => ({
    path: `/issues/${issues[n % issues.length]?.code}/report`,
    body: new URLSearchParams({
      _key: randomBytes(16).toString("hex"),
      version: "1",
      progress: "yes",
      text: "Đã làm việc với đơn vị phối hợp, thống nhất phương án; còn chờ văn bản trả lời.",
    }).toString(),
  });
}

function askedSizes(args: readonly string[]): number[] | null {
  const at = args.indexOf("--sizes");
  if (at < 0) return null;
  const sizes = (args[at + 1] ?? "").split(",").map(Number);
  return sizes.every((size) => Number.isInteger(size) && size > 1000) ? sizes : null;
}
