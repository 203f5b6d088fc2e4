// @ts-check
import { architecture, lint, types } from "./launch/checks.mjs";
import { installIfNeeded } from "./launch/install.mjs";
import { runChecks } from "./launch/run-checks.mjs";

/** `npm run validate`: types, lint and the import rules. */
runChecks(installIfNeeded, [types, lint, architecture]);
