// @ts-check
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { codeOf, StartProblem } from "../launch/problem.mjs";
import { accountFor, canReach, giveTo } from "./account.mjs";
import { stopOrphan } from "./postmaster.mjs";

export const ELSEWHERE = "/var/lib/giao-ban";

/**
 * Where the data stand: `postgres` in the data folder, unless PostgreSQL's
 * account cannot walk there (a project under a 0700 home, run by root). Then
 * they stand in /var/lib/giao-ban, and a note in the data folder says where,
 * so that every later start finds the same data.
 *
 * @param {string} folder
 * @param {string} elsewhere
 */
export async function placeOf(folder, elsewhere) {
  ensureFolder(folder);
  const note = path.join(folder, "postgres-place.txt");
  if (existsSync(note)) {
    const cluster = readFileSync(note, "utf8").trim();
    return { cluster, account: accountFor(cluster) };
  }
  const cluster = path.join(folder, "postgres");
  const account = accountFor(cluster);
  if (canReach(folder, account)) return { cluster, account };

  const key = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  const moved = path.join(elsewhere, key, "postgres");
  mkdirSync(path.dirname(moved), { recursive: true, mode: 0o755 });
  if (existsSync(cluster) && !existsSync(moved)) await copyCluster(cluster, moved, account);
  writeFileSync(note, `${moved}\n`);
  return { cluster: moved, account: accountFor(moved) };
}

/** @param {string} folder */
export function ensureFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = path.join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new StartProblem(
      `Không ghi được vào thư mục dữ liệu ${folder} (${codeOf(error)}); hãy cấp quyền cho tài khoản đang chạy hoặc đặt DATA_DIR tới thư mục khác.`,
      `The data folder ${folder} cannot be written (${codeOf(error)}); give the running account access or set DATA_DIR to another folder.`,
    );
  }
}

/** @param {string} from @param {string} to @param {import("./account.mjs").Account | undefined} account */
async function copyCluster(from, to, account) {
  await stopOrphan(from);
  const half = `${to}.half`;
  cpSync(from, half, { recursive: true, force: true });
  chmodSync(half, 0o700);
  giveTo(half, account);
  renameSync(half, to);
}
