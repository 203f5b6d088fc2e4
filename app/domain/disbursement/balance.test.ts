import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { DomainError } from "#app/domain/errors.ts";
import { changeYearPlan } from "#app/domain/project/plan.server.ts";
import type { Row } from "#db/schema.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { payment } from "#tests/support/disbursement.ts";
import { createTestProject } from "#tests/support/project.ts";
import { correctDisbursement } from "./correction.server.ts";
import { enterDisbursement } from "./entering.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const YEARS = [2025, 2026];
const BUDGET = 1500;

const amount = fc.integer({ min: 1, max: 600 });
const facts = fc.record({
  amount,
  month: fc.integer({ min: 1, max: 10 }),
  fund: fc.constantFrom("plan" as const, "carried_over" as const),
  overReason: fc.constantFrom("", "Ứng trước"),
  asOf: fc.constantFrom("2026-10-31", "2026-11-05", "2026-11-20"),
});
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("enter" as const),
      facts,
      year: fc.constantFrom(...YEARS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("correct" as const),
      which: fc.nat({ max: 20 }),
      right: fc.option(facts),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("plan" as const),
      year: fc.constantFrom(...YEARS),
      plan: fc.integer({ min: 0, max: 1600 }),
      carriedOver: fc.integer({ min: 0, max: 300 }),
      reason: fc.constantFrom("", "Điều chỉnh"),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(code: string, projectId: number, one: Step): Promise<void> {
  const ctx = ctxOf(db, cast.actors.officerHealth);
  if (one.does === "enter") {
    await enterDisbursement(ctx, code, payment({ ...one.facts, year: one.year }));
    return;
  }
  if (one.does === "plan") {
    const { does: _, ...plan } = one;
    const row = (await yearsOf(projectId)).find(({ year }) => year === one.year);
    await changeYearPlan(ctx, code, { ...plan, basis: "", version: row?.version ?? 0 });
    return;
  }
  const entries = await entriesOf(projectId);
  const wrong = entries[one.which % Math.max(1, entries.length)];
  const { year: _, ...right } = payment(one.right ?? {});
  await correctDisbursement(ctx, code, wrong?.id ?? 0, {
    ...right,
    amount: one.right?.amount ?? null,
    reason: "Nhập nhầm",
  });
}

const yearsOf = (id: number) =>
  db.selectFrom("project_year").selectAll().where("project_id", "=", id).execute();
const entriesOf = (id: number) =>
  db.selectFrom("disbursement").selectAll().where("project_id", "=", id).orderBy("id").execute();
const sum = (entries: readonly Row<"disbursement">[]) =>
  entries.reduce((total, { amount }) => total + amount, 0);

/** Whatever was done, refused or not: each year's balance is the sum of its entries. */
async function expectBalance(id: number): Promise<void> {
  const [years, entries] = [await yearsOf(id), await entriesOf(id)];
  const takenBack = new Set(entries.filter((e) => e.amount < 0).map((e) => e.corrects_id));
  for (const row of years) {
    const own = entries.filter(({ year }) => year === row.year);
    const standing = own.filter((entry) => entry.amount > 0 && !takenBack.has(entry.id));
    expect(row).toMatchObject({
      disbursed: sum(own),
      carried_disbursed: sum(own.filter(({ fund }) => fund === "carried_over")),
      as_of:
        standing
          .map((entry) => entry.as_of)
          .sort()
          .at(-1) ?? null,
    });
    // What stands without a reason given is never more than the budget.
    if (standing.every((entry) => entry.over_reason === "")) {
      expect(row.disbursed).toBeLessThanOrEqual(BUDGET);
    }
  }
  expect(new Set(years.map(({ year }) => year)).size).toBe(years.length);
}

it("a year's balance is the sum of its entries after any sequence", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const secretary = ctxOf(db, cast.actors.secretary);
      const { id, code } = await createTestProject(secretary, cast, { budget: BUDGET });
      for (const one of steps) {
        try {
          await take(code, id, one);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }
        await expectBalance(id);
      }
    }),
    { numRuns: 25 },
  );
});
