import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { moveStage } from "./move.server.ts";
import {
  answerSupplement,
  askSupplement,
  type SupplementAnswer,
  type SupplementInput,
} from "./supplement.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
const dossier = (stage = "THAMDINH") =>
  createTestProject(as("secretary"), cast, { stageId: cast.stages[stage] ?? 0 });
const asked = (changes: Partial<SupplementInput> = {}): SupplementInput => ({
  text: "Bổ sung 03 báo giá",
  on: "2026-11-10",
  dueOn: "2026-11-20",
  number: "88/STTTT",
  dated: "2026-11-10",
  basis: "",
  version: 1,
  ...changes,
});
const answered = (changes: Partial<SupplementAnswer> = {}): SupplementAnswer => ({
  on: "2026-11-17",
  number: "52/SYT",
  text: "Đã bổ sung",
  basis: "",
  version: 2,
  ...changes,
});
const lastEvent = (projectId: number) =>
  db
    .selectFrom("event")
    .select(["verb", "particulars", "behalf_name", "basis"])
    .where("project_id", "=", projectId)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
const move = (to: string, version: number) => ({
  toStageId: cast.stages[to] ?? 0,
  on: "2026-11-20",
  reason: "",
  basis: "",
  version,
});

describe("asking for a supplement", () => {
  it("is a row of the same visit and round, answered by the owner", async () => {
    const { id, code } = await dossier();
    await askSupplement(as("appraiser"), code, asked());
    expect(await lastEvent(id)).toMatchObject({
      verb: "project.supplement_asked",
      particulars: {
        stage: { vi: "Thẩm định", round: 1 },
        text: "Bổ sung 03 báo giá",
        on: "2026-11-10",
        dueOn: "2026-11-20",
      },
    });
    await answerSupplement(as("officerHealth"), code, answered());
    const rows = await db
      .selectFrom("supplement_request as s")
      .innerJoin("stage_visit as v", "v.id", "s.visit_id")
      .selectAll("s")
      .select(["v.round", "v.left_on"])
      .where("v.project_id", "=", id)
      .execute();
    expect(rows).toMatchObject([
      {
        asked_on: "2026-11-10",
        asked_by: cast.actors.appraiser.id,
        answered_on: "2026-11-17",
        answered_by: cast.actors.officerHealth.id,
        answer_number: "52/SYT",
        round: 1,
        left_on: null,
      },
    ]);
    expect(await lastEvent(id)).toMatchObject({
      verb: "project.supplement_answered",
      behalf_name: null,
    });
  });

  it("happens once at a time, and again after the answer", async () => {
    const { code } = await dossier();
    await askSupplement(as("appraiser"), code, asked());
    await expect(askSupplement(as("appraiser"), code, asked({ version: 2 }))).rejects.toMatchObject(
      { kind: "conflict", key: "appraisal.supplement_waiting" },
    );
    await answerSupplement(as("leaderHealth"), code, answered());
    await expect(
      askSupplement(as("appraiser"), code, asked({ on: "2026-11-16", version: 3 })),
    ).rejects.toMatchObject({ key: "appraisal.day_before_entry", field: "on" });
    await askSupplement(as("appraiser"), code, asked({ on: "2026-11-18", version: 3 }));
  });

  it.each([
    [{ on: "2026-11-24" }, "appraisal.day_in_future", "on"],
    [{ on: "2026-11-01" }, "appraisal.day_before_entry", "on"],
    [{ dated: "2026-11-24" }, "appraisal.dated_in_future", "dated"],
    [{ dueOn: "2026-11-09" }, "appraisal.due_before_asking", "dueOn"],
  ])("is refused with %o", async (changes, key, field) => {
    const { code } = await dossier();
    const refused = askSupplement(as("appraiser"), code, asked(changes));
    await expect(refused).rejects.toMatchObject({ kind: "invalid", key, field });
  });

  it.each(["officerHealth", "leaderFinance", "chair", "viewer", "administrator"] as const)(
    "is not for %s",
    async (name) => {
      const { code } = await dossier();
      await expect(askSupplement(as(name), code, asked())).rejects.toMatchObject({
        kind: "forbidden",
      });
    },
  );

  it("is not asked of an owner at the owner's own stage, nor twice of the same page", async () => {
    const { code } = await dossier("LAPHOSO");
    await expect(askSupplement(as("officerHealth"), code, asked())).rejects.toMatchObject({
      key: "appraisal.no_supplement_here",
    });
    const two = await dossier();
    const both = await Promise.allSettled([
      askSupplement(as("appraiser"), two.code, asked()),
      askSupplement(as("leaderInfo"), two.code, asked()),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("by the secretary says for whom and on what basis (law 7)", async () => {
    const { id, code } = await dossier();
    await expect(askSupplement(as("secretary"), code, asked())).rejects.toMatchObject({
      key: "project.basis_missing",
    });
    await askSupplement(as("secretary"), code, asked({ basis: "Điện thoại ngày 10/11" }));
    expect(await lastEvent(id)).toMatchObject({
      behalf_name: "Sở TT-TT",
      basis: "Điện thoại ngày 10/11",
    });
  });
});

describe("answering it", () => {
  it("by who asked is on behalf of the owner, by the document that came", async () => {
    const { id, code } = await dossier();
    await askSupplement(as("appraiser"), code, asked());
    await expect(
      answerSupplement(as("appraiser"), code, answered({ number: "" })),
    ).rejects.toMatchObject({ key: "project.basis_missing", field: "basis" });
    await answerSupplement(as("appraiser"), code, answered());
    expect(await lastEvent(id)).toMatchObject({ behalf_name: "Sở Y tế", basis: "52/SYT" });
  });

  it.each([
    [{ on: "2026-11-09" }, "appraisal.day_before_entry"],
    [{ on: "2026-11-24" }, "appraisal.day_in_future"],
  ])("is refused with %o", async (changes, key) => {
    const { code } = await dossier();
    await askSupplement(as("appraiser"), code, asked());
    await expect(
      answerSupplement(as("officerHealth"), code, answered(changes)),
    ).rejects.toMatchObject({ key, field: "on" });
  });

  it("is refused where none is awaited, and to those whom it does not concern", async () => {
    const { code } = await dossier();
    await expect(
      answerSupplement(as("officerHealth"), code, answered({ version: 1 })),
    ).rejects.toMatchObject({ key: "appraisal.no_supplement" });
    await askSupplement(as("appraiser"), code, asked());
    for (const name of ["leaderFinance", "chair", "viewer", "administrator"] as const) {
      await expect(answerSupplement(as(name), code, answered())).rejects.toMatchObject({
        kind: "forbidden",
      });
    }
  });
});

describe("a dossier that awaits a supplement", () => {
  it("does not leave before the day on which it was asked for", async () => {
    const { code } = await dossier();
    await askSupplement(as("appraiser"), code, asked());
    const reasons = [cast.returnReasons.THIEU_TP ?? 0];
    await expect(
      moveStage(as("appraiser"), code, { ...move("DIEUCHINH", 2), on: "2026-11-09", reasons }),
    ).rejects.toMatchObject({ key: "appraisal.day_before_entry", field: "on" });
  });

  it("does not go on, and can be returned", async () => {
    const { id, code } = await dossier();
    await askSupplement(as("appraiser"), code, asked());
    await expect(moveStage(as("appraiser"), code, move("PHEDUYET", 2))).rejects.toMatchObject({
      kind: "conflict",
      key: "appraisal.supplement_waiting",
    });
    const reasons = [cast.returnReasons.THIEU_TP ?? 0];
    await moveStage(as("appraiser"), code, { ...move("DIEUCHINH", 2), reasons });
    const visits = await db
      .selectFrom("stage_visit")
      .select(["round", "result"])
      .where("project_id", "=", id)
      .orderBy("id")
      .execute();
    expect(visits).toEqual([
      { round: 1, result: "returned" },
      { round: 2, result: null },
    ]);
  });
});
