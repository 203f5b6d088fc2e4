import * as build from "virtual:remix/server-build";
import { roomHub } from "#app/routes/meetings/program-hub.server.ts";
import { db } from "#db/connection.server.ts";
import { createApp } from "./app.ts";
import { listen } from "./listen.ts";
import { logger } from "./logger.ts";
import { staticFiles } from "./static-files.ts";

export { prepare } from "./prepare.ts";

export interface Running {
  address: string;
  /** Lets requests under way end, then closes the pool; the database itself is not ours to stop. */
  stop(): Promise<void>;
}

/** Serves the built program; `scripts/start.mjs` has set the environment before it imports this. */
export async function serve(clientFolder: string): Promise<Running> {
  // A promise nobody waited for spoils nothing but itself.
  process.on("unhandledRejection", (reason) =>
    logger.error({ err: reason }, "unhandled rejection"),
  );
  const app = createApp({ build, assets: staticFiles(clientFolder) });
  const listening = await listen(app);
  return {
    address: listening.address,
    stop: async () => {
      await roomHub().stop();
      await listening.stop();
      await db.destroy();
    },
  };
}
