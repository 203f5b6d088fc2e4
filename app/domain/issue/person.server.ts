import { invalid } from "#app/domain/errors.ts";
import type { Database } from "#db/schema.ts";

export interface NamedPerson {
  userId: number | null;
  name: string;
}

/**
 * The person in charge: a user of the lead department, or a name where the
 * department's person does not sign in.
 *
 * @throws invalid `issue.owner_elsewhere` when the user works for another department
 */
export async function personAt(
  db: Database,
  input: { ownerUserId?: number | null; ownerName?: string },
  departmentId: number,
): Promise<NamedPerson> {
  if (!input.ownerUserId) return { userId: null, name: input.ownerName ?? "" };
  const user = await db
    .selectFrom("app_user as u")
    .where("u.id", "=", input.ownerUserId)
    .where("u.is_active", "=", true)
    .where((eb) =>
      eb.or([
        eb("u.department_id", "=", departmentId),
        eb.exists(
          eb
            .selectFrom("user_role as r")
            .select("r.id")
            .whereRef("r.user_id", "=", "u.id")
            .where("r.department_id", "=", departmentId),
        ),
      ]),
    )
    .select(["u.id", "u.full_name"])
    .executeTakeFirst();
  if (!user) throw invalid("issue.owner_elsewhere", {}, "owner");
  return { userId: user.id, name: user.full_name };
}
