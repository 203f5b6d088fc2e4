import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { CLIENT_FOLDER, SERVER_ENTRY } from "../../scripts/launch/build.mjs";

export interface ServedProgram {
  address: string;
  /** Resident memory in bytes now. */
  memory(): number;
  stop(): Promise<void>;
}

/** Runs the built program as one process of its own, as `npm start` would serve it. */
export async function serveBuilt(databaseUrl: string): Promise<ServedProgram> {
  const serve = `import(${JSON.stringify(pathToFileURL(SERVER_ENTRY).href)})
    .then(({ serve }) => serve(${JSON.stringify(CLIENT_FOLDER)}))
    .then(({ address }) => process.send(address));`;
  return runServer(["-e", serve], {
    DATABASE_URL: databaseUrl,
    NODE_ENV: "production",
    PORT: "34500",
    HOST: "127.0.0.1",
    LOG_LEVEL: "warn",
  });
}

/** Starts a process that sends its address when it listens. */
export async function runServer(
  args: string[],
  env: Record<string, string>,
): Promise<ServedProgram> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.once("message", (message) => resolve(String(message)));
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return {
    address: address.replace("localhost", "127.0.0.1"),
    memory: () => memoryOf(child.pid ?? 0),
    stop: () => ended(child),
  };
}

function memoryOf(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1] ?? 0) * 1024;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}
