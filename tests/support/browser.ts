import {
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Response,
  type WebError,
} from "@playwright/test";
import { beginSession } from "#app/auth/session.server.ts";
import { createDatabase } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { browserServers } from "./browser-setup.ts";
import { openSite, type Site } from "./site.ts";

export { expect };

interface Fixtures {
  /** Signs a person of the demo in by inserting a session. */
  login: (page: Page, username: string) => Promise<void>;
  /** A site of its own on an installation without anything in it. */
  emptySite: Site;
  /** Errors in the console and broken answers of any page; a test that ends with one fails. */
  complaints: string[];
}

interface WorkerFixtures {
  /** The built program with the demo, one per worker. */
  site: Site;
  /** The database behind `site`. */
  db: Database;
}

/** What a page is made of; when one of these is missing, the page is broken. */
const PARTS = new Set(["script", "stylesheet", "font", "image"]);

/**
 * No faults of the page: an answer of 400 to a form (answers are judged apart), and
 * what Remix says when one leaves a page while it still looks ahead.
 */
const EXPECTED =
  /^Failed to load resource|^Failed to fetch manifest patches TypeError: Failed to fetch/;

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    async ({ playwright: _ }, use) => {
      const { adminUrl, demo } = browserServers();
      const site = await openSite({ adminUrl, template: demo });
      await use(site);
      await site.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  db: [
    async ({ site }, use) => {
      const { db } = createDatabase(site.databaseUrl, { max: 2 });
      await use(db);
      await db.destroy();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.address),
  emptySite: async ({ playwright: _ }, use) => {
    const { adminUrl, empty } = browserServers();
    const site = await openSite({ adminUrl, template: empty });
    await use(site);
    await site.close();
  },
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      const hear = (message: ConsoleMessage) => {
        if (message.type() === "error" && !EXPECTED.test(message.text())) {
          complaints.push(message.text());
        }
      };
      const fall = (error: WebError) => complaints.push(String(error.error()));
      const answer = (response: Response) => {
        const isPart = PARTS.has(response.request().resourceType());
        if (response.status() < (isPart ? 400 : 500)) return;
        complaints.push(`${response.status()} ${response.url()}`);
      };
      context.on("console", hear).on("weberror", fall).on("response", answer);
      await use(complaints);
      context.off("console", hear).off("weberror", fall).off("response", answer);
      expect(complaints, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
  login: async ({ db, site }, use) => {
    await use(async (page, username) => {
      const user = await db
        .selectFrom("app_user")
        .select("id")
        .where("username", "=", username)
        .executeTakeFirstOrThrow();
      const request = new Request(site.address, { headers: { "User-Agent": "test" } });
      const cookie = await beginSession(db, request, user.id, "127.0.0.1", new Date());
      const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? [];
      await page.context().addCookies([{ name, value, url: site.address }]);
    });
  },
});
