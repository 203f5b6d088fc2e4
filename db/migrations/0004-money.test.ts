import { type Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import type { Database } from "#db/schema.ts";
import { createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { up } from "./0004-money.ts";

const { db } = await createTestDatabase();

test("one figure a year, as it was entered before, becomes the year's first entry", async () => {
  const cast = await createCast(db);
  const { id } = await createTestProject(ctxOf(db, cast.actors.secretary), cast);
  await asBefore(db);
  await sql`insert into project_year (project_id, year, plan, disbursed, as_of) values
    (${id}, 2026, 900, 100, '2026-10-31'), (${id}, 2025, 900, 300, '2026-01-31'),
    (${id}, 2024, 900, 0, null), (${id}, 2023, 900, 50, null)`.execute(db);
  await sql`insert into event (verb, particulars, happened_at, actor_id, actor_name, project_id)
    values ('project.money_changed', '{"year": 2026}', '2026-11-02T02:00:00Z',
      ${cast.actors.officerHealth.id}, 'Ngô Thị Ái Vân', ${id})`.execute(db);
  await up(db as unknown as Kysely<unknown>);
  const entries = await db
    .selectFrom("disbursement")
    .select(["year", "month", "amount", "as_of", "is_opening", "entered_by", "entered_at"])
    .orderBy("year")
    .execute();
  const createdAt = new Date("2026-11-23T02:00:00Z");
  const before = { is_opening: true, entered_by: null, entered_at: createdAt };
  expect(entries).toEqual([
    { ...before, year: 2023, month: 12, amount: 50, as_of: "2026-11-23" },
    { ...before, year: 2025, month: 12, amount: 300, as_of: "2026-01-31" },
    {
      ...before,
      year: 2026,
      month: 10,
      amount: 100,
      as_of: "2026-10-31",
      entered_by: cast.actors.officerHealth.id,
      entered_at: new Date("2026-11-02T02:00:00Z"),
    },
  ]);
  const year = await db
    .selectFrom("project_year")
    .select("as_of")
    .where("year", "=", 2023)
    .executeTakeFirstOrThrow();
  expect(year.as_of).toBe("2026-11-23");
});

/** The tables as they were before this migration. */
async function asBefore(db: Database): Promise<void> {
  await sql`drop table disbursement`.execute(db);
  await sql`alter table project_year drop column carried_over, drop column carried_disbursed`.execute(
    db,
  );
}
