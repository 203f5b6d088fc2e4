// @ts-check
import { browser, build, lint, types, unitAndDatabase } from "./launch/checks.mjs";
import { installIfNeeded } from "./launch/install.mjs";
import { runChecks } from "./launch/run-checks.mjs";

/** `npm test`: everything, to the end, whatever fails on the way. */
runChecks(installIfNeeded, [types, lint, build, unitAndDatabase, browser]);
