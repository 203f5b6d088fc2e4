import { createHash, randomBytes } from "node:crypto";
import { momentOf, todayOf } from "#app/domain/clock.ts";
import type { Database } from "#db/schema.ts";

/** A session written straight into the table, as a cookie: what signing in leaves behind. */
export async function signIn(db: Database, userId: number): Promise<string> {
  const token = randomBytes(20).toString("hex");
  const now = new Date();
  await db
    .insertInto("session")
    .values({
      id: createHash("sha256").update(token).digest("hex"),
      user_id: userId,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(momentOf(todayOf(now)).getTime() + 48 * 60 * 60 * 1000),
    })
    .execute();
  return `giao_ban_session=${token}`;
}
