// @ts-check
import { buildIfNeeded } from "./launch/build.mjs";
import { installIfNeeded } from "./launch/install.mjs";
import { giveUp } from "./launch/problem.mjs";

/** `npm run build`: what `npm start` would do before it serves. */
async function build() {
  await installIfNeeded();
  await buildIfNeeded();
}

build().catch(giveUp);
