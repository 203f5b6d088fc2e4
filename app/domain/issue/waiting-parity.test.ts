import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { addDays, momentOf, todayOf } from "#app/domain/clock.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { issueStates } from "./status.ts";
import { waitingOf } from "./waiting.server.ts";
import { holderOf, type WaitingFacts, waitingOn } from "./waiting.ts";

const { db } = await createTestDatabase();
let r: Register;

beforeAll(async () => {
  r = await createRegister(db);
});

const day = fc.integer({ min: 0, max: 9 }).map((days) => addDays("2026-11-02", days));
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }))
  .map(([on, hour]) => momentOf(on, `${String(hour).padStart(2, "0")}:30`));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

test("whose move it is: computed alike by the pure rule and by SQL, over random issues", async () => {
  const departments = Object.values(r.departments).slice(0, 3);
  const department = fc.constantFrom(...departments);
  const facts: fc.Arbitrary<WaitingFacts> = fc.record({
    state: fc.constantFrom(...issueStates),
    leadDepartmentId: department,
    leadSince: day,
    raisedOn: day,
    reportedDoneOn: maybe(day),
    pausedOn: maybe(day),
    extensionAskedOn: maybe(day),
    reliefAskedOn: maybe(day),
    escalation: maybe(
      moment.map((at) => ({ authority: "Bộ Thông tin và Truyền thông", on: todayOf(at), at })),
    ),
    said: maybe(
      fc
        .tuple(maybe(department), day, moment, department)
        .map(([id, since, at, leadDepartmentId]) => ({
          departmentId: id,
          body: id === null ? "BHXH Việt Nam" : "",
          since,
          at,
          leadDepartmentId,
        })),
    ),
  });
  await fc.assert(
    fc.asyncProperty(facts, async (one) => {
      const { id } = await r.raise();
      await write(id, one);
      const { rows } = await sql`
        select w.kind, w.why, w.department_id, w.body, w.since, w.holder_department_id, w.holder_body, w.holder_since
        from issue i cross join ${waitingOf("i")} w where i.id = ${id}`.execute(db);
      const waiting = waitingOn(one);
      const holder = holderOf(one);
      expect(rows).toEqual(
        waiting === null
          ? []
          : [
              {
                kind: waiting.party.kind,
                why: waiting.why,
                ...columns(waiting, ""),
                ...columns(holder, "holder_"),
              },
            ],
      );
    }),
    { numRuns: 50, seed: 20261123 },
  );
});

function columns({ party, since }: ReturnType<typeof holderOf>, prefix: string) {
  return {
    [`${prefix}department_id`]: party.kind === "department" ? party.id : null,
    [`${prefix}body`]: party.kind === "body" ? party.name : "",
    [`${prefix}since`]: since,
  };
}

/** The facts as rows, whatever the commands would allow. */
async function write(id: number, one: WaitingFacts): Promise<void> {
  const { said } = one;
  const on = (of: string) => momentOf(of, "10:00");
  await db
    .updateTable("issue")
    .set({
      state: one.state,
      lead_department_id: one.leadDepartmentId,
      lead_since: one.leadSince,
      raised_on: one.raisedOn,
      reported_done_on: one.reportedDoneOn,
      done_on: one.state === "resolved" ? "2026-11-20" : null,
      pause_reason: "x",
      cancel_reason: "x",
      waiting_department_id: said?.departmentId ?? null,
      waiting_body: said?.body ?? "",
      waiting_since: said?.since ?? null,
      waiting_lead_id: said?.leadDepartmentId ?? null,
      waiting_said_at: said?.at ?? null,
    })
    .where("id", "=", id)
    .execute();
  if (one.pausedOn !== null)
    await db
      .insertInto("event")
      .values({
        verb: "issue.paused",
        happened_at: on(one.pausedOn),
        actor_name: "x",
        issue_id: id,
      })
      .execute();
  if (one.extensionAskedOn !== null)
    await db
      .insertInto("extension_request")
      .values({
        issue_id: id,
        asked_at: on(one.extensionAskedOn),
        asked_on: one.extensionAskedOn,
        from_deadline: "2026-12-18",
        new_deadline: "2026-12-31",
        reason: "x",
      })
      .execute();
  if (one.reliefAskedOn !== null)
    await db
      .insertInto("relief_request")
      .values({
        issue_id: id,
        asked_at: on(one.reliefAskedOn),
        department_id: one.leadDepartmentId,
        reason: "x",
      })
      .execute();
  if (one.escalation !== null)
    await db
      .insertInto("escalation")
      .values({
        issue_id: id,
        escalated_at: one.escalation.at,
        escalated_on: one.escalation.on,
        authority: one.escalation.authority,
        question: "x",
      })
      .execute();
}
