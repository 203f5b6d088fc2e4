import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { isAlive, waitUntil } from "../../scripts/launch/process-identity.mjs";
import { type Clone, makeClone, postmasterPid, type Started, start } from "./clone.ts";

const clone: Clone = await makeClone();
afterAll(() => clone.remove());

async function expectStopped(started: Started, postmaster: number): Promise<void> {
  await started.exited;
  expect(await waitUntil(() => !isAlive(postmaster), 10_000)).toBe(true);
  expect(existsSync(path.join(clone.data, "owner.json"))).toBe(false);
  expect(existsSync(path.join(clone.data, "postgres", "postmaster.pid"))).toBe(false);
}

test("the program serves, and a second start in the same clone says so", async () => {
  const first = await start(clone);
  expect(first.address).toBeDefined();
  const health = await fetch(`${first.address}/health`);
  expect(await health.json()).toEqual({ status: "ok" });

  const second = await start(clone);
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain(`Giao ban đã chạy tại ${first.address}`);
  expect(second.output()).not.toContain("    at ");

  const postmaster = postmasterPid(clone);
  first.child.kill("SIGTERM");
  expect(await first.exited).toBe(0);
  await expectStopped(first, postmaster);
});

test("SIGTERM to npm, which reaches only npm's shell, stops everything", async () => {
  const started = await start(clone, { viaNpm: true });
  const postmaster = postmasterPid(clone);
  started.child.kill("SIGTERM");
  await expectStopped(started, postmaster);
});

test("Ctrl-C, which reaches npm, shell and program alike, stops everything", async () => {
  const started = await start(clone, { viaNpm: true });
  const postmaster = postmasterPid(clone);
  process.kill(-(started.child.pid ?? 0), "SIGINT");
  await expectStopped(started, postmaster);
});

test("a taken port leads to the next free one", async () => {
  const first = await start(clone);
  const port = Number(new URL(first.address ?? "").port);
  const other = await start(clone, {
    env: { PORT: String(port), DATA_DIR: path.join(clone.root, "other data") },
  });
  expect(new URL(other.address ?? "").port).toBe(String(port + 1));
  for (const { child, exited } of [first, other]) {
    child.kill("SIGINT");
    expect(await exited).toBe(0);
  }
});
