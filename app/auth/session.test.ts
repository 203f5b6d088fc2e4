import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/context.ts";
import { type Cast, castMoment, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { beginSession, endSession, readSession } from "./session.server.ts";
import { endOtherSessions, listSessions } from "./sessions.server.ts";

const { db } = await createTestDatabase();
const cast: Cast = await createCast(db);
const van = cast.actors.officerHealth;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const later = (milliseconds: number) => new Date(castMoment.getTime() + milliseconds);

function asking(cookie?: string, url = "http://giaoban.test/"): Request {
  return new Request(url, { headers: cookie ? { Cookie: cookie } : {} });
}

async function signIn(actor: Actor, now = castMoment, url?: string): Promise<string> {
  const header = await beginSession(db, asking(undefined, url), actor.id, "10.0.0.7", now);
  return header.split(";")[0] ?? "";
}

beforeEach(async () => {
  await db.deleteFrom("session").execute();
});

describe("signing in sweeps away", () => {
  test("sessions, links and counted tries that nobody needs any more", async () => {
    const ended = later(-8 * 24 * HOUR);
    const link = { user_id: van.id, created_at: later(-12 * 24 * HOUR) };
    await db
      .insertInto("password_link")
      .values([
        { ...link, token_hash: "expired long ago", expires_at: ended },
        { ...link, token_hash: "used long ago", expires_at: later(HOUR), used_at: ended },
        { ...link, token_hash: "expired lately", expires_at: later(-HOUR) },
        { ...link, token_hash: "open", expires_at: later(HOUR) },
      ])
      .execute();
    const row = { id: "ended long ago", user_id: van.id, created_at: ended };
    await db
      .insertInto("session")
      .values({ ...row, last_seen_at: ended, expires_at: ended })
      .execute();
    // The limiter counts by the system's clock.
    await sql`insert into rate_limit (key, points, expire) values
      ('address:a', 3, ${Date.now() - 1}), ('address:b', 3, ${Date.now() + HOUR})`.execute(db);
    await signIn(van);
    const links = await db.selectFrom("password_link").select("token_hash").execute();
    expect(links.map((one) => one.token_hash).sort()).toEqual(["expired lately", "open"]);
    expect(await db.selectFrom("session").select("user_id").execute()).toHaveLength(1);
    const tries = await sql<{ key: string }>`select key from rate_limit`.execute(db);
    expect(tries.rows).toEqual([{ key: "address:b" }]);
    await db.deleteFrom("rate_limit").execute();
    await db.deleteFrom("password_link").execute();
  });
});

describe("who asks", () => {
  test("nobody without a cookie, and a made-up cookie is taken away", async () => {
    expect((await readSession(asking(), castMoment)).actor).toBeNull();
    const state = await readSession(
      asking("giao_ban_session=abcdefghijklmnopqrstuvwxyz234567"),
      castMoment,
    );
    expect(state).toMatchObject({ actor: null, expired: null });
    expect(state.cookies[0]).toContain("Max-Age=0");
  });

  test("a cookie of another program with a stray percent sign does no harm", async () => {
    const cookie = await signIn(van);
    const state = await readSession(asking(`other=%E0%A4%A; ${cookie}`), castMoment);
    expect(state.actor?.id).toBe(van.id);
  });

  test("the person with the roles of today", async () => {
    const cookie = await signIn(van);
    await db
      .insertInto("user_role")
      .values([
        { user_id: van.id, role: "viewer", valid_from: "2020-01-01", valid_to: "2026-11-22" },
        { user_id: van.id, role: "chair", valid_from: "2026-11-24", valid_to: null },
        { user_id: van.id, role: "secretary", valid_from: "2026-11-23", valid_to: "2026-11-23" },
      ])
      .execute();
    const { actor } = await readSession(asking(cookie), castMoment);
    expect(actor).toMatchObject({ username: "cv.syt", departmentId: cast.departments.SYT });
    expect(actor?.roles.map((grant) => grant.role).sort()).toEqual(["officer", "secretary"]);
    const tomorrow = await readSession(asking(cookie), later(11 * HOUR + 59 * MINUTE));
    expect(tomorrow.actor?.roles.map((grant) => grant.role)).toContain("secretary");
    await db
      .deleteFrom("user_role")
      .where("role", "!=", "officer")
      .where("user_id", "=", van.id)
      .execute();
  });

  test("the roles change at the province's midnight, not at Greenwich's", async () => {
    const evening = new Date("2026-11-23T16:30:00Z");
    const cookie = await signIn(van, evening);
    const [grant] = await db
      .insertInto("user_role")
      .values({ user_id: van.id, role: "viewer", valid_from: "2026-11-24" })
      .returning("id")
      .execute();
    const rolesAt = async (moment: string) =>
      (await readSession(asking(cookie), new Date(moment))).actor?.roles.length;
    expect(await rolesAt("2026-11-23T16:59:00Z")).toBe(1);
    expect(await rolesAt("2026-11-23T17:00:00Z")).toBe(2);
    await db
      .deleteFrom("user_role")
      .where("id", "=", grant?.id ?? 0)
      .execute();
  });

  test("a deactivated person is nobody with the next request", async () => {
    const cookie = await signIn(van);
    await db.updateTable("app_user").set({ is_active: false }).where("id", "=", van.id).execute();
    expect((await readSession(asking(cookie), castMoment)).actor).toBeNull();
    await db.updateTable("app_user").set({ is_active: true }).where("id", "=", van.id).execute();
  });
});

describe("how long", () => {
  test("twelve hours without use end it; whose it was stays known for seven days", async () => {
    const cookie = await signIn(van);
    expect((await readSession(asking(cookie), later(12 * HOUR))).actor).toBeNull();
    const ended = await readSession(asking(cookie), later(13 * HOUR));
    expect(ended).toMatchObject({ actor: null, expired: { userId: van.id }, cookies: [] });
    const forgotten = await readSession(asking(cookie), later(12 * HOUR + 7 * 24 * HOUR));
    expect(forgotten.expired).toBeNull();
  });

  test("use renews it, but not with every request", async () => {
    const cookie = await signIn(van);
    const endsAt = async () =>
      (await db.selectFrom("session").select("expires_at").executeTakeFirstOrThrow()).expires_at;
    const first = await endsAt();
    await readSession(asking(cookie), later(4 * MINUTE));
    expect(await endsAt()).toEqual(first);
    await readSession(asking(cookie), later(5 * MINUTE));
    expect(await endsAt()).toEqual(later(12 * HOUR + 5 * MINUTE));
    await readSession(asking(cookie), later(12 * HOUR));
    expect(await endsAt()).toEqual(later(24 * HOUR));
  });

  test("signing out ends it on the server, too", async () => {
    const cookie = await signIn(van);
    expect(await endSession(asking(cookie), later(MINUTE))).toContain("Max-Age=0");
    expect((await readSession(asking(cookie), later(MINUTE))).actor).toBeNull();
  });

  test("signing in again in the same browser ends the session that it had", async () => {
    const earlier = await signIn(van);
    await beginSession(db, asking(earlier), cast.actors.chair.id, "", later(MINUTE));
    expect((await readSession(asking(earlier), later(MINUTE))).actor).toBeNull();
  });

  test("a sign-in forgets sessions that ended more than seven days ago", async () => {
    await signIn(van);
    await signIn(van, later(8 * 24 * HOUR));
    const { n } = await db
      .selectFrom("session")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    expect(n).toBe(1);
  });
});

describe("what is kept and sent", () => {
  test("the database holds a hash of the token, never the token", async () => {
    const cookie = await signIn(van);
    const token = cookie.split("=")[1] ?? "";
    const row = await db.selectFrom("session").selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row.id).toMatch(/^[0-9a-f]{64}$/);
    expect(row.client_address).toBe("10.0.0.7");
  });

  test("scripts cannot read the cookie; behind https it goes over https only", async () => {
    const plain = await beginSession(db, asking(), van.id, "", castMoment);
    expect(plain).toContain("HttpOnly");
    expect(plain).toContain("SameSite=Lax");
    expect(plain).not.toContain("Secure");
    const secure = asking(undefined, "https://giaoban.test/");
    expect(await beginSession(db, secure, van.id, "", castMoment)).toContain("Secure");
  });
});

test("one's sessions are listed, and the others ended", async () => {
  const here = await signIn(van, castMoment);
  const there = await signIn(van, later(MINUTE));
  const stranger = await signIn(cast.actors.chair);
  const { sessionId } = await readSession(asking(here), later(2 * MINUTE));
  expect(await listSessions(db, van.id, later(2 * MINUTE))).toHaveLength(2);
  const ctx = ctxOf(db, van, later(2 * MINUTE));
  expect(await endOtherSessions(ctx, sessionId)).toBe(1);
  expect(await endOtherSessions(ctx, sessionId)).toBe(0);
  expect((await readSession(asking(here), later(3 * MINUTE))).actor?.id).toBe(van.id);
  const ended = await readSession(asking(there), later(3 * MINUTE));
  expect(ended).toMatchObject({ actor: null, expired: { userId: van.id } });
  expect((await readSession(asking(stranger), later(3 * MINUTE))).actor).not.toBeNull();
  const events = await db.selectFrom("event").select("verb").execute();
  expect(events).toEqual([{ verb: "user.sessions_ended" }]);
});
