import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { createDatabase } from "#db/connection.server.ts";
import { migrateToLatest } from "#db/migrate.ts";
import { leaveFolder, takeFolder } from "../../scripts/launch/owner.mjs";
import { startCluster } from "../../scripts/postgres/cluster.mjs";
import { stopOrphan } from "../../scripts/postgres/postmaster.mjs";

/** A PostgreSQL server for one test run, and the migrated database that each test file gets a copy of. */
export interface TestServer {
  adminUrl: string;
  template: string;
}

export interface RunningTestServer extends TestServer {
  stop(): Promise<void>;
}

const PREFIX = "giao-ban-test-";

/**
 * An external server where TEST_DATABASE_URL or DATABASE_URL names one, else a
 * throw-away cluster; `isFast: false` lets it write as safely as in production.
 */
export async function startTestServer({ isFast = true } = {}): Promise<RunningTestServer> {
  const external = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  const { adminUrl, stop } = external
    ? { adminUrl: external, stop: null }
    : await ownCluster(isFast);
  const template = `giao_ban_template_${randomBytes(4).toString("hex")}`;
  await asAdmin(adminUrl, `create database ${template} template template0 encoding 'UTF8'`);
  const { db } = createDatabase(urlOf(adminUrl, template), { statementTimeout: 0 });
  await migrateToLatest(db);
  await db.destroy();
  return {
    adminUrl,
    template,
    stop: stop ?? (() => asAdmin(adminUrl, `drop database if exists ${template} with (force)`)),
  };
}

/** Copies the template; about 50 ms. */
export async function cloneTemplate({ adminUrl, template }: TestServer) {
  const name = `giao_ban_test_${randomBytes(6).toString("hex")}`;
  await asAdmin(adminUrl, `create database ${name} template ${template}`);
  return {
    url: urlOf(adminUrl, name),
    drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

/** A further template, made by filling a copy of the first one. */
export async function asTemplate(server: TestServer, fill: (url: string) => Promise<void>) {
  const { url, drop } = await cloneTemplate(server);
  await fill(url);
  return { template: new URL(url).pathname.slice(1), drop };
}

async function ownCluster(isFast: boolean) {
  await sweep();
  const folder = path.join(tmpdir(), PREFIX + randomBytes(6).toString("hex"));
  mkdirSync(folder);
  takeFolder(folder);
  const cluster = await startCluster({ folder, isFast });
  return {
    adminUrl: cluster.url(),
    stop: async () => {
      await cluster.stop();
      leaveFolder(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Removes what runs that were killed have left. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    const folder = path.join(tmpdir(), name);
    if (!isMine(folder) || !takeFolder(folder).taken) continue;
    await stopOrphan(path.join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
  }
}

function isMine(folder: string): boolean {
  const uid = process.getuid?.();
  return uid === undefined || statSync(folder, { throwIfNoEntry: false })?.uid === uid;
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
