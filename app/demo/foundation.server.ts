import { hashPassword } from "#app/auth/password.server.ts";
import type { Actor, Context, RoleGrant } from "#app/domain/context.ts";
import { addDepartment } from "#app/domain/department/commands.server.ts";
import { changeSettings, createInstallation } from "#app/domain/installation/commands.server.ts";
import { addUser, editUser } from "#app/domain/user/commands.server.ts";
import { needsDepartment } from "#app/domain/user/roles.ts";
import type { Database, DepartmentKind } from "#db/schema.ts";
import departments from "#db/seed/departments.json" with { type: "json" };
import { type DemoPerson, demoPeople } from "./people.ts";
import { need } from "./reading.ts";
import { demoPassword } from "./sign-ins.ts";

export interface DepartmentOfDemo {
  id: number;
  short: string;
  name: string;
}

/** Everything that the story names by its code. */
export interface Directory {
  /** Each person as the domain's commands know them, by username. */
  people: ReadonlyMap<string, Actor>;
  departments: ReadonlyMap<string, DepartmentOfDemo>;
  stages: ReadonlyMap<string, number>;
  categories: ReadonlyMap<string, number>;
  kinds: ReadonlyMap<string, number>;
  returnReasons: ReadonlyMap<string, number>;
}

const PROVINCE = "Quảng Nam";
const FOUNDER = "quantri";

/** The province, its departments and people, entered by the administrator. */
export async function layFoundation(db: Database, now: Date): Promise<Directory> {
  const passwordHash = await hashPassword(demoPassword);
  const founder = need(new Map(demoPeople.map((person) => [person.username, person])), FOUNDER);
  const { username, fullName } = founder;
  const first = { provinceName: PROVINCE, username, fullName, passwordHash };
  const founderId = await createInstallation(db, first, now);
  if (founderId === null) throw new Error("the demo is loaded into an empty database only");
  await db.updateTable("installation").set({ is_demo: true }).execute();
  const ctx: Context = { db, now, actor: actorOf(founder, founderId, null) };
  const added = await addDepartments(ctx);
  await nameBodies(ctx, added);
  const people = await addPeople(ctx, founderId, added);
  // Whoever sets a password does so by a link of their own; the demo's one is known to all.
  await db.updateTable("app_user").set({ password_hash: passwordHash }).execute();
  return {
    people,
    departments: added,
    stages: await idsByCode(db, "stage"),
    categories: await idsByCode(db, "blocker_category"),
    kinds: await idsByCode(db, "project_kind"),
    returnReasons: await idsByCode(db, "return_reason"),
  };
}

async function addDepartments(ctx: Context): Promise<Map<string, DepartmentOfDemo>> {
  const added = new Map<string, DepartmentOfDemo>();
  for (const department of departments) {
    const { id } = await addDepartment(ctx, {
      code: department.code,
      name_vi: department.nameVi,
      name_en: department.nameEn,
      short_name_vi: department.shortNameVi,
      short_name_en: department.shortNameEn,
      kind: department.kind as DepartmentKind,
      document_symbol: department.documentSymbol,
    });
    added.set(department.code, { id, short: department.shortNameVi, name: department.nameVi });
  }
  return added;
}

/** The bodies that record the stages. */
async function nameBodies(ctx: Context, added: Directory["departments"]): Promise<void> {
  const {
    id: _id,
    created_at: _at,
    is_demo: _demo,
    ...settings
  } = await ctx.db.selectFrom("installation").selectAll().executeTakeFirstOrThrow();
  await changeSettings(ctx, {
    ...settings,
    appraising_department_id: need(added, "STTTT").id,
    finance_department_id: need(added, "STC").id,
    office_department_id: need(added, "VPUB").id,
  });
}

async function addPeople(
  ctx: Context,
  founderId: number,
  added: Directory["departments"],
): Promise<Map<string, Actor>> {
  const people = new Map<string, Actor>();
  for (const person of demoPeople) {
    const department = need(added, person.department);
    const facts = {
      full_name: person.fullName,
      title_vi: person.titleVi,
      title_en: person.titleEn,
      department_id: department.id,
      email: "",
      phone: "",
    };
    let id = founderId;
    if (person.username === FOUNDER) await editUser(ctx, id, { ...facts, version: 1 });
    else {
      const { username, role } = person;
      ({ id } = await addUser(ctx, { username, ...facts, role }));
    }
    people.set(person.username, actorOf(person, id, department));
  }
  return people;
}

function actorOf(person: DemoPerson, id: number, department: DepartmentOfDemo | null): Actor {
  const departmentId = department?.id ?? null;
  const grant: RoleGrant = {
    role: person.role,
    departmentId: needsDepartment(person.role) ? departmentId : null,
  };
  return {
    id,
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
  table: "stage" | "blocker_category" | "project_kind" | "return_reason",
): Promise<Map<string, number>> {
  const rows = await db.selectFrom(table).select(["id", "code"]).execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}
