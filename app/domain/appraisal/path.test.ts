import { describe, expect, it } from "vitest";
import { type PathVisit, pathOf } from "./path.ts";

const stages = [1, 2, 3, 4, 5].map((position) => ({ id: position * 10, position }));

/** Visits of these stages one after another, the last one still open. */
function visits(...positions: number[]): PathVisit[] {
  return positions.map((position, index) => ({
    id: index + 1,
    stageId: position * 10,
    round: 1,
    enteredOn: "2026-11-02",
    leftOn: index < positions.length - 1 ? "2026-11-09" : null,
    result: null,
    counted: 5,
  }));
}

const states = (...positions: number[]) =>
  pathOf(stages, visits(...positions)).map((place) => place.state);

describe("the way of a dossier through the stages", () => {
  it("lies behind it, where it stands, and ahead", () => {
    expect(states(1, 2, 3)).toEqual(["past", "past", "current", "ahead", "ahead"]);
  });

  it("passes over the stages that it skipped: they are not ahead", () => {
    expect(states(1, 4)).toEqual(["past", "skipped", "skipped", "current", "ahead"]);
    expect(states(1, 3, 5)).toEqual(["past", "skipped", "past", "skipped", "current"]);
  });

  it("knows nothing of the stages before it was entered here", () => {
    expect(states(3, 4)).toEqual(["untracked", "untracked", "past", "current", "ahead"]);
    expect(states(3, 5)).toEqual(["untracked", "untracked", "past", "skipped", "current"]);
  });

  it("has what it was returned from ahead again, with the rounds kept", () => {
    expect(states(1, 2, 4, 2)).toEqual(["past", "current", "ahead", "ahead", "ahead"]);
    expect(states(3, 2)).toEqual(["untracked", "current", "ahead", "ahead", "ahead"]);
    const place = pathOf(stages, visits(1, 2, 4, 2))[1];
    expect(place).toMatchObject({ rounds: 2, days: 5 });
  });

  it("is all ahead where no visit is open", () => {
    expect(pathOf(stages, []).map((place) => place.state)).toEqual(Array(5).fill("ahead"));
  });
});
