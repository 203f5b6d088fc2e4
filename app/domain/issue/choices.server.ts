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

export interface StageCategories {
  /** What usually bites at the stage, the usual first. */
  usual: FormChoice[];
  others: FormChoice[];
}

/** The categories with those usual at a stage apart; without a stage none is usual. */
export async function listCategoriesAt(
  db: Database,
  locale: Locale,
  stageId: number | null,
): Promise<StageCategories> {
  const rows = await db
    .selectFrom("blocker_category as c")
    .leftJoin("usual_category as u", (join) =>
      join.onRef("u.category_id", "=", "c.id").on("u.stage_id", "=", stageId),
    )
    .orderBy("u.sort_order")
    .orderBy("c.sort_order")
    .orderBy("c.id")
    .select(["c.id as value", `c.name_${locale} as label`, "u.stage_id as usualAt"])
    .execute();
  const choice = ({ value, label }: FormChoice): FormChoice => ({ value, label });
  return {
    usual: rows.filter((row) => row.usualAt !== null).map(choice),
    others: rows.filter((row) => row.usualAt === null).map(choice),
  };
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

/**
 * Whose decision on an issue the secretary records: whoever chairs the meeting on whose published
 * agenda it stands, which may be another than usual; between meetings the chair of its series.
 */
export async function chairName(db: Database, issueId: number): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select concat_ws(', ', c.name, nullif(c.capacity, '')) as name from (
      select coalesce(u.full_name, m.chair_name) as name, m.chair_capacity as capacity, 1 as rank
      from agenda_item ai join meeting m on m.id = ai.meeting_id and m.state in ('published','in_session')
        left join app_user u on u.id = m.chair_user_id
      where ai.issue_id = ${issueId}::bigint
      union all
      select u.full_name, s.chair_capacity, 2
      from issue i join meeting_series s on s.id = i.series_id join app_user u on u.id = s.chair_user_id
      where i.id = ${issueId}::bigint
    ) c where c.name <> '' order by c.rank limit 1`.execute(db);
  return rows[0]?.name ?? "";
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
