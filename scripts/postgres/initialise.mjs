// @ts-check
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { StartProblem } from "../launch/problem.mjs";

export const SUPERUSER = "giao_ban";

/**
 * The password stands beside the data, readable by the owner alone.
 *
 * @param {string} folder
 */
export function passwordOf(folder) {
  const file = path.join(folder, "postgres-password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const password = randomBytes(24).toString("base64url");
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/**
 * Makes the cluster once. It is built under another name and renamed when whole,
 * so that one interrupted half-way is not mistaken for data.
 *
 * @param {{ cluster: string, account: import("./account.mjs").Account | undefined,
 *   binaries: ReturnType<typeof import("./binaries.mjs").findBinaries>, password: string,
 *   env: NodeJS.ProcessEnv, isFast: boolean }} options
 */
export function initialise({ cluster, account, binaries, password, env, isFast }) {
  const made = path.join(cluster, "PG_VERSION");
  if (existsSync(made)) return checkMajor(readFileSync(made, "utf8").trim(), binaries.major);

  const half = `${cluster}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const secret = `${half}.password`;
  writeFileSync(secret, password, { mode: 0o600 });
  if (account) for (const file of [half, secret]) chownSync(file, account.uid, account.gid);
  try {
    execFileSync(
      binaries.initdb,
      [
        `--pgdata=${half}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${secret}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        ...(isFast ? ["--no-sync"] : []),
      ],
      { ...account, env, cwd: half, stdio: ["ignore", "ignore", "pipe"] },
    );
  } catch (error) {
    throw cannotInitialise(error);
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(half, cluster);
}

/** @param {string} found @param {string} ours */
function checkMajor(found, ours) {
  if (found === ours) return;
  throw new StartProblem(
    `Dữ liệu do PostgreSQL ${found} tạo ra, chương trình kèm PostgreSQL ${ours}; hãy dùng đúng phiên bản chương trình đã tạo dữ liệu hoặc đặt DATA_DIR tới thư mục khác.`,
    `The data were made by PostgreSQL ${found}, the program brings PostgreSQL ${ours}; use the version of the program that made them or set DATA_DIR to another folder.`,
  );
}

/** @param {unknown} error */
function cannotInitialise(error) {
  const said = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
  const reason = said.split("\n").find((line) => /error|fatal/i.test(line)) ?? String(error);
  return new StartProblem(
    `Không tạo được cơ sở dữ liệu: ${reason.trim()}. Hãy đặt DATABASE_URL tới một máy chủ PostgreSQL có sẵn.`,
    `The database could not be created: ${reason.trim()}. Set DATABASE_URL to a PostgreSQL server of your own.`,
  );
}
