import { hashPassword } from "#app/auth/password.server.ts";
import type { Actor } from "#app/domain/context.ts";
import { seedReference } from "#app/domain/installation/reference.server.ts";
import { fold } from "#app/domain/search/fold.ts";
import type { Database, DepartmentKind } from "#db/schema.ts";
import departments from "#db/seed/departments.json" with { type: "json" };
import { type DemoPerson, demoPeople } from "./people.ts";
import { demoPassword } from "./sign-ins.ts";

/** Everything that the story names by its code. */
export interface Directory {
  /** Each person as the domain's commands know them, by username. */
  people: ReadonlyMap<string, Actor>;
  departments: ReadonlyMap<string, { id: number; short: string }>;
  stages: ReadonlyMap<string, number>;
  categories: ReadonlyMap<string, number>;
  kinds: ReadonlyMap<string, number>;
}

/** The province, its departments and people, as an administrator would have entered them. */
export async function layFoundation(db: Database, at: Date): Promise<Directory> {
  await seedReference(db);
  const departmentIds = await addDepartments(db, at);
  const idOf = (code: string) => departmentIds.get(code)?.id ?? null;
  await db
    .insertInto("installation")
    .values({
      province_name: "Quảng Nam",
      is_demo: true,
      appraising_department_id: idOf("STTTT"),
      finance_department_id: idOf("STC"),
      office_department_id: idOf("VPUB"),
      created_at: at,
    })
    .execute();
  const password = await hashPassword(demoPassword);
  const people = new Map<string, Actor>();
  for (const person of demoPeople) {
    people.set(person.username, await addPerson(db, person, departmentIds, password, at));
  }
  return {
    people,
    departments: departmentIds,
    stages: await idsByCode(db, "stage"),
    categories: await idsByCode(db, "blocker_category"),
    kinds: await idsByCode(db, "project_kind"),
  };
}

async function addDepartments(db: Database, at: Date) {
  const rows = await db
    .insertInto("department")
    .values(
      departments.map((department, index) => ({
        code: department.code,
        name_vi: department.nameVi,
        name_en: department.nameEn,
        short_name_vi: department.shortNameVi,
        short_name_en: department.shortNameEn,
        kind: department.kind as DepartmentKind,
        document_symbol: department.documentSymbol,
        sort_order: index + 1,
        search_text: fold(
          `${department.code} ${department.nameVi} ${department.shortNameVi} ${department.nameEn}`,
        ),
        created_at: at,
      })),
    )
    .returning(["id", "code", "short_name_vi"])
    .execute();
  return new Map(rows.map((row) => [row.code, { id: row.id, short: row.short_name_vi }]));
}

/** Roles of the whole province need no department. */
const provincial = new Set(["chair", "secretary", "viewer", "administrator"]);

async function addPerson(
  db: Database,
  person: DemoPerson,
  departmentIds: Directory["departments"],
  password: string,
  at: Date,
): Promise<Actor> {
  const department = departmentIds.get(person.department);
  const departmentId = department?.id ?? null;
  const row = await db
    .insertInto("app_user")
    .values({
      username: person.username,
      full_name: person.fullName,
      given_name: person.fullName.split(" ").at(-1) ?? person.fullName,
      title_vi: person.titleVi,
      title_en: person.titleEn,
      department_id: departmentId,
      password_hash: password,
      search_text: fold(`${person.username} ${person.fullName} ${person.titleVi}`),
      created_at: at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const grant = {
    role: person.role,
    departmentId: provincial.has(person.role) ? null : departmentId,
  };
  await db
    .insertInto("user_role")
    .values({
      user_id: row.id,
      role: grant.role,
      department_id: grant.departmentId,
      valid_from: "2015-01-01",
    })
    .execute();
  return {
    id: row.id,
    username: person.username,
    fullName: person.fullName,
    title: person.titleVi,
    departmentId,
    departmentName: department?.short ?? null,
    roles: [grant],
    locale: "vi",
  };
}

async function idsByCode(
  db: Database,
  table: "stage" | "blocker_category" | "project_kind",
): Promise<Map<string, number>> {
  const rows = await db.selectFrom(table).select(["id", "code"]).execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}
