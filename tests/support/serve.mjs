// @ts-check
/** Serves the built program for one browser-test worker; the environment says on what. */
import { pathToFileURL } from "node:url";
import { CLIENT_FOLDER, SERVER_ENTRY } from "../../scripts/launch/build.mjs";
import { moveClockTo } from "./movable-clock.mjs";

const { serve } = await import(pathToFileURL(SERVER_ENTRY).href);
const { address } = await serve(CLIENT_FOLDER);
process.send?.(address);
process.on("message", ({ now }) => {
  moveClockTo(now);
  process.send?.("moved");
});
process.once("disconnect", () => process.exit(0));
