// @ts-check
import { startCluster } from "../postgres/cluster.mjs";
import { hasDatabase } from "../postgres/databases.mjs";
import { passwordOf, SUPERUSER } from "../postgres/initialise.mjs";
import { ELSEWHERE, placeOf } from "../postgres/place.mjs";
import { readPostmaster } from "../postgres/postmaster.mjs";
import { claimFolder } from "./claim.mjs";
import { NAME } from "./data.mjs";
import { ownerOf } from "./owner.mjs";
import { StartProblem } from "./problem.mjs";
import { atStop } from "./stopping.mjs";

/**
 * The program's database for a command beside it: DATABASE_URL's, the one that a
 * running program has open, or else the bundled one, started for as long as it takes.
 *
 * @param {import("./options.mjs").Options} options
 * @returns {Promise<string>} its address
 */
export async function borrowDatabase({ databaseUrl, folder }) {
  if (databaseUrl) return databaseUrl;
  if (ownerOf(folder)) {
    const { cluster } = await placeOf(folder, ELSEWHERE);
    const port = readPostmaster(cluster)?.port;
    return `postgres://${SUPERUSER}:${passwordOf(folder)}@127.0.0.1:${port}/${NAME}`;
  }
  claimFolder(folder);
  const cluster = await startCluster({ folder });
  atStop(() => cluster.stop());
  if (await hasDatabase(cluster.url(), NAME)) return cluster.url(NAME);
  throw new StartProblem(
    `Chưa có dữ liệu trong ${folder}; hãy chạy npm start trước.`,
    `There are no data in ${folder} yet; run npm start first.`,
  );
}
