import type { Database } from "#db/schema.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Longer than any form stays open, longer than an ended session can be told apart. */
const RECEIPT_DAYS = 30;
const DRAFT_DAYS = 90;

/** Forgets receipts of forms sent long ago, and drafts that nobody came back for. */
export async function forgetOldForms(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom("command_receipt")
    .where("created_at", "<", new Date(now.getTime() - RECEIPT_DAYS * DAY_MS))
    .execute();
  await db
    .deleteFrom("draft")
    .where("updated_at", "<", new Date(now.getTime() - DRAFT_DAYS * DAY_MS))
    .execute();
}
