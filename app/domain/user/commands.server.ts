import { todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid } from "#app/domain/errors.ts";
import { changesBetween } from "#app/domain/history/changes.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { EditedUser, NewUser } from "./form.ts";
import { givenNameOf } from "./name.ts";
import { authorizeAdministrator } from "./policy.ts";
import { grantRole } from "./role-commands.server.ts";
import {
  activeDepartment,
  departmentOfDay,
  keepAnAdministrator,
  lockUser,
  searchTextOf,
} from "./row.server.ts";

/** Adds a person, with a first role from today if one is named; sets no password. */
export async function addUser(ctx: Context, input: NewUser): Promise<{ id: number }> {
  authorizeAdministrator(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const { username, role, department_id, ...person } = input;
    const department = department_id === null ? null : await activeDepartment(tx.db, department_id);
    const row = await tx.db
      .insertInto("app_user")
      .values({
        username,
        ...columnsOf(username, person),
        department_id,
        created_at: tx.now,
      })
      .onConflict((oc) => oc.column("username").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!row) throw invalid("user.username_taken", { username }, "username");
    await recordEvent(
      tx,
      "user.created",
      { userId: row.id, departmentId: department_id },
      { name: person.full_name, username, department },
    );
    if (role) {
      const valid_from = todayOf(tx.now);
      await grantRole(tx, row.id, { role, department_id, valid_from, valid_to: null });
    }
    return row;
  });
}

/** Name, office, department and how to reach the person. @throws conflict when edited meanwhile */
export async function editUser(ctx: Context, userId: number, input: EditedUser): Promise<void> {
  authorizeAdministrator(ctx.actor);
  await inTransaction(ctx, async (tx) => {
    const { version, department_id, ...person } = input;
    const user = await lockUser(tx, userId, version);
    const next = { ...columnsOf(user.username, person), department_id };
    const changes = changesBetween(user, next, [
      "full_name",
      "title_vi",
      "title_en",
      "email",
      "phone",
    ]);
    if (department_id !== user.department_id) {
      const to = department_id === null ? null : await activeDepartment(tx.db, department_id);
      changes.department = { from: await departmentOfDay(tx.db, user.department_id), to };
    }
    if (Object.keys(changes).length === 0) return;
    await tx.db
      .updateTable("app_user")
      .set({ ...next, version: user.version + 1 })
      .where("id", "=", userId)
      .execute();
    await recordEvent(tx, "user.edited", { userId }, { name: next.full_name, changes });
  });
}

/** Ends the person's sessions and links at once; what they did stays theirs. */
export async function deactivateUser(ctx: Context, userId: number, version: number): Promise<void> {
  authorizeAdministrator(ctx.actor);
  await inTransaction(ctx, async (tx) => {
    await keepAnAdministrator(tx, todayOf(tx.now), { userId });
    const user = await lockUser(tx, userId, version);
    if (!user.is_active) throw conflict("user.inactive");
    await tx.db
      .updateTable("app_user")
      .set({ is_active: false, version: user.version + 1 })
      .where("id", "=", userId)
      .execute();
    await tx.db
      .updateTable("session")
      .set({ revoked_at: tx.now })
      .where("user_id", "=", userId)
      .where("revoked_at", "is", null)
      .execute();
    await tx.db
      .deleteFrom("password_link")
      .where("user_id", "=", userId)
      .where("used_at", "is", null)
      .execute();
    await recordEvent(tx, "user.deactivated", { userId }, { name: user.full_name });
  });
}

export async function reactivateUser(ctx: Context, userId: number, version: number): Promise<void> {
  authorizeAdministrator(ctx.actor);
  await inTransaction(ctx, async (tx) => {
    const user = await lockUser(tx, userId, version);
    if (user.is_active) throw conflict("user.active");
    await tx.db
      .updateTable("app_user")
      .set({ is_active: true, version: user.version + 1 })
      .where("id", "=", userId)
      .execute();
    await recordEvent(tx, "user.reactivated", { userId }, { name: user.full_name });
  });
}

type Person = Omit<EditedUser, "version" | "department_id">;

function columnsOf(username: string, person: Person) {
  return {
    full_name: person.full_name,
    given_name: givenNameOf(person.full_name),
    title_vi: person.title_vi,
    title_en: person.title_en,
    email: person.email || null,
    phone: person.phone || null,
    search_text: searchTextOf({ username, ...person }),
  };
}
