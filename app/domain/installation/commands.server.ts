import { todayOf } from "#app/domain/clock.ts";
import { type Actor, type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid, notFound } from "#app/domain/errors.ts";
import { changesBetween } from "#app/domain/history/changes.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { givenNameOf } from "#app/domain/user/name.ts";
import { authorizeAdministrator } from "#app/domain/user/policy.ts";
import { searchTextOf } from "#app/domain/user/row.server.ts";
import type { Database } from "#db/schema.ts";
import type { Settings } from "./form.ts";
import { seedReference } from "./reference.server.ts";

export interface FirstStart {
  provinceName: string;
  username: string;
  fullName: string;
  passwordHash: string;
}

/**
 * Sets up an empty installation: the province, the rules it starts with, and its
 * first administrator. Of two at once one wins; the other gets null.
 */
export async function createInstallation(
  db: Database,
  { provinceName, username, fullName, passwordHash }: FirstStart,
  now: Date,
): Promise<number | null> {
  return together(db, async (tx) => {
    const installation = await tx
      .insertInto("installation")
      .values({ province_name: provinceName, created_at: now })
      .onConflict((oc) => oc.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!installation) return null;
    await seedReference(tx, now);
    const user = await tx
      .insertInto("app_user")
      .values({
        username,
        full_name: fullName,
        given_name: givenNameOf(fullName),
        title_vi: "Quản trị hệ thống",
        title_en: "System administrator",
        password_hash: passwordHash,
        search_text: searchTextOf({ username, full_name: fullName, title_vi: "", title_en: "" }),
        created_at: now,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const valid_from = todayOf(now);
    await tx
      .insertInto("user_role")
      .values({ user_id: user.id, role: "administrator", valid_from })
      .execute();
    const ctx: Context = { db: tx, actor: founder(user.id, username, fullName), now };
    await recordEvent(ctx, "installation.created", {}, { province: provinceName });
    const subject = { userId: user.id };
    await recordEvent(ctx, "user.created", subject, { name: fullName, username });
    await recordEvent(ctx, "user.role_granted", subject, {
      name: fullName,
      role: "administrator",
      department: null,
      validFrom: valid_from,
      validTo: null,
    });
    return user.id;
  });
}

/** The province's name, the bodies that stages name, and the thresholds. @throws conflict when stale */
export async function changeSettings(ctx: Context, input: Settings): Promise<void> {
  authorizeAdministrator(ctx.actor);
  await inTransaction(ctx, async (tx) => {
    const { version, ...next } = input;
    const before = await tx.db
      .selectFrom("installation")
      .selectAll()
      .forUpdate()
      .executeTakeFirst();
    if (!before) throw notFound();
    if (before.version !== version) throw conflict("stale");
    if (next.stalled_chair_after < next.stalled_cause_after) {
      throw invalid("settings.chair_before_cause", {}, "stalled_chair_after");
    }
    const changes = changesBetween(before, next, [
      "province_name",
      "due_soon_days",
      "stalled_cause_after",
      "stalled_chair_after",
      "report_cutoff_days",
      "chase_overdue_days",
      "chase_soon_days",
      "chase_again_days",
      "chase_answer_days",
    ]);
    for (const name of bodies) {
      if (before[name] === next[name]) continue;
      changes[name] = {
        from: await bodyOfDay(tx.db, before[name], name),
        to: await bodyOfDay(tx.db, next[name], name),
      };
    }
    if (Object.keys(changes).length === 0) return;
    await tx.db
      .updateTable("installation")
      .set({ ...next, version: before.version + 1 })
      .execute();
    await recordEvent(tx, "installation.edited", {}, { changes });
  });
}

const bodies = [
  "appraising_department_id",
  "finance_department_id",
  "office_department_id",
] as const;

async function bodyOfDay(db: Database, id: number | null, field: string) {
  if (id === null) return null;
  const row = await db
    .selectFrom("department")
    .select(["id", "short_name_vi as vi", "short_name_en as en"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw invalid("field.choose", {}, field);
  return { id: row.id, vi: row.vi, en: row.en };
}

function founder(id: number, username: string, fullName: string): Actor {
  return {
    id,
    username,
    fullName,
    title: "",
    departmentId: null,
    departmentName: null,
    roles: [{ role: "administrator", departmentId: null }],
    locale: "vi",
  };
}

/** In the caller's transaction, or in one of its own. */
async function together<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
