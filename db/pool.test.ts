import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestDatabase } from "#tests/support/database.ts";

const { db } = await createTestDatabase();

test("a connection that dies in the middle of a transaction fails that transaction only", async () => {
  const killed = db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(db);
    await sql`select 1`.execute(tx);
  });
  await expect(killed).rejects.toThrow();
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db);
  expect(rows).toEqual([{ one: 1 }]);
});

test("a write of one row stays planned, one with a list of values does not", async () => {
  const { rows } = await db.connection().execute(async (one) => {
    await one.deleteFrom("draft").where("form", "=", "/").execute();
    await one.deleteFrom("draft").where("form", "in", ["/", "/a"]).execute();
    return sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(one);
  });
  expect(rows).toEqual([{ statement: 'delete from "draft" where "form" = $1' }]);
});
