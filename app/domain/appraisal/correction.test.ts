import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { correctVisit, type VisitCorrection } from "./correction.server.ts";
import { moveStage } from "./move.server.ts";
import { askOpinion } from "./opinion.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);

/** A dossier prepared from 2 to 9 November, taken in then, commented on since the 12th. */
async function dossier() {
  const { id, code } = await createTestProject(as("secretary"), cast);
  const move = (to: string, on: string, version: number) => ({
    toStageId: cast.stages[to] ?? 0,
    on,
    reason: "",
    basis: "",
    version,
  });
  await moveStage(as("officerHealth"), code, move("TIEPNHAN", "2026-11-09", 1));
  await moveStage(as("appraiser"), code, move("GOPY", "2026-11-12", 2));
  return { id, code, visits: await visitsOf(id) };
}

const visitsOf = (projectId: number) =>
  db
    .selectFrom("stage_visit as v")
    .innerJoin("stage as s", "s.id", "v.stage_id")
    .select([
      "v.id",
      "s.code",
      "v.entered_on as from",
      "v.left_on as to",
      "v.holder_since as since",
    ])
    .where("v.project_id", "=", projectId)
    .orderBy("v.id")
    .execute();

const corrected = (changes: Partial<VisitCorrection> = {}): VisitCorrection => ({
  enteredOn: "2026-11-09",
  leftOn: "2026-11-12",
  numberIn: "",
  datedIn: null,
  numberOut: "",
  datedOut: null,
  reason: "Nhập nhầm ngày",
  basis: "",
  version: 3,
  ...changes,
});

describe("correcting an entry", () => {
  it("dates no opinion before the stay at which it was asked", async () => {
    const { id, code } = await dossier();
    await askOpinion(as("appraiser"), code, {
      stageId: cast.stages.YKIENTC ?? 0,
      departmentId: cast.departments.STC ?? 0,
      question: "Nguồn vốn?",
      on: "2026-11-16",
      days: null,
      number: "",
      dated: null,
      basis: "",
      version: 3,
    });
    const side = (await visitsOf(id)).find((visit) => visit.code === "YKIENTC");
    const to = (enteredOn: string) =>
      correctVisit(
        as("appraiser"),
        code,
        side?.id ?? 0,
        corrected({ enteredOn, leftOn: null, basis: "điện thoại", version: 4 }),
      );
    await expect(to("2026-11-11")).rejects.toMatchObject({
      key: "appraisal.day_before_entry",
      field: "enteredOn",
    });
    await to("2026-11-12");
  });

  it("moves the neighbours with it, keeps both, and is in the history", async () => {
    const { id, code, visits } = await dossier();
    const [, intake] = visits;
    await correctVisit(
      as("appraiser"),
      code,
      intake?.id ?? 0,
      corrected({ enteredOn: "2026-11-06", leftOn: "2026-11-13", numberIn: "1203" }),
    );
    expect(await visitsOf(id)).toMatchObject([
      { from: "2026-11-02", to: "2026-11-06" },
      { from: "2026-11-06", to: "2026-11-13", since: "2026-11-06" },
      { from: "2026-11-13", to: null, since: "2026-11-13" },
    ]);
    const kept = await db
      .selectFrom("visit_correction as c")
      .innerJoin("stage_visit as v", "v.id", "c.visit_id")
      .select(["c.before", "c.after", "c.reason"])
      .where("v.project_id", "=", id)
      .orderBy("c.visit_id")
      .execute();
    const reason = "Nhập nhầm ngày";
    expect(kept).toEqual([
      { before: { left_on: "2026-11-09" }, after: { left_on: "2026-11-06" }, reason },
      {
        before: { entered_on: "2026-11-09", left_on: "2026-11-12", number_in: "" },
        after: { entered_on: "2026-11-06", left_on: "2026-11-13", number_in: "1203" },
        reason,
      },
      { before: { entered_on: "2026-11-12" }, after: { entered_on: "2026-11-13" }, reason },
    ]);
    const event = await db
      .selectFrom("event")
      .select(["verb", "particulars"])
      .where("project_id", "=", id)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      verb: "project.visit_corrected",
      particulars: {
        stage: { vi: "Tiếp nhận" },
        changes: { entered_on: { from: "2026-11-09", to: "2026-11-06" } },
        reason,
      },
    });
  });

  it("writes nothing where nothing differs", async () => {
    const { id, code, visits } = await dossier();
    await correctVisit(as("appraiser"), code, visits[1]?.id ?? 0, corrected());
    const { verb } = await db
      .selectFrom("event")
      .select("verb")
      .where("project_id", "=", id)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(verb).toBe("project.stage_moved");
  });

  it.each([
    [{ enteredOn: "2026-11-01" }, "appraisal.before_stay_before", "enteredOn"],
    [{ enteredOn: "2026-11-13" }, "appraisal.left_before_entry", "leftOn"],
    [{ leftOn: "2026-11-24" }, "appraisal.day_in_future", "leftOn"],
    [{ leftOn: null }, "appraisal.stays_left", "leftOn"],
    [{ datedIn: "2026-11-24" }, "appraisal.dated_in_future", "datedIn"],
    [{ stageId: 1 }, "appraisal.stage_not_meant", "stageId"],
  ])("is refused with %o", async (changes, key, field) => {
    const { code, visits } = await dossier();
    const refused = correctVisit(as("appraiser"), code, visits[1]?.id ?? 0, corrected(changes));
    await expect(refused).rejects.toMatchObject({ kind: "invalid", key, field });
  });

  it("does not end a stay, and is of this project's", async () => {
    const { code, visits } = await dossier();
    const open = corrected({ enteredOn: "2026-11-12", leftOn: "2026-11-20" });
    await expect(
      correctVisit(as("appraiser"), code, visits[2]?.id ?? 0, open),
    ).rejects.toMatchObject({ key: "appraisal.stays_open", field: "leftOn" });
    const other = await dossier();
    await expect(
      correctVisit(as("appraiser"), code, other.visits[1]?.id ?? 0, corrected()),
    ).rejects.toMatchObject({ kind: "not_found" });
  });

  it.each(["officerHealth", "leaderFinance", "chair", "viewer", "administrator"] as const)(
    "is not for %s at another body's stage",
    async (name) => {
      const { code, visits } = await dossier();
      const refused = correctVisit(as(name), code, visits[1]?.id ?? 0, corrected());
      await expect(refused).rejects.toMatchObject({ kind: "forbidden" });
    },
  );

  it("of the stage that was meant brings its holder and blockers along", async () => {
    const { id, code, visits } = await dossier();
    const meant = { enteredOn: "2026-11-12", leftOn: null, stageId: cast.stages.YKIENTC ?? 0 };
    await correctVisit(as("appraiser"), code, visits[2]?.id ?? 0, corrected(meant));
    expect((await visitsOf(id)).at(-1)).toMatchObject({ code: "YKIENTC", to: null });
    const { holder_department_id } = await db
      .selectFrom("stage_visit")
      .select("holder_department_id")
      .where("id", "=", visits[2]?.id ?? 0)
      .executeTakeFirstOrThrow();
    expect(holder_department_id).toBe(cast.departments.STC);
    // A stage to which it could only have been returned was not meant.
    const back = { ...meant, stageId: cast.stages.LAPHOSO ?? 0, version: 4 };
    await expect(
      correctVisit(as("leaderFinance"), code, visits[2]?.id ?? 0, corrected(back)),
    ).rejects.toMatchObject({ key: "appraisal.stage_not_meant" });
  });
});
