import { type Context, inTransaction } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";
import { countTry, forgetTries } from "./rate-limit.server.ts";
import { endSessions } from "./sessions.server.ts";

/**
 * Changes one's own password: needs the current one, ends all sessions but this.
 *
 * @throws TooManyTries, DomainError password.current_wrong
 */
export async function changePassword(
  ctx: Context,
  { current, next }: { current: string; next: string },
  sessionId: string | null,
  address: string,
): Promise<void> {
  // Whoever is signed in does not wait for what strangers try.
  await countTry(ctx.actor.username, address);
  const { password_hash: stored } = await ctx.db
    .selectFrom("app_user")
    .select("password_hash")
    .where("id", "=", ctx.actor.id)
    .executeTakeFirstOrThrow();
  if (!(await verifyPassword(stored, current))) {
    throw invalid("password.current_wrong", {}, "current_password");
  }
  await forgetTries(ctx.actor.username, address);
  const hash = await hashPassword(next);
  await inTransaction(ctx, async (tx) => {
    await tx.db
      .updateTable("app_user")
      .set({ password_hash: hash })
      .where("id", "=", tx.actor.id)
      .execute();
    await endSessions(tx.db, tx.actor.id, sessionId, tx.now);
    await recordEvent(tx, "user.password_set", { userId: tx.actor.id }, { how: "changed" });
  });
}
