import { addDays, todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid, notFound } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { NewRole } from "./form.ts";
import { authorizeAdministrator } from "./policy.ts";
import { needsDepartment, validityOf } from "./roles.ts";
import { activeDepartment, departmentOfDay, keepAnAdministrator, lockUser } from "./row.server.ts";

/**
 * Gives a role between two days, both included. Roles add up; the same role at
 * the same department is given once at a time. Province-wide roles have no department.
 */
export async function grantRole(
  ctx: Context,
  userId: number,
  input: NewRole,
): Promise<{ id: number }> {
  authorizeAdministrator(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const { role, valid_from, valid_to } = input;
    const user = await lockUser(tx, userId);
    const department =
      needsDepartment(role) && input.department_id !== null
        ? await activeDepartment(tx.db, input.department_id)
        : null;
    const departmentId = department?.id ?? null;
    const same = await tx.db
      .selectFrom("user_role")
      .select("id")
      .where("user_id", "=", userId)
      .where("role", "=", role)
      .where("department_id", "is not distinct from", departmentId)
      .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">=", valid_from)]))
      .$if(valid_to !== null, (query) => query.where("valid_from", "<=", valid_to ?? ""))
      .limit(1)
      .executeTakeFirst();
    if (same) throw invalid("role.held_already", {}, "role");
    const row = await tx.db
      .insertInto("user_role")
      .values({ user_id: userId, role, department_id: departmentId, valid_from, valid_to })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordEvent(
      tx,
      "user.role_granted",
      { userId, departmentId },
      { name: user.full_name, role, department, validFrom: valid_from, validTo: valid_to },
    );
    return row;
  });
}

/**
 * Ends a role: at once (`lastDay` null) or at the end of a day from today on. A
 * role that never began to hold goes without trace but in the history.
 */
export async function endRole(
  ctx: Context,
  userId: number,
  grantId: number,
  lastDay: string | null,
): Promise<void> {
  authorizeAdministrator(ctx.actor);
  await inTransaction(ctx, async (tx) => {
    const today = todayOf(tx.now);
    const user = await lockUser(tx, userId);
    const grant = await tx.db
      .selectFrom("user_role")
      .selectAll()
      .where("id", "=", grantId)
      .where("user_id", "=", userId)
      .forUpdate()
      .executeTakeFirst();
    if (!grant) throw notFound();
    const range = { validFrom: grant.valid_from, validTo: grant.valid_to };
    if (validityOf(range, today) === "ended") throw conflict("role.ended_already");
    if (lastDay !== null && lastDay < today) throw invalid("role.last_day_past", {}, "last_day");
    if (grant.role === "administrator") await keepAnAdministrator(tx, today, { grantId });
    const validTo = lastDay ?? addDays(today, -1);
    if (validTo < grant.valid_from) {
      await tx.db.deleteFrom("user_role").where("id", "=", grantId).execute();
    } else {
      await tx.db
        .updateTable("user_role")
        .set({ valid_to: validTo })
        .where("id", "=", grantId)
        .execute();
    }
    await recordEvent(
      tx,
      "user.role_ended",
      { userId, departmentId: grant.department_id },
      {
        name: user.full_name,
        role: grant.role,
        department: await departmentOfDay(tx.db, grant.department_id),
        validTo,
      },
    );
  });
}
