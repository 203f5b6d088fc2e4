import { createHash } from "node:crypto";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict } from "#app/domain/errors.ts";
import type { Database, JsonValue } from "#db/schema.ts";
import { draftOf } from "./draft.server.ts";

export function bodyHash(entries: readonly (readonly [string, string])[]): string {
  return createHash("sha256").update(JSON.stringify(entries)).digest("hex");
}

/** Where the same submission led before, or null: for a repeat whose page is gone by now. */
export async function earlierResult(
  db: Database,
  userId: number,
  key: string,
  hash: string,
): Promise<JsonValue> {
  const earlier = await db
    .selectFrom("command_receipt")
    .select("result")
    .where("user_id", "=", userId)
    .where("key", "=", key)
    .where("body_hash", "=", hash)
    .executeTakeFirst();
  return earlier?.result ?? null;
}

/**
 * Runs the work once per (person, key) and keeps its result in the same
 * transaction: a repeated submission gets the first one's result, the same key
 * with another body is refused with 409. A rival with the same key waits here.
 */
export async function once<T extends JsonValue>(
  ctx: Context,
  key: string,
  hash: string,
  work: (ctx: Context) => Promise<T>,
  /** Whose draft has served its purpose then. */
  form = "",
): Promise<T> {
  return inTransaction(ctx, async (tx) => {
    const inserted = await tx.db
      .insertInto("command_receipt")
      .values({
        user_id: tx.actor.id,
        key,
        body_hash: hash,
        result: "null",
        created_at: tx.now,
      })
      .onConflict((oc) => oc.columns(["user_id", "key"]).doNothing())
      .returning("key")
      .executeTakeFirst();
    if (!inserted) {
      const earlier = await tx.db
        .selectFrom("command_receipt")
        .select(["body_hash", "result"])
        .where("user_id", "=", tx.actor.id)
        .where("key", "=", key)
        .executeTakeFirstOrThrow();
      if (earlier.body_hash !== hash) throw conflict("form.key_reused");
      return earlier.result as T;
    }
    const result = await work(tx);
    await tx.db
      .with("served", (drafts) => draftOf(drafts, tx.actor.id, form))
      .updateTable("command_receipt")
      .set({ result: JSON.stringify(result) })
      .where("user_id", "=", tx.actor.id)
      .where("key", "=", key)
      .execute();
    return result;
  });
}
