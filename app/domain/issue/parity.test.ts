import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Calendar } from "#app/domain/calendar/calendar.ts";
import { loadCalendar } from "#app/domain/calendar/queries.server.ts";
import { addDays } from "#app/domain/clock.ts";
import type { Disposition, IssueState, MeetingState } from "#db/schema.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import { countLife, isStalledAtClose } from "./carry-over.ts";
import { lifeOf, stalledAtCloseSql } from "./life.server.ts";
import { type LifeMark, lifeMark, parseLife } from "./life.ts";
import { daysLeftSql, deadlineFlagSql } from "./overdue.server.ts";
import { daysLeft, deadlineFlag, isPast, marksOf } from "./overdue.ts";
import { issueStates } from "./status.ts";

const { db } = await createTestDatabase();
let r: Register;
let calendar: Calendar;

beforeAll(async () => {
  r = await createRegister(db);
  calendar = await loadCalendar(db, "2024-01-01", "2027-12-31");
});

/** Days around Tết and the September holidays, where the calendar has its corners. */
const aDay = fc
  .tuple(fc.constantFrom("2025-01-20", "2026-02-10", "2026-08-28"), fc.integer({ min: 0, max: 40 }))
  .map(([from, days]) => addDays(from, days));

describe("law 5: overdue is computed alike by the pure rule and by SQL", () => {
  test("over random states, deadlines and days", async () => {
    const row = fc.record({
      state: fc.constantFrom<IssueState>(...issueStates),
      deadline: fc.option(aDay, { nil: null }),
      doneOn: aDay,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        aDay,
        async (rows, today) => {
          const marks = marksOf(calendar, today, 3);
          const facts = rows.map(({ state, deadline, doneOn }) => ({
            state,
            deadline:
              deadline ??
              (state === "open" || state === "reported_done" ? addDays(today, 1) : null),
            reportedDoneOn: state === "reported_done" ? doneOn : null,
            doneOn: state === "resolved" ? doneOn : null,
          }));
          const found = await sql<{ flag: string; days: number | null }>`
          select ${deadlineFlagSql("i", today)} as flag, ${daysLeftSql(sql`i.deadline`, today)} as days
          from jsonb_to_recordset(${JSON.stringify(
            facts.map((f, n) => ({
              n,
              state: f.state,
              deadline: f.deadline,
              reported_done_on: f.reportedDoneOn,
              done_on: f.doneOn,
            })),
          )}::jsonb) as i(n int, state text, deadline date, reported_done_on date, done_on date)
          order by n`.execute(db);
          expect(found.rows.map((x) => x.flag)).toEqual(
            facts.map((f) => deadlineFlag(f, marks, (d, day) => isPast(calendar, d, day))),
          );
          expect(found.rows.map((x) => x.days)).toEqual(
            facts.map((f) => (f.deadline === null ? null : daysLeft(calendar, f.deadline, today))),
          );
        },
      ),
      { numRuns: 40, seed: 20261123 },
    );
  });

  test("a deadline on a day off is met on the next working day", () => {
    // 31 October 2026 is a Saturday.
    expect(isPast(calendar, "2026-10-31", "2026-11-02")).toBe(false);
    expect(isPast(calendar, "2026-10-31", "2026-11-03")).toBe(true);
    expect(daysLeft(calendar, "2026-10-31", "2026-10-30")).toBe(1);
    expect(daysLeft(calendar, "2026-10-30", "2026-11-02")).toBe(-1);
  });
});

const dispositions: Disposition[] = [
  "resolved",
  "kept",
  "extended",
  "reassigned",
  "escalated",
  "paused",
  "cancelled",
  "noted",
  "not_discussed",
];

describe("law 4: carried and stalled are counted alike from closed meetings", () => {
  test("over random lives", async () => {
    const sample = new SampleRegister(db, r);
    const states: MeetingState[] = ["closed", "issued", "closed", "issued", "closed", "draft"];
    const meetings: { id: number; state: MeetingState; month: string }[] = [];
    for (const [index, state] of states.entries()) {
      const heldOn = `2026-${String(index + 4).padStart(2, "0")}-14`;
      meetings.push({ id: await sample.meeting(heldOn, state), state, month: heldOn.slice(0, 7) });
    }
    const { id } = await r.raise();
    const review = fc.record({
      disposition: fc.constantFrom(...dispositions),
      isStalled: fc.boolean(),
      isOverdueAtClose: fc.boolean(),
      isResolvedLate: fc.boolean(),
      isThere: fc.boolean(),
    });
    const life = fc.array(review, { minLength: meetings.length, maxLength: meetings.length });
    await fc.assert(
      fc.asyncProperty(life, async (reviews) => {
        await db.deleteFrom("agenda_item").execute();
        const there = meetings.flatMap((meeting, index) => {
          const found = reviews[index];
          return found?.isThere ? [{ meeting, ...found }] : [];
        });
        if (there.length > 0)
          await db
            .insertInto("agenda_item")
            .values(
              there.map((t, position) => ({
                meeting_id: t.meeting.id,
                issue_id: id,
                kind: "issue" as const,
                placement: "discussed" as const,
                section: "carried" as const,
                position,
                disposition: t.disposition,
                is_stalled: t.isStalled,
                is_overdue_at_close: t.isOverdueAtClose,
                is_resolved_late: t.isResolvedLate,
              })),
            )
            .execute();
        const found = await sql<{ carried: number; stalled: number; life: string }>`
          select l.* from ${lifeOf(sql`${id}::bigint`)} l`.execute(db);
        const counts = countLife(
          there.map((t) => ({
            meetingState: t.meeting.state,
            disposition: t.disposition,
            isStalled: t.isStalled,
          })),
        );
        const closed = there.filter((t) => t.meeting.state !== "draft");
        const points: { period: string; mark: LifeMark }[] = closed.map((t, index) => ({
          period: t.meeting.month,
          mark: lifeMark({ ...t, isFirst: index === 0 }),
        }));
        const row = found.rows[0];
        expect({ carried: row?.carried, stalled: row?.stalled }).toEqual({
          carried: counts.carried,
          stalled: counts.stalled,
        });
        expect(parseLife(row?.life ?? "")).toEqual(points);
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });

  test("stalled at the close: past its deadline, or silent since the meeting before", async () => {
    const { id } = await r.raise();
    const moment = fc
      .integer({ min: 0, max: 20 })
      .map((day) => new Date(Date.UTC(2026, 9, 1 + day)));
    const event = await db
      .selectFrom("event")
      .select("id")
      .where("issue_id", "=", id)
      .executeTakeFirstOrThrow();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Disposition | null>(...dispositions, null),
        fc.boolean(),
        fc.option(moment, { nil: null }),
        moment,
        fc.option(moment, { nil: null }),
        async (disposition, isOverdueAtClose, lastReportAt, raisedAt, previousClosedAt) => {
          await db.deleteFrom("progress_report").execute();
          if (lastReportAt)
            await db
              .insertInto("progress_report")
              .values({
                issue_id: id,
                reported_at: lastReportAt,
                reported_on: "2026-10-01",
                department_id: r.departments.SYT ?? 0,
                is_no_progress: false,
                text: "x",
                event_id: event.id,
              })
              .execute();
          const found = await sql<{ is_stalled: boolean }>`select ${stalledAtCloseSql({
            disposition: sql`${disposition}::text`,
            isOverdueAtClose: sql`${isOverdueAtClose}::boolean`,
            issueId: sql`${id}::bigint`,
            raisedAt: sql`${raisedAt}::timestamptz`,
            since: sql`${previousClosedAt}::timestamptz`,
          })} as is_stalled`.execute(db);
          expect(found.rows[0]?.is_stalled).toBe(
            isStalledAtClose({
              disposition,
              isOverdueAtClose,
              lastReportAt,
              raisedAt,
              previousClosedAt,
            }),
          );
        },
      ),
      { numRuns: 60, seed: 20261123 },
    );
  });
});
