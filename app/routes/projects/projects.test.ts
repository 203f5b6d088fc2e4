import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, type CastName, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { type Fields, type FormTrial, type Place, tryForms } from "#tests/support/form-trials.ts";
import { createTestProject } from "#tests/support/project.ts";
import { type Answer, ask } from "#tests/support/request.ts";
import * as deactivation from "./deactivation.tsx";
import * as edit from "./edit.tsx";
import * as list from "./list.tsx";
import * as fresh from "./new.tsx";
import * as page from "./page.tsx";
import * as reactivation from "./reactivation.tsx";
import * as stage from "./stage.tsx";

const { db } = await createTestDatabase();
let cast: Cast;

const SCRIPT = `<script>alert("x")</script>'; drop table project; --`;

beforeAll(async () => {
  cast = await createCast(db);
});

const secretary = () => ctxOf(db, cast.actors.secretary);
const project = () => createTestProject(secretary(), cast);
const actorOf = (name: CastName) => cast.actors[name];
let made = 0;

const at = (code: string, part: string): Place => ({
  path: `/projects/${code}/${part}`,
  params: { code },
});

/** What a form of one project has in common with the others. */
const ofProject = (part: string) => ({
  place: async () => at((await project()).code, part),
  nowhere: at("KHONG-CO", part),
  isStale: true,
  leadsTo: "/projects/DA-",
});

const forms: FormTrial[] = [
  {
    name: "new",
    route: fresh,
    place: async () => ({ path: "/projects/new", params: {} }),
    nowhere: null,
    isStale: false,
    leadsTo: "/projects/MOI-",
    by: "leaderHealth",
    fields: () => ({
      code: `MOI-${++made}`,
      nameVi: "Bệnh án điện tử",
      nameEn: "",
      ownerDepartmentId: String(cast.departments.SYT),
      kindId: String(cast.kinds.DC_DTCT),
      fundingSource: "recurrent",
      group: "C",
      budget: "3,5 tỷ",
      stageId: String(cast.stages.LAPHOSO),
      enteredOn: "02/11/2026",
    }),
    required: [
      "code",
      "nameVi",
      "ownerDepartmentId",
      "kindId",
      "fundingSource",
      "group",
      "budget",
      "stageId",
      "enteredOn",
    ],
    texts: ["nameVi", "nameEn"],
    long: ["code", "nameVi", "nameEn", "budget", "enteredOn", "kindId"],
    barred: ["appraiser", "chair", "viewer", "administrator"],
  },
  {
    name: "edit",
    route: edit,
    ...ofProject("edit"),
    by: "leaderHealth",
    fields: () => ({
      nameVi: "Bệnh án điện tử",
      nameEn: "Records",
      kindId: String(cast.kinds.DC_DTCT),
      fundingSource: "mixed",
      group: "B",
      budget: "3.500.000.000",
      version: "1",
    }),
    required: ["nameVi", "kindId", "fundingSource", "group", "budget", "version"],
    texts: ["nameVi", "nameEn"],
    long: ["nameVi", "nameEn", "budget"],
    barred: ["leaderFinance", "appraiser", "chair", "viewer", "administrator"],
  },
  {
    name: "stage",
    route: stage,
    ...ofProject("stage"),
    by: "leaderHealth",
    fields: () => ({
      toStageId: String(cast.stages.TIEPNHAN),
      on: "20/11/2026",
      reason: "Đủ thành phần hồ sơ",
      version: "1",
    }),
    required: ["toStageId", "on", "version"],
    texts: ["reason"],
    long: ["reason", "on", "toStageId", "basis"],
    barred: ["leaderLand", "chair", "viewer", "administrator"],
  },
  {
    name: "deactivation",
    route: deactivation,
    ...ofProject("deactivation"),
    by: "secretary",
    fields: () => ({ reason: "Đã quyết toán", version: "1" }),
    required: ["reason", "version"],
    texts: ["reason"],
    long: ["reason"],
    barred: ["leaderHealth", "appraiser", "chair", "viewer", "administrator"],
  },
];

tryForms(forms, actorOf);

async function send(part: string, fields: Fields, by: CastName, code?: string): Promise<Answer> {
  const form = forms.find((one) => one.name === part);
  if (!form) throw new Error(`no form ${part}`);
  const place = code ? at(code, part) : await form.place();
  return ask(form.route.action, { actor: actorOf(by), ...place, fields });
}

const fieldsOf = (part: string): Fields => forms.find((one) => one.name === part)?.fields() ?? {};

describe("moving a dossier", () => {
  it("is refused with a sentence to a body whose turn it is not", async () => {
    for (const name of ["appraiser", "leaderFinance"] as const) {
      const { code } = await project();
      expect((await send("stage", fieldsOf("stage"), name, code)).status).toBe(403);
      const path = `/projects/${code}/stage`;
      const shown = await ask(stage.loader, { actor: actorOf(name), path, params: { code } });
      expect(shown).toMatchObject({ status: 403, data: "project.not_your_stage" });
    }
  });

  it("asks the secretary for the basis, beside its field", async () => {
    const fields = fieldsOf("stage");
    const answer = await send("stage", fields, "secretary");
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.form?.errors ?? {})).toEqual(["basis"]);
    const basis = "Điện thoại của Sở Y tế, 9 giờ ngày 20/11";
    expect((await send("stage", { ...fields, basis }, "secretary")).status).toBe(303);
  });
});

describe("a department's own projects", () => {
  it("cannot be entered for another department", async () => {
    const foreign = { ...fieldsOf("new"), ownerDepartmentId: String(cast.departments.STC) };
    expect((await send("new", foreign, "leaderHealth")).status).toBe(403);
  });

  it("cannot be handed over by a forged field", async () => {
    const { code } = await project();
    const forged = { ...fieldsOf("edit"), ownerDepartmentId: String(cast.departments.STC) };
    expect((await send("edit", forged, "leaderHealth", code)).status).toBe(403);
  });
});

describe("the pages of projects", () => {
  it("shows the list and a project to everyone who is signed in", async () => {
    const { code } = await project();
    for (const name of Object.keys(cast.actors) as CastName[]) {
      const actor = actorOf(name);
      const listed = await ask(list.loader, { actor, path: "/projects?q=suc+khoe&sort=days" });
      expect(listed.status).toBe(200);
      const shown = await ask(page.loader, { actor, path: `/projects/${code}`, params: { code } });
      expect(shown).toMatchObject({ status: 200, data: { code, path: { length: 11 } } });
    }
    expect((await ask(list.loader, { actor: null, path: "/projects" })).status).toBe(302);
    const unknown = await ask(page.loader, {
      actor: actorOf("viewer"),
      path: "/projects/x",
      params: { code: SCRIPT },
    });
    expect(unknown.status).toBe(404);
  });

  it("offers what the reader may do", async () => {
    const { code } = await project();
    const canOf = async (name: CastName) => {
      const path = `/projects/${code}`;
      const answer = await ask(page.loader, { actor: actorOf(name), path, params: { code } });
      return (answer.data as { can: Record<string, boolean> }).can;
    };
    const nothing = {
      edit: false,
      money: false,
      move: false,
      raise: false,
      end: false,
      takeUp: false,
    };
    expect(await canOf("viewer")).toEqual(nothing);
    expect(await canOf("leaderLand")).toEqual(nothing);
    expect(await canOf("leaderFinance")).toEqual({ ...nothing, money: true });
    expect(await canOf("appraiser")).toEqual({ ...nothing, raise: true });
    expect(await canOf("leaderHealth")).toEqual({
      ...nothing,
      edit: true,
      money: true,
      move: true,
      raise: true,
    });
    expect(await canOf("secretary")).toMatchObject({ edit: true, move: true, end: true });
  });

  it("takes up again what was ended, and shows neither page where there is nothing to do", async () => {
    const { code } = await project();
    const at = (part: string) => ({
      actor: actorOf("secretary"),
      path: `/projects/${code}/${part}`,
      params: { code },
    });
    expect((await ask(reactivation.loader, at("reactivation"))).status).toBe(404);
    const fields = { reason: "Xong", version: "1" };
    await ask(deactivation.action, { ...at("deactivation"), fields });
    expect((await ask(deactivation.loader, at("deactivation"))).status).toBe(404);
    expect((await ask(reactivation.loader, at("reactivation"))).status).toBe(200);
    const back = await ask(reactivation.action, {
      ...at("reactivation"),
      fields: { reason: "Bổ sung vốn", version: "2" },
    });
    expect(back.status).toBe(303);
  });
});
