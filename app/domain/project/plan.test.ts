import { beforeAll, describe, expect, it } from "vitest";
import { enterDisbursement } from "#app/domain/disbursement/entering.server.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { payment } from "#tests/support/disbursement.ts";
import { createTestProject } from "#tests/support/project.ts";
import { editProject } from "./edit.server.ts";
import { changeYearPlan } from "./plan.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
const project = () => createTestProject(as("secretary"), cast);
const plan = {
  year: 2026,
  plan: 3_000_000_000,
  carriedOver: 500_000_000,
  reason: "",
  basis: "",
  version: 0,
};
const yearsOf = (projectId: number) =>
  db.selectFrom("project_year").selectAll().where("project_id", "=", projectId).execute();
const lastEvent = (projectId: number) =>
  db
    .selectFrom("event")
    .select(["verb", "particulars", "behalf_name", "basis"])
    .where("project_id", "=", projectId)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();

describe("a year's plan", () => {
  it("is written once, changed by version, and kept in the history", async () => {
    const { id, code } = await project();
    await changeYearPlan(as("officerHealth"), code, plan);
    await expect(changeYearPlan(as("secretary"), code, plan)).rejects.toMatchObject({
      key: "stale",
    });
    const next = { ...plan, carriedOver: 800_000_000, version: 1 };
    await changeYearPlan(as("secretary"), code, { ...next, basis: "Quyết định 3512/QĐ-UBND" });
    expect(await yearsOf(id)).toEqual([
      {
        project_id: id,
        year: 2026,
        plan: 3_000_000_000,
        carried_over: 800_000_000,
        disbursed: 0,
        carried_disbursed: 0,
        as_of: null,
        version: 2,
      },
    ]);
    expect(await lastEvent(id)).toEqual({
      verb: "project.money_changed",
      behalf_name: "Sở Y tế",
      basis: "Quyết định 3512/QĐ-UBND",
      particulars: {
        year: 2026,
        plan: { from: 3_000_000_000, to: 3_000_000_000 },
        carriedOver: { from: 500_000_000, to: 800_000_000 },
        reason: "",
      },
    });
    await changeYearPlan(as("secretary"), code, { ...next, version: 2 });
    expect((await yearsOf(id))[0]?.version).toBe(2);
  });

  it("leaves what is paid out alone, and is not stale because something was paid", async () => {
    const { id, code } = await project();
    await changeYearPlan(as("leaderFinance"), code, plan);
    await enterDisbursement(as("officerHealth"), code, payment({ amount: 700_000_000 }));
    await changeYearPlan(as("officerHealth"), code, { ...plan, plan: 2_000_000_000, version: 1 });
    expect(await yearsOf(id)).toMatchObject([{ plan: 2_000_000_000, disbursed: 700_000_000 }]);
  });

  it("comes after the first payment without a conflict", async () => {
    const { id, code } = await project();
    const early = payment({ overReason: "Ứng trước kế hoạch theo Quyết định 12" });
    await enterDisbursement(as("officerHealth"), code, early);
    await changeYearPlan(as("officerHealth"), code, plan);
    expect(await yearsOf(id)).toMatchObject([{ plan: plan.plan, version: 1 }]);
  });

  it("falls below what is paid out only with a reason, which is kept", async () => {
    const { id, code } = await project();
    await changeYearPlan(as("leaderFinance"), code, plan);
    await enterDisbursement(as("officerHealth"), code, payment({ amount: 700_000_000 }));
    const less = { ...plan, plan: 600_000_000, version: 1 };
    await expect(changeYearPlan(as("leaderFinance"), code, less)).rejects.toMatchObject({
      kind: "invalid",
      key: "project.plan_under_paid",
      field: "reason",
    });
    await changeYearPlan(as("leaderFinance"), code, { ...less, reason: "Cắt giảm vốn" });
    expect(await lastEvent(id)).toMatchObject({ particulars: { reason: "Cắt giảm vốn" } });
  });

  it.each([
    [{ plan: 13_000_000_000 }, "project.plan_over_budget"],
    [{ plan: 12_000_000_000 }, "project.carried_over_budget"],
    [{ year: 2015 }, "project.year_outside"],
    [{ year: 2032 }, "project.year_outside"],
  ])("%o is refused with %s", async (changes, key) => {
    const { id, code } = await project();
    await expect(
      changeYearPlan(as("secretary"), code, { ...plan, ...changes }),
    ).rejects.toMatchObject({ kind: "invalid", key });
    expect(await yearsOf(id)).toEqual([]);
  });

  it.each(["leaderLand", "appraiser", "chair", "viewer", "administrator"] as const)(
    "is not for %s",
    async (name) => {
      const { code } = await project();
      await expect(changeYearPlan(as(name), code, plan)).rejects.toMatchObject({
        kind: "forbidden",
      });
    },
  );

  it("keeps the budget from falling below what is paid out", async () => {
    const { code } = await project();
    const late = payment({ amount: 700_000_000, overReason: "Chưa giao kế hoạch" });
    await enterDisbursement(as("officerHealth"), code, late);
    const row = await db
      .selectFrom("project")
      .selectAll()
      .where("code", "=", code)
      .executeTakeFirstOrThrow();
    const edit = {
      nameVi: row.name_vi,
      nameEn: row.name_en,
      ownerDepartmentId: null,
      kindId: row.kind_id,
      fundingSource: row.funding_source,
      group: row.project_group,
      budget: 699_999_999,
      version: row.version,
    };
    await expect(editProject(as("secretary"), code, edit)).rejects.toMatchObject({
      key: "project.budget_under_paid",
      field: "budget",
    });
    await editProject(as("secretary"), code, { ...edit, budget: 700_000_000 });
  });
});
