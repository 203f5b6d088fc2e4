import { beforeEach, expect, test } from "vitest";
import { castMoment, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";
import { changePassword } from "./password-change.server.ts";
import { findLinkOwner, makePasswordLink, redeemLink } from "./password-link.server.ts";
import { beginSession, readSession } from "./session.server.ts";

const { db } = await createTestDatabase();
const cast = await createCast(db);
const { administrator, officerHealth: van } = cast.actors;
const admin = ctxOf(db, administrator);
const password = "một câu dài dễ nhớ";
const HOUR = 3_600_000;
const later = (hours: number) => new Date(castMoment.getTime() + hours * HOUR);
const storedHash = async () =>
  (
    await db
      .selectFrom("app_user")
      .select("password_hash")
      .where("id", "=", van.id)
      .executeTakeFirstOrThrow()
  ).password_hash;

beforeEach(async () => {
  await db.deleteFrom("password_link").execute();
  await db.deleteFrom("rate_limit").execute();
  await db.updateTable("app_user").set({ password_hash: null, is_active: true }).execute();
});

test("the link sets the password once", async () => {
  const { token } = await makePasswordLink(admin, van.id);
  expect(await findLinkOwner(db, token, later(1))).toMatchObject({ username: "cv.syt" });
  expect(await redeemLink(db, token, password, later(1))).toBe(van.id);
  expect(await verifyPassword(await storedHash(), password)).toBe(true);
  expect(await redeemLink(db, token, "một câu khác hẳn", later(2))).toBeNull();
  expect(await verifyPassword(await storedHash(), password)).toBe(true);
});

test("of two at once one sets it", async () => {
  const { token } = await makePasswordLink(admin, van.id);
  const results = await Promise.all([
    redeemLink(db, token, "câu thứ nhất dài", later(1)),
    redeemLink(db, token, "câu thứ hai dài", later(1)),
  ]);
  expect(results.filter((result) => result === van.id)).toHaveLength(1);
});

test("it lives 72 hours", async () => {
  const { token, expiresAt } = await makePasswordLink(admin, van.id);
  expect(expiresAt).toEqual(later(72));
  expect(await findLinkOwner(db, token, later(71.99))).not.toBeNull();
  expect(await redeemLink(db, token, password, later(72))).toBeNull();
});

test("a new link kills the one before, a deactivation all of them", async () => {
  const first = await makePasswordLink(admin, van.id);
  const second = await makePasswordLink(admin, van.id);
  expect(await findLinkOwner(db, first.token, later(1))).toBeNull();
  await db.updateTable("app_user").set({ is_active: false }).where("id", "=", van.id).execute();
  expect(await redeemLink(db, second.token, password, later(1))).toBeNull();
  await expect(makePasswordLink(admin, van.id)).rejects.toMatchObject({ key: "user.inactive" });
});

test("only the administrator makes one, and only a hash is kept", async () => {
  await expect(makePasswordLink(ctxOf(db, cast.actors.secretary), van.id)).rejects.toMatchObject({
    kind: "not_found",
  });
  const { token } = await makePasswordLink(admin, van.id);
  const kept = [
    ...(await db.selectFrom("password_link").selectAll().execute()),
    ...(await db.selectFrom("event").selectAll().execute()),
  ];
  expect(JSON.stringify(kept)).not.toContain(token);
});

test("setting a password by link ends the sessions that were open", async () => {
  const request = new Request("http://giaoban.test/");
  const header = await beginSession(db, request, van.id, "", castMoment);
  const { token } = await makePasswordLink(admin, van.id);
  await redeemLink(db, token, password, later(1));
  const asking = new Request("http://giaoban.test/", {
    headers: { Cookie: header.split(";")[0] ?? "" },
  });
  expect((await readSession(asking, later(1))).actor).toBeNull();
});

test("changing one's own password needs the current one and ends the other sessions", async () => {
  await db
    .updateTable("app_user")
    .set({ password_hash: await hashPassword(password) })
    .where("id", "=", van.id)
    .execute();
  const request = () => new Request("http://giaoban.test/");
  const here = await beginSession(db, request(), van.id, "", castMoment);
  const there = await beginSession(db, request(), van.id, "", castMoment);
  const read = (header: string) =>
    readSession(
      new Request("http://giaoban.test/", { headers: { Cookie: header.split(";")[0] ?? "" } }),
      castMoment,
    );
  const { sessionId } = await read(here);
  const ctx = ctxOf(db, van);
  const next = "một câu hoàn toàn mới";
  await expect(
    changePassword(ctx, { current: "sai mật khẩu", next }, sessionId, "a"),
  ).rejects.toMatchObject({ key: "password.current_wrong", field: "current_password" });
  await changePassword(ctx, { current: password, next }, sessionId, "a");
  expect(await verifyPassword(await storedHash(), next)).toBe(true);
  expect((await read(here)).actor).not.toBeNull();
  expect((await read(there)).actor).toBeNull();
});
