// @ts-check
import { pathToFileURL } from "node:url";
import { buildIfNeeded, CLIENT_FOLDER, SERVER_ENTRY } from "./launch/build.mjs";
import { claimFolder } from "./launch/claim.mjs";
import { openData } from "./launch/data.mjs";
import { greet } from "./launch/greeting.mjs";
import { installIfNeeded } from "./launch/install.mjs";
import { readOptions } from "./launch/options.mjs";
import { announce } from "./launch/owner.mjs";
import { atStop, failWith, stopOnSignals } from "./launch/stopping.mjs";

/** `npm start`: everything from a fresh clone to a serving program, in plain Node. */
async function start() {
  const options = readOptions(process.argv.slice(2));
  stopOnSignals();
  claimFolder(options.folder);
  await installIfNeeded();
  await buildIfNeeded();

  // React and Remix read it when they are first imported.
  process.env.NODE_ENV = "production";
  const program = import(pathToFileURL(SERVER_ENTRY).href);
  const { databaseUrl, signIns } = await openData(
    options,
    program.then(({ prepare }) => prepare),
  );
  process.env.DATABASE_URL = databaseUrl;
  const { serve } = await program;
  const running = await serve(CLIENT_FOLDER);
  atStop(() => running.stop());
  announce(options.folder, running.address);
  greet(running.address, signIns);
}

start().catch(failWith);
