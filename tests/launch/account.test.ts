import { chownSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Clone, clusterOf, makeClone, type Started, start } from "./clone.ts";

const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

async function expectServes(started: Started): Promise<void> {
  expect(started.address, started.output()).toBeDefined();
  const health = await fetch(`${started.address}/health`);
  expect(health.status).toBe(200);
}

async function end({ child, exited }: Started): Promise<void> {
  child.kill("SIGTERM");
  expect(await exited).toBe(0);
}

describe.runIf(isRoot)("run by root", async () => {
  const open: Clone = await makeClone();
  const locked: Clone = await makeClone(0o700);
  afterAll(() => {
    rmSync(path.dirname(clusterOf(locked)), { recursive: true, force: true });
    open.remove();
    locked.remove();
  });

  test("PostgreSQL runs under another account, in the data folder", async () => {
    const started = await start(open);
    await expectServes(started);
    expect(clusterOf(open)).toBe(path.join(open.data, "postgres"));
    expect(statSync(clusterOf(open)).uid).not.toBe(0);
    await end(started);
  });

  test("below a 0700 folder the data stand elsewhere, and are found again", async () => {
    const first = await start(locked);
    await expectServes(first);
    const cluster = clusterOf(locked);
    expect(cluster.startsWith("/var/lib/giao-ban/")).toBe(true);
    await end(first);
    const second = await start(locked);
    await expectServes(second);
    expect(clusterOf(locked)).toBe(cluster);
    await end(second);
  });

  test("an ordinary user's start", async () => {
    const clone = await makeClone();
    chownSync(clone.root, NOBODY.uid, NOBODY.gid);
    const started = await start(clone, { account: NOBODY });
    await expectServes(started);
    expect(statSync(clusterOf(clone)).uid).toBe(NOBODY.uid);
    await end(started);
    clone.remove();
  });
});
