import { beforeAll, describe, expect, it } from "vitest";
import { listProjectEvents } from "#app/domain/project/page.server.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { getDossier } from "./dossier.server.ts";
import { moveStage } from "./move.server.ts";
import { pathOf } from "./path.ts";

const { db } = await createTestDatabase();
const TODAY = "2026-11-23";
let cast: Cast;

const secretary = () => ctxOf(db, cast.actors.secretary);

beforeAll(async () => {
  cast = await createCast(db);
});

describe("a project's dossier", () => {
  it("holds the way through the stages, money and history", async () => {
    const { code } = await createTestProject(secretary(), cast, {
      stageId: cast.stages.TIEPNHAN ?? 0,
      enteredOn: "2026-11-02",
    });
    const appraiser = ctxOf(db, cast.actors.appraiser);
    const reasons = [cast.returnReasons.THIEU_TP ?? 0];
    const move = { reason: "Thiếu dự toán", reasons, basis: "", version: 1 };
    await moveStage(appraiser, code, {
      ...move,
      toStageId: cast.stages.LAPHOSO ?? 0,
      on: "2026-11-09",
    });
    const dossier = await getDossier(db, code, TODAY);
    expect(dossier.visits).toMatchObject([
      { round: 1, enteredOn: "2026-11-02", leftOn: "2026-11-09", result: "returned", days: 5 },
      { round: 2, enteredOn: "2026-11-09", leftOn: null, result: null, days: 10 },
    ]);
    expect(dossier).toMatchObject({ version: 2, isActive: true });
    expect(dossier.bodies.financeDepartmentId).toBe(cast.departments.STC);
    const path = pathOf(dossier.stages, dossier.visits);
    expect(path).toHaveLength(11);
    expect(path.map((place) => place.state).slice(0, 4)).toEqual([
      "untracked",
      "current",
      "ahead",
      "ahead",
    ]);
    expect(path[2]).toMatchObject({ rounds: 1, days: 5 });
    const events = await listProjectEvents(db, dossier.id, 10);
    expect(events.map((event) => event.verb)).toEqual([
      "project.stage_returned",
      "project.created",
    ]);
  });

  it("is not found under an unknown code", async () => {
    await expect(getDossier(db, "KHONG", TODAY)).rejects.toMatchObject({ kind: "not_found" });
  });
});
