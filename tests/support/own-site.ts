import type { Page } from "@playwright/test";
import { beginSession } from "#app/auth/session.server.ts";
import type { Actor, Context } from "#app/domain/context.ts";
import { createDatabase } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { test as base, expect } from "./browser.ts";
import { browserServers } from "./browser-setup.ts";
import { openSite, type Site } from "./site.ts";

export { expect };

/** The demo on a site of the test's own, whose clock can be moved: for journeys through months. */
export interface OwnSite {
  site: Site;
  db: Database;
  /** Sets the server's clock and signs the person in there. */
  enter(page: Page, username: string, now: Date): Promise<void>;
  /** What a command needs to act as that person, behind the screens. */
  as(username: string, now: Date): Promise<Context>;
}

export const test = base.extend<{ own: OwnSite }>({
  own: [
    async ({ playwright: _ }, use) => {
      const { adminUrl, demo } = browserServers();
      const site = await openSite({ adminUrl, template: demo });
      const { db } = createDatabase(site.databaseUrl, { max: 4 });
      await use({
        site,
        db,
        enter: async (page, username, now) => {
          // What the page still asks for must not meet the moved clock: it would end the new session.
          await page.goto("about:blank");
          await page.context().clearCookies();
          await site.moveTo(now);
          const actor = await actorOf(db, username);
          const request = new Request(site.address, { headers: { "User-Agent": "test" } });
          const cookie = await beginSession(db, request, actor.id, "127.0.0.1", now);
          const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? [];
          await page.context().addCookies([{ name, value, url: site.address }]);
        },
        as: async (username, now) => ({ db, actor: await actorOf(db, username), now }),
      });
      await db.destroy();
      await site.close();
    },
    { timeout: 60_000 },
  ],
  baseURL: async ({ own }, use) => use(own.site.address),
});

async function actorOf(db: Database, username: string): Promise<Actor> {
  const user = await db
    .selectFrom("app_user")
    .selectAll()
    .where("username", "=", username)
    .executeTakeFirstOrThrow();
  const roles = await db
    .selectFrom("user_role")
    .select(["role", "department_id as departmentId"])
    .where("user_id", "=", user.id)
    .execute();
  return {
    id: user.id,
    username,
    fullName: user.full_name,
    title: user.title_vi,
    departmentId: user.department_id,
    departmentName: null,
    roles,
    locale: user.locale,
  };
}
