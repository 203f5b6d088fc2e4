import { loadDemo } from "#app/demo/load.server.ts";
import { createDatabase } from "#db/connection.server.ts";
import { asTemplate, type RunningTestServer, startTestServer } from "./test-server.ts";

/** What the browser tests clone: the demo, and an installation without anything in it. */
export interface BrowserServers {
  adminUrl: string;
  demo: string;
  empty: string;
}

const VARIABLE = "GIAO_BAN_BROWSER_SERVERS";

/** Playwright's global setup: one server, the demo loaded once. */
export default async function setup(): Promise<() => Promise<void>> {
  const server: RunningTestServer = await startTestServer();
  const demo = await asTemplate(server, async (url) => {
    const { db } = createDatabase(url, { statementTimeout: 0 });
    await loadDemo(db, { now: new Date() });
    await db.destroy();
  });
  const servers: BrowserServers = {
    adminUrl: server.adminUrl,
    demo: demo.template,
    empty: server.template,
  };
  process.env[VARIABLE] = JSON.stringify(servers);
  return async () => {
    await demo.drop();
    await server.stop();
  };
}

export function browserServers(): BrowserServers {
  return JSON.parse(process.env[VARIABLE] ?? "{}");
}
