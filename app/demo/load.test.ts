import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { todayOf } from "#app/domain/clock.ts";
import { getAgenda } from "#app/domain/meeting/agenda.server.ts";
import { verifySeals } from "#app/domain/meeting/verify.server.ts";
import type { Database } from "#db/schema.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { loadDemo } from "./load.server.ts";

/** The day of the design's pictures, the turn of the year, Tết, a meeting on the 31st, a Saturday night. */
const days = [
  "2026-11-23T02:00:00Z",
  "2026-01-01T01:00:00Z",
  "2026-02-17T03:00:00Z",
  "2027-03-18T09:00:00Z",
  "2026-05-02T16:59:00Z",
];

const databases = await Promise.all(days.map(() => createTestDatabase()));

describe.each(days.map((day, index) => ({ now: new Date(day), index })))(
  "the demo of $now",
  ({ now, index }) => {
    const { db } = databases[index] ?? { db: undefined as never };
    const today = todayOf(now);

    it("is loaded whole", { timeout: 60_000 }, async () => {
      await loadDemo(db, { now });
      const counts = await countAll(db);
      expect(counts).toMatchObject({
        departments: 39,
        projects: 44,
        blockers: 32,
        tasks: 6,
        meetings: 4,
        demo: 1,
      });
    });

    it("has 50 billion planned this year, 8.2 % of it paid out", async () => {
      const money = await db
        .selectFrom("project_year")
        .where("year", "=", Number(today.slice(0, 4)))
        .select(({ fn }) => [
          fn.sum<number>("plan").as("plan"),
          fn.sum<number>("disbursed").as("disbursed"),
        ])
        .executeTakeFirstOrThrow();
      expect(money).toEqual({ plan: 50_000_000_000, disbursed: 4_100_000_000 });
    });

    it("paid it out month by month, one payment corrected, nothing beyond its plan", async () => {
      const entries = await db.selectFrom("disbursement").selectAll().execute();
      const year = Number(today.slice(0, 4));
      expect(entries.every((entry) => entry.year === year && entry.over_reason === "")).toBe(true);
      expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(4_100_000_000);
      expect(entries.filter(({ amount }) => amount < 0)).toHaveLength(1);
      const months = new Set(entries.map(({ month }) => month));
      // The last month's payments are told after the last meeting, which may lie in the month before.
      const reached = Number(today.slice(5, 7));
      expect([reached, Math.max(1, reached - 1)]).toContain(months.size);
      const years = await db.selectFrom("project_year").selectAll().execute();
      for (const row of years) {
        const own = entries.filter((entry) => entry.project_id === row.project_id);
        expect(row.disbursed).toBe(own.reduce((sum, { amount }) => sum + amount, 0));
        expect(row.disbursed).toBeLessThanOrEqual(row.plan);
        if (row.as_of !== null) expect(row.as_of <= today).toBe(true);
      }
      expect(years.filter((row) => row.carried_over > 0)).toHaveLength(2);
    });

    it("has its next meeting nine working days ahead, as a draft", async () => {
      const next = await db
        .selectFrom("meeting as m")
        .innerJoin("working_day as w", "w.day", "m.held_on")
        .innerJoin("working_day as t", (join) => join.on("t.day", "=", today))
        .where("m.state", "not in", ["closed", "issued"])
        .select(["m.state", sql<number>`w.ordinal - t.ordinal`.as("ahead")])
        .execute();
      expect(next).toEqual([{ state: "draft", ahead: 9 }]);
    });

    it("shows every state of an issue, and what waits for somebody", async () => {
      const states = await db.selectFrom("issue").select("state").distinct().execute();
      expect(states.map((row) => row.state).sort()).toEqual([
        "cancelled",
        "open",
        "paused",
        "proposed",
        "reported_done",
        "resolved",
      ]);
      const waiting = await db
        .selectNoFrom((eb) => [
          eb
            .selectFrom("extension_request")
            .where("decided_at", "is", null)
            .select((of) => of.fn.countAll<number>().as("n"))
            .as("extensions"),
          eb
            .selectFrom("relief_request")
            .where("decided_at", "is", null)
            .select((of) => of.fn.countAll<number>().as("n"))
            .as("reliefs"),
          eb
            .selectFrom("escalation")
            .where("ended_at", "is", null)
            .select((of) => of.fn.countAll<number>().as("n"))
            .as("escalations"),
          eb
            .selectFrom("chair_decision")
            .select((of) => of.fn.countAll<number>().as("n"))
            .as("decisions"),
        ])
        .executeTakeFirstOrThrow();
      expect(waiting).toEqual({ extensions: 3, reliefs: 1, escalations: 2, decisions: 1 });
    });

    it("law 1: every open issue stands on the next agenda or is held back by name", async () => {
      const meeting = await db
        .selectFrom("meeting")
        .selectAll()
        .where("state", "=", "draft")
        .executeTakeFirstOrThrow();
      const { entries, heldBack } = await getAgenda(db, meeting, today);
      const standing = [
        ...entries.flatMap((entry) => entry.issueId ?? []),
        ...heldBack.map((held) => held.issueId),
      ];
      const open = await db
        .selectFrom("issue")
        .select("id")
        .where("state", "not in", ["resolved", "cancelled"])
        .execute();
      expect(standing.sort(byNumber)).toEqual(open.map((row) => row.id).sort(byNumber));
      expect(heldBack).toHaveLength(1);
    });

    it("has three meetings issued, one of them corrected, in a sound chain", async () => {
      expect(await verifySeals(db)).toEqual({ sound: 4, broken: null });
    });

    it("never acts in the future, and its history runs in the order of time", async () => {
      const events = await db
        .selectFrom("event")
        .select(["id", "happened_at"])
        .orderBy("id")
        .execute();
      const times = events.map((event) => event.happened_at.getTime());
      expect(Math.max(...times)).toBeLessThan(now.getTime());
      expect(times).toEqual([...times].sort(byNumber));
    });
  },
);

it("is refused when loaded twice, and leaves nothing behind", async () => {
  const { db } = databases[0] ?? { db: undefined as never };
  const before = await countAll(db);
  await expect(loadDemo(db, { now: new Date("2026-11-23T02:00:00Z") })).rejects.toThrow("empty");
  expect(await countAll(db)).toEqual(before);
});

function byNumber(a: number, b: number): number {
  return a - b;
}

async function countAll(db: Database) {
  const of = async (table: "department" | "project" | "meeting" | "event" | "app_user") => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return row.n;
  };
  const issues = async (kind: "blocker" | "task") => {
    const rows = await db.selectFrom("issue").select("id").where("kind", "=", kind).execute();
    return rows.length;
  };
  const demo = await db
    .selectFrom("installation")
    .select("id")
    .where("is_demo", "=", true)
    .execute();
  return {
    departments: await of("department"),
    projects: await of("project"),
    blockers: await issues("blocker"),
    tasks: await issues("task"),
    meetings: await of("meeting"),
    users: await of("app_user"),
    events: await of("event"),
    demo: demo.length,
  };
}
