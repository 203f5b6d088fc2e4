// @ts-check
/**
 * @param {string} url of the server's maintenance database
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @template T
 * @returns {Promise<T>}
 */
async function withClient(url, work) {
  // Imported late: the launcher is read before anything is installed.
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  // Said again by the query under way; without a listener Node would end the program.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @param {string} url @param {string} name */
export function hasDatabase(url, name) {
  return withClient(url, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    return rowCount === 1;
  });
}

/** @param {string} url @param {string} name an identifier of ours, never input */
export function createEmpty(url, name) {
  return withClient(url, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template template0 encoding 'UTF8'`);
  });
}

/** @param {string} url @param {string} from @param {string} to identifiers of ours, never input */
export function rename(url, from, to) {
  return withClient(url, (client) => client.query(`alter database ${from} rename to ${to}`));
}
