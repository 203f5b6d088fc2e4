import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import type { Database, Locale } from "#db/schema.ts";
import { openOnly } from "./register-filter.server.ts";
import { scope } from "./scope.server.ts";

export interface FormChoice {
  value: number;
  label: string;
}

/** Departments that can take an issue. */
export async function listLeads(db: Database, locale: Locale): Promise<FormChoice[]> {
  return db
    .selectFrom("department")
    .where("is_active", "=", true)
    .orderBy("sort_order")
    .orderBy("id")
    .select(["id as value", `short_name_${locale} as label`])
    .execute();
}

/** People of a department who could be in charge: by given name, in Vietnamese order. */
export async function listPeopleAt(db: Database, departmentId: number): Promise<FormChoice[]> {
  return db
    .selectFrom("app_user as u")
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
    .orderBy(sql`u.given_name collate "vi-x-icu", u.full_name collate "vi-x-icu"`)
    .select(["u.id as value", "u.full_name as label"])
    .execute();
}

export async function listStages(db: Database, locale: Locale): Promise<FormChoice[]> {
  return db
    .selectFrom("stage")
    .orderBy("position")
    .select(["id as value", `short_name_${locale} as label`])
    .execute();
}

export async function listCategories(db: Database, locale: Locale): Promise<FormChoice[]> {
  return db
    .selectFrom("blocker_category")
    .orderBy("sort_order")
    .orderBy("id")
    .select(["id as value", `name_${locale} as label`])
    .execute();
}

/** Open issues of the same project and kind into which a duplicate can be merged, by code. */
export async function listSuccessors(
  ctx: Pick<Context, "db" | "actor">,
  issueId: number,
): Promise<{ value: string; label: string }[]> {
  const found = await sql<{ value: string; label: string }>`
    select i.code as value, i.code || ' · ' || left(i.text, 120) as label
    from issue o join issue i on i.kind = o.kind and i.series_id = o.series_id and i.id <> o.id
      and i.project_id is not distinct from o.project_id
    where o.id = ${issueId}::bigint and ${openOnly} and ${scope(ctx)}
    order by i.year, i.number limit 300`.execute(ctx.db);
  return found.rows;
}

/** Who chairs the series of an issue: whose decision the secretary records. */
export async function chairName(db: Database): Promise<string> {
  const row = await db
    .selectFrom("meeting_series as s")
    .innerJoin("app_user as u", "u.id", "s.chair_user_id")
    .where("s.is_active", "=", true)
    .orderBy("s.id")
    .select(["u.full_name", "s.chair_capacity"])
    .executeTakeFirst();
  return row ? [row.full_name, row.chair_capacity].filter(Boolean).join(", ") : "";
}

/** The Vietnamese name of a department, for “nhập thay”. */
export async function behalfName(db: Database, departmentId: number): Promise<string> {
  const row = await db
    .selectFrom("department")
    .select("short_name_vi")
    .where("id", "=", departmentId)
    .executeTakeFirst();
  return row?.short_name_vi ?? "";
}
