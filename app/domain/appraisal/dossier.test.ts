import { beforeAll, describe, expect, it } from "vitest";
import { listProjectEvents } from "#app/domain/project/page.server.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { clockShares } from "./clock-shares.ts";
import { getDossier } from "./dossier.server.ts";
import { moveStage } from "./move.server.ts";
import { askOpinion } from "./opinion.server.ts";
import { pathOf } from "./path.ts";
import { askSupplement } from "./supplement.server.ts";

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
    expect(clockShares(dossier)).toEqual([
      { party: "owner", days: 10, allowed: 20, over: 0, isCurrent: true },
      { party: "appraiser", days: 5, allowed: 3, over: 2, isCurrent: false },
    ]);
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

  it("shows the owner's clock while a supplement is awaited, and opinions beside the sum", async () => {
    const { code } = await createTestProject(secretary(), cast, {
      stageId: cast.stages.THAMDINH ?? 0,
    });
    const appraiser = ctxOf(db, cast.actors.appraiser);
    const entry = { on: "2026-11-10", number: "88/STTTT", dated: null, basis: "" };
    await askSupplement(appraiser, code, { ...entry, text: "Báo giá", dueOn: null, version: 1 });
    await askOpinion(appraiser, code, {
      ...entry,
      stageId: cast.stages.YKIENTC ?? 0,
      departmentId: cast.departments.STC ?? 0,
      question: "Nguồn vốn",
      days: 5,
      version: 2,
    });
    const dossier = await getDossier(db, code, TODAY);
    expect(clockShares(dossier)).toEqual([
      { party: "owner", days: 9, allowed: 0, over: 0, isCurrent: true },
      { party: "appraiser", days: 6, allowed: 14, over: 0, isCurrent: false },
    ]);
    expect(dossier.visits).toMatchObject([
      {
        days: 15,
        paused: 9,
        counted: 6,
        allowed: 14,
        isPaused: true,
        holderId: cast.departments.STTTT,
        supplements: [{ askedOn: "2026-11-10", number: "88/STTTT", answeredOn: null }],
      },
    ]);
    expect(dossier.beside).toMatchObject([
      { line: "side", holderId: cast.departments.STC, allowed: 5, days: 9, question: "Nguồn vốn" },
    ]);
  });

  it("is not found under an unknown code", async () => {
    await expect(getDossier(db, "KHONG", TODAY)).rejects.toMatchObject({ kind: "not_found" });
  });
});
