// @ts-check
import { execFileSync } from "node:child_process";
import { chownSync, lstatSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { StartProblem } from "../launch/problem.mjs";

/**
 * PostgreSQL refuses to run as root. Undefined means: as whoever runs this process.
 *
 * @typedef {{ uid: number, gid: number }} Account
 */

export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * The account PostgreSQL runs under: whoever owns the data already, else `postgres`, else `nobody`.
 *
 * @param {string} cluster
 * @returns {Account | undefined}
 */
export function accountFor(cluster) {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (!isRoot()) {
    if (owner && owner.uid !== process.getuid?.()) throw belongsToAnother(cluster);
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return accountNamed("postgres") ?? accountNamed("nobody") ?? refuse();
}

/** @param {string} name */
function accountNamed(name) {
  try {
    const id = (/** @type {string} */ flag) =>
      Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

/** @param {string} cluster */
function belongsToAnother(cluster) {
  return new StartProblem(
    `Dữ liệu ở ${cluster} thuộc tài khoản khác của máy; hãy chạy bằng tài khoản đã tạo ra nó (thường là root) hoặc đặt DATA_DIR tới thư mục khác.`,
    `The data in ${cluster} belong to another account of this machine; run as the one that made them (often root) or set DATA_DIR to another folder.`,
  );
}

/** @returns {never} */
function refuse() {
  throw new StartProblem(
    "PostgreSQL không chạy được dưới tài khoản root và máy không có tài khoản postgres hay nobody; hãy chạy bằng tài khoản thường hoặc đặt DATABASE_URL.",
    "PostgreSQL does not run as root and there is no account postgres or nobody; use an ordinary account or set DATABASE_URL.",
  );
}

/**
 * Whether the account may walk to the path and read it.
 *
 * @param {string} target
 * @param {Account | undefined} account
 */
export function canReach(target, account) {
  if (!account) return true;
  const { root } = path.parse(target);
  if (!mayUse(target, account, 4)) return false;
  for (let folder = path.dirname(target); folder !== root; folder = path.dirname(folder)) {
    if (!mayUse(folder, account, 1)) return false;
  }
  return true;
}

/** @param {string} file @param {Account} account @param {number} bit 4 read, 1 walk through */
function mayUse(file, account, bit) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return false;
  if (stat.uid === account.uid) return (stat.mode & (bit << 6)) !== 0;
  if (stat.gid === account.gid) return (stat.mode & (bit << 3)) !== 0;
  return (stat.mode & bit) !== 0;
}

/** @param {string} target @param {Account | undefined} account */
export function giveTo(target, account) {
  if (!account) return;
  chownSync(target, account.uid, account.gid);
  if (!lstatSync(target).isDirectory()) return;
  for (const name of readdirSync(target)) giveTo(path.join(target, name), account);
}
