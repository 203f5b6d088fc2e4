import { beforeAll, describe, expect, it } from "vitest";
import { raiseIssue } from "#app/domain/issue/raising.server.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import type { BlockerFate } from "./blockers.server.ts";
import { moveStage } from "./move.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
const move = (name: keyof Cast["actors"], code: string, fates: BlockerFate[], changes = {}) =>
  moveStage(as(name), code, {
    toStageId: cast.stages.PHEDUYET ?? 0,
    on: "2026-11-20",
    reason: "",
    basis: "",
    version: 1,
    fates,
    ...changes,
  });

/** A dossier at its appraisal with two open blockers. */
async function blocked() {
  const { id, code } = await createTestProject(as("secretary"), cast, {
    stageId: cast.stages.THAMDINH ?? 0,
  });
  const raise = (text: string) =>
    raiseIssue(as("leaderHealth"), {
      kind: "blocker",
      projectId: id,
      text,
      leadDepartmentId: cast.departments.SYT ?? 0,
      deadline: "2026-12-18",
    });
  return { id, code, first: await raise("Thiếu định mức"), second: await raise("Chưa có đơn giá") };
}

const issueOf = (id: number) =>
  db
    .selectFrom("issue as i")
    .leftJoin("stage_visit as v", "v.id", "i.stage_visit_id")
    .select(["i.state", "i.stage_id as stage", "v.stage_id as visitedStage", "i.version"])
    .where("i.id", "=", id)
    .executeTakeFirstOrThrow();

describe("open blockers of the stage that a dossier leaves", () => {
  it("are asked for, each beside its field, before anything is written", async () => {
    const { id, code, first, second } = await blocked();
    await expect(move("appraiser", code, [])).rejects.toMatchObject({
      kind: "invalid",
      key: "appraisal.fate_missing",
      field: `blocker.${first.id}.fate`,
      params: { code: first.code },
    });
    await expect(
      move("appraiser", code, [
        { issueId: first.id, fate: "travels" },
        { issueId: second.id, fate: null },
      ]),
    ).rejects.toMatchObject({ key: "appraisal.fate_missing", field: `blocker.${second.id}.fate` });
    expect(await issueOf(first.id)).toMatchObject({ stage: cast.stages.THAMDINH, version: 1 });
    const visits = await db
      .selectFrom("stage_visit")
      .select("id")
      .where("project_id", "=", id)
      .execute();
    expect(visits).toHaveLength(1);
  });

  it("travel on to the new stage, or stay where they bit; the history says which", async () => {
    const { id, code, first, second } = await blocked();
    await move("appraiser", code, [
      { issueId: first.id, fate: "travels" },
      { issueId: second.id, fate: "stays" },
    ]);
    const { PHEDUYET, THAMDINH } = cast.stages;
    expect(await issueOf(first.id)).toEqual({
      state: "open",
      stage: PHEDUYET,
      visitedStage: PHEDUYET,
      version: 2,
    });
    expect(await issueOf(second.id)).toEqual({
      state: "open",
      stage: THAMDINH,
      visitedStage: THAMDINH,
      version: 1,
    });
    const events = await db
      .selectFrom("event")
      .select(["verb", "particulars", "issue_id"])
      .where("project_id", "=", id)
      .orderBy("id", "desc")
      .limit(2)
      .execute();
    expect(events).toMatchObject([
      {
        verb: "project.stage_moved",
        particulars: {
          blockers: [
            { code: first.code, fate: "travels" },
            { code: second.code, fate: "stays" },
          ],
        },
      },
      {
        verb: "issue.stage_followed",
        issue_id: first.id,
        particulars: { stage: { vi: "Trình, phê duyệt" } },
      },
    ]);
    // What stayed at the visit that has ended is asked for no more.
    await move("secretary", code, [{ issueId: first.id, fate: "stays" }], {
      toStageId: cast.stages.LCNT ?? 0,
      basis: "Quyết định 12/QĐ-UBND",
      version: 2,
    });
  });

  it("are dropped by the secretary alone, with the reason", async () => {
    const { code, first, second } = await blocked();
    const fates = (reason: string): BlockerFate[] => [
      { issueId: first.id, fate: "dropped", reason },
      { issueId: second.id, fate: "stays" },
    ];
    await expect(move("appraiser", code, fates("Không còn"))).rejects.toMatchObject({
      kind: "forbidden",
    });
    const basis = "Điện thoại";
    await expect(move("secretary", code, fates(""), { basis })).rejects.toMatchObject({
      key: "appraisal.drop_reason",
      field: `blocker.${first.id}.reason`,
    });
    await move("secretary", code, fates("Đã có định mức mới"), { basis });
    expect(await issueOf(first.id)).toMatchObject({ state: "cancelled" });
    expect(await issueOf(second.id)).toMatchObject({ state: "open" });
  });
});
