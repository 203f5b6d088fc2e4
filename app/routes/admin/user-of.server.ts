import { getUser } from "#app/domain/user/queries.server.ts";
import type { Database } from "#db/schema.ts";

/** The person whom the address names. @throws not found */
export function userOf({ params }: { params: { username?: string } }, db: Database) {
  return getUser(db, params.username ?? "");
}
