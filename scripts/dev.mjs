// @ts-check
import { claimFolder } from "./launch/claim.mjs";
import { openData } from "./launch/data.mjs";
import { greet } from "./launch/greeting.mjs";
import { installIfNeeded } from "./launch/install.mjs";
import { readOptions } from "./launch/options.mjs";
import { announce } from "./launch/owner.mjs";
import { atStop, failWith, stopOnSignals } from "./launch/stopping.mjs";
import { openVite } from "./launch/vite.mjs";

/** `npm run dev`: the same program from its sources; a changed file shows at the next request. */
async function develop() {
  process.env.NODE_ENV = "development";
  const options = readOptions(process.argv.slice(2));
  stopOnSignals();
  claimFolder(options.folder);
  await installIfNeeded();
  const vite = await openVite(options.folder);
  const { prepare } = await vite.load("/app/server/prepare.ts");
  const { databaseUrl, signIns } = await openData(options, prepare);
  process.env.DATABASE_URL = databaseUrl;
  const { listen } = await vite.load("/app/server/listen.ts");
  const listening = await listen(vite.handle);
  vite.attach(listening.server);
  atStop(() => listening.stop());
  announce(options.folder, listening.address);
  greet(listening.address, signIns);
}

develop().catch(failWith);
