import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { moveStage } from "./move.server.ts";
import { answerOpinion, askOpinion, type OpinionInput } from "./opinion.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
const dossier = (stage = "TIEPNHAN") =>
  createTestProject(as("secretary"), cast, { stageId: cast.stages[stage] ?? 0 });
const asked = (changes: Partial<OpinionInput> = {}): OpinionInput => ({
  stageId: cast.stages.YKIENTC ?? 0,
  departmentId: cast.departments.STC ?? 0,
  question: "Nguồn vốn và khả năng cân đối",
  on: "2026-11-09",
  days: null,
  number: "90/STTTT",
  dated: "2026-11-09",
  basis: "",
  version: 1,
  ...changes,
});
const answered = (visitId: number, changes = {}) => ({
  visitId,
  answer: "Thống nhất nguồn vốn",
  on: "2026-11-18",
  number: "812/STC-NS",
  dated: "2026-11-18",
  basis: "",
  version: 2,
  ...changes,
});
const sideOf = (projectId: number) =>
  db
    .selectFrom("stage_visit")
    .selectAll()
    .where("project_id", "=", projectId)
    .where("line", "=", "side")
    .orderBy("id")
    .execute();

describe("an opinion asked beside the main line", () => {
  it("is a visit of the department asked, while the dossier stands where it stood", async () => {
    const { id, code } = await dossier();
    await askOpinion(as("appraiser"), code, asked({ days: 5 }));
    const [side] = await sideOf(id);
    expect(side).toMatchObject({
      stage_id: cast.stages.YKIENTC,
      round: 1,
      entered_on: "2026-11-09",
      holder_department_id: cast.departments.STC,
      days_allowed: 5,
      number_in: "90/STTTT",
      question: "Nguồn vốn và khả năng cân đối",
      left_on: null,
    });
    await answerOpinion(as("leaderFinance"), code, answered(side?.id ?? 0));
    expect((await sideOf(id))[0]).toMatchObject({
      left_on: "2026-11-18",
      result: "answered",
      answer: "Thống nhất nguồn vốn",
      number_out: "812/STC-NS",
      left_by: cast.actors.leaderFinance.id,
    });
    const events = await db
      .selectFrom("event")
      .select("verb")
      .where("project_id", "=", id)
      .orderBy("id")
      .execute();
    expect(events.map((event) => event.verb)).toEqual([
      "project.created",
      "project.opinion_asked",
      "project.opinion_answered",
    ]);
  });

  it("lets the dossier pass over its stage like one that was done", async () => {
    const { code } = await dossier();
    const pass = (version: number) =>
      moveStage(as("appraiser"), code, {
        toStageId: cast.stages.DIEUCHINH ?? 0,
        on: "2026-11-20",
        reason: "",
        basis: "",
        version,
      });
    await expect(pass(1)).rejects.toMatchObject({ key: "project.reason_missing" });
    await askOpinion(as("appraiser"), code, asked());
    await expect(pass(2)).rejects.toMatchObject({ key: "project.reason_missing" });
    const comments = { stageId: cast.stages.GOPY ?? 0, departmentId: cast.departments.SYT ?? 0 };
    await askOpinion(as("appraiser"), code, asked({ ...comments, version: 2 }));
    await pass(3);
  });

  it.each([
    [{ stageId: "THAMDINH" }, "appraisal.not_beside", "stageId"],
    [{ departmentId: "STTTT" }, "appraisal.asks_itself", "departmentId"],
    [{ departmentId: "" }, "field.choose", "departmentId"],
    [{ on: "2026-11-24" }, "appraisal.day_in_future", "on"],
    [{ on: "2026-11-01" }, "appraisal.day_before_entry", "on"],
    [{ dated: "2026-11-24" }, "appraisal.dated_in_future", "dated"],
  ])("is refused with %o", async (given, key, field) => {
    const { code } = await dossier();
    const { stageId, departmentId, ...rest } = given as Record<string, string>;
    const changes = {
      ...rest,
      ...(stageId === undefined ? {} : { stageId: cast.stages[stageId] ?? 0 }),
      ...(departmentId === undefined
        ? {}
        : { departmentId: cast.departments[departmentId] ?? 9e8 }),
    };
    const refused = askOpinion(as("appraiser"), code, asked(changes));
    await expect(refused).rejects.toMatchObject({ kind: "invalid", key, field });
  });

  it("is not asked at the stage where the main line stands, nor twice of one department", async () => {
    const { code } = await dossier("GOPY");
    const comments = { stageId: cast.stages.GOPY ?? 0, departmentId: cast.departments.SYT ?? 0 };
    await expect(askOpinion(as("appraiser"), code, asked(comments))).rejects.toMatchObject({
      key: "appraisal.not_beside",
    });
    await askOpinion(as("appraiser"), code, asked());
    await expect(askOpinion(as("appraiser"), code, asked({ version: 2 }))).rejects.toMatchObject({
      key: "appraisal.opinion_waiting",
    });
  });

  it.each(["officerHealth", "leaderFinance", "chair", "viewer", "administrator"] as const)(
    "is not asked by %s",
    async (name) => {
      const { code } = await dossier();
      await expect(askOpinion(as(name), code, asked())).rejects.toMatchObject({
        kind: "forbidden",
      });
    },
  );
});

describe("the answer", () => {
  it("may be recorded by who asked, from the document that came", async () => {
    const { id, code } = await dossier();
    await askOpinion(as("appraiser"), code, asked());
    const visitId = (await sideOf(id))[0]?.id ?? 0;
    await expect(
      answerOpinion(as("appraiser"), code, answered(visitId, { number: "" })),
    ).rejects.toMatchObject({ key: "project.basis_missing", field: "basis" });
    for (const name of ["officerHealth", "chair", "viewer", "administrator"] as const) {
      await expect(answerOpinion(as(name), code, answered(visitId))).rejects.toMatchObject({
        kind: "forbidden",
      });
    }
    await answerOpinion(as("appraiser"), code, answered(visitId));
    const event = await db
      .selectFrom("event")
      .select(["behalf_name", "basis"])
      .where("project_id", "=", id)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(event).toEqual({ behalf_name: "Sở Tài chính", basis: "812/STC-NS" });
    await expect(
      answerOpinion(as("leaderFinance"), code, answered(visitId, { version: 3 })),
    ).rejects.toMatchObject({ key: "project.moved_since" });
  });

  it("is no answer to the main line, and not of another project", async () => {
    const { id, code } = await dossier();
    const other = await dossier();
    await askOpinion(as("appraiser"), code, asked());
    const visitId = (await sideOf(id))[0]?.id ?? 0;
    const foreign = answerOpinion(
      as("leaderFinance"),
      other.code,
      answered(visitId, { version: 1 }),
    );
    await expect(foreign).rejects.toMatchObject({ kind: "conflict" });
    const main = await db
      .selectFrom("stage_visit")
      .select("id")
      .where("project_id", "=", id)
      .where("line", "=", "main")
      .executeTakeFirstOrThrow();
    await expect(answerOpinion(as("appraiser"), code, answered(main.id))).rejects.toMatchObject({
      kind: "conflict",
    });
  });
});
