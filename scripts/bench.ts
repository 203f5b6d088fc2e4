import { existsSync, readdirSync } from "node:fs";
import type { Bench } from "#tests/bench/bench.ts";
import { cloneTemplate, startTestServer } from "#tests/support/test-server.ts";
import { buildIfNeeded } from "./launch/build.mjs";
import { StartProblem } from "./launch/problem.mjs";
import { inProject } from "./launch/project.mjs";
import { atStop, failWith, stopAll, stopOnSignals } from "./launch/stopping.mjs";

/** `npm run bench -- NAME`: tests/bench/NAME.ts, on a durable cluster of its own. */
async function bench(): Promise<void> {
  const file = inProject("tests", "bench", `${process.argv[2]}.ts`);
  if (!existsSync(file)) throw unknown();
  stopOnSignals();
  await buildIfNeeded();
  const server = await startTestServer({ isFast: false });
  atStop(() => server.stop());
  const { run }: { run: Bench } = await import(file);
  const goals = await run({
    adminUrl: server.adminUrl,
    createDatabase: async () => (await cloneTemplate(server)).url,
  });
  await stopAll();
  console.log(JSON.stringify({ bench: process.argv[2], goals }));
  process.exit(0);
}

function unknown(): StartProblem {
  const names = readdirSync(inProject("tests", "bench"))
    .filter((name) => !["bench.ts"].includes(name) && !name.includes("-"))
    .map((name) => name.replace(/\.ts$/, ""))
    .join(", ");
  return new StartProblem(
    `Hãy nêu phép đo: npm run bench -- TÊN, với TÊN là: ${names}.`,
    `Name a benchmark: npm run bench -- NAME, where NAME is one of: ${names}.`,
  );
}

bench().catch(failWith);
