import type { Actor, Context } from "#app/domain/context.ts";
import { seedReference } from "#app/domain/installation/reference.server.ts";
import type { Database, DepartmentKind, Role } from "#db/schema.ts";
import departments from "#db/seed/departments.json" with { type: "json" };

/**
 * The named cast of tests and demo. Each person is an Actor ready for `ctxOf`.
 * `hanh` leads the Information Department, `phuoc` Finance; `van` is an officer of Health.
 */
const people = {
  chair: { username: "pct", fullName: "Trần Minh Khôi", roles: [["chair", null]], at: "VPUB" },
  secretary: {
    username: "thuky",
    fullName: "Lê Thị Hồng Nhạn",
    roles: [["secretary", null]],
    at: "VPUB",
  },
  secretary2: {
    username: "thuky2",
    fullName: "Phạm Văn Dũng",
    roles: [["secretary", null]],
    at: "VPUB",
  },
  administrator: {
    username: "quantri",
    fullName: "Phan Quốc Bảo",
    roles: [["administrator", null]],
    at: "STTTT",
  },
  leaderInfo: {
    username: "pgd.stttt",
    fullName: "Đặng Thị Thu Hà",
    roles: [["leader", "STTTT"]],
    at: "STTTT",
  },
  appraiser: {
    username: "thamdinh",
    fullName: "Võ Anh Tuấn",
    roles: [["appraiser", "STTTT"]],
    at: "STTTT",
  },
  leaderFinance: {
    username: "pgd.stc",
    fullName: "Nguyễn Hữu Phước",
    roles: [["leader", "STC"]],
    at: "STC",
  },
  leaderLand: {
    username: "gd.stnmt",
    fullName: "Huỳnh Văn Lộc",
    roles: [["leader", "STNMT"]],
    at: "STNMT",
  },
  leaderHealth: {
    username: "gd.syt",
    fullName: "Mai Xuân Hòa",
    roles: [["leader", "SYT"]],
    at: "SYT",
  },
  officerHealth: {
    username: "cv.syt",
    fullName: "Ngô Thị Ái Vân",
    roles: [["officer", "SYT"]],
    at: "SYT",
  },
  viewer: { username: "xem", fullName: "Bùi Đức Thịnh", roles: [["viewer", null]], at: "TTT" },
} as const satisfies Record<
  string,
  {
    username: string;
    fullName: string;
    roles: readonly (readonly [Role, string | null])[];
    at: string;
  }
>;

export type CastName = keyof typeof people;

export interface Cast {
  actors: Record<CastName, Actor>;
  /** Department ids by code (STTTT, STC, SYT …). */
  departments: Record<string, number>;
  stages: Record<string, number>;
  categories: Record<string, number>;
  kinds: Record<string, number>;
  returnReasons: Record<string, number>;
  /** The route of each kind, by the kind's code. */
  routes: Record<string, number>;
  seriesId: number;
}

export const castMoment = new Date("2026-11-23T02:00:00Z");

/** An installation with the reference rows, the 39 departments, the cast and one monthly series. */
export async function createCast(db: Database, at: Date = castMoment): Promise<Cast> {
  await seedReference(db, at);
  const departmentRows = await db
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
        created_at: at,
      })),
    )
    .returning(["id", "code"])
    .execute();
  const departmentIds = Object.fromEntries(departmentRows.map((row) => [row.code, row.id]));
  const idOf = (code: string): number => {
    const id = departmentIds[code];
    if (id === undefined) throw new Error(`no department ${code}`);
    return id;
  };
  await db
    .insertInto("installation")
    .values({
      province_name: "Quảng Nam",
      appraising_department_id: idOf("STTTT"),
      finance_department_id: idOf("STC"),
      office_department_id: idOf("VPUB"),
      created_at: at,
    })
    .execute();
  const actors = {} as Record<CastName, Actor>;
  for (const [name, person] of Object.entries(people) as [CastName, (typeof people)[CastName]][]) {
    actors[name] = await createPerson(db, person, idOf, at);
  }
  const series = await db
    .insertInto("meeting_series")
    .values({
      code: "HGB",
      name_vi: "Họp giao ban chuyển đổi số",
      name_en: "Digital transformation coordination meeting",
      rule: JSON.stringify({ kind: "day_of_month", day: 7 }),
      starts_at: "08:00",
      length_minutes: 180,
      place: "Phòng họp số 2, Trụ sở UBND tỉnh",
      chair_user_id: actors.chair.id,
      chair_capacity: "Phó Chủ tịch UBND tỉnh",
      secretary_user_id: actors.secretary.id,
      secretariat_department_id: idOf("VPUB"),
      issuing_body: "Văn phòng UBND tỉnh",
      created_at: at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return {
    actors,
    departments: departmentIds,
    stages: await idsByCode(db, "stage"),
    categories: await idsByCode(db, "blocker_category"),
    kinds: await idsByCode(db, "project_kind"),
    returnReasons: await idsByCode(db, "return_reason"),
    routes: await routesByKind(db),
    seriesId: series.id,
  };
}

export function ctxOf(db: Database, actor: Actor, now: Date = castMoment): Context {
  return { db, actor, now };
}

async function createPerson(
  db: Database,
  person: (typeof people)[CastName],
  idOf: (code: string) => number,
  at: Date,
): Promise<Actor> {
  const row = await db
    .insertInto("app_user")
    .values({
      username: person.username,
      full_name: person.fullName,
      given_name: person.fullName.split(" ").at(-1) ?? person.fullName,
      department_id: idOf(person.at),
      created_at: at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const roles = person.roles.map(([role, department]) => ({
    role: role as Role,
    departmentId: department === null ? null : idOf(department),
  }));
  await db
    .insertInto("user_role")
    .values(
      roles.map((grant) => ({
        user_id: row.id,
        role: grant.role,
        department_id: grant.departmentId,
        valid_from: "2022-01-01",
      })),
    )
    .execute();
  return {
    id: row.id,
    username: person.username,
    fullName: person.fullName,
    title: "",
    departmentId: idOf(person.at),
    departmentName:
      departments.find((department) => department.code === person.at)?.shortNameVi ?? null,
    roles,
    locale: "vi",
  };
}

async function idsByCode(
  db: Database,
  table: "stage" | "blocker_category" | "project_kind" | "return_reason",
): Promise<Record<string, number>> {
  const rows = await db.selectFrom(table).select(["id", "code"]).execute();
  return Object.fromEntries(rows.map((row) => [row.code, row.id]));
}

async function routesByKind(db: Database): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom("appraisal_route as r")
    .innerJoin("project_kind as k", "k.id", "r.kind_id")
    .select(["r.id", "k.code"])
    .execute();
  return Object.fromEntries(rows.map((row) => [row.code, row.id]));
}
