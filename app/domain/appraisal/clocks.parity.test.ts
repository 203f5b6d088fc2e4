import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { loadCalendar } from "#app/domain/calendar/queries.server.ts";
import { listProjects } from "#app/domain/project/list.server.ts";
import { cursorText, readProjectListQuery } from "#app/domain/project/list-query.ts";
import { type Cast, castMoment, createCast } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { ledgers } from "#tests/support/ledger.ts";
import { partyDays, visitClock } from "./clock.ts";
import { openVisits, partyDaysSql, visitClockSql } from "./clocks.server.ts";
import { listRouteStages, type RouteStage } from "./route.server.ts";

const { db } = await createTestDatabase();
const FIRST = "2026-01-05";
const TODAY = "2026-11-23";
const COUNT = 250;
let cast: Cast;
let stages: RouteStage[];

beforeAll(async () => {
  cast = await createCast(db);
  stages = await listRouteStages(db, cast.routes.DC_DTCT ?? 0);
});

/** The rows of a main line; the project's id. */
async function write(ledger: ReturnType<typeof sample>[number], number: number): Promise<number> {
  const { id } = await db
    .insertInto("project")
    .values({
      code: `DA-${number}`,
      name_vi: "Dự án",
      owner_department_id: cast.departments.SYT ?? 0,
      kind_id: cast.kinds.DC_DTCT ?? 0,
      route_id: cast.routes.DC_DTCT ?? 0,
      funding_source: "other",
      budget: 1,
      created_at: castMoment,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const stay of ledger) {
    const visit = await db
      .insertInto("stage_visit")
      .values({
        project_id: id,
        stage_id: stay.stage.id,
        entered_on: stay.enteredOn,
        left_on: stay.leftOn,
        result: stay.leftOn === null ? null : "forwarded",
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const rows = stay.supplements.map((one) => ({
      visit_id: visit.id,
      asked_on: one.askedOn,
      answered_on: one.answeredOn,
      text: "Bổ sung báo giá",
    }));
    if (rows.length > 0) await db.insertInto("supplement_request").values(rows).execute();
  }
  return id;
}

const sample = () => fc.sample(ledgers(stages, FIRST, TODAY), { numRuns: COUNT, seed: 20261123 });

it("SQL and the pure rule count the same days over random ledgers", {
  timeout: 120_000,
}, async () => {
  const calendar = await loadCalendar(db, FIRST, TODAY);
  const count = (from: string, to: string) => calendar.workingDaysBetween(from, to);
  const all = sample();
  const standing = new Map<string, { days: number; limit: number }>();
  for (const [number, ledger] of all.entries()) {
    const id = await write(ledger, number);
    const visits = await sql<Record<string, unknown>>`
      select c.days, c.paused, c.counted, c.is_paused as "isPaused" from project p
        join stage_visit v on v.project_id = p.id
        join route_stage rs on rs.route_id = p.route_id and rs.stage_id = v.stage_id
        cross join ${visitClockSql(TODAY)} c
      where p.id = ${id} order by v.id`.execute(db);
    expect(visits.rows).toEqual(ledger.map((stay) => visitClock(stay, TODAY, count)));
    const parties = await sql<Record<string, unknown>>`
      select c.* from project p cross join ${partyDaysSql(TODAY)} c where p.id = ${id}`.execute(db);
    expect(parties.rows).toEqual([partyDays(ledger, TODAY, count)]);
    const open = await sql<Record<string, unknown>>`
      select c.stage_id, c.clock, c.days, c.paused, c.counted, c.is_paused as "isPaused"
      from ${openVisits(TODAY)} c where c.project_id = ${id}`.execute(db);
    const last = ledger.find((stay) => stay.leftOn === null);
    const expected = last && visitClock(last, TODAY, count);
    if (last && expected)
      standing.set(`DA-${number}`, { days: expected.counted, limit: last.stage.daysAllowed });
    expect(open.rows).toEqual(
      expected
        ? [
            {
              stage_id: last.stage.id,
              clock: expected.isPaused ? "owner" : last.clock,
              ...expected,
            },
          ]
        : [],
    );
  }
  expect(await listed("sort=days")).toEqual(standing);
  const late = [...standing].filter(([, { days, limit }]) => days > limit);
  expect(late.length).toBeGreaterThan(0);
  expect(await listed("show=over")).toEqual(new Map(late));
});

/** What the list of projects says of every project's days, page by page. */
async function listed(asked: string): Promise<Map<string, { days: number; limit: number }>> {
  const found = new Map<string, { days: number; limit: number }>();
  let after = "";
  for (;;) {
    const query = readProjectListQuery(new URLSearchParams(`${asked}${after}`), TODAY);
    const page = await listProjects(db, query, openVisits(TODAY), ["open"]);
    for (const { code, days, limit } of page.rows) found.set(code, { days, limit });
    const last = page.rows.at(-1);
    if (!page.hasNext || !last) return found;
    after = `&after=${encodeURIComponent(cursorText(last.key, last.id))}`;
  }
}
