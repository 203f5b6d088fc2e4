import type { Database } from "#db/schema.ts";

/** Forgets tries counted in windows that are over; by the system's clock, as the limiter counts. */
export async function forgetOldTries(db: Database): Promise<void> {
  await db.deleteFrom("rate_limit").where("expire", "<", Date.now()).execute();
}

/** Forgets links for setting a password that were used, or ended, before a moment. */
export async function forgetOldLinks(db: Database, before: Date): Promise<void> {
  await db
    .deleteFrom("password_link")
    .where((eb) => eb.or([eb("used_at", "<", before), eb("expires_at", "<", before)]))
    .execute();
}
