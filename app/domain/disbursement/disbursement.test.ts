import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { changeYearPlan } from "#app/domain/project/plan.server.ts";
import { type Cast, type CastName, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { payment } from "#tests/support/disbursement.ts";
import { createTestProject } from "#tests/support/project.ts";
import { correctDisbursement } from "./correction.server.ts";
import { enterDisbursement } from "./entering.server.ts";
import type { CorrectionInput } from "./form.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const as = (name: CastName) => ctxOf(db, cast.actors[name]);
const million = 1_000_000;

/** A project of the Health Department with a plan of 1,000 million and 300 carried over. */
async function planned(plan = 1000, carriedOver = 300, budget = 12_000) {
  const project = await createTestProject(as("secretary"), cast, { budget: budget * million });
  const money = { plan: plan * million, carriedOver: carriedOver * million };
  const input = { ...money, year: 2026, reason: "", basis: "", version: 0 };
  await changeYearPlan(as("officerHealth"), project.code, input);
  return project;
}
const yearOf = (projectId: number, year = 2026) =>
  db
    .selectFrom("project_year")
    .selectAll()
    .where("project_id", "=", projectId)
    .where("year", "=", year)
    .executeTakeFirstOrThrow();
const entriesOf = (projectId: number) =>
  db
    .selectFrom("disbursement")
    .selectAll()
    .where("project_id", "=", projectId)
    .orderBy("id")
    .execute();
const lastEvent = (projectId: number) =>
  db
    .selectFrom("event")
    .select(["verb", "particulars", "behalf_name", "basis"])
    .where("project_id", "=", projectId)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();

describe("entering what is paid out", () => {
  it("writes the entry, the year's balance and the history", async () => {
    const { id, code } = await planned();
    const entered = await enterDisbursement(as("officerHealth"), code, payment());
    await enterDisbursement(
      as("leaderFinance"),
      code,
      payment({ fund: "carried_over", amount: 50 * million, month: 11, asOf: "2026-11-20" }),
    );
    expect(await entriesOf(id)).toMatchObject([
      {
        id: entered.id,
        year: 2026,
        month: 10,
        fund: "plan",
        amount: 200 * million,
        document_number: "UNC 118/KBNN",
        document_date: "2026-10-28",
        as_of: "2026-10-31",
        corrects_id: null,
        entered_by: cast.actors.officerHealth.id,
        entered_for_department_id: cast.departments.SYT,
      },
      { fund: "carried_over", entered_for_department_id: cast.departments.STC },
    ]);
    expect(await yearOf(id)).toMatchObject({
      plan: 1000 * million,
      disbursed: 250 * million,
      carried_disbursed: 50 * million,
      as_of: "2026-11-20",
    });
    expect(await lastEvent(id)).toMatchObject({
      verb: "project.disbursed",
      particulars: { month: 11, amount: 50 * million, fund: "carried_over", year: 2026 },
    });
  });

  it.each([
    [{ amount: 0 }, "disbursement.nothing", "amount"],
    [{ month: 12 }, "disbursement.month_ahead", "month"],
    [{ asOf: "2026-11-24" }, "disbursement.as_of_ahead", "asOf"],
    [{ year: 2015 }, "project.year_outside", "year"],
  ])("%o is refused with %s beside %s", async (changes, key, field) => {
    const { id, code } = await planned();
    const refused = enterDisbursement(as("officerHealth"), code, payment(changes));
    await expect(refused).rejects.toMatchObject({ kind: "invalid", key, field });
    expect(await entriesOf(id)).toEqual([]);
  });

  it.each(["leaderLand", "appraiser", "chair", "viewer", "administrator"] as const)(
    "is not for %s, correcting neither",
    async (name) => {
      const { code } = await planned();
      const { id } = await enterDisbursement(as("officerHealth"), code, payment());
      for (const run of [
        () => enterDisbursement(as(name), code, payment()),
        () => correctDisbursement(as(name), code, id, correction()),
      ]) {
        await expect(run()).rejects.toMatchObject({ kind: "forbidden" });
      }
    },
  );

  it("takes it from the secretary for the owner or for Finance, with the basis", async () => {
    const { id, code } = await planned();
    const secretary = as("secretary");
    const behalf = { departmentId: cast.departments.STC ?? 0, name: "Sở Tài chính" };
    await expect(enterDisbursement(secretary, code, payment())).rejects.toMatchObject({
      key: "behalf.basis_missing",
      field: "basis",
    });
    const blank = { ...secretary, behalf: { ...behalf, basis: " " } };
    await expect(enterDisbursement(blank, code, payment())).rejects.toMatchObject({
      key: "behalf.basis_missing",
    });
    const other = { departmentId: cast.departments.SNV ?? 0, name: "Sở Nội vụ", basis: "CV 1" };
    await expect(
      enterDisbursement({ ...secretary, behalf: other }, code, payment()),
    ).rejects.toMatchObject({ key: "behalf.wrong_department", field: "behalf" });
    const basis = "Bảng đối chiếu 31/10 của Sở Tài chính";
    await enterDisbursement({ ...secretary, behalf: { ...behalf, basis } }, code, payment());
    expect(await lastEvent(id)).toMatchObject({ behalf_name: "Sở Tài chính", basis });
    const forged = { ...as("officerHealth"), behalf: { ...behalf, basis } };
    await expect(enterDisbursement(forged, code, payment())).rejects.toMatchObject({
      key: "behalf.secretary_only",
    });
  });

  it.each([
    [{ amount: 1001 * million }, 12_000, "disbursement.over_plan"],
    [{ amount: 301 * million, fund: "carried_over" }, 12_000, "disbursement.over_carried"],
    [{ amount: 1401 * million }, 1400, "disbursement.over_budget"],
  ] as const)("%o of a budget of %d is asked for a reason: %s", async (changes, budget, key) => {
    const { id, code } = await planned(1000, 300, budget);
    const beyond = payment(changes);
    await expect(enterDisbursement(as("officerHealth"), code, beyond)).rejects.toMatchObject({
      kind: "invalid",
      key,
      field: "overReason",
    });
    const overReason = "Ứng trước kế hoạch năm sau theo Quyết định 2910/QĐ-UBND";
    await enterDisbursement(as("officerHealth"), code, { ...beyond, overReason });
    expect(await entriesOf(id)).toMatchObject([{ over_reason: overReason }]);
    expect(await lastEvent(id)).toMatchObject({ particulars: { excess: key, overReason } });
  });

  it("keeps no reason where nothing is exceeded", async () => {
    const { id, code } = await planned();
    await enterDisbursement(as("officerHealth"), code, payment({ overReason: "Không vượt" }));
    expect(await entriesOf(id)).toMatchObject([{ over_reason: "" }]);
  });

  it("asks one of two that together exceed the plan, entered at once, for the reason", async () => {
    const { id, code } = await planned();
    const half = payment({ amount: 600 * million });
    const both = await Promise.allSettled([
      enterDisbursement(as("officerHealth"), code, half),
      enterDisbursement(as("leaderFinance"), code, half),
    ]);
    const refused = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toMatchObject([{ key: "disbursement.over_plan", field: "overReason" }]);
    expect((await yearOf(id)).disbursed).toBe(600 * million);
  });

  it("counts the payments of other years against the budget, entered at once", async () => {
    const { id, code } = await planned(1000, 0, 1000);
    const before = payment({ year: 2025, amount: 700 * million, overReason: "Chưa giao kế hoạch" });
    const both = await Promise.allSettled([
      enterDisbursement(as("officerHealth"), code, before),
      enterDisbursement(as("leaderFinance"), code, payment({ amount: 700 * million })),
    ]);
    const paid = await entriesOf(id);
    expect(paid.filter((entry) => entry.over_reason === "").length).toBeLessThan(2);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(paid.length);
  });

  it("is refused where the follow-up has ended", async () => {
    const { id, code } = await planned();
    await db.updateTable("project").set({ is_active: false }).where("id", "=", id).execute();
    await expect(enterDisbursement(as("officerHealth"), code, payment())).rejects.toMatchObject({
      key: "project.inactive",
    });
  });
});

function correction(changes: Partial<CorrectionInput> = {}): CorrectionInput {
  const { year: _, ...facts } = payment();
  return { ...facts, amount: null, reason: "Nhập nhầm đơn vị tính", ...changes };
}

describe("correcting an entry", () => {
  it("takes it back whole by a counter-entry; the wrong one stays", async () => {
    const { id, code } = await planned();
    await enterDisbursement(as("officerHealth"), code, payment({ asOf: "2026-10-30" }));
    const wrong = await enterDisbursement(as("officerHealth"), code, payment());
    await correctDisbursement(as("leaderFinance"), code, wrong.id, correction());
    expect(await entriesOf(id)).toMatchObject([
      { amount: 200 * million },
      { id: wrong.id, amount: 200 * million, reason: "" },
      {
        amount: -200 * million,
        month: 10,
        corrects_id: wrong.id,
        reason: "Nhập nhầm đơn vị tính",
        entered_by: cast.actors.leaderFinance.id,
      },
    ]);
    expect(await yearOf(id)).toMatchObject({ disbursed: 200 * million, as_of: "2026-10-30" });
    expect(await lastEvent(id)).toMatchObject({
      verb: "project.disbursement_corrected",
      particulars: {
        wrong: { id: wrong.id, amount: 200 * million, number: "UNC 118/KBNN" },
        right: null,
        reason: "Nhập nhầm đơn vị tính",
      },
    });
  });

  it("enters the right one beside it", async () => {
    const { id, code } = await planned();
    const wrong = await enterDisbursement(
      as("officerHealth"),
      code,
      payment({ fund: "carried_over" }),
    );
    const right = correction({ amount: 20 * million, month: 9, asOf: "2026-10-15" });
    await correctDisbursement(as("officerHealth"), code, wrong.id, right);
    expect(await entriesOf(id)).toMatchObject([
      { fund: "carried_over", amount: 200 * million },
      { fund: "carried_over", amount: -200 * million, corrects_id: wrong.id },
      { fund: "plan", amount: 20 * million, month: 9, corrects_id: wrong.id },
    ]);
    expect(await yearOf(id)).toMatchObject({
      disbursed: 20 * million,
      carried_disbursed: 0,
      as_of: "2026-10-15",
    });
  });

  it("asks the reason where the right one goes beyond the plan, and keeps both reasons", async () => {
    const { id, code } = await planned();
    const wrong = await enterDisbursement(as("officerHealth"), code, payment());
    const right = correction({ amount: 1100 * million });
    await expect(
      correctDisbursement(as("officerHealth"), code, wrong.id, right),
    ).rejects.toMatchObject({ key: "disbursement.over_plan", field: "overReason" });
    expect(await entriesOf(id)).toHaveLength(1);
    const overReason = "Ứng trước kế hoạch";
    await correctDisbursement(as("officerHealth"), code, wrong.id, { ...right, overReason });
    expect((await entriesOf(id)).at(-1)).toMatchObject({ over_reason: overReason });
  });

  it("is done once, by one of two at the same moment, and never to a counter-entry", async () => {
    const { id, code } = await planned();
    const wrong = await enterDisbursement(as("officerHealth"), code, payment());
    const both = await Promise.allSettled([
      correctDisbursement(as("officerHealth"), code, wrong.id, correction()),
      correctDisbursement(as("leaderFinance"), code, wrong.id, correction()),
    ]);
    const refused = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toMatchObject([{ kind: "conflict", key: "disbursement.corrected" }]);
    const [, counter] = await entriesOf(id);
    await expect(
      correctDisbursement(as("officerHealth"), code, counter?.id ?? 0, correction()),
    ).rejects.toMatchObject({ key: "disbursement.counter" });
  });

  it("corrects a replacement too", async () => {
    const { id, code } = await planned();
    const wrong = await enterDisbursement(as("officerHealth"), code, payment());
    const redo = correction({ amount: 30 * million });
    await correctDisbursement(as("officerHealth"), code, wrong.id, redo);
    const replacement = (await entriesOf(id)).at(-1);
    await correctDisbursement(as("officerHealth"), code, replacement?.id ?? 0, correction());
    expect((await yearOf(id)).disbursed).toBe(0);
  });

  it.each([
    [{ amount: 200 * million }, "disbursement.same", "amount"],
    [{ amount: 1, documentNumber: "" }, "disbursement.number_missing", "documentNumber"],
    [{ amount: 1, documentDate: null }, "disbursement.date_missing", "documentDate"],
    [{ amount: 1, month: 12 }, "disbursement.month_ahead", "month"],
    [{ amount: 0 }, "disbursement.nothing", "amount"],
  ])("%o is refused with %s beside %s, and takes nothing back", async (changes, key, field) => {
    const { id, code } = await planned();
    const wrong = await enterDisbursement(as("officerHealth"), code, payment());
    await expect(
      correctDisbursement(as("officerHealth"), code, wrong.id, correction(changes)),
    ).rejects.toMatchObject({ kind: "invalid", key, field });
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it("finds only the project's own entries", async () => {
    const [one, other] = [await planned(), await planned()];
    const wrong = await enterDisbursement(as("officerHealth"), one.code, payment());
    for (const [code, entry] of [
      [other.code, wrong.id],
      [one.code, 999_999],
      ["KHONG", wrong.id],
    ] as const) {
      await expect(
        correctDisbursement(as("officerHealth"), code, entry, correction()),
      ).rejects.toMatchObject({ kind: "not_found" });
    }
  });
});

it("law 7: entries are never changed nor deleted", async () => {
  const { code } = await planned();
  const { id } = await enterDisbursement(as("officerHealth"), code, payment());
  for (const change of [
    sql`update disbursement set amount = 1 where id = ${id}`,
    sql`delete from disbursement where id = ${id}`,
    sql`truncate disbursement cascade`,
  ]) {
    await expect(change.execute(db)).rejects.toThrow("append-only");
  }
});
