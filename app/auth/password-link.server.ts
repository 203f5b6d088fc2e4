import { randomBytes } from "node:crypto";
import { type Actor, type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, notFound } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { authorizeAdministrator } from "#app/domain/user/policy.ts";
import type { Database } from "#db/schema.ts";
import { tokenHash } from "./lucia.server.ts";
import { hashPassword } from "./password.server.ts";
import { endSessions } from "./sessions.server.ts";

const VALID_HOURS = 72;
const HOUR_MS = 60 * 60 * 1000;

export interface LinkOwner {
  userId: number;
  username: string;
  fullName: string;
}

/**
 * A one-time link for a person to set a password, for the administrator to hand
 * over. Links made before for the same person stop working. Only its hash is kept.
 */
export async function makePasswordLink(
  ctx: Context,
  userId: number,
): Promise<{ token: string; expiresAt: Date }> {
  authorizeAdministrator(ctx.actor);
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(ctx.now.getTime() + VALID_HOURS * HOUR_MS);
  await inTransaction(ctx, async (tx) => {
    const user = await tx.db
      .selectFrom("app_user")
      .select(["full_name", "is_active"])
      .where("id", "=", userId)
      .forUpdate()
      .executeTakeFirst();
    if (!user) throw notFound();
    if (!user.is_active) throw conflict("user.inactive");
    await tx.db
      .deleteFrom("password_link")
      .where("user_id", "=", userId)
      .where("used_at", "is", null)
      .execute();
    await tx.db
      .insertInto("password_link")
      .values({
        token_hash: tokenHash(token),
        user_id: userId,
        created_by: tx.actor.id,
        created_at: tx.now,
        expires_at: expiresAt,
      })
      .execute();
    await recordEvent(tx, "user.password_link_made", { userId }, { name: user.full_name });
  });
  return { token, expiresAt };
}

/** Whose link it is, while it may be used. */
export async function findLinkOwner(
  db: Database,
  token: string,
  now: Date,
): Promise<LinkOwner | null> {
  const row = await usable(db, token, now).executeTakeFirst();
  return row ?? null;
}

/** Sets the password once and ends the person's sessions; null when the link may not be used. */
export async function redeemLink(
  db: Database,
  token: string,
  password: string,
  now: Date,
): Promise<number | null> {
  if (!(await findLinkOwner(db, token, now))) return null;
  const hash = await hashPassword(password);
  return db.transaction().execute(async (tx) => {
    const owner = await usable(tx, token, now).forUpdate("password_link").executeTakeFirst();
    if (!owner) return null;
    const { userId } = owner;
    await tx
      .updateTable("password_link")
      .set({ used_at: now })
      .where("token_hash", "=", tokenHash(token))
      .execute();
    await tx
      .updateTable("app_user")
      .set({ password_hash: hash })
      .where("id", "=", userId)
      .execute();
    await endSessions(tx, userId, null, now);
    const ctx: Context = { db: tx, actor: bare(owner), now };
    await recordEvent(ctx, "user.password_set", { userId }, { how: "link" });
    return userId;
  });
}

function usable(db: Database, token: string, now: Date) {
  return db
    .selectFrom("password_link")
    .innerJoin("app_user", "app_user.id", "password_link.user_id")
    .select(["app_user.id as userId", "app_user.username", "app_user.full_name as fullName"])
    .where("token_hash", "=", tokenHash(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .where("is_active", "=", true);
}

/** The person before any session: enough for the history. */
function bare({ userId, username, fullName }: LinkOwner): Actor {
  return {
    id: userId,
    username,
    fullName,
    title: "",
    departmentId: null,
    departmentName: null,
    roles: [],
    locale: "vi",
  };
}
