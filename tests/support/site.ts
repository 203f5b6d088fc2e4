import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { inProject } from "../../scripts/launch/project.mjs";
import { cloneTemplate, type TestServer } from "./test-server.ts";

/** The built program, serving from a database of its own. */
export interface Site {
  address: string;
  databaseUrl: string;
  /** Sets the server's clock, from which it runs on; browsers and sessions keep theirs. */
  moveTo(now: Date): Promise<void>;
  close(): Promise<void>;
}

const FIRST_PORT = 4100;

export async function openSite(server: TestServer): Promise<Site> {
  const { url, drop } = await cloneTemplate(server);
  const child = fork(inProject("tests", "support", "serve.mjs"), {
    cwd: path.resolve(inProject()),
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: url,
      PORT: String(FIRST_PORT),
      LOG_LEVEL: "error",
    },
    execArgv: [],
  });
  const [address] = await Promise.race([once(child, "message"), failed(once(child, "exit"))]);
  return {
    address: String(address),
    databaseUrl: url,
    moveTo: async (now) => {
      const moved = once(child, "message");
      child.send({ now: now.toISOString() });
      await moved;
    },
    close: async () => {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
      await drop();
    },
  };
}

async function failed(exit: Promise<unknown[]>): Promise<never> {
  const [code] = await exit;
  throw new Error(`the server ended before it served (exit code ${code})`);
}
