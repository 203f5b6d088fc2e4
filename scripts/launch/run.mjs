import { spawn } from "node:child_process";
import { ROOT } from "./project.mjs";

/**
 * Runs a program in the project and collects what it says.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, isShown?: boolean }} [options] isShown: passes its output on
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { env = process.env, isShown = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on("data", (chunk) => {
        output += chunk;
        if (isShown) to.write(chunk);
      });
    }
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
