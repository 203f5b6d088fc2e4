import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "#app/domain/clock.ts";
import { DomainError } from "#app/domain/errors.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { moveStage, type StageMove } from "./move.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const stageId = (code: string) => cast.stages[code] ?? 0;
const reasonId = (code: string) => cast.returnReasons[code] ?? 0;
const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
const project = (changes = {}) => createTestProject(as("secretary"), cast, changes);
const move = (to: string, changes: Partial<StageMove> = {}): StageMove => ({
  toStageId: stageId(to),
  on: "2026-11-20",
  reason: "",
  basis: "",
  version: 1,
  ...changes,
});

function visitsOf(code: string) {
  return db
    .selectFrom("stage_visit as v")
    .innerJoin("project as p", "p.id", "v.project_id")
    .innerJoin("stage as s", "s.id", "v.stage_id")
    .select(["s.code", "v.round", "v.entered_on", "v.left_on", "v.result", "v.reason"])
    .where("p.code", "=", code)
    .orderBy("v.id")
    .execute();
}

describe("moving a dossier", () => {
  it("closes the visit and opens the next one on the same day", async () => {
    const { id, code } = await project();
    await moveStage(as("officerHealth"), code, move("TIEPNHAN"));
    expect(await visitsOf(code)).toEqual([
      {
        code: "LAPHOSO",
        round: 1,
        entered_on: "2026-11-02",
        left_on: "2026-11-20",
        result: "forwarded",
        reason: "",
      },
      {
        code: "TIEPNHAN",
        round: 1,
        entered_on: "2026-11-20",
        left_on: null,
        result: null,
        reason: "",
      },
    ]);
    const event = await db
      .selectFrom("event")
      .select(["verb", "particulars", "actor_id", "behalf_name"])
      .where("project_id", "=", id)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      verb: "project.stage_moved",
      actor_id: cast.actors.officerHealth.id,
      behalf_name: null,
      particulars: {
        from: { vi: "Lập hồ sơ", en: "Preparation", round: 1 },
        to: { vi: "Tiếp nhận", en: "Intake", round: 1 },
        on: "2026-11-20",
      },
    });
  });

  it("goes back with reasons of the list, and a return begins the next round", async () => {
    const { id, code } = await project({ stageId: stageId("TIEPNHAN") });
    const back = (changes: Partial<StageMove>) =>
      moveStage(as("appraiser"), code, move("LAPHOSO", changes));
    await expect(back({ reason: "Thiếu dự toán" })).rejects.toMatchObject({
      key: "appraisal.return_reason",
      field: "reasons",
    });
    await expect(back({ reasons: [999_999] })).rejects.toMatchObject({ key: "field.choose" });
    await expect(back({ reasons: [reasonId("KHAC")] })).rejects.toMatchObject({
      key: "project.reason_missing",
      field: "reason",
    });
    const reasons = [reasonId("THIEU_TP"), reasonId("DINH_MUC")];
    await back({ reason: "Thiếu dự toán", reasons });
    const kept = await db
      .selectFrom("visit_return_reason as r")
      .innerJoin("stage_visit as v", "v.id", "r.visit_id")
      .select("r.reason_id")
      .where("v.project_id", "=", id)
      .execute();
    expect(kept.map((row) => row.reason_id).sort()).toEqual([...reasons].sort());
    await moveStage(as("leaderHealth"), code, move("TIEPNHAN", { version: 2 }));
    const visits = await visitsOf(code);
    expect(visits.map((visit) => [visit.code, visit.round, visit.result])).toEqual([
      ["TIEPNHAN", 1, "returned"],
      ["LAPHOSO", 2, "forwarded"],
      ["TIEPNHAN", 2, null],
    ]);
    expect(visits[0]?.reason).toBe("Thiếu dự toán");
  });

  it.each([
    ["back where the stage allows no return", "GOPY", "LAPHOSO"],
    ["to where it stands", "GOPY", "GOPY"],
  ])("is refused %s", async (_, from, to) => {
    const { code } = await project({ stageId: stageId(from) });
    const refused = moveStage(as("appraiser"), code, move(to, { reason: "x" }));
    await expect(refused).rejects.toMatchObject({ key: "project.move_not_allowed" });
  });

  it("is refused to a stage that does not exist", async () => {
    const { code } = await project();
    const refused = moveStage(as("officerHealth"), code, move("", { toStageId: 999_999 }));
    await expect(refused).rejects.toMatchObject({ kind: "invalid", field: "toStageId" });
  });

  it.each([
    ["2026-11-24", "project.moved_in_future"],
    ["2026-11-01", "project.moved_before_entry"],
  ])("is refused on %s", async (on, key) => {
    const { code } = await project();
    const refused = moveStage(as("officerHealth"), code, move("TIEPNHAN", { on }));
    await expect(refused).rejects.toMatchObject({ key, field: "on" });
  });

  it("past stages needs a reason", async () => {
    const { code } = await project();
    const skip = (reason: string) => moveStage(as("officerHealth"), code, move("GOPY", { reason }));
    await expect(skip("")).rejects.toMatchObject({ key: "project.reason_missing" });
    await skip("Hồ sơ đã được tiếp nhận cùng ngày");
    expect((await visitsOf(code)).map((visit) => visit.code)).toEqual(["LAPHOSO", "GOPY"]);
  });

  it.each([
    ["officerHealth", "TIEPNHAN"],
    ["leaderFinance", "LAPHOSO"],
    ["appraiser", "LAPHOSO"],
    ["chair", "LAPHOSO"],
    ["viewer", "LAPHOSO"],
    ["administrator", "LAPHOSO"],
  ] as const)("is not for %s at %s", async (name, at) => {
    const { code } = await project({ stageId: stageId(at) });
    await expect(moveStage(as(name), code, move("GOPY", { reason: "x" }))).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect(await visitsOf(code)).toHaveLength(1);
  });

  it("by the secretary says for whom and on what basis (law 7)", async () => {
    const { id, code } = await project({ stageId: stageId("YKIENTC") });
    await expect(moveStage(as("secretary"), code, move("DIEUCHINH"))).rejects.toMatchObject({
      key: "project.basis_missing",
      field: "basis",
    });
    const basis = "Công văn 812/STC-NS ngày 19/11/2026";
    await moveStage(as("secretary"), code, move("DIEUCHINH", { basis }));
    const event = await db
      .selectFrom("event")
      .select(["behalf_department_id", "behalf_name", "basis"])
      .where("project_id", "=", id)
      .where("verb", "=", "project.stage_moved")
      .executeTakeFirstOrThrow();
    expect(event).toEqual({
      behalf_department_id: cast.departments.STC,
      behalf_name: "Sở Tài chính",
      basis,
    });
  });

  it("keeps the documents with which it left and came", async () => {
    const { id, code } = await project();
    const documents = {
      numberOut: "45/TTr-SYT",
      datedOut: "2026-11-18",
      numberIn: "1203",
      datedIn: "2026-11-20",
    };
    const refused = moveStage(
      as("officerHealth"),
      code,
      move("TIEPNHAN", { ...documents, datedOut: "2026-11-24" }),
    );
    await expect(refused).rejects.toMatchObject({
      key: "appraisal.dated_in_future",
      field: "datedOut",
    });
    await moveStage(as("officerHealth"), code, move("TIEPNHAN", documents));
    const visits = await db
      .selectFrom("stage_visit")
      .select(["number_in", "dated_in", "number_out", "dated_out"])
      .where("project_id", "=", id)
      .orderBy("id")
      .execute();
    expect(visits).toEqual([
      { number_in: "", dated_in: null, number_out: "45/TTr-SYT", dated_out: "2026-11-18" },
      { number_in: "1203", dated_in: "2026-11-20", number_out: "", dated_out: null },
    ]);
  });

  it("to another department is a handover, confirmed by acting on it", async () => {
    const { id, code } = await project();
    await moveStage(as("officerHealth"), code, move("TIEPNHAN", { numberOut: "45/TTr-SYT" }));
    const handovers = () =>
      db
        .selectFrom("handover as h")
        .innerJoin("stage_visit as v", "v.id", "h.visit_id")
        .select([
          "h.from_department_id as from",
          "h.to_department_id as to",
          "h.handed_on as on",
          "h.number",
          "h.confirmed_by as by",
        ])
        .where("v.project_id", "=", id)
        .orderBy("h.id")
        .execute();
    const { SYT, STTTT } = cast.departments;
    const first = { from: SYT, to: STTTT, on: "2026-11-20", number: "45/TTr-SYT" };
    expect(await handovers()).toEqual([{ ...first, by: null }]);
    await moveStage(as("appraiser"), code, move("GOPY", { version: 2 }));
    // Within one department nothing is handed over.
    expect(await handovers()).toEqual([{ ...first, by: cast.actors.appraiser.id }]);
  });

  it("is refused to the later of two who move at once", async () => {
    const { code } = await project();
    const both = await Promise.allSettled([
      moveStage(as("officerHealth"), code, move("TIEPNHAN")),
      moveStage(as("leaderHealth"), code, move("TIEPNHAN")),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((one) => one.status === "rejected");
    expect(refused?.reason).toMatchObject({ kind: "conflict", key: "project.moved_since" });
    expect(await visitsOf(code)).toHaveLength(2);
  });

  it("is not found for a project that does not exist", async () => {
    await expect(moveStage(as("secretary"), "KHONG-CO", move("GOPY"))).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});

describe("the way of a dossier, as laws", () => {
  it("keeps one open visit, dates in order and all that was, whatever is tried", async () => {
    const codes = Object.keys(cast.stages);
    const attempt = fc.record({
      who: fc.constantFrom("secretary", "officerHealth", "appraiser", "leaderFinance"),
      to: fc.constantFrom(...codes),
      days: fc.integer({ min: -5, max: 60 }),
      reason: fc.constantFrom("", "Lý do"),
      reasons: fc.constantFrom([], ["THIEU_TP"]),
      basis: fc.constantFrom("", "Điện thoại"),
      isStale: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { maxLength: 12 }), async (attempts) => {
        const { id, code } = await project({ enteredOn: "2026-10-01" });
        let before = await visitsOf(code);
        for (const { who, to, days, reason, reasons, basis, isStale } of attempts) {
          const { version } = await db
            .selectFrom("project")
            .select("version")
            .where("id", "=", id)
            .executeTakeFirstOrThrow();
          const on = addDays(before.at(-1)?.entered_on ?? "2026-10-01", days);
          const input = {
            ...move(to),
            on,
            reason,
            reasons: reasons.map(reasonId),
            basis,
            version: isStale ? version - 1 : version,
          };
          const isDone = await moveStage(
            ctxOf(db, cast.actors[who as "secretary"]),
            code,
            input,
          ).then(
            () => true,
            (error) => {
              expect(error).toBeInstanceOf(DomainError);
              return false;
            },
          );
          const after = await visitsOf(code);
          expect(after).toHaveLength(before.length + (isDone ? 1 : 0));
          expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
          expect(after.filter((visit) => visit.left_on === null)).toHaveLength(1);
          after.forEach((visit, index) => {
            const next = after[index + 1];
            expect(visit.left_on).toBe(next?.entered_on ?? null);
            expect(visit.left_on === null || visit.left_on >= visit.entered_on).toBe(true);
            expect(visit.entered_on <= "2026-11-23").toBe(true);
            const returns = after.slice(0, index).filter((one) => one.result === "returned");
            expect(visit.round).toBe(returns.length + 1);
          });
          const { events } = await db
            .selectFrom("event")
            .select((eb) => eb.fn.countAll<number>().as("events"))
            .where("project_id", "=", id)
            .executeTakeFirstOrThrow();
          expect(events).toBe(after.length);
          before = after;
        }
      }),
      { numRuns: 25 },
    );
  });
});
