// @ts-check
import { giveUp } from "./problem.mjs";

/**
 * Runs all checks, one after another, and ends with the line `N passed, N failed`.
 *
 * @param {() => Promise<void>} install
 * @param {import("./checks.mjs").Check[]} checks
 */
export async function runChecks(install, checks) {
  try {
    await install();
  } catch (error) {
    giveUp(error);
  }
  let passed = 0;
  let failed = 0;
  for (const check of checks) {
    console.log(`\n── ${check.name} ──`);
    const tally = await runCheck(check);
    passed += tally.passed;
    failed += tally.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** @param {import("./checks.mjs").Check} check */
async function runCheck(check) {
  try {
    return await check.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}
