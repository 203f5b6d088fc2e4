// @ts-check
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { StartProblem } from "./problem.mjs";
import { inProject } from "./project.mjs";
import { run } from "./run.mjs";

const STAMP = inProject("node_modules", ".giao-ban-installed");

/** Installs what the lock file names, when it is not what is installed already. */
export async function installIfNeeded() {
  const hash = lockHash();
  if (read(STAMP) === hash) return;
  if (!isInstalled()) {
    console.log("Đang cài các gói phụ thuộc… (installing)");
    await install();
  }
  writeFileSync(STAMP, hash);
}

function lockHash() {
  const lock = readFileSync(inProject("package-lock.json"));
  return createHash("sha256")
    .update(lock)
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");
}

/** Whether npm's own record of what it installed agrees with the lock file, whoever ran it. */
function isInstalled() {
  const record = read(inProject("node_modules", ".package-lock.json"));
  if (!record) return false;
  const installed = JSON.parse(record).packages;
  const { packages } = JSON.parse(read(inProject("package-lock.json")));
  return Object.entries(packages).every(
    ([name, wanted]) =>
      name === "" || !isForHere(wanted) || installed[name]?.version === wanted.version,
  );
}

/**
 * The lock file names the binaries of every platform; which C library is ours cannot be told from here.
 *
 * @param {{ os?: string[], cpu?: string[], libc?: string[] }} wanted
 */
function isForHere({ os, cpu, libc }) {
  if (libc) return false;
  return (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
}

async function install() {
  const runner = process.env.npm_execpath ?? "";
  const npm = /npm-cli\.[cm]?js$/.test(runner) ? runner : undefined;
  const args = [
    "ci",
    "--ignore-scripts",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
  ];
  const { ok, output } = npm
    ? await run(process.execPath, [npm, ...args])
    : await run(process.platform === "win32" ? "npm.cmd" : "npm", args);
  if (ok) return;
  console.error(output);
  throw new StartProblem(
    "Không cài được các gói phụ thuộc; hãy kiểm tra kết nối mạng và quyền ghi vào thư mục dự án rồi chạy lại.",
    "The packages could not be installed; check the network and that the project's folder can be written, then run again.",
  );
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
