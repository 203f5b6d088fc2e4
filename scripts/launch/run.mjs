// @ts-check
import { spawn } from "node:child_process";
import { ROOT } from "./project.mjs";

/**
 * Runs a program in the project and collects what it says.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, isShown?: boolean }} [options] isShown: passes its output on
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { env = process.env, isShown = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    /** @param {import("node:stream").Readable} from @param {NodeJS.WriteStream} to */
    const collect = (from, to) =>
      from.on("data", (chunk) => {
        output += chunk;
        if (isShown) to.write(chunk);
      });
    collect(child.stdout, process.stdout);
    collect(child.stderr, process.stderr);
    child.once("error", (error) => resolve({ ok: false, output: output + error.message }));
    child.once("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * A JavaScript file of an installed package, run by this very Node.
 *
 * @param {string} file path inside node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(file, args, options) {
  return run(process.execPath, [`${ROOT}/node_modules/${file}`, ...args], options);
}
