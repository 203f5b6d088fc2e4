import { setTimeout as pause } from "node:timers/promises";
import { db } from "#db/connection.server.ts";
import { verifyPassword } from "./password.server.ts";
import { countTry, forgetTries } from "./rate-limit.server.ts";

/**
 * Whose name and password these are. An unknown account, a deactivated one, one
 * without a password and a wrong password all take as long and answer the same. While
 * strangers try an account, answers on it wait; nobody is kept out by what others do.
 *
 * @throws TooManyTries for what came from this address
 */
export async function findByPassword(
  username: string,
  password: string,
  address: string,
  wait: (milliseconds: number) => Promise<unknown> = pause,
): Promise<number | null> {
  const account = username.normalize("NFC").trim().toLowerCase();
  const delay = await countTry(account, address);
  if (delay > 0) await wait(delay);
  const user = await db
    .selectFrom("app_user")
    .select(["id", "password_hash", "is_active"])
    .where("username", "=", account)
    .executeTakeFirst();
  const isRight = await verifyPassword(user?.password_hash ?? null, password);
  if (!user || !isRight || !user.is_active) return null;
  await forgetTries(account, address);
  return user.id;
}

/** True while nobody can sign in because nobody exists: the installation is to be set up. */
export async function isUninhabited(): Promise<boolean> {
  const row = await db.selectFrom("app_user").select("id").limit(1).executeTakeFirst();
  return row === undefined;
}
