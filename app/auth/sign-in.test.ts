import { afterEach, expect, test } from "vitest";
import { createCast } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { findDemoPerson } from "./demo.server.ts";
import { decoy, hashPassword, verifyPassword } from "./password.server.ts";
import { countTry, TooManyTries } from "./rate-limit.server.ts";
import { findByPassword } from "./sign-in.server.ts";

const { db } = await createTestDatabase();
const cast = await createCast(db);
const secretary = cast.actors.secretary;
const password = "một câu dài dễ nhớ";
await db
  .updateTable("app_user")
  .set({ password_hash: await hashPassword(password) })
  .where("id", "=", secretary.id)
  .execute();

afterEach(async () => {
  await db.deleteFrom("rate_limit").execute();
});

test("the right password finds the person, however the name is written", async () => {
  expect(await findByPassword("thuky", password, "a")).toBe(secretary.id);
  expect(await findByPassword(" ThuKy ", password, "a")).toBe(secretary.id);
});

test("decomposed marks are the same password", async () => {
  expect(await findByPassword("thuky", password.normalize("NFD"), "a")).toBe(secretary.id);
});

test("argon2id with the parameters of the design", async () => {
  expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(null, password)).toBe(false);
});

test("unknown, without a password, deactivated and wrong answer the same", async () => {
  expect(await findByPassword("khongco", password, "a")).toBeNull();
  expect(await findByPassword("pct", password, "a")).toBeNull();
  expect(await findByPassword("thuky", "sai mật khẩu", "a")).toBeNull();
  await db
    .updateTable("app_user")
    .set({ is_active: false })
    .where("id", "=", secretary.id)
    .execute();
  expect(await findByPassword("thuky", password, "a")).toBeNull();
  await db
    .updateTable("app_user")
    .set({ is_active: true })
    .where("id", "=", secretary.id)
    .execute();
});

test("an unknown account costs as much as a wrong password: the decoy is hashed alike", async () => {
  const costOf = (stored: string) => stored.split("$").slice(0, 4).join("$");
  expect(costOf(decoy)).toBe(costOf(await hashPassword("mật khẩu nào đó")));
  expect(await verifyPassword(null, "mật khẩu nào đó")).toBe(false);
});

test("eight wrong passwords close the account for a while, for the right one too", async () => {
  for (let n = 0; n < 8; n++) await findByPassword("thuky", "sai mật khẩu", `a${n}`);
  const refused = await findByPassword("thuky", password, "b").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TooManyTries);
  expect(refused).toMatchObject({ minutes: 15 });
  expect(await findByPassword("pct", "sai mật khẩu", "b")).toBeNull();
});

test("an unknown account is closed in the same way", async () => {
  for (let n = 0; n < 8; n++) await countTry("khongco", `a${n}`);
  await expect(findByPassword("khongco", password, "b")).rejects.toBeInstanceOf(TooManyTries);
});

test("parallel tries count, too", async () => {
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => countTry("thuky", "a")));
  expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(8);
});

test("the right password clears what was mistyped before", async () => {
  for (let n = 0; n < 7; n++) await countTry("thuky", "a");
  await findByPassword("thuky", password, "a");
  for (let n = 0; n < 7; n++) await countTry("thuky", "a");
});

test("one address cannot go through the accounts", async () => {
  for (let n = 0; n < 80; n++) await countTry(`nguoi${n}`, "đây");
  await expect(countTry("thuky", "đây")).rejects.toBeInstanceOf(TooManyTries);
  await countTry("thuky", "kia");
});

test("after the window one may try again", async () => {
  for (let n = 0; n < 8; n++) await countTry("thuky", "a");
  await expect(countTry("thuky", "a")).rejects.toBeInstanceOf(TooManyTries);
  await db
    .updateTable("rate_limit")
    .set({ expire: Date.now() - 1 })
    .execute();
  await countTry("thuky", "a");
});

test("one click for the cast exists in the demo only", async () => {
  expect(await findDemoPerson("thuky")).toBeNull();
  await db.updateTable("installation").set({ is_demo: true }).execute();
  expect(await findDemoPerson("thuky")).toBe(secretary.id);
  expect(await findDemoPerson("gd.syt.khac")).toBeNull();
  await db.updateTable("installation").set({ is_demo: false }).execute();
});
