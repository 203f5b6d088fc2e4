import type { Context } from "#app/domain/context.ts";
import { conflict, invalid, notFound } from "#app/domain/errors.ts";
import { fold } from "#app/domain/search/fold.ts";
import type { Database, Role, Row } from "#db/schema.ts";

/** Locks a person's row for a command. @throws not found, conflict when `version` is another */
export async function lockUser(
  tx: Context,
  userId: number,
  version?: number,
): Promise<Row<"app_user">> {
  const user = await tx.db
    .selectFrom("app_user")
    .selectAll()
    .where("id", "=", userId)
    .forUpdate()
    .executeTakeFirst();
  if (!user) throw notFound();
  if (version !== undefined && user.version !== version) throw conflict("stale");
  return user;
}

export type NamedDepartment = { id: number; vi: string; en: string };

/** The names of this day, for the history; null for none. */
export async function departmentOfDay(
  db: Database,
  id: number | null,
): Promise<NamedDepartment | null> {
  if (id === null) return null;
  const row = await db
    .selectFrom("department")
    .select(["id", "short_name_vi as vi", "short_name_en as en"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** The same, for a choice made now. @throws invalid beside `department_id` when dissolved or unknown */
export async function activeDepartment(db: Database, id: number): Promise<NamedDepartment> {
  const row = await db
    .selectFrom("department")
    .select(["id", "short_name_vi as vi", "short_name_en as en", "is_active"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw invalid("field.choose", {}, "department_id");
  if (!row.is_active) throw invalid("department.inactive", {}, "department_id");
  return { id: row.id, vi: row.vi, en: row.en };
}

export function searchTextOf(user: {
  username: string;
  full_name: string;
  title_vi: string;
  title_en: string;
}): string {
  return fold([user.username, user.full_name, user.title_vi, user.title_en].join(" "));
}

/**
 * Somebody must remain who can put things right: an active administrator without
 * an end date, other than the one who is about to go. Waits for rivals.
 *
 * @throws conflict user.last_administrator
 */
export async function keepAnAdministrator(
  tx: Context,
  today: string,
  except: { userId: number } | { grantId: number },
): Promise<void> {
  const administrator: Role = "administrator";
  await tx.db
    .selectFrom("user_role")
    .select("id")
    .where("role", "=", administrator)
    .orderBy("id")
    .forUpdate()
    .execute();
  const remaining = await tx.db
    .selectFrom("user_role as r")
    .innerJoin("app_user as u", "u.id", "r.user_id")
    .select("r.id")
    .where("r.role", "=", administrator)
    .where("u.is_active", "=", true)
    .where("r.valid_from", "<=", today)
    .where("r.valid_to", "is", null)
    .$if("userId" in except, (query) =>
      query.where("u.id", "!=", "userId" in except ? except.userId : 0),
    )
    .$if("grantId" in except, (query) =>
      query.where("r.id", "!=", "grantId" in except ? except.grantId : 0),
    )
    .limit(1)
    .executeTakeFirst();
  if (!remaining) throw conflict("user.last_administrator");
}
