// @ts-check
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeOf } from "./problem.mjs";
import { isAlive, startOf } from "./process-identity.mjs";

/**
 * Who uses a folder: a file naming the process, valid only while that process lives.
 *
 * @typedef {{ pid: number, since: string, address?: string }} Owner
 */

/** @param {string} folder */
const fileIn = (folder) => path.join(folder, "owner.json");

/**
 * @param {string} folder
 * @returns {Owner | undefined} the living owner
 */
export function ownerOf(folder) {
  try {
    const owner = JSON.parse(readFileSync(fileIn(folder), "utf8"));
    return isAlive(owner.pid) && startOf(owner.pid) === owner.since ? owner : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes this process the owner, unless another living one is.
 *
 * @param {string} folder
 * @returns {{ taken: true } | { taken: false, owner: Owner }}
 */
export function takeFolder(folder) {
  mkdirSync(folder, { recursive: true });
  const mine = `${fileIn(folder)}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, since: startOf(process.pid) }));
  try {
    for (;;) {
      try {
        linkSync(mine, fileIn(folder));
        return { taken: true };
      } catch (error) {
        if (codeOf(error) !== "EEXIST") throw error;
      }
      const owner = ownerOf(folder);
      if (owner) return { taken: false, owner };
      removeStale(folder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @param {string} folder */
function removeStale(folder) {
  const aside = `${fileIn(folder)}.stale-${process.pid}`;
  try {
    renameSync(fileIn(folder), aside);
  } catch {
    return; // another starter was quicker
  }
  rmSync(aside, { force: true });
}

/**
 * Where the owner serves, for whoever asks next.
 *
 * @param {string} folder
 * @param {string} address
 */
export function announce(folder, address) {
  const owner = { pid: process.pid, since: startOf(process.pid), address };
  writeFileSync(`${fileIn(folder)}.new`, JSON.stringify(owner));
  renameSync(`${fileIn(folder)}.new`, fileIn(folder));
}

/** @param {string} folder */
export function leaveFolder(folder) {
  if (ownerOf(folder)?.pid === process.pid) rmSync(fileIn(folder), { force: true });
}
