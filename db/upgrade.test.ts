import { Migrator, sql } from "kysely";
import { expect, test } from "vitest";
import { createTestDatabase } from "#tests/support/database.ts";
import { migrateToLatest } from "./migrate.ts";
import * as register from "./migrations/0001-register.ts";

const { db } = await createTestDatabase();

/** What an installation of the first version held: two stages, one project that went back and forth. */
const firstVersion = `
  insert into department (code, name_vi, name_en, short_name_vi, short_name_en, kind, created_at)
    select c, c, c, c, c, 'provincial', '2026-01-05' from unnest(array['SYT', 'STTTT']) c;
  insert into installation (province_name, appraising_department_id, created_at)
    select 'Quảng Nam', id, '2026-01-05' from department where code = 'STTTT';
  insert into project_kind (code, name_vi, name_en) values ('DA', 'Dự án', 'Project'), ('MS', 'Mua sắm', 'Procurement');
  insert into stage (code, position, name_vi, name_en, short_name_vi, short_name_en, responsible_vi,
      responsible_en, recorded_by, days_allowed, basis)
    values ('LAPHOSO', 1, 'Lập hồ sơ', 'Preparation', 'Lập', 'Prep', 'Chủ đầu tư', 'Owner', 'owner', 20, 'mức riêng'),
      ('GOPY', 2, 'Góp ý', 'Comments', 'Góp ý', 'Comments', 'Sở TT-TT', 'DIC', 'appraising_body', 7, '');
  insert into stage_return select g.id, l.id from stage g, stage l where g.code = 'GOPY' and l.code = 'LAPHOSO';
  insert into stage_return select l.id, g.id from stage g, stage l where g.code = 'GOPY' and l.code = 'LAPHOSO';
  insert into project (code, name_vi, owner_department_id, kind_id, funding_source, budget, created_at)
    select 'QN-1', 'Dự án', d.id, k.id, 'other', 1, '2026-01-05' from department d, project_kind k
    where d.code = 'SYT' and k.code = 'DA';
  insert into stage_visit (project_id, stage_id, round, entered_on, left_on, result)
    select p.id, s.id, x.round, x.entered::date, x.gone::date, x.result
    from (values (1, 'LAPHOSO', 1, '2026-02-02', '2026-02-09', 'forwarded'), (2, 'GOPY', 1, '2026-02-09', '2026-02-20', 'returned'),
      (3, 'LAPHOSO', 2, '2026-02-20', '2026-03-02', 'forwarded'), (4, 'GOPY', 2, '2026-03-02', null, null)) x(n, stage, round, entered, gone, result)
      join stage s on s.code = x.stage cross join project p order by x.n`;

test("an installation of the first version keeps its rules as a route, and its dossiers their way", async () => {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  const provider = { getMigrations: async () => ({ "0001-register": register }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  await sql.raw(firstVersion).execute(db);

  expect(await migrateToLatest(db)).toEqual({ isNew: false });

  const routes = await db
    .selectFrom("route_stage as rs")
    .innerJoin("appraisal_route as r", "r.id", "rs.route_id")
    .innerJoin("project_kind as k", "k.id", "r.kind_id")
    .innerJoin("stage as s", "s.id", "rs.stage_id")
    .select(["k.code as kind", "s.code as stage", "rs.days_allowed", "rs.clock", "rs.basis"])
    .orderBy("r.id")
    .orderBy("rs.position")
    .execute();
  const own = [
    { stage: "LAPHOSO", days_allowed: 20, clock: "owner", basis: "mức riêng" },
    { stage: "GOPY", days_allowed: 7, clock: "appraiser", basis: "" },
  ];
  expect(routes).toEqual(["DA", "MS"].flatMap((kind) => own.map((rest) => ({ kind, ...rest }))));
  // A return leads back; going on needs none.
  expect(await db.selectFrom("route_stage_return").selectAll().execute()).toHaveLength(2);
  const visits = await db
    .selectFrom("stage_visit as v")
    .leftJoin("department as d", "d.id", "v.holder_department_id")
    .select(["v.round", "d.code as holder", "v.holder_since"])
    .orderBy("v.id")
    .execute();
  expect(visits).toEqual([
    { round: 1, holder: "SYT", holder_since: "2026-02-02" },
    { round: 1, holder: "STTTT", holder_since: "2026-02-09" },
    { round: 2, holder: "SYT", holder_since: "2026-02-20" },
    { round: 2, holder: "STTTT", holder_since: "2026-03-02" },
  ]);
  const project = await db
    .selectFrom("project as p")
    .innerJoin("appraisal_route as r", "r.id", "p.route_id")
    .innerJoin("project_kind as k", "k.id", "r.kind_id")
    .select(["k.code", "r.edition", "r.effective_on", "r.is_default"])
    .executeTakeFirstOrThrow();
  expect(project).toEqual({
    code: "DA",
    edition: 1,
    effective_on: "2015-01-01",
    is_default: true,
  });
  expect(await db.selectFrom("return_reason").select("id").execute()).toHaveLength(11);
});
