// @ts-check
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Alive, and no zombie: in a container nobody may be there to collect the dead.
 *
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return process.platform !== "linux" || statOf(pid)[0] !== "Z";
}

/**
 * The fields of /proc/<pid>/stat from the state on; the name before them may hold spaces.
 *
 * @param {number} pid
 */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

/**
 * When a process began, as text: with its number it names a process for good,
 * while a number alone is given to another sooner or later.
 *
 * @param {number} pid
 */
export function startOf(pid) {
  try {
    if (process.platform === "linux") return statOf(pid)[19] ?? "";
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/**
 * @param {number} pid
 * @returns {string} the command line, "" when there is no such process
 */
export function commandOf(pid) {
  try {
    if (process.platform === "linux") {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    }
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/**
 * Polls until the condition holds; false when time is up.
 *
 * @param {() => boolean} condition
 * @param {number} milliseconds
 */
export async function waitUntil(condition, milliseconds) {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}
