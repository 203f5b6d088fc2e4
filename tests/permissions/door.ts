import { afterAll, inject } from "vitest";
import { beginSession } from "#app/auth/session.server.ts";
import { createDatabase } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { openSite, type Site } from "#tests/support/site.ts";
import { buildIfNeeded } from "../../scripts/launch/build.mjs";
import { createFixture, type Fixture, fixtureMoment } from "./fixture.ts";

/** The built program with the fixture in its database, and a way in. */
export interface Door {
  site: Site;
  address: string;
  db: Database;
  now: Date;
  fixture: Fixture;
  /** A new session's cookie, as a browser sends it; nothing for nobody. */
  enter(userId: number | null, now?: Date): Promise<Record<string, string>>;
}

/** Call it at the top of a test file; the server ends with the file. */
export async function openDoor(): Promise<Door> {
  await buildIfNeeded();
  const site = await openSite(inject("testServer"));
  const { db } = createDatabase(site.databaseUrl);
  afterAll(async () => {
    await db.destroy();
    await site.close();
  });
  const fixture = await createFixture(db);
  await site.moveTo(fixtureMoment);
  return {
    site,
    address: site.address,
    db,
    now: fixtureMoment,
    fixture,
    enter: async (userId, now = fixtureMoment): Promise<Record<string, string>> => {
      if (userId === null) return {};
      const cookie = await beginSession(db, new Request(site.address), userId, "", now);
      return { Cookie: cookie.split(";")[0] ?? "" };
    },
  };
}
