import { beforeAll, expect, it } from "vitest";
import type { Actor } from "#app/domain/context.ts";
import { addUser } from "#app/domain/user/commands.server.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { getDossier } from "./dossier.server.ts";
import { moveStage, type StageMove } from "./move.server.ts";
import { decideReturn, proposeReturn, withdrawReturn } from "./return-approval.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;
let lead: Actor;

beforeAll(async () => {
  cast = await createCast(db);
  const { id } = await addUser(as("administrator"), {
    username: "tp.thamdinh",
    full_name: "Hồ Quang Huy",
    title_vi: "",
    title_en: "",
    email: "",
    phone: "",
    department_id: cast.departments.STTTT ?? 0,
    role: "appraisal_lead",
  });
  const roles = [{ role: "appraisal_lead" as const, departmentId: cast.departments.STTTT ?? 0 }];
  lead = { ...cast.actors.appraiser, id, username: "tp.thamdinh", roles };
});

const TODAY = "2026-11-23";
const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
const asLead = () => ctxOf(db, lead);
const dossier = () =>
  createTestProject(as("secretary"), cast, { stageId: cast.stages.THAMDINH ?? 0 });
const back = (version = 1, changes: Partial<StageMove> = {}): StageMove => ({
  toStageId: cast.stages.DIEUCHINH ?? 0,
  on: "2026-11-20",
  reason: "Tổng mức chưa có căn cứ",
  reasons: [cast.returnReasons.TONG_MUC ?? 0],
  numberOut: "91/STTTT",
  basis: "",
  version,
  ...changes,
});
const decision = (isApproved: boolean, version = 2, note = "") => ({
  isApproved,
  on: TODAY,
  note,
  basis: "",
  version,
});
const standing = async (code: string) => {
  const { visits } = await getDossier(db, code, TODAY);
  return visits.at(-1);
};
const verbsOf = async (projectId: number) => {
  const events = db.selectFrom("event").where("project_id", "=", projectId).orderBy("id");
  return (await events.select("verb").execute()).map(({ verb }) => verb);
};

it("an appraiser cannot return a dossier where somebody leads; the lead and the secretary can", async () => {
  const { code } = await dossier();
  await expect(moveStage(as("appraiser"), code, back())).rejects.toMatchObject({
    key: "appraisal.return_unapproved",
  });
  await moveStage(asLead(), code, back());
  const other = await dossier();
  await moveStage(as("secretary"), other.code, back(1, { basis: "Văn bản 91/STTTT" }));
  expect(await standing(other.code)).toMatchObject({ round: 2 });
});

it("a proposed return waits, and is carried out as proposed once the lead approves it", async () => {
  const { id, code } = await dossier();
  await proposeReturn(as("appraiser"), code, back());
  expect(await standing(code)).toMatchObject({
    stageId: cast.stages.THAMDINH,
    round: 1,
    proposal: { by: "Võ Anh Tuấn", reason: "Tổng mức chưa có căn cứ", outcome: null },
  });
  await expect(proposeReturn(as("appraiser"), code, back(2))).rejects.toMatchObject({
    key: "appraisal.return_waits",
  });
  for (const name of [
    "appraiser",
    "officerHealth",
    "leaderFinance",
    "chair",
    "administrator",
  ] as const)
    await expect(decideReturn(as(name), code, decision(true))).rejects.toMatchObject({
      kind: "forbidden",
    });
  await decideReturn(asLead(), code, decision(true));
  const { visits } = await getDossier(db, code, TODAY);
  expect(visits.map(({ stageId, round }) => [stageId, round])).toEqual([
    [cast.stages.THAMDINH, 1],
    [cast.stages.DIEUCHINH, 2],
  ]);
  expect(visits[0]).toMatchObject({
    result: "returned",
    reason: "Tổng mức chưa có căn cứ",
    numberOut: "91/STTTT",
    proposal: { outcome: "approved" },
  });
  expect(visits[0]?.reasons).toHaveLength(1);
  expect((await verbsOf(id)).slice(-2)).toEqual([
    "project.return_proposed",
    "project.stage_returned",
  ]);
  await expect(decideReturn(asLead(), code, decision(true, 3))).rejects.toMatchObject({
    key: "appraisal.no_return_proposed",
  });
});

it("a declined return leaves the dossier where it is, with the why; another can be proposed", async () => {
  const { id, code } = await dossier();
  await proposeReturn(as("appraiser"), code, back());
  await expect(decideReturn(asLead(), code, decision(false))).rejects.toMatchObject({
    key: "appraisal.decline_reason",
    field: "note",
  });
  await decideReturn(asLead(), code, decision(false, 2, "Chỉ cần yêu cầu bổ sung"));
  expect(await standing(code)).toMatchObject({
    round: 1,
    proposal: { outcome: "declined", note: "Chỉ cần yêu cầu bổ sung" },
  });
  expect((await verbsOf(id)).at(-1)).toBe("project.return_declined");
  await proposeReturn(as("appraiser"), code, back(3));
});

it("who proposed it takes it back; a dossier that leaves otherwise leaves no proposal behind", async () => {
  const { code } = await dossier();
  await proposeReturn(as("appraiser"), code, back());
  await expect(withdrawReturn(asLead(), code, { version: 2 })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await withdrawReturn(as("appraiser"), code, { version: 2 });
  expect((await standing(code))?.proposal?.outcome).toBe("withdrawn");
  await proposeReturn(as("appraiser"), code, back(3));
  await moveStage(as("appraiser"), code, {
    toStageId: cast.stages.PHEDUYET ?? 0,
    on: "2026-11-20",
    reason: "",
    basis: "",
    version: 4,
  });
  const open = await db
    .selectFrom("return_proposal")
    .where("outcome", "is", null)
    .innerJoin("stage_visit as v", "v.id", "return_proposal.visit_id")
    .innerJoin("project as p", "p.id", "v.project_id")
    .where("p.code", "=", code)
    .select("return_proposal.id")
    .execute();
  expect(open).toEqual([]);
});

it("is refused for what the return itself would be refused for", async () => {
  const { code } = await dossier();
  const refusals: [Partial<StageMove>, string][] = [
    [{ reasons: [] }, "reasons"],
    [{ toStageId: cast.stages.PHEDUYET ?? 0 }, "toStageId"],
    [{ on: "2026-12-20" }, "on"],
  ];
  for (const [changes, field] of refusals)
    await expect(proposeReturn(as("appraiser"), code, back(1, changes))).rejects.toMatchObject({
      field,
    });
  await expect(proposeReturn(as("officerHealth"), code, back())).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(proposeReturn(as("appraiser"), code, back(7))).rejects.toMatchObject({
    key: "project.moved_since",
  });
});
