import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordedBy } from "#db/schema.ts";
import routes from "#db/seed/routes.json" with { type: "json" };
import {
  moveDayProblem,
  movesFrom,
  needsReason,
  roundAfter,
  type StageRule,
  startStages,
} from "./movement.ts";

const seed = routes.find((route) => route.kind === "DC_DTCT")?.stages ?? [];
const idOf = (code: string) => (seed.findIndex((stage) => stage.code === code) + 1) * 10;
const stages: StageRule[] = seed.map((stage, index) => ({
  id: idOf(stage.code),
  position: index + 1,
  recordedBy: stage.recordedBy as RecordedBy,
  isBeside: stage.isBeside,
  returnsTo: stage.returnsTo.map(idOf),
}));
const at = (position: number) => {
  const stage = stages.find((one) => one.position === position);
  if (!stage) throw new Error(`no stage ${position}`);
  return stage;
};

describe("where a dossier may go", () => {
  it("goes to the next stage without a reason, past stages with one", () => {
    expect(movesFrom(at(1), stages).slice(0, 2)).toEqual([
      { stageId: 20, direction: "forward" },
      { stageId: 30, direction: "skip" },
    ]);
    expect(needsReason("forward")).toBe(false);
    expect(needsReason("skip")).toBe(true);
    expect(needsReason("back")).toBe(true);
  });

  it("goes back only where the stage allows it", () => {
    const back = (position: number) =>
      movesFrom(at(position), stages)
        .filter((move) => move.direction === "back")
        .map((move) => move.stageId);
    expect(back(3)).toEqual([20]);
    expect(back(7)).toEqual([50, 60]);
    expect(back(4)).toEqual([]);
    expect(back(11)).toEqual([]);
  });

  it("passes plainly over stages whose opinion was asked beside the main line", () => {
    const plain = (asked: number[]) =>
      movesFrom(at(3), stages, asked)
        .filter((move) => move.direction === "forward")
        .map((move) => move.stageId);
    expect(plain([])).toEqual([40]);
    expect(plain([40])).toEqual([40, 50]);
    expect(plain([40, 50])).toEqual([40, 50, 60]);
    expect(plain([50])).toEqual([40]);
    // Asking does not make a stage of the main line one that can be passed over.
    expect(plain([40, 50, 60])).toEqual([40, 50, 60]);
  });

  it("goes nowhere from the last stage", () => {
    expect(movesFrom(at(11), stages)).toEqual([]);
  });

  it("never stays, never goes back where no return is named, and has one plain step at most", () => {
    const rules = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 }).chain((all) =>
      fc.tuple(
        ...all.map((position) =>
          fc.record({
            id: fc.constant(position),
            position: fc.constant(position),
            recordedBy: fc.constant<RecordedBy>("owner"),
            isBeside: fc.boolean(),
            returnsTo: fc.subarray(all),
          }),
        ),
      ),
    );
    fc.assert(
      fc.property(rules, fc.nat(), (all, pick) => {
        const current = all[pick % all.length];
        if (!current) return;
        const moves = movesFrom(current, all);
        expect(moves.filter((move) => move.direction === "forward").length).toBeLessThanOrEqual(1);
        for (const move of moves) {
          expect(move.stageId).not.toBe(current.id);
          if (move.stageId < current.id) {
            expect(move.direction).toBe("back");
            expect(current.returnsTo).toContain(move.stageId);
          }
        }
      }),
    );
  });
});

describe("the day and the round of a move", () => {
  it("lies between the entry and today", () => {
    expect(moveDayProblem("2026-11-02", "2026-11-02", "2026-11-23")).toBeNull();
    expect(moveDayProblem("2026-11-24", "2026-11-02", "2026-11-23")).toBe(
      "project.moved_in_future",
    );
    expect(moveDayProblem("2026-11-01", "2026-11-02", "2026-11-23")).toBe(
      "project.moved_before_entry",
    );
  });

  it("begins the next round with a return, and with nothing else", () => {
    expect(roundAfter(1, "back")).toBe(2);
    expect(roundAfter(2, "forward")).toBe(2);
    expect(roundAfter(2, "skip")).toBe(2);
  });
});

describe("where a project begins", () => {
  it("is up to the secretary, and at the first stages for its owner", () => {
    expect(startStages(stages, true)).toHaveLength(11);
    expect(startStages(stages, false).map((stage) => stage.position)).toEqual([1, 2]);
  });
});
