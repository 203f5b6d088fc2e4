// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { leaveFolder, takeFolder } from "./owner.mjs";
import { StartProblem } from "./problem.mjs";
import { inProject, ROOT } from "./project.mjs";
import { runTool } from "./run.mjs";

const BUILD = inProject("build");
// Not in the build folder: the build begins by removing that.
const LOCK = inProject("node_modules", ".cache", "giao-ban-build");
const STAMP = path.join(BUILD, "sources.sha256");
const FOLDERS = ["app", "db", "public", "scripts"];
const FILES = [
  "package.json",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];

export const SERVER_ENTRY = path.join(BUILD, "server", "index.js");
export const CLIENT_FOLDER = path.join(BUILD, "client");

/** Builds when the sources are not those that were built last; one process at a time. */
export async function buildIfNeeded() {
  if (isFresh(sourcesHash())) return;
  await lockBuild();
  try {
    const hash = sourcesHash();
    if (!isFresh(hash)) await build(hash);
  } finally {
    leaveFolder(LOCK);
  }
}

/** @param {string} hash */
async function build(hash) {
  console.log("Đang dựng chương trình… (building)");
  rmSync(STAMP, { force: true });
  const { ok, output } = await runTool("@remix-run/dev/dist/cli.js", ["vite:build"], {
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (!ok) {
    console.error(output);
    throw new StartProblem(
      "Không dựng được chương trình; lỗi ở ngay trên.",
      "The program could not be built; the error stands above.",
    );
  }
  writeFileSync(STAMP, hash);
}

async function lockBuild() {
  while (!takeFolder(LOCK).taken) await new Promise((resolve) => setTimeout(resolve, 200));
}

/** @param {string} hash */
function isFresh(hash) {
  return existsSync(STAMP) && existsSync(SERVER_ENTRY) && readFileSync(STAMP, "utf8") === hash;
}

/** Of names and contents; tests are no part of what is built. */
function sourcesHash() {
  const hash = createHash("sha256");
  const files = [
    ...FOLDERS.flatMap((folder) => filesIn(inProject(folder))),
    ...FILES.map((name) => inProject(name)),
  ];
  for (const file of files) {
    hash.update(path.relative(ROOT, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
