import { beforeAll, describe, expect, it } from "vitest";
import { deactivateProject } from "#app/domain/project/edit.server.ts";
import { changeYearPlan } from "#app/domain/project/plan.server.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { payment } from "#tests/support/disbursement.ts";
import { createTestProject } from "#tests/support/project.ts";
import { correctDisbursement } from "./correction.server.ts";
import { enterDisbursement } from "./entering.server.ts";
import {
  exportEntries,
  findEntry,
  listEntries,
  listProjectEntries,
  PAGE,
} from "./entries.server.ts";
import { readEntriesQuery } from "./entries-query.ts";
import { getProvinceMoney } from "./province.server.ts";

const { db } = await createTestDatabase();
const TODAY = "2026-11-23";
let cast: Cast;
let codes: string[];

const finance = () => ctxOf(db, cast.actors.leaderFinance);
const secretary = () => ctxOf(db, cast.actors.secretary);
const ask = (text = "") => readEntriesQuery(new URLSearchParams(text), TODAY);
const idsOf = async (text: string) =>
  (await listEntries(db, ask(text), "vi")).rows.map((row) => row.id);

/** Two projects of Health, one of Land, one that has ended; a wrong entry corrected. */
beforeAll(async () => {
  cast = await createCast(db);
  codes = [];
  for (const [owner, plan, carriedOver] of [
    ["SYT", 900, 100],
    ["SYT", 100, 0],
    ["STNMT", 400, 0],
    ["STNMT", 70, 0],
  ] as const) {
    const ownerDepartmentId = cast.departments[owner] ?? 0;
    const { code } = await createTestProject(secretary(), cast, { ownerDepartmentId });
    const input = { year: 2026, plan, carriedOver, reason: "", basis: "", version: 0 };
    await changeYearPlan(finance(), code, input);
    codes.push(code);
  }
  const [first = "", second = "", land = "", ended = ""] = codes;
  await enterDisbursement(finance(), first, payment({ amount: 90, month: 3, asOf: "2026-03-31" }));
  await enterDisbursement(finance(), first, payment({ amount: 30, fund: "carried_over" }));
  const wrong = await enterDisbursement(finance(), second, payment({ amount: 50 }));
  const { year: _, ...right } = payment({ amount: 5 });
  await correctDisbursement(finance(), second, wrong.id, { ...right, reason: "Nhầm số" });
  await enterDisbursement(finance(), land, payment({ amount: 7, month: 3 }));
  await enterDisbursement(finance(), ended, payment({ amount: 60 }));
  await deactivateProject(secretary(), ended, { version: 1, reason: "Xong" });
});

describe("the year's money of the province", () => {
  it("adds up by department and month what is followed up; what has ended stands apart", async () => {
    const money = await getProvinceMoney(db, 2026);
    expect(money.departments).toMatchObject([
      {
        vi: "Sở TN&MT",
        projects: 1,
        plan: 400,
        carriedOver: 0,
        disbursed: 7,
        carriedDisbursed: 0,
        asOf: "2026-10-31",
      },
      {
        vi: "Sở Y tế",
        projects: 2,
        plan: 1000,
        carriedOver: 100,
        disbursed: 125,
        carriedDisbursed: 30,
        asOf: "2026-10-31",
      },
    ]);
    expect(money.months).toEqual([
      { month: 3, amount: 97, carried: 0 },
      { month: 10, amount: 35, carried: 30 },
    ]);
    expect(money.years).toEqual([2026]);
    expect(money.ended).toMatchObject({ projects: 1, plan: 70, disbursed: 60 });
  });

  it("has the departments of a year without money", async () => {
    const money = await getProvinceMoney(db, 2025);
    expect(money.departments).toMatchObject([
      { projects: 1, plan: 0, disbursed: 0, asOf: null },
      { projects: 2, plan: 0 },
    ]);
    expect(money).toMatchObject({ months: [], ended: { projects: 0, plan: 0 } });
  });
});

describe("the list of entries", () => {
  it("shows the wrong one and what corrects it", async () => {
    const { rows, total, amount } = await listEntries(db, ask(`project=${codes[1]}`), "vi");
    expect([total, amount]).toEqual([3, 5]);
    const [right, counter, wrong] = rows;
    expect(wrong).toMatchObject({ amount: 50, takenBackById: counter?.id, correctsId: null });
    expect(counter).toMatchObject({ amount: -50, correctsId: wrong?.id, reason: "Nhầm số" });
    expect(right).toMatchObject({
      amount: 5,
      correctsId: wrong?.id,
      takenBackById: null,
      projectCode: codes[1],
      owner: "Sở Y tế",
      enteredBy: "Nguyễn Hữu Phước",
      enteredFor: "Sở Tài chính",
      enteredAt: "2026-11-23T02:00:00.000Z",
    });
    expect(await findEntry(db, codes[1] ?? "", wrong?.id ?? 0, "en")).toMatchObject({
      amount: 50,
      enteredFor: "Finance",
    });
    expect(await findEntry(db, codes[0] ?? "", wrong?.id ?? 0, "vi")).toBeUndefined();
  });

  it("holds what the numbers of the province count", async () => {
    const sum = async (text: string) => {
      const { total, amount } = await listEntries(db, ask(text), "vi");
      return [total, amount];
    };
    expect(await sum("")).toEqual([6, 132]);
    expect(await sum("month=3")).toEqual([2, 97]);
    expect(await sum(`department=${cast.departments.SYT}&month=10`)).toEqual([4, 35]);
    expect(await sum("show=corrected")).toEqual([3, 5]);
    expect(await sum("show=ended")).toEqual([1, 60]);
    expect(await sum("year=2025")).toEqual([0, 0]);
    expect(await sum("month=13&department=x&after=-1&year=1")).toEqual([6, 132]);
  });

  it("gives a project's year by month, newest first", async () => {
    const rows = await listProjectEntries(db, codes[0] ?? "", 2026, "vi");
    expect(rows.map((row) => [row.month, row.amount])).toEqual([
      [10, 30],
      [3, 90],
    ]);
  });

  it("pages forth and back, and exports all", async () => {
    const { code } = await createTestProject(secretary(), cast);
    const input = { plan: 1_000_000, carriedOver: null, reason: "", basis: "" };
    await changeYearPlan(finance(), code, { ...input, year: 2024, version: 0 });
    for (let n = 0; n < PAGE + 3; n++) {
      await enterDisbursement(finance(), code, payment({ year: 2024, amount: n + 1 }));
    }
    const first = await listEntries(db, ask("year=2024"), "vi");
    expect([first.hasPrevious, first.hasNext, first.rows.length]).toEqual([false, true, PAGE]);
    const rest = await listEntries(db, ask(`year=2024&after=${first.rows.at(-1)?.id}`), "vi");
    expect([rest.hasPrevious, rest.hasNext, rest.rows.length]).toEqual([true, false, 3]);
    expect(await idsOf(`year=2024&before=${rest.rows[0]?.id}`)).toEqual(
      first.rows.map((row) => row.id),
    );
    const exported = [];
    for await (const rows of exportEntries(db, ask("year=2024"), "vi")) exported.push(...rows);
    expect(exported.map((row) => row.amount)).toEqual(
      Array.from({ length: PAGE + 3 }, (_, n) => n + 1),
    );
  });
});
