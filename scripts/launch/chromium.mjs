// @ts-check
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { isRoot } from "../postgres/account.mjs";
import { StartProblem } from "./problem.mjs";
import { run, runTool } from "./run.mjs";

/** What a Chromium in a container, as root and without a network needs. */
export const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * A Chromium that really runs: CHROMIUM_PATH, the usual places, Playwright's
 * own, then Debian's package.
 *
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (works(given)) return given;
    throw new StartProblem(
      `CHROMIUM_PATH=${given} không chạy được; hãy sửa đường dẫn hoặc bỏ biến này.`,
      `CHROMIUM_PATH=${given} does not run; correct the path or unset it.`,
    );
  }
  for (const find of [usualPlace, playwrights, installPlaywrights, installDebians]) {
    const found = await find();
    if (found && works(found)) return found;
  }
  throw new StartProblem(
    "Không tìm thấy và không cài được Chromium cho kiểm thử trình duyệt; hãy cài Chromium rồi đặt CHROMIUM_PATH.",
    "No Chromium for the browser tests was found, and none could be installed; install Chromium and set CHROMIUM_PATH.",
  );
}

function usualPlace() {
  return USUAL_PLACES.find((file) => works(file));
}

async function playwrights() {
  const { chromium } = await import("playwright");
  return chromium.executablePath();
}

async function installPlaywrights() {
  console.log("Đang cài Chromium cho kiểm thử… (installing Chromium)");
  await runTool("playwright/cli.js", ["install", "chromium", "--only-shell"]);
  return shellOf(await playwrights());
}

/**
 * Playwright names the full browser; the shell alone stands beside it.
 *
 * @param {string} full
 */
function shellOf(full) {
  const shell = full
    .replace(/chromium-(\d+)/, "chromium_headless_shell-$1")
    .replace(/chrome-linux64?\/chrome$/, "chrome-headless-shell-linux64/chrome-headless-shell");
  return existsSync(shell) ? shell : full;
}

async function installDebians() {
  if (!isRoot() || !existsSync("/etc/debian_version")) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
  return "/usr/bin/chromium";
}

/** @param {string} file */
function works(file) {
  if (!existsSync(file)) return false;
  try {
    execFileSync(file, [...CHROMIUM_FLAGS, "--dump-dom", "about:blank"], {
      stdio: "ignore",
      timeout: 30_000,
    });
    return true;
  } catch {
    return false;
  }
}
