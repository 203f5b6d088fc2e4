import { type Context, inTransaction } from "#app/domain/context.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Database } from "#db/schema.ts";

export interface OpenSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string;
  agent: string;
}

/** A person's sessions that have not ended, the one used last first. */
export async function listSessions(
  db: Database,
  userId: number,
  now: Date,
): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom("session")
    .select(["id", "created_at", "last_seen_at", "client_address", "user_agent"])
    .where("user_id", "=", userId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("last_seen_at", "desc")
    .orderBy("id")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    address: row.client_address,
    agent: row.user_agent,
  }));
}

/** Signs the actor out everywhere but here; says how many sessions that were. */
export async function endOtherSessions(ctx: Context, keptId: string | null): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const ended = await endSessions(tx.db, tx.actor.id, keptId, tx.now);
    if (ended > 0) {
      await recordEvent(tx, "user.sessions_ended", { userId: tx.actor.id }, { count: ended });
    }
    return ended;
  });
}

/** Ends a person's open sessions, all of them or all but one. */
export async function endSessions(
  db: Database,
  userId: number,
  keptId: string | null,
  now: Date,
): Promise<number> {
  const rows = await db
    .updateTable("session")
    .set({ revoked_at: now })
    .where("user_id", "=", userId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .$if(keptId !== null, (query) => query.where("id", "!=", keptId ?? ""))
    .returning("id")
    .execute();
  return rows.length;
}

/** A short name of the browser and system: “Chrome · Windows”; empty when unknown. */
export function deviceOf(agent: string): string {
  const browsers = [
    ["Edg/", "Edge"],
    ["coc_coc", "Cốc Cốc"],
    ["OPR/", "Opera"],
    ["Firefox/", "Firefox"],
    ["Chrome/", "Chrome"],
    ["Safari/", "Safari"],
  ] as const;
  const systems = [
    ["Android", "Android"],
    ["iPhone", "iPhone"],
    ["iPad", "iPad"],
    ["Windows", "Windows"],
    ["Mac OS", "macOS"],
    ["Linux", "Linux"],
  ] as const;
  const nameIn = (list: readonly (readonly [string, string])[]) =>
    list.find(([mark]) => agent.includes(mark))?.[1];
  return [nameIn(browsers), nameIn(systems)].filter(Boolean).join(" · ");
}
