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

const owner = "10.1.1.1";
const stranger = "203.0.113.5";
const wrong = "sai mật khẩu";

test("eight wrong passwords close the account to the address that tried, for the right one too", async () => {
  for (let n = 0; n < 8; n++) await findByPassword("thuky", wrong, stranger);
  const refused = await findByPassword("thuky", password, stranger).catch((error) => error);
  expect(refused).toBeInstanceOf(TooManyTries);
  expect(refused).toMatchObject({ minutes: 15 });
  expect(await findByPassword("pct", wrong, stranger)).toBeNull();
});

test("a stranger elsewhere cannot keep the owner out", async () => {
  for (let n = 0; n < 8; n++) await countTry("thuky", stranger);
  await expect(countTry("thuky", stranger)).rejects.toBeInstanceOf(TooManyTries);
  expect(await findByPassword("thuky", password, owner)).toBe(secretary.id);
});

test("nor can many strangers: the answer only comes later and later", async () => {
  const delays: number[] = [];
  for (let n = 0; n < 100; n++) delays.push(await countTry("thuky", `198.51.100.${n}`));
  expect(delays.slice(0, 30)).toEqual(Array(30).fill(0));
  expect(delays.every((delay, n) => n === 0 || delay >= (delays[n - 1] ?? 0))).toBe(true);
  expect(new Set(delays)).toEqual(new Set([0, 500, 1000, 2000, 4000, 8000]));
  const waited: number[] = [];
  const wait = async (milliseconds: number) => void waited.push(milliseconds);
  expect(await findByPassword("thuky", password, owner, wait)).toBe(secretary.id);
  expect(await findByPassword("pct", wrong, owner, wait)).toBeNull();
  expect(waited).toEqual([8000]);
});

test("an unknown account is answered in the same way, as late and as closed", async () => {
  for (let n = 0; n < 8; n++) await countTry("khongco", stranger);
  await expect(findByPassword("khongco", password, stranger)).rejects.toBeInstanceOf(TooManyTries);
  const delays: number[] = [];
  for (let n = 0; n < 40; n++) delays.push(await countTry("khongco", `198.51.100.${n}`));
  expect(delays.at(-1)).toBe(1000);
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

test("the addresses that one subscriber has count as one", async () => {
  for (let n = 0; n < 8; n++) await countTry("thuky", `2001:db8:1:2::${n}`);
  await expect(countTry("thuky", "2001:db8:1:2:ffff::9")).rejects.toBeInstanceOf(TooManyTries);
  await countTry("thuky", "2001:db8:1:3::1");
  for (let n = 0; n < 8; n++) await countTry("pct", "::ffff:10.2.2.2");
  await expect(countTry("pct", "10.2.2.2")).rejects.toBeInstanceOf(TooManyTries);
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
