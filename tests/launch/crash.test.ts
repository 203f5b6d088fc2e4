import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { isAlive, waitUntil } from "../../scripts/launch/process-identity.mjs";
import { type Clone, databaseUrl, makeClone, postmasterPid, type Started, start } from "./clone.ts";

const clone: Clone = await makeClone();
afterAll(() => clone.remove());

let written = 0;

async function query(text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: databaseUrl(clone) });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

async function write(): Promise<void> {
  written += 1;
  await query(`create table if not exists kept (n int); insert into kept values (${written})`);
}

async function expectNothingLost(): Promise<void> {
  const { rows } = await query("select count(*)::int as count from kept");
  expect(rows).toEqual([{ count: written }]);
}

async function serving({ address }: Started): Promise<boolean> {
  const answer = await fetch(`${address}/health`).catch(() => undefined);
  return answer?.ok ?? false;
}

async function killHard({ child, exited }: Started): Promise<void> {
  child.kill("SIGKILL");
  await exited;
}

async function end({ child, exited }: Started): Promise<void> {
  child.kill("SIGTERM");
  expect(await exited).toBe(0);
}

test("after kill -9 of the program the next start takes the orphaned database over", async () => {
  const first = await start(clone);
  await write();
  const orphan = postmasterPid(clone);
  await killHard(first);
  expect(isAlive(orphan)).toBe(true);

  const second = await start(clone);
  expect(await serving(second)).toBe(true);
  expect(isAlive(orphan)).toBe(false);
  await expectNothingLost();
  const postmaster = postmasterPid(clone);
  await end(second);
  expect(isAlive(postmaster)).toBe(false);
});

test("after kill -9 of the database the running program brings it back", async () => {
  const started = await start(clone);
  await write();
  const killed = postmasterPid(clone);
  process.kill(killed, "SIGKILL");
  expect(await waitUntil(() => !isAlive(killed), 5_000)).toBe(true);
  await expect.poll(() => serving(started), { timeout: 20_000 }).toBe(true);
  await expectNothingLost();
  await end(started);
});

test("after kill -9 of both a start loses nothing", async () => {
  const first = await start(clone);
  await write();
  const postmaster = postmasterPid(clone);
  await killHard(first);
  process.kill(postmaster, "SIGKILL");
  await waitUntil(() => !isAlive(postmaster), 5_000);

  const second = await start(clone);
  expect(await serving(second)).toBe(true);
  await expectNothingLost();
  await end(second);
});
