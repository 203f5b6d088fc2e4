import { sql } from "kysely";
import { notFound } from "#app/domain/errors.ts";
import { searchPatterns } from "#app/domain/search/fold.ts";
import type { Database, DepartmentKind, Role } from "#db/schema.ts";

export interface DepartmentFilter {
  q?: string | undefined;
  kind?: DepartmentKind | undefined;
  state?: "active" | "inactive" | undefined;
}

/** Departments in the order of the list, with their projects and open issues, in one query. */
export async function listDepartments(db: Database, { q, kind, state }: DepartmentFilter) {
  const patterns = q ? searchPatterns(q) : [];
  return db
    .selectFrom("department as d")
    .leftJoin(
      (eb) =>
        eb
          .selectFrom("project")
          .select(["owner_department_id", eb.fn.countAll<number>().as("n")])
          .where("is_active", "=", true)
          .groupBy("owner_department_id")
          .as("p"),
      (join) => join.onRef("p.owner_department_id", "=", "d.id"),
    )
    .leftJoin(
      (eb) =>
        eb
          .selectFrom("issue")
          .select(["lead_department_id", eb.fn.countAll<number>().as("n")])
          .where("state", "in", ["proposed", "open", "reported_done", "paused"])
          .groupBy("lead_department_id")
          .as("i"),
      (join) => join.onRef("i.lead_department_id", "=", "d.id"),
    )
    .select((eb) => [
      "d.id",
      "d.code",
      "d.name_vi as nameVi",
      "d.name_en as nameEn",
      "d.kind",
      "d.document_symbol as symbol",
      "d.is_active as isActive",
      eb.fn.coalesce("p.n", sql<number>`0`).as("projects"),
      eb.fn.coalesce("i.n", sql<number>`0`).as("openIssues"),
    ])
    .$if(patterns.length > 0, (query) =>
      query.where(sql<boolean>`d.search_text like all(${patterns}::text[])`),
    )
    .$if(kind !== undefined, (query) => query.where("d.kind", "=", kind ?? "provincial"))
    .$if(state !== undefined, (query) => query.where("d.is_active", "=", state === "active"))
    .orderBy("d.is_active", "desc")
    .orderBy("d.sort_order")
    .orderBy(sql`d.name_vi collate "vi-x-icu"`)
    .limit(1000)
    .execute();
}

/** One department with what hangs on it. @throws not found */
export async function getDepartment(db: Database, code: string) {
  const row = await db
    .selectFrom("department as d")
    .select([
      "d.id",
      "d.code",
      "d.name_vi as nameVi",
      "d.name_en as nameEn",
      "d.short_name_vi as shortNameVi",
      "d.short_name_en as shortNameEn",
      "d.kind",
      "d.document_symbol as symbol",
      "d.is_active as isActive",
      "d.version",
      sql<number>`(
        select count(*) from project p where p.owner_department_id = d.id and p.is_active)`.as(
        "projects",
      ),
      sql<number>`(
        select count(*) from issue i where i.lead_department_id = d.id
          and i.state in ('proposed','open','reported_done','paused'))`.as("openIssues"),
      sql<number>`(
        select count(*) from issue_coordinator c join issue i on i.id = c.issue_id
        where c.department_id = d.id
          and i.state in ('proposed','open','reported_done','paused'))`.as("coordinated"),
    ])
    .where("d.code", "=", code)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Who holds which role at the department today, by given name. */
export async function listDepartmentPeople(db: Database, departmentId: number, today: string) {
  return db
    .selectFrom("app_user as u")
    .innerJoin("user_role as r", (join) =>
      join
        .onRef("r.user_id", "=", "u.id")
        .on("r.department_id", "=", departmentId)
        .on("r.valid_from", "<=", today)
        .on((eb) => eb.or([eb("r.valid_to", "is", null), eb("r.valid_to", ">=", today)])),
    )
    .select([
      "u.id",
      "u.full_name as fullName",
      "u.title_vi as titleVi",
      "u.title_en as titleEn",
      sql<Role[]>`array_agg(distinct r.role)`.as("roles"),
    ])
    .where("u.is_active", "=", true)
    .groupBy("u.id")
    .orderBy(sql`u.given_name collate "vi-x-icu", u.full_name collate "vi-x-icu", u.id`)
    .limit(200)
    .execute();
}

/** Active departments as choices of a form, and those chosen before, in the order of the list. */
export async function listDepartmentChoices(db: Database, chosen: readonly number[] = []) {
  return db
    .selectFrom("department")
    .select(["id", "code", "kind", "name_vi as nameVi", "name_en as nameEn"])
    .where((eb) =>
      chosen.length > 0
        ? eb.or([eb("is_active", "=", true), eb("id", "in", [...chosen])])
        : eb("is_active", "=", true),
    )
    .orderBy("sort_order")
    .orderBy(sql`name_vi collate "vi-x-icu"`)
    .execute();
}
