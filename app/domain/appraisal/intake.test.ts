import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { listDocuments } from "./checklist.server.ts";
import { getDossier } from "./dossier.server.ts";
import { checkIntake, type IntakeInput, listIntakeDocuments } from "./intake.server.ts";
import { moveStage } from "./move.server.ts";
import { getCheckProgress, getSelfCheck, saveSelfCheck } from "./self-check.server.ts";
import { answerSupplement, askSupplement } from "./supplement.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;
let documents: { id: number; nameVi: string; isRequired: boolean }[];

beforeAll(async () => {
  cast = await createCast(db);
  documents = await listDocuments(db, cast.kinds.DC_DTCT ?? 0);
});

const TODAY = "2026-11-23";
const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
const dossier = (stage: string) =>
  createTestProject(as("secretary"), cast, { stageId: cast.stages[stage] ?? 0 });
const all = (state: "have" | "missing" | "not_needed") =>
  documents.map((one) => ({ documentId: one.id, state, note: "" }));
const lineOf = (name: string) => documents.find((one) => one.nameVi.startsWith(name))?.id ?? 0;
const intake = (changes: Partial<IntakeInput> = {}): IntakeInput => ({
  lines: all("have"),
  on: "2026-11-10",
  outcome: "keep",
  basis: "",
  version: 1,
  ...changes,
});
const visitOf = async (code: string) => {
  const { visits } = await getDossier(db, code, TODAY);
  return visits.find((one) => one.leftOn === null);
};

describe("the owner's own check", () => {
  it("is of the owner department, kept per round and unknown to all others", async () => {
    const { id, code } = await dossier("LAPHOSO");
    const owner = as("officerHealth");
    expect(await getCheckProgress(db, id, 1)).toBeNull();
    const quotes = lineOf("Tối thiểu 03 báo giá");
    const lines = all("have").map((one) =>
      one.documentId === quotes ? { ...one, state: "missing" as const, note: "Còn 2" } : one,
    );
    await saveSelfCheck(owner, code, { lines: lines.slice(0, 8), round: 1, version: 0 });
    expect(await getCheckProgress(db, id, 1)).toEqual({ documents: 10, settled: 7, missing: 1 });
    const check = await getSelfCheck(db, id, TODAY, "vi");
    expect(check).toMatchObject({ round: 1, version: 1, by: "Ngô Thị Ái Vân" });
    expect(check.documents.find((one) => one.id === quotes)).toMatchObject({
      state: "missing",
      note: "Còn 2",
    });
    expect(check.documents.filter((one) => one.state === null)).toHaveLength(2);

    const others = ["leaderLand", "appraiser", "secretary", "chair", "administrator"] as const;
    for (const name of others) {
      const saving = saveSelfCheck(as(name), code, { lines, round: 1, version: 1 });
      await expect(saving).rejects.toMatchObject({ kind: "not_found" });
    }
    const events = await db
      .selectFrom("event")
      .where("verb", "=", "self_check.saved")
      .select(["project_id", "department_id", "actor_id"])
      .execute();
    expect(events).toEqual([
      { project_id: null, department_id: null, actor_id: cast.actors.officerHealth.id },
    ]);

    await moveStage(owner, code, {
      toStageId: cast.stages.TIEPNHAN ?? 0,
      on: "2026-11-10",
      reason: "",
      basis: "",
      version: 1,
    });
    const returned = cast.returnReasons.THIEU_TP ?? 0;
    await moveStage(as("appraiser"), code, {
      toStageId: cast.stages.LAPHOSO ?? 0,
      on: "2026-11-12",
      reason: "",
      reasons: [returned],
      basis: "",
      version: 2,
    });
    const next = await getSelfCheck(db, id, TODAY, "vi");
    expect(next).toMatchObject({ round: 2, version: 0, returns: 1 });
    expect(next.reasons).toMatchObject([{ count: 1 }]);
    expect(next.documents.every((one) => one.state === null)).toBe(true);
    await saveSelfCheck(owner, code, { lines, round: 2, version: 0 });
    // A tab of the round before must not write over it, though its version is the same.
    const old = saveSelfCheck(owner, code, { lines: [], round: 1, version: 1 });
    await expect(old).rejects.toMatchObject({ key: "stale" });
  });

  it("two people of the department do not overwrite each other", async () => {
    const { code } = await dossier("LAPHOSO");
    const lines = all("have");
    await saveSelfCheck(as("officerHealth"), code, { lines, round: 1, version: 0 });
    for (const version of [0, 7]) {
      const second = saveSelfCheck(as("leaderHealth"), code, { lines, round: 1, version });
      await expect(second).rejects.toMatchObject({ key: "stale" });
    }
    await saveSelfCheck(as("leaderHealth"), code, { lines, round: 1, version: 1 });
  });

  it("leaves out a required document only with a why, and knows only documents of its kind", async () => {
    const { code } = await dossier("LAPHOSO");
    const save = (lines: ReturnType<typeof all>) =>
      saveSelfCheck(as("officerHealth"), code, { lines, round: 1, version: 0 });
    await expect(save(all("not_needed"))).rejects.toMatchObject({
      key: "appraisal.not_needed_why",
      field: `doc.${documents[0]?.id}.note`,
    });
    await expect(save([{ documentId: 999_999, state: "have", note: "" }])).rejects.toMatchObject({
      key: "stale",
    });
  });
});

describe("the intake", () => {
  it("is kept as far as it has come, accepted once all that is due is there, and then stands", async () => {
    const { id, code } = await dossier("TIEPNHAN");
    const appraiser = as("appraiser");
    const quotes = lineOf("Tối thiểu 03 báo giá");
    const lines = all("have").map((one) =>
      one.documentId === quotes
        ? { ...one, state: "faulty" as const, note: "Báo giá hết hiệu lực" }
        : one,
    );
    await expect(
      checkIntake(appraiser, code, intake({ lines, outcome: "accept" })),
    ).rejects.toMatchObject({ key: "appraisal.intake_lacking", field: "outcome" });
    await checkIntake(appraiser, code, intake({ lines, outcome: "supplement" }));
    expect((await visitOf(code))?.intake).toMatchObject({
      on: "2026-11-10",
      acceptedOn: null,
      checked: 10,
      wanting: [{ state: "faulty", note: "Báo giá hết hiệu lực" }],
    });
    await askSupplement(appraiser, code, {
      text: "Báo giá mới",
      on: "2026-11-11",
      dueOn: null,
      number: "",
      dated: null,
      basis: "",
      version: 2,
    });
    const accept = (version: number) =>
      checkIntake(appraiser, code, intake({ outcome: "accept", on: "2026-11-16", version }));
    await expect(accept(3)).rejects.toMatchObject({ key: "appraisal.supplement_waiting" });
    const answered = { on: "2026-11-16", number: "", text: "", basis: "", version: 3 };
    await answerSupplement(as("officerHealth"), code, answered);
    await accept(4);
    expect((await visitOf(code))?.intake).toMatchObject({ acceptedOn: "2026-11-16", wanting: [] });
    await expect(accept(5)).rejects.toMatchObject({ key: "appraisal.intake_accepted" });
    const verbs = await db
      .selectFrom("event")
      .where("project_id", "=", id)
      .where("verb", "like", "project.intake%")
      .orderBy("id")
      .select("verb")
      .execute();
    expect(verbs.map(({ verb }) => verb)).toEqual([
      "project.intake_checked",
      "project.intake_accepted",
    ]);
  });

  it("shows at the next round what the last one found", async () => {
    const { id, code } = await dossier("TIEPNHAN");
    const lines = [{ documentId: lineOf("Tờ trình"), state: "missing" as const, note: "" }];
    await checkIntake(as("appraiser"), code, intake({ lines, outcome: "return" }));
    const move = (to: string, version: number, reasons: number[] = []) => ({
      toStageId: cast.stages[to] ?? 0,
      on: "2026-11-12",
      reason: "",
      reasons,
      basis: "",
      version,
    });
    const reason = cast.returnReasons.THIEU_TP ?? 0;
    await moveStage(as("appraiser"), code, move("LAPHOSO", 2, [reason]));
    await moveStage(as("officerHealth"), code, move("TIEPNHAN", 3));
    const visit = await visitOf(code);
    const shown = await listIntakeDocuments(db, id, visit?.id ?? 0);
    expect(shown.find((one) => one.id === lineOf("Tờ trình"))).toMatchObject({
      state: null,
      before: "missing",
    });
  });

  it("is of the appraising body at its stages; the secretary needs a basis", async () => {
    const { code } = await dossier("TIEPNHAN");
    for (const name of ["officerHealth", "leaderFinance", "chair", "administrator"] as const)
      await expect(checkIntake(as(name), code, intake())).rejects.toMatchObject({
        kind: "forbidden",
      });
    await expect(checkIntake(as("secretary"), code, intake())).rejects.toMatchObject({
      key: "project.basis_missing",
    });
    const own = await dossier("LAPHOSO");
    await expect(checkIntake(as("officerHealth"), own.code, intake())).rejects.toMatchObject({
      key: "appraisal.no_intake_here",
    });
    for (const outcome of ["supplement", "return"] as const)
      await expect(checkIntake(as("appraiser"), code, intake({ outcome }))).rejects.toMatchObject({
        key: "appraisal.intake_no_faults",
      });
    await expect(
      checkIntake(as("appraiser"), code, intake({ on: "2026-12-01" })),
    ).rejects.toMatchObject({ field: "on" });
  });
});
