import { beforeAll, expect, it } from "vitest";
import { confirmHandover, handOver } from "#app/domain/appraisal/handover.server.ts";
import { moveStage } from "#app/domain/appraisal/move.server.ts";
import { askOpinion } from "#app/domain/appraisal/opinion.server.ts";
import { askSupplement } from "#app/domain/appraisal/supplement.server.ts";
import { getIssuePage } from "#app/domain/issue/page.server.ts";
import { listProjectIssues } from "#app/domain/issue/project-issues.server.ts";
import { raiseIssue } from "#app/domain/issue/raising.server.ts";
import { listRegister } from "#app/domain/issue/register.server.ts";
import { exportRegister } from "#app/domain/issue/register-export.server.ts";
import { readRegisterQuery } from "#app/domain/issue/register-query.ts";
import { getAppraiserHome } from "#app/domain/overview/appraiser.server.ts";
import { getDepartmentHome } from "#app/domain/overview/department.server.ts";
import { search } from "#app/domain/overview/search.server.ts";
import { type Cast, type CastName, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { type FormTrial, type Place, tryForms } from "#tests/support/form-trials.ts";
import { createTestProject } from "#tests/support/project.ts";
import { ask } from "#tests/support/request.ts";
import * as correction from "./correction.tsx";
import type { OfferedAct } from "./dossier-acts.ts";
import * as handover from "./handover.tsx";
import * as intake from "./intake.tsx";
import * as list from "./list.tsx";
import * as opinion from "./opinion.tsx";
import * as opinionAnswer from "./opinion-answer.tsx";
import * as page from "./page.tsx";
import * as receipt from "./receipt.tsx";
import * as returnDecision from "./return-decision.tsx";
import * as returnWithdrawal from "./return-withdrawal.tsx";
import * as selfCheck from "./self-check.tsx";
import * as supplement from "./supplement.tsx";
import * as supplementAnswer from "./supplement-answer.tsx";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
const dossier = () =>
  createTestProject(as("secretary"), cast, { stageId: cast.stages.THAMDINH ?? 0 });
const at = (code: string, part: string): Place => ({
  path: `/projects/${code}/${part}`,
  params: { code },
});
const onVisit = (code: string, visit: number, part: string): Place => ({
  path: `/projects/${code}/visits/${visit}/${part}`,
  params: { code, visit: String(visit) },
});
const visitOf = async (projectId: number, line: "main" | "side") =>
  (
    await db
      .selectFrom("stage_visit")
      .select("id")
      .where("project_id", "=", projectId)
      .where("line", "=", line)
      .executeTakeFirstOrThrow()
  ).id;
const entry = { on: "2026-11-10", number: "", dated: null, basis: "" };

const ofDossier = (part: string) => ({
  name: part,
  nowhere: at("KHONG-CO", part),
  isStale: true,
  leadsTo: "/projects/DA-",
});

const forms: FormTrial[] = [
  {
    ...ofDossier("intake"),
    route: intake,
    place: async () => at((await dossier()).code, "intake"),
    by: "appraiser",
    fields: () => ({ on: "10/11/2026", outcome: "keep", version: "1" }),
    required: ["on", "outcome", "version"],
    texts: [],
    long: ["on", "basis"],
    barred: ["leaderHealth", "leaderLand", "chair", "viewer", "administrator"],
    leadsTo: "/projects/DA-",
  },
  {
    ...ofDossier("self-check"),
    route: selfCheck,
    place: async () => at((await dossier()).code, "self-check"),
    by: "officerHealth",
    fields: () => ({ round: "1", version: "0" }),
    required: ["round", "version"],
    texts: [],
    long: [],
    barred: [],
  },
  {
    ...ofDossier("supplement"),
    route: supplement,
    place: async () => at((await dossier()).code, "supplement"),
    by: "appraiser",
    fields: () => ({
      text: "Bổ sung 03 báo giá",
      on: "10/11/2026",
      dueOn: "20/11/2026",
      number: "88/STTTT",
      dated: "10/11/2026",
      version: "1",
    }),
    required: ["text", "on", "version"],
    texts: ["text"],
    long: ["text", "on", "dueOn", "number", "basis"],
    barred: ["leaderHealth", "leaderLand", "chair", "viewer", "administrator"],
  },
  {
    ...ofDossier("supplement-answer"),
    route: supplementAnswer,
    place: async () => {
      const { code } = await dossier();
      const asked = { ...entry, text: "Bổ sung báo giá", dueOn: null, version: 1 };
      await askSupplement(as("appraiser"), code, asked);
      return at(code, "supplement-answer");
    },
    by: "officerHealth",
    fields: () => ({ on: "17/11/2026", number: "52/SYT", text: "Đã bổ sung", version: "2" }),
    required: ["on", "version"],
    texts: ["text"],
    long: ["text", "on", "number"],
    barred: ["leaderLand", "chair", "viewer", "administrator"],
  },
  {
    ...ofDossier("opinion"),
    route: opinion,
    place: async () => at((await dossier()).code, "opinion"),
    by: "appraiser",
    fields: () => ({
      stageId: String(cast.stages.YKIENTC),
      departmentId: String(cast.departments.STC),
      question: "Nguồn vốn",
      on: "10/11/2026",
      days: "5",
      number: "90/STTTT",
      version: "1",
    }),
    required: ["stageId", "departmentId", "question", "on", "version"],
    texts: ["question"],
    long: ["question", "on", "days", "number", "departmentId"],
    barred: ["leaderHealth", "leaderFinance", "chair", "viewer", "administrator"],
  },
  {
    ...ofDossier("opinion-answer"),
    route: opinionAnswer,
    place: async () => {
      const { id, code } = await dossier();
      await askOpinion(as("appraiser"), code, {
        ...entry,
        stageId: cast.stages.YKIENTC ?? 0,
        departmentId: cast.departments.STC ?? 0,
        question: "Nguồn vốn",
        days: null,
        version: 1,
      });
      return onVisit(code, await visitOf(id, "side"), "answer");
    },
    nowhere: onVisit("KHONG-CO", 1, "answer"),
    by: "leaderFinance",
    fields: () => ({ answer: "Thống nhất", on: "17/11/2026", number: "812/STC", version: "2" }),
    required: ["answer", "on", "version"],
    texts: ["answer"],
    long: ["answer", "on", "number"],
    barred: ["leaderHealth", "leaderLand", "chair", "viewer", "administrator"],
  },
  {
    ...ofDossier("handover"),
    route: handover,
    place: async () => {
      const { id, code } = await dossier();
      return onVisit(code, await visitOf(id, "main"), "handover");
    },
    nowhere: onVisit("KHONG-CO", 1, "handover"),
    by: "appraiser",
    fields: () => ({
      departmentId: String(cast.departments.STTTT),
      userId: String(cast.actors.leaderInfo.id),
      on: "20/11/2026",
      number: "",
      note: "Kèm 02 bộ hồ sơ giấy",
      version: "1",
    }),
    required: ["departmentId", "on", "version"],
    texts: ["note"],
    long: ["note", "on", "number", "departmentId"],
    barred: ["leaderHealth", "leaderLand", "chair", "viewer", "administrator"],
  },
  {
    ...ofDossier("receipt"),
    route: receipt,
    place: async () => {
      const { id, code } = await dossier();
      await handOver(as("appraiser"), code, {
        ...entry,
        departmentId: cast.departments.STC ?? 0,
        userId: null,
        note: "",
        version: 1,
      });
      return onVisit(code, await visitOf(id, "main"), "receipt");
    },
    nowhere: onVisit("KHONG-CO", 1, "receipt"),
    by: "leaderFinance",
    fields: () => ({ version: "2" }),
    required: ["version"],
    texts: [],
    long: [],
    barred: ["leaderHealth", "leaderLand", "chair", "viewer", "administrator"],
  },
  {
    ...ofDossier("correction"),
    route: correction,
    place: async () => {
      const { id, code } = await dossier();
      return onVisit(code, await visitOf(id, "main"), "correction");
    },
    nowhere: onVisit("KHONG-CO", 1, "correction"),
    by: "appraiser",
    fields: () => ({
      stageId: String(cast.stages.THAMDINH),
      enteredOn: "03/11/2026",
      numberIn: "15/STTTT",
      reason: "Nhầm ngày, theo sổ văn bản đến",
      version: "1",
    }),
    required: ["enteredOn", "reason", "version"],
    texts: ["reason"],
    long: ["reason", "enteredOn", "numberIn"],
    barred: ["leaderHealth", "leaderLand", "chair", "viewer", "administrator"],
  },
];

tryForms(forms, (name) => cast.actors[name]);

type Offers = {
  acts: OfferedAct[];
  visits: { acts: OfferedAct[] }[];
  opinions: { acts: OfferedAct[] }[];
};

const loaders = {
  supplement: supplement.loader,
  supplement_answer: supplementAnswer.loader,
  opinion: opinion.loader,
  opinion_answer: opinionAnswer.loader,
  handover: handover.loader,
  intake: intake.loader,
  return_decision: returnDecision.loader,
  return_withdrawal: returnWithdrawal.loader,
  receipt: receipt.loader,
  correction: correction.loader,
};

it("offers each reader what that reader may do, and no button that ends in a refusal", async () => {
  const { id, code } = await dossier();
  const opinionInput = { stageId: cast.stages.YKIENTC ?? 0, question: "Nguồn vốn", days: null };
  const departmentId = cast.departments.STC ?? 0;
  await askOpinion(as("appraiser"), code, { ...entry, ...opinionInput, departmentId, version: 1 });
  const to = { departmentId: cast.departments.STNMT ?? 0, userId: null, note: "" };
  const side = await visitOf(id, "side");
  await handOver(as("leaderFinance"), code, { ...entry, ...to, visitId: side, version: 2 });
  await askSupplement(as("appraiser"), code, { ...entry, text: "Giá", dueOn: null, version: 3 });

  const offered: Record<string, string[]> = {};
  for (const name of Object.keys(cast.actors) as CastName[]) {
    const actor = cast.actors[name];
    const shown = await ask(page.loader, { actor, path: `/projects/${code}`, params: { code } });
    const { acts, visits, opinions } = shown.data as Offers;
    const all = [acts, ...visits.map((one) => one.acts), ...opinions.map((one) => one.acts)].flat();
    offered[name] = all.map(({ act }) => act);
    for (const { act, to: path } of all) {
      const visit = /visits\/(\d+)/.exec(path)?.[1];
      const params: Record<string, string> = visit ? { code, visit } : { code };
      const answer = await ask(loaders[act], { actor, path, params });
      expect([name, path, answer.status]).toEqual([name, path, 200]);
    }
  }
  const main = ["intake", "supplement_answer", "opinion", "handover", "correction"];
  expect(offered).toEqual({
    ...Object.fromEntries(Object.keys(cast.actors).map((name) => [name, []])),
    appraiser: [...main, "opinion_answer", "correction"],
    leaderInfo: [...main, "opinion_answer", "correction"],
    leaderLand: ["receipt", "opinion_answer", "handover", "correction"],
    leaderHealth: ["supplement_answer"],
    officerHealth: ["supplement_answer"],
    secretary: [...main, "receipt", "opinion_answer", "handover", "correction"],
    secretary2: [...main, "receipt", "opinion_answer", "handover", "correction"],
  });
});

it("asks who enters it for a department for a basis, which an answer's document number spares", async () => {
  const { id, code } = await dossier();
  await askOpinion(as("appraiser"), code, {
    ...entry,
    stageId: cast.stages.YKIENTC ?? 0,
    departmentId: cast.departments.STC ?? 0,
    question: "Nguồn vốn",
    days: null,
    version: 1,
  });
  const side = await visitOf(id, "side");
  const behalfOf = async (loader: typeof correction.loader | typeof opinionAnswer.loader) => {
    const answer = await ask(loader, { actor: cast.actors.appraiser, ...onVisit(code, side, "x") });
    return (answer.data as { page: { behalf: unknown } }).page.behalf;
  };
  const finance = expect.stringContaining("Tài chính");
  expect(await behalfOf(opinionAnswer.loader)).toEqual({ name: finance, isOptional: true });
  expect(await behalfOf(correction.loader)).toEqual({ name: finance, isOptional: false });
});

it("counts on the homes and in the list what the project's page counts: not the days of a supplement", async () => {
  const { code } = await dossier();
  const asked = { ...entry, text: "Báo giá", dueOn: null, version: 1 };
  await askSupplement(as("appraiser"), code, asked);
  const shown = await ask(page.loader, { ...at(code, ""), actor: cast.actors.viewer });
  expect(shown.data).toMatchObject({ days: 6, limit: 14, isPaused: true });
  const { path } = shown.data as { path: { state: string; days: number }[] };
  expect(path.find(({ state }) => state === "current")?.days).toBe(6);
  const reading = { today: "2026-11-23", locale: "vi" } as const;
  const { id } = cast.actors.appraiser;
  await db
    .updateTable("stage_visit as v")
    .from("project as p")
    .whereRef("p.id", "=", "v.project_id")
    .where("p.code", "=", code)
    .set({ holder_user_id: id })
    .execute();
  const desk = await getAppraiserHome(db, reading, ["appraising_body"], {
    id,
    departmentIds: [cast.departments.STTTT ?? 0],
    isLead: false,
  });
  const home = await getDepartmentHome(db, reading, {
    id: 0,
    departmentIds: [cast.departments.SYT ?? 0],
  });
  const listed = await ask(list.loader, {
    ...at(code, ""),
    path: `/projects?q=${code}`,
    actor: cast.actors.viewer,
  });
  const { rows: projects } = listed.data as { rows: { code: string }[] };
  for (const rows of [desk.dossiers, home.projects, projects])
    expect(rows.find((one) => one.code === code)).toMatchObject({ days: 6, limit: 14, round: 1 });
});

it("names the round wherever a visit is named, once a dossier has been returned", async () => {
  const { id, code } = await dossier();
  await moveStage(as("appraiser"), code, {
    toStageId: cast.stages.DIEUCHINH ?? 0,
    on: "2026-11-16",
    reason: "",
    reasons: [cast.returnReasons.THIEU_TP ?? 0],
    basis: "",
    version: 1,
  });
  const blocker = { kind: "blocker", projectId: id, text: "Chưa có đơn giá mạng" } as const;
  const lead = { leadDepartmentId: cast.departments.SYT ?? 0, deadline: "2026-12-18" };
  const issue = await raiseIssue(as("secretary"), { ...blocker, ...lead });
  const reader = as("leaderHealth");
  const round = { round: 2 };
  const query = readRegisterQuery(new URLSearchParams({ project: code, state: "all" }));
  const [row] = (await listRegister(reader, query)).rows;
  expect(row).toMatchObject({ code: issue.code, ...round });
  for await (const rows of exportRegister(reader, query)) expect(rows).toMatchObject([round]);
  expect((await search(reader, code)).projects).toMatchObject([round]);
  expect(await listProjectIssues(reader, id, "2026-11-23")).toMatchObject([round]);
  expect(await getIssuePage(reader, issue.code)).toMatchObject({ stage: round });
  const shown = await ask(page.loader, { ...at(code, ""), actor: reader.actor });
  expect(shown.data).toMatchObject({ ...round, visits: [{ round: 1 }, round], issues: [round] });
});

it("lists handovers that nobody has confirmed for both sides, until they are", async () => {
  const { code } = await dossier();
  const reading = { today: "2026-11-23", locale: "vi" } as const;
  const homeOf = async (name: CastName, department: string) => {
    const reader = { id: cast.actors[name].id, departmentIds: [cast.departments[department] ?? 0] };
    const home = await getDepartmentHome(db, reading, reader);
    const desk = await getAppraiserHome(db, reading, [], { ...reader, isLead: false });
    expect(desk.handovers).toEqual(home.handovers);
    return home.handovers.filter((one) => one.code === code);
  };
  await handOver(as("appraiser"), code, {
    ...entry,
    departmentId: cast.departments.STC ?? 0,
    userId: null,
    on: "2026-11-20",
    number: "",
    note: "",
    version: 1,
  });
  expect(await homeOf("leaderFinance", "STC")).toMatchObject([
    { direction: "in", department: "Sở TT-TT", on: "2026-11-20", days: 1 },
  ]);
  expect(await homeOf("appraiser", "STTTT")).toMatchObject([
    { direction: "out", department: "Sở Tài chính" },
  ]);
  expect(await homeOf("leaderHealth", "SYT")).toEqual([]);
  await confirmHandover(as("leaderFinance"), code, { basis: "", version: 2 });
  expect(await homeOf("leaderFinance", "STC")).toEqual([]);
  expect(await homeOf("appraiser", "STTTT")).toEqual([]);
});
