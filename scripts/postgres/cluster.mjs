// @ts-check
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { StartProblem } from "../launch/problem.mjs";
import { waitUntil } from "../launch/process-identity.mjs";
import { findBinaries } from "./binaries.mjs";
import { initialise, passwordOf, SUPERUSER } from "./initialise.mjs";
import { ELSEWHERE, placeOf } from "./place.mjs";
import { readPostmaster, stopOrphan, stopPostmaster } from "./postmaster.mjs";

const STARTED_WITHIN_MS = 120_000;
const ATTEMPTS = 40;
const LOG_LIMIT = 5_000_000;

/** A throw-away cluster loses everything when the machine stops, and is fast. */
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];
const SAFE = ["max_connections=60", "shared_buffers=256MB"];
const ALWAYS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "jit=off",
  "log_min_messages=warning",
  "random_page_cost=1.1",
];

/**
 * @typedef {{ port: number, pid: () => number, url: (database?: string) => string,
 *   stop: () => Promise<void> }} Cluster
 */

/**
 * Runs the bundled PostgreSQL on the data folder, which the caller has locked.
 * A server that dies is started again on the same port until `stop` is called.
 *
 * @param {{ folder: string, isFast?: boolean, elsewhere?: string }} options folder: absolute
 * @returns {Promise<Cluster>}
 */
export async function startCluster({ folder, isFast = false, elsewhere = ELSEWHERE }) {
  const { cluster, account } = await placeOf(folder, elsewhere);
  const binaries = findBinaries(account, account ? elsewhere : folder);
  const password = passwordOf(folder);
  const env = environment(path.join(binaries.native, "lib"));
  initialise({ cluster, account, binaries, password, env, isFast });
  await stopOrphan(cluster);

  const log = path.join(folder, "postgres.log");
  let isStopping = false;
  let child = await startOnAnyPort();
  const { port } = child;

  async function startOnAnyPort() {
    for (let attempt = 1; ; attempt++) {
      const started = await launch(await freePort());
      if (started) return started;
      // Sessions of a killed server may hold its shared memory for some moments more.
      if (attempt === ATTEMPTS) throw cannotStart(log);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  /** @param {number} onPort */
  async function launch(onPort) {
    const out = openLog(log);
    const settings = [...ALWAYS, ...(isFast ? FAST : SAFE), `port=${onPort}`];
    const server = spawn(
      binaries.postgres,
      ["-D", cluster, ...settings.flatMap((setting) => ["-c", setting])],
      // Detached, else Ctrl-C would end the database before the program has drained.
      { ...account, env, cwd: cluster, detached: true, stdio: ["ignore", out, out] },
    );
    closeSync(out);
    server.unref();
    let hasEnded = false;
    server.once("error", () => {
      hasEnded = true;
    });
    server.once("exit", () => {
      hasEnded = true;
      if (isReady && !isStopping) void restart(onPort);
    });
    let isReady = false;
    await waitUntil(() => {
      const seen = readPostmaster(cluster);
      isReady = seen?.pid === server.pid && seen?.isReady === true;
      return isReady || hasEnded;
    }, STARTED_WITHIN_MS);
    return isReady && !hasEnded ? { pid: server.pid ?? 0, port: onPort } : undefined;
  }

  /** @param {number} onPort */
  async function restart(onPort) {
    console.error("PostgreSQL ended unexpectedly; it is being started again.");
    for (let attempt = 0; attempt < ATTEMPTS && !isStopping; attempt++) {
      const started = await launch(onPort);
      if (started) {
        child = started;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  return {
    port,
    pid: () => child.pid,
    url: (database = "postgres") =>
      `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      isStopping = true;
      const running = readPostmaster(cluster);
      if (running) await stopPostmaster(running.pid);
    },
  };
}

/** @param {string} libraries @returns {NodeJS.ProcessEnv} */
function environment(libraries) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_|npm_)/.test(name)),
  );
  const own = { ...env, LC_ALL: "C", LD_LIBRARY_PATH: libraries };
  return /** @type {NodeJS.ProcessEnv} */ (/** @type {unknown} */ (own));
}

/** @param {string} log */
function openLog(log) {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) truncateSync(log);
  return openSync(log, "a", 0o600);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** @param {string} log */
function cannotStart(log) {
  const lines = readFileSync(log, "utf8").split("\n");
  const reason = lines.findLast((line) => line.includes("FATAL:"))?.split("FATAL:")[1] ?? "";
  return new StartProblem(
    `Cơ sở dữ liệu kèm theo không khởi động được:${reason}. Hãy xem ${log}.`,
    `The bundled database does not start:${reason}. See ${log}.`,
  );
}
