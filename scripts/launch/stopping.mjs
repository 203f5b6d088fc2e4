// @ts-check
import { giveUp } from "./problem.mjs";

const WATCH_MS = 250;
const PATIENCE_MS = 45_000;

/** @type {(() => unknown)[]} */
const cleanups = [];
/** @type {Promise<void> | undefined} */
let stopping;

/**
 * Something to undo at the end; the last begun is undone first.
 *
 * @param {() => unknown} cleanup
 */
export function atStop(cleanup) {
  cleanups.push(cleanup);
}

/**
 * For the catch of a command: undoes what was begun, then says what was wrong.
 * What fails because the program is being stopped anyway is no fault.
 *
 * @param {unknown} error
 */
export async function failWith(error) {
  if (stopping) return;
  await stopAll();
  giveUp(error);
}

/** Undoes everything once, however often it is asked. */
export function stopAll() {
  stopping ??= undoAll();
  return stopping;
}

async function undoAll() {
  for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
    try {
      await cleanup();
    } catch (error) {
      console.error(error);
    }
  }
}

/**
 * Ends cleanly on Ctrl-C, SIGTERM, a closed terminal, and when npm goes away:
 * npm passes SIGTERM to its shell only, which leaves us behind with a new parent.
 */
export function stopOnSignals() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(0));
  // A fault of ours may have left anything behind; the database is still stopped in order.
  process.on("uncaughtException", (error) => {
    console.error(error);
    end(1);
  });
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end(0);
  }, WATCH_MS).unref();
}

/** @param {number} exitCode */
function end(exitCode) {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  void stopAll().then(() => process.exit(exitCode));
}
