import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, type CastName, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { type Answer, ask } from "#tests/support/request.ts";
import * as deactivation from "./deactivation.tsx";
import * as edit from "./edit.tsx";
import * as list from "./list.tsx";
import * as money from "./money.tsx";
import * as fresh from "./new.tsx";
import * as page from "./page.tsx";
import * as reactivation from "./reactivation.tsx";
import * as stage from "./stage.tsx";

const { db } = await createTestDatabase();
let cast: Cast;

const SCRIPT = `<script>alert("x")</script>'; drop table project; --`;
const LONG = "ế".repeat(10_000);

beforeAll(async () => {
  cast = await createCast(db);
});

const secretary = () => ctxOf(db, cast.actors.secretary);
const project = () => createTestProject(secretary(), cast);
const actorOf = (name: CastName) => cast.actors[name];
let keys = 0;
const key = () => `key-${++keys}`;

type Fields = Record<string, string | string[]>;

interface Form {
  name: string;
  route: { action: ActionFunction; loader: LoaderFunction };
  part: string;
  /** Sends it as someone who may. */
  by: CastName;
  fields: () => Fields;
  required: string[];
  texts: string[];
  long: string[];
  /** Who may not, though signed in. */
  barred: CastName[];
}

const forms: Form[] = [
  {
    name: "new project",
    route: fresh,
    part: "new",
    by: "leaderHealth",
    fields: () => ({
      code: `MOI-${++keys}`,
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
    part: "edit",
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
    name: "money",
    route: money,
    part: "money",
    by: "officerHealth",
    fields: () => ({
      year: "2026",
      plan: "1,1 tỷ",
      disbursed: "200 triệu",
      asOf: "20/11/2026",
      version: "0",
    }),
    required: ["year", "plan", "version"],
    texts: [],
    long: ["plan", "disbursed", "asOf", "year", "basis"],
    barred: ["leaderFinance", "appraiser", "chair", "viewer", "administrator"],
  },
  {
    name: "stage",
    route: stage,
    part: "stage",
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
    part: "deactivation",
    by: "secretary",
    fields: () => ({ reason: "Đã quyết toán", version: "1" }),
    required: ["reason", "version"],
    texts: ["reason"],
    long: ["reason"],
    barred: ["leaderHealth", "appraiser", "chair", "viewer", "administrator"],
  },
];

async function send(form: Form, fields: Fields, by = form.by, code?: string): Promise<Answer> {
  const isNew = form.part === "new";
  const target = code ?? (isNew ? "" : (await project()).code);
  return ask(form.route.action, {
    actor: actorOf(by),
    path: isNew ? "/projects/new" : `/projects/${target}/${form.part}`,
    params: isNew ? {} : { code: target },
    fields,
  });
}

describe.each(forms)("the form: $name", (form) => {
  it("is taken when it is right, and sent on", async () => {
    const answer = await send(form, { ...form.fields(), _key: key() });
    expect(answer).toMatchObject({ status: 303, location: expect.stringMatching("^/projects/") });
  });

  it("says beside each field what is missing, and keeps the rest", async () => {
    for (const name of form.required) {
      const { [name]: _, ...rest } = form.fields();
      for (const fields of [rest, { ...rest, [name]: "" }, { ...rest, [name]: "  \n " }]) {
        const answer = await send(form, fields);
        expect([name, answer.status]).toEqual([name, 400]);
        expect(answer.form?.errors[name]).toHaveLength(1);
        expect(answer.form?.values).toMatchObject(rest);
      }
    }
  });

  it("refuses 10,000 characters beside the field, and keeps them", async () => {
    for (const name of form.long) {
      const answer = await send(form, { ...form.fields(), [name]: LONG });
      expect([name, answer.status]).toEqual([name, 400]);
      expect(answer.form?.errors[name]).toHaveLength(1);
      expect(answer.form?.values[name]).toBe(LONG);
    }
  });

  it("takes script-like and NFD text as text", async () => {
    for (const name of form.texts) {
      for (const text of [SCRIPT, "Hồ sơ sức khỏe".normalize("NFD")]) {
        const answer = await send(form, { ...form.fields(), [name]: text });
        expect([name, answer.status]).toEqual([name, 303]);
      }
    }
  });

  it("refuses a field that comes twice, an id that is none, and words of no list", async () => {
    const fields = form.fields();
    for (const name of form.required) {
      const answer = await send(form, { ...fields, [name]: ["1", "2"] });
      expect([name, answer.status]).toEqual([name, 400]);
    }
    for (const name of Object.keys(fields).filter((one) => one.endsWith("Id"))) {
      for (const value of ["0", "-1", "1e3", "999999999", "99999999999999999999", "x"]) {
        const answer = await send(form, { ...fields, [name]: value });
        expect([name, value, [400, 403].includes(answer.status)]).toEqual([name, value, true]);
      }
    }
  });

  it("counts a repeated sending once, and refuses the same key with another body", async () => {
    if (form.part === "new") {
      const fields: Fields = { ...form.fields(), _key: key() };
      const answers = [await send(form, fields), await send(form, fields)];
      expect(answers.map((answer) => answer.location)).toEqual([
        `/projects/${fields.code}`,
        `/projects/${fields.code}`,
      ]);
      expect((await send(form, { ...fields, nameVi: "Khác" })).status).toBe(409);
      return;
    }
    const { code } = await project();
    const fields = { ...form.fields(), _key: key() };
    const first = await send(form, fields, form.by, code);
    const again = await send(form, fields, form.by, code);
    expect([first.status, again.status, again.location]).toEqual([303, 303, first.location]);
    const other = await send(form, { ...fields, surplus: "x" }, form.by, code);
    expect(other.status).toBe(409);
  });

  it("is refused when it is stale, with what was typed kept", async () => {
    if (form.part === "new") return;
    const { code } = await project();
    await send(form, form.fields(), form.by, code);
    const answer = await send(form, form.fields(), form.by, code);
    expect(answer.status).toBe(409);
    expect(answer.form?.formErrors).toHaveLength(1);
    expect(answer.form?.values).toMatchObject(form.fields());
  });

  it("is not for others, whatever they send", async () => {
    for (const name of form.barred) {
      for (const fields of [form.fields(), {}]) {
        const answer = await send(form, fields, name);
        expect([name, answer.status]).toEqual([name, 403]);
      }
      const code = (await project()).code;
      const path = form.part === "new" ? "/projects/new" : `/projects/${code}/${form.part}`;
      const shown = await ask(form.route.loader, {
        actor: actorOf(name),
        path,
        params: { code },
      });
      expect([name, shown.status]).toEqual([name, 403]);
    }
  });

  it("leads to the sign-in page without a session, and knows no project that is not there", async () => {
    const params = { code: "KHONG-CO" };
    const path = form.part === "new" ? "/projects/new" : `/projects/KHONG-CO/${form.part}`;
    for (const run of [form.route.loader, form.route.action]) {
      const fields = run === form.route.action ? { fields: form.fields() } : {};
      const answer = await ask(run, { actor: null, path, params, ...fields });
      expect(answer).toMatchObject({
        status: 302,
        location: `/sign-in?to=${encodeURIComponent(path)}`,
      });
      if (form.part === "new") continue;
      const unknown = await ask(run, { actor: actorOf("secretary"), path, params, ...fields });
      expect(unknown.status).toBe(404);
    }
  });
});

describe("moving a dossier", () => {
  it("is refused with a sentence to a body whose turn it is not", async () => {
    const form = forms.find((one) => one.part === "stage");
    if (!form) throw new Error("no form");
    for (const name of ["appraiser", "leaderFinance"] as const) {
      const { code } = await project();
      expect((await send(form, form.fields(), name, code)).status).toBe(403);
      const path = `/projects/${code}/stage`;
      const shown = await ask(stage.loader, { actor: actorOf(name), path, params: { code } });
      expect(shown).toMatchObject({ status: 403, data: "project.not_your_stage" });
    }
  });

  it("asks the secretary for the basis, beside its field", async () => {
    const form = forms.find((one) => one.part === "stage");
    if (!form) throw new Error("no form");
    const answer = await send(form, form.fields(), "secretary");
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.form?.errors ?? {})).toEqual(["basis"]);
    const basis = "Điện thoại của Sở Y tế, 9 giờ ngày 20/11";
    expect((await send(form, { ...form.fields(), basis }, "secretary")).status).toBe(303);
  });
});

describe("a department's own projects", () => {
  it("cannot be entered for another department", async () => {
    const form = forms[0];
    if (!form) throw new Error("no form");
    const foreign = { ...form.fields(), ownerDepartmentId: String(cast.departments.STC) };
    expect((await send(form, foreign)).status).toBe(403);
  });

  it("cannot be handed over by a forged field", async () => {
    const { code } = await project();
    const form = forms[1];
    if (!form) throw new Error("no form");
    const forged = { ...form.fields(), ownerDepartmentId: String(cast.departments.STC) };
    expect((await send(form, forged, "leaderHealth", code)).status).toBe(403);
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
    expect(await canOf("leaderFinance")).toEqual(nothing);
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
