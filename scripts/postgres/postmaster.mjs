// @ts-check
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { commandOf, isAlive, waitUntil } from "../launch/process-identity.mjs";

const PATIENCE_MS = 30_000;

/**
 * What `postmaster.pid` says of a running server.
 *
 * @param {string} cluster
 * @returns {{ pid: number, port: number, isReady: boolean } | undefined}
 */
export function readPostmaster(cluster) {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return pid > 0
      ? { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes over from a server whose owner was killed: it is stopped (its committed
 * data stays), so that the new owner runs one with its own settings.
 * The caller holds the folder's lock, so nobody else uses it.
 *
 * @param {string} cluster
 */
export async function stopOrphan(cluster) {
  const running = readPostmaster(cluster);
  if (!running) return;
  if (isAlive(running.pid) && commandOf(running.pid).includes(cluster)) {
    await stopPostmaster(running.pid);
  } else if (existsSync(cluster)) {
    // The number now belongs to another program, which PostgreSQL would mistake for a server.
    rmSync(path.join(cluster, "postmaster.pid"), { force: true });
  }
}

/**
 * SIGINT ends sessions and stops at once; SIGTERM would wait for clients for ever.
 *
 * @param {number} pid
 */
export async function stopPostmaster(pid) {
  for (const signal of ["SIGINT", "SIGQUIT"]) {
    if (!send(pid, signal)) return;
    if (await waitUntil(() => !isAlive(pid), PATIENCE_MS)) return;
  }
}

/** @param {number} pid @param {string} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
