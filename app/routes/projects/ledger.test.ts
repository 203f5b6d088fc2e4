import { beforeAll } from "vitest";
import { askOpinion } from "#app/domain/appraisal/opinion.server.ts";
import { askSupplement } from "#app/domain/appraisal/supplement.server.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { type FormTrial, type Place, tryForms } from "#tests/support/form-trials.ts";
import { createTestProject } from "#tests/support/project.ts";
import * as opinion from "./opinion.tsx";
import * as opinionAnswer from "./opinion-answer.tsx";
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
];

tryForms(forms, (name) => cast.actors[name]);
