import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { Calendar } from "#app/domain/calendar/calendar.ts";
import { loadCalendar } from "#app/domain/calendar/queries.server.ts";
import { addDays, momentOf } from "#app/domain/clock.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import { isChaseDue } from "./chase.ts";
import { chaseDue } from "./chase-due.server.ts";
import { daysLeft } from "./overdue.ts";

const { db } = await createTestDatabase();
const today = "2026-11-23";
let r: Register;
let calendar: Calendar;

beforeAll(async () => {
  r = await createRegister(db);
  calendar = await loadCalendar(db, "2026-01-01", "2027-12-31");
  await new SampleRegister(db, r).meeting("2026-11-09", "issued");
});

const day = fc.integer({ min: 1, max: 22 }).map((n) => addDays("2026-11-01", n - 1));
const moment = day.map((on) => momentOf(on, "10:00"));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

test("whom to chase: computed alike by the pure rule and by SQL, over random issues and thresholds", async () => {
  const one = fc.record({
    isLead: fc.boolean(),
    leadSince: day,
    deadline: fc.integer({ min: -12, max: 8 }).map((n) => addDays(today, n)),
    reportedAt: maybe(moment),
    chasedAt: maybe(moment),
    overdueDays: fc.integer({ min: 0, max: 4 }),
    soonDays: fc.integer({ min: 0, max: 4 }),
    againDays: fc.integer({ min: 1, max: 6 }),
  });
  const lastMeetingAt = momentOf("2026-11-09", "11:00");
  const since = (from: string) => calendar.workingDaysBetween(from, today);
  await fc.assert(
    fc.asyncProperty(one, async (it) => {
      const { id } = await r.raise();
      await write(id, it);
      const { rows } = await sql<{ id: number }>`
        select u.id from (${chaseDue(today)}) u where u.id = ${id}`.execute(db);
      const expected = isChaseDue(
        {
          state: "open",
          party: it.isLead ? "department" : "body",
          isLead: it.isLead,
          waitingDays: since(it.leadSince),
          daysLeft: daysLeft(calendar, it.deadline, today),
          lastReportAt: it.reportedAt,
          lastMeetingAt,
          lastChase: it.chasedAt && {
            at: it.chasedAt,
            days: since(it.chasedAt.toISOString().slice(0, 10)),
          },
        },
        it,
      );
      expect(rows.length === 1).toBe(expected);
    }),
    { numRuns: 60, seed: 20261123 },
  );
});

interface Written {
  isLead: boolean;
  leadSince: string;
  deadline: string;
  reportedAt: Date | null;
  chasedAt: Date | null;
  overdueDays: number;
  soonDays: number;
  againDays: number;
}

async function write(id: number, it: Written): Promise<void> {
  const health = r.departments.SYT ?? 0;
  const body = it.isLead ? "" : "BHXH Việt Nam";
  await db
    .updateTable("installation")
    .set({
      chase_overdue_days: it.overdueDays,
      chase_soon_days: it.soonDays,
      chase_again_days: it.againDays,
    })
    .execute();
  await db
    .updateTable("issue")
    .set({
      deadline: it.deadline,
      lead_since: it.isLead ? it.leadSince : "2026-11-01",
      ...(it.isLead
        ? {}
        : {
            waiting_body: body,
            waiting_since: it.leadSince,
            waiting_lead_id: health,
            waiting_said_at: momentOf(it.leadSince, "08:00"),
          }),
    })
    .where("id", "=", id)
    .execute();
  const event = await db
    .selectFrom("event")
    .select("id")
    .where("issue_id", "=", id)
    .executeTakeFirstOrThrow();
  if (it.reportedAt)
    await db
      .insertInto("progress_report")
      .values({
        issue_id: id,
        reported_at: it.reportedAt,
        reported_on: "2026-11-10",
        department_id: health,
        is_no_progress: false,
        text: "x",
        event_id: event.id,
      })
      .execute();
  if (!it.chasedAt) return;
  const { id: letter } = await db
    .insertInto("chase_letter")
    .values({
      to_department_id: it.isLead ? health : null,
      to_body: body,
      channel: "message",
      sent_on: it.chasedAt.toISOString().slice(0, 10),
      answer_by: "2026-12-31",
      text: "x",
      sent_by_name: "x",
      sent_at: it.chasedAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("chase").values({ letter_id: letter, issue_id: id, number: 1 }).execute();
}
