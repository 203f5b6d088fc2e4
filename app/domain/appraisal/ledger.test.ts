import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { addDays } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { DomainError } from "#app/domain/errors.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { partyDaysSql } from "./clocks.server.ts";
import { correctVisit } from "./correction.server.ts";
import { handOver } from "./handover.server.ts";
import { moveStage } from "./move.server.ts";
import { answerOpinion, askOpinion } from "./opinion.server.ts";
import { answerSupplement, askSupplement } from "./supplement.server.ts";

const { db } = await createTestDatabase();
const TODAY = "2026-11-23";
let cast: Cast;
let secretary: Context;

beforeAll(async () => {
  cast = await createCast(db);
  secretary = ctxOf(db, cast.actors.secretary);
});

const acts = [
  "move",
  "move",
  "ask",
  "ask",
  "answer",
  "answer",
  "opine",
  "reply",
  "hand",
  "correct",
] as const;
const step = fc.record({
  act: fc.constantFrom(...acts),
  stage: fc.nat({ max: 10 }),
  visit: fc.nat({ max: 12 }),
  days: fc.integer({ min: -4, max: 20 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What chance may leave out: an opinion and a supplement asked and answered, a handover, a move. */
const everyAct: Step[] = (
  ["opine", "reply", "ask", "answer", "hand", "correct", "move"] as const
).map((act, index) => ({ act, stage: 3, visit: 0, days: act === "correct" ? -1 : index + 1 }));

/** Everything the ledger can be told, by the secretary on behalf of whoever may; true when it was taken. */
async function tell(code: string, id: number, { act, stage, visit, days }: Step): Promise<boolean> {
  const visits = await visitsOf(id);
  const open = visits.find((one) => one.line === "main" && one.leftOn === null);
  const side = visits.find((one) => one.line === "side" && one.leftOn === null);
  const chosen = visits[visit % visits.length];
  const { version } = await db
    .selectFrom("project")
    .select("version")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const on = addDays(open?.enteredOn ?? TODAY, days);
  const entry = { on, number: "", dated: null, basis: "Điện thoại", version };
  const stageId = Object.values(cast.stages)[stage] ?? 0;
  const run = {
    move: () =>
      moveStage(secretary, code, {
        ...entry,
        toStageId: stageId,
        reason: "Lý do",
        reasons: [cast.returnReasons.THIEU_TP ?? 0],
      }),
    ask: () => askSupplement(secretary, code, { ...entry, text: "Bổ sung", dueOn: null }),
    answer: () => answerSupplement(secretary, code, { ...entry, text: "" }),
    opine: () =>
      askOpinion(secretary, code, {
        ...entry,
        stageId: cast.stages[stage % 2 === 0 ? "GOPY" : "YKIENTC"] ?? 0,
        departmentId: Object.values(cast.departments)[stage] ?? 0,
        question: "Ý kiến",
        days: null,
      }),
    reply: () =>
      answerOpinion(secretary, code, { ...entry, visitId: side?.id ?? 0, answer: "Thống nhất" }),
    hand: () =>
      handOver(secretary, code, {
        ...entry,
        departmentId: Object.values(cast.departments)[stage] ?? 0,
        userId: null,
        note: "",
      }),
    correct: () =>
      correctVisit(secretary, code, chosen?.id ?? 0, {
        enteredOn: addDays(chosen?.enteredOn ?? TODAY, days),
        leftOn: chosen?.leftOn ? addDays(chosen.leftOn, (days * 7) % 5) : null,
        numberIn: "",
        datedIn: null,
        numberOut: "",
        datedOut: null,
        reason: "Nhập nhầm",
        basis: "Điện thoại",
        version,
      }),
  };
  return run[act]().then(
    () => true,
    (error) => {
      if (!(error instanceof DomainError)) throw error;
      return false;
    },
  );
}

async function visitsOf(projectId: number) {
  return db
    .selectFrom("stage_visit")
    .select(["id", "line", "round", "entered_on as enteredOn", "left_on as leftOn", "result"])
    .where("project_id", "=", projectId)
    .orderBy("id")
    .execute();
}

it("the main line has no gap, returns alone raise the round, and the clocks add up, whatever is told", {
  timeout: 300_000,
}, async () => {
  const taken = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const { id, code } = await createTestProject(secretary, cast, {
        enteredOn: "2026-08-03",
        stageId: cast.stages.TIEPNHAN ?? 0,
      });
      for (const one of steps) {
        if (await tell(code, id, one)) taken.set(one.act, (taken.get(one.act) ?? 0) + 1);
        const all = await visitsOf(id);
        const main = all.filter((visit) => visit.line === "main");
        main.forEach((visit, index) => {
          expect(visit.leftOn).toBe(main[index + 1]?.enteredOn ?? null);
          expect(visit.enteredOn <= (visit.leftOn ?? TODAY)).toBe(true);
          const returns = main.slice(0, index).filter((before) => before.result === "returned");
          expect(visit.round).toBe(returns.length + 1);
        });
        expect(main.filter((visit) => visit.leftOn === null)).toHaveLength(1);
        const { rows } = await sql<{ total: number; days: number; least: number; loose: number }>`
          select c.owner + c.appraiser + c.finance + c.other as total,
            least(c.owner, c.appraiser, c.finance, c.other) as least,
            (select t.ordinal - f.ordinal from working_day t, working_day f
              where t.day = ${TODAY}::date and f.day = ${main[0]?.enteredOn}::date) as days,
            (select count(*) from supplement_request s join stage_visit v on v.id = s.visit_id
              where v.project_id = p.id and (s.asked_on < v.entered_on or s.asked_on > v.left_on
                or s.answered_on > v.left_on or s.answered_on > ${TODAY}::date)) as loose
          from project p cross join ${partyDaysSql(TODAY)} c where p.id = ${id}`.execute(db);
        expect(rows[0]?.total).toBe(rows[0]?.days);
        expect(rows[0]?.least).toBeGreaterThanOrEqual(0);
        expect(rows[0]?.loose).toBe(0);
      }
    }),
    { numRuns: 20, examples: [[everyAct]] },
  );
  // What is never taken proves nothing.
  expect([...new Set(acts)].filter((act) => !taken.has(act))).toEqual([]);
});
