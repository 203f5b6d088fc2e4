// @ts-check
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildIfNeeded } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { runTool } from "./run.mjs";

/**
 * @typedef {{ passed: number, failed: number }} Tally
 * @typedef {{ name: string, run: () => Promise<Tally> }} Check
 */

/** @type {Check} */
export const types = {
  name: "types",
  run: () => once("typescript/bin/tsc", ["--noEmit", "--pretty"]),
};

/** @type {Check} */
export const lint = {
  name: "lint",
  run: () => once("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]),
};

/** @type {Check} */
export const architecture = {
  name: "architecture",
  run: () => vitest(["tests/architecture.test.ts"]),
};

/** @type {Check} */
export const unitAndDatabase = { name: "unit and database", run: () => vitest([]) };

/** @type {Check} */
export const build = {
  name: "build",
  run: async () => {
    await buildIfNeeded();
    return { passed: 0, failed: 0 };
  },
};

/** @type {Check} */
export const browser = {
  name: "browser",
  run: async () => {
    const env = { ...withoutMode(), CHROMIUM_PATH: await findChromium() };
    return withReport(async (file) => {
      const args = ["test", "--config=tests/e2e/playwright.config.ts", "--reporter=list,json"];
      await runTool("@playwright/test/cli.js", args, {
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
        isShown: true,
      });
    }, playwrightTally);
  },
};

/** @param {string} file @param {string[]} args @returns {Promise<Tally>} */
async function once(file, args) {
  const { ok } = await runTool(file, args, { isShown: true });
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string[]} files */
function vitest(files) {
  return withReport(async (file) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    await runTool("vitest/vitest.mjs", ["run", ...reporters, ...files], {
      env: withoutMode(),
      isShown: true,
    });
  }, vitestTally);
}

/** Test runners choose the mode themselves; NODE_ENV=production would give them React without warnings. */
function withoutMode() {
  /** @type {Record<string, string | undefined>} */
  const env = { ...process.env };
  delete env.NODE_ENV;
  return env;
}

/**
 * A runner that dies without a report counts as one failure.
 *
 * @param {(file: string) => Promise<void>} work
 * @param {(report: any) => Tally} tally
 * @returns {Promise<Tally>}
 */
async function withReport(work, tally) {
  const folder = mkdtempSync(path.join(tmpdir(), "giao-ban-report-"));
  const file = path.join(folder, "report.json");
  try {
    await work(file);
    return tally(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A file that cannot even be loaded has no tests to fail; it counts as one.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, success: boolean,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 */
function vitestTally({ numPassedTests, numFailedTests, testResults, success }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((result) => result.status !== "failed"),
  ).length;
  const failed = numFailedTests + unloaded;
  return { passed: numPassedTests, failed: failed === 0 && !success ? 1 : failed };
}

/**
 * A skipped browser test is no passed one.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report
 */
function playwrightTally({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
