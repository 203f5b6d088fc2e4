// @ts-check
import { startCluster } from "../postgres/cluster.mjs";
import { createEmpty, hasDatabase, rename } from "../postgres/databases.mjs";
import { atStop } from "./stopping.mjs";

export const NAME = "giao_ban";
/** A first start interrupted half-way leaves this one, which the next start throws away. */
const UNFINISHED = "giao_ban_unfinished";

/**
 * The database to serve from, ready: DATABASE_URL's, or the bundled one's.
 *
 * @typedef {(preparation: { databaseUrl: string, wantsDemo: boolean, report: (sentence: string) => void })
 *   => Promise<{ signIns: { username: string, password: string, who: string }[] }>} Prepare
 *
 * @param {import("./options.mjs").Options} options
 * @param {Prepare | Promise<Prepare>} program `prepare` of the program; may still be loading
 */
export async function openData({ databaseUrl, folder, demo }, program) {
  const report = (/** @type {string} */ sentence) => console.log(sentence);
  if (databaseUrl) {
    const prepare = await program;
    const prepared = await prepare({ databaseUrl, wantsDemo: demo === "asked", report });
    return { databaseUrl, ...prepared };
  }
  const cluster = await startCluster({ folder });
  atStop(() => cluster.stop());
  const url = cluster.url(NAME);
  const prepare = await program;
  if (await hasDatabase(cluster.url(), NAME)) {
    const prepared = await prepare({ databaseUrl: url, wantsDemo: demo === "asked", report });
    return { databaseUrl: url, ...prepared };
  }
  await createEmpty(cluster.url(), UNFINISHED);
  const wantsDemo = demo !== "refused";
  const prepared = await prepare({ databaseUrl: cluster.url(UNFINISHED), wantsDemo, report });
  await rename(cluster.url(), UNFINISHED, NAME);
  return { databaseUrl: url, ...prepared };
}
