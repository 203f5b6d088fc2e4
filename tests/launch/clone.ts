import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildIfNeeded } from "../../scripts/launch/build.mjs";
import { inProject } from "../../scripts/launch/project.mjs";

const COPIED = [
  "app",
  "build",
  "db",
  "public",
  "scripts",
  "package.json",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];

/** A built copy of the project, in a path with spaces and Vietnamese letters. */
export interface Clone {
  root: string;
  data: string;
  remove(): void;
}

export async function makeClone(topMode = 0o755): Promise<Clone> {
  await buildIfNeeded();
  const top = mkdtempSync(path.join(tmpdir(), "giao-ban-clone-"));
  chmodSync(top, topMode);
  const root = path.join(top, "Sở TT & TT – Đà Nẵng", "giao ban");
  mkdirSync(root, { recursive: true });
  for (const name of COPIED) cpSync(inProject(name), path.join(root, name), { recursive: true });
  symlinkSync(inProject("node_modules"), path.join(root, "node_modules"));
  return {
    root,
    data: path.join(root, "data"),
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}

export interface Start {
  args?: string[];
  env?: Record<string, string>;
  /** Through npm, as an operator does; by default Node alone, which is quicker. */
  viaNpm?: boolean;
  account?: { uid: number; gid: number };
}

export interface Started {
  child: ChildProcess;
  /** The address printed, or undefined when the program ended first. */
  address: string | undefined;
  output: () => string;
  exited: Promise<number | null>;
}

/** Starts the copy and waits until it serves or ends. */
export async function start({ root }: Clone, options: Start = {}): Promise<Started> {
  const { args = ["--no-demo"], env, viaNpm, account } = options;
  const [command, first] = viaNpm
    ? ["npm", ["start", "--"]]
    : [process.execPath, ["scripts/start.mjs"]];
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    env: { NODE_ENV: "production", ...cleanEnvironment(), PORT: String(freshPort()), ...env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    ...account,
  });
  let output = "";
  const exited = new Promise<number | null>((resolve) => child.once("close", resolve));
  const served = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        output += chunk;
        const address = /^Giao ban: (\S+)$/m.exec(output)?.[1];
        if (address) resolve(address);
      });
    }
  });
  const address = await Promise.race([served, exited.then(() => undefined)]);
  return { child, address, output: () => output, exited };
}

/** Neither the test runner's variables nor an outer npm's. */
function cleanEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_ENV$|DATABASE_URL$|DATA_DIR$|VITEST|TEST_)/.test(name),
  );
  return Object.fromEntries(kept);
}

let lastPort = 20_000 + (process.pid % 2_000) * 10;

function freshPort(): number {
  lastPort += 1;
  return lastPort;
}

/** Where the database stands: in the data folder, or where the note there says. */
export function clusterOf({ data }: Clone): string {
  const note = path.join(data, "postgres-place.txt");
  return existsSync(note) ? readFileSync(note, "utf8").trim() : path.join(data, "postgres");
}

function postmaster(clone: Clone): string[] {
  return readFileSync(path.join(clusterOf(clone), "postmaster.pid"), "utf8").split("\n");
}

/** The bundled server's process, from the file that PostgreSQL itself keeps. */
export function postmasterPid(clone: Clone): number {
  return Number(postmaster(clone)[0]);
}

/** The address of the bundled database while it runs. */
export function databaseUrl(clone: Clone): string {
  const password = readFileSync(path.join(clone.data, "postgres-password"), "utf8").trim();
  return `postgres://giao_ban:${password}@127.0.0.1:${postmaster(clone)[3]}/giao_ban`;
}
