import { beforeAll, describe, expect, it } from "vitest";
import { enterDisbursement } from "#app/domain/disbursement/entering.server.ts";
import { changeYearPlan } from "#app/domain/project/plan.server.ts";
import { type Cast, type CastName, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { payment } from "#tests/support/disbursement.ts";
import { type Fields, type FormTrial, tryForms } from "#tests/support/form-trials.ts";
import { createTestProject } from "#tests/support/project.ts";
import { ask } from "#tests/support/request.ts";
import * as correction from "./correction.tsx";
import * as entries from "./entries.tsx";
import { loader as csv } from "./entries-csv.ts";
import * as entry from "./entry-new.tsx";
import * as plan from "./plan.tsx";
import * as project from "./project.tsx";
import * as province from "./province.tsx";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const as = (name: CastName) => ctxOf(db, cast.actors[name]);
const actorOf = (name: CastName) => cast.actors[name];
const billion = 1_000_000_000;

/** A project of Health with a plan of 3 billion, and 200 million paid out of it in October. */
async function paid(): Promise<{ code: string; id: number }> {
  const { code } = await createTestProject(as("secretary"), cast);
  const money = { plan: 3 * billion, carriedOver: null, reason: "", basis: "" };
  await changeYearPlan(as("officerHealth"), code, { ...money, year: 2026, version: 0 });
  const { id } = await enterDisbursement(as("officerHealth"), code, payment());
  return { code, id };
}

const outsiders: CastName[] = ["leaderLand", "appraiser", "chair", "viewer", "administrator"];
const at = (code: string, part: string, id?: number) => ({
  path: `/projects/${code}/${part}`,
  params: { code, ...(id === undefined ? {} : { id: String(id) }) },
});
const entryFields = (): Fields => ({
  year: "2026",
  month: "11",
  amount: "3,5 triệu",
  documentNumber: "12/GRV",
  documentDate: "20/11/2026",
  asOf: "20/11/2026",
  note: "",
});
const { year: _, ...correctFields } = entryFields();

const forms: FormTrial[] = [
  {
    name: "plan",
    route: plan,
    place: async () => at((await createTestProject(as("secretary"), cast)).code, "plan"),
    nowhere: at("KHONG-CO", "plan"),
    by: "leaderFinance",
    fields: () => ({ year: "2026", plan: "1,1 tỷ", carriedOver: "200 triệu", version: "0" }),
    required: ["year", "plan", "version"],
    texts: [],
    long: ["plan", "carriedOver", "year", "basis", "reason"],
    barred: outsiders,
    isStale: true,
    leadsTo: "/projects/DA-[0-9]+/money\\?year=2026",
  },
  {
    name: "entry",
    route: entry,
    place: async () => at((await paid()).code, "disbursements/new"),
    nowhere: at("KHONG-CO", "disbursements/new"),
    by: "officerHealth",
    fields: entryFields,
    required: ["year", "month", "amount", "documentNumber", "documentDate", "asOf"],
    texts: ["documentNumber", "note"],
    long: ["amount", "documentNumber", "documentDate", "asOf", "note", "overReason", "month"],
    barred: outsiders,
    isStale: false,
    leadsTo: "/projects/DA-[0-9]+/money\\?year=2026",
  },
  {
    name: "correction",
    route: correction,
    place: async () => {
      const { code, id } = await paid();
      return at(code, `disbursements/${id}/correction`, id);
    },
    nowhere: at("KHONG-CO", "disbursements/1/correction", 1),
    by: "leaderFinance",
    fields: () => ({ ...correctFields, reason: "Nhầm đơn vị tính" }),
    required: ["reason", "month", "asOf"],
    texts: ["reason", "documentNumber", "note"],
    long: ["reason", "amount", "documentNumber", "documentDate", "asOf", "note", "overReason"],
    barred: outsiders,
    isStale: true,
    leadsTo: "/projects/DA-[0-9]+/money\\?year=2026",
  },
];

tryForms(forms, actorOf);

describe("entering for another", () => {
  const send = async (name: CastName, changes: Fields) => {
    const { code } = await paid();
    const place = at(code, "disbursements/new");
    const fields = { ...entryFields(), ...changes };
    return ask(entry.action, { actor: actorOf(name), ...place, fields });
  };

  it("asks the secretary for whom and on what basis", async () => {
    const missing = await send("secretary", {});
    expect([missing.status, Object.keys(missing.form?.errors ?? {})]).toEqual([400, ["basis"]]);
    const behalf = String(cast.departments.STC);
    expect(Object.keys((await send("secretary", { behalf })).form?.errors ?? {})).toEqual([
      "basis",
    ]);
    const other = { behalf: String(cast.departments.SNV), basis: "Điện thoại" };
    expect(Object.keys((await send("secretary", other)).form?.errors ?? {})).toEqual(["behalf"]);
    expect((await send("secretary", { behalf, basis: "Bảng đối chiếu" })).status).toBe(303);
    const event = await db
      .selectFrom("event")
      .select(["behalf_name", "basis"])
      .where("verb", "=", "project.disbursed")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(event).toEqual({ behalf_name: "Sở Tài chính", basis: "Bảng đối chiếu" });
  });

  it("offers the choice to the secretary alone", async () => {
    const { code } = await paid();
    const keepersOf = async (name: CastName) => {
      const place = at(code, "disbursements/new");
      const answer = await ask(entry.loader, { actor: actorOf(name), ...place });
      return (answer.data as { keepers: { name: string }[] | null }).keepers;
    };
    expect((await keepersOf("secretary"))?.map(({ name }) => name)).toEqual([
      "Sở Y tế",
      "Sở Tài chính",
    ]);
    expect(await keepersOf("leaderFinance")).toBeNull();
  });
});

describe("an amount beyond the plan", () => {
  it("asks for the reason beside its field, keeps what was typed, and is taken with it", async () => {
    const { code } = await paid();
    const place = at(code, "disbursements/new");
    const fields = { ...entryFields(), amount: "2,9 tỷ" };
    const asked = await ask(entry.action, { actor: actorOf("officerHealth"), ...place, fields });
    expect(asked.status).toBe(400);
    expect(asked.form?.errors).toEqual({
      overReason: [expect.stringContaining("vượt kế hoạch vốn năm còn lại")],
    });
    expect(asked.form?.values).toMatchObject({ amount: "2,9 tỷ" });
    const answered = { ...fields, overReason: "Ứng trước" };
    const taken = await ask(entry.action, {
      actor: actorOf("officerHealth"),
      ...place,
      fields: answered,
    });
    expect(taken.status).toBe(303);
  });

  it.each([
    ["0", 400],
    ["-5", 400],
    ["3,5", 400],
    ["9007199254740993", 400],
    ["9007199254740991", 400],
    ["1 đồng", 303],
  ])("reads %s with %d", async (amount, status) => {
    const { code } = await paid();
    const place = at(code, "disbursements/new");
    const fields = { ...entryFields(), amount };
    const answer = await ask(entry.action, { actor: actorOf("officerHealth"), ...place, fields });
    expect(answer.status).toBe(status);
  });
});

describe("what was corrected", () => {
  it("is not offered for correction again", async () => {
    const { code, id } = await paid();
    const place = at(code, `disbursements/${id}/correction`, id);
    const fields = { ...correctFields, amount: "", reason: "Nhầm dự án" };
    const actor = actorOf("officerHealth");
    expect((await ask(correction.action, { actor, ...place, fields })).status).toBe(303);
    expect(await ask(correction.loader, { actor, ...place })).toMatchObject({
      status: 409,
      data: "disbursement.corrected",
    });
    const counter = { ...place, params: { code, id: String(id + 1) } };
    expect(await ask(correction.loader, { actor, ...counter })).toMatchObject({
      data: "disbursement.counter",
    });
    for (const none of ["x", "-1", "0", "9".repeat(30)]) {
      const nowhere = { ...place, params: { code, id: none } };
      expect((await ask(correction.loader, { actor, ...nowhere })).status).toBe(404);
    }
  });
});

describe("the pages of money", () => {
  it("are for everyone who is signed in; the buttons for those who keep it", async () => {
    const { code } = await paid();
    for (const name of Object.keys(cast.actors) as CastName[]) {
      const actor = actorOf(name);
      const shown = await ask(project.loader, { actor, ...at(code, "money") });
      expect(shown).toMatchObject({
        status: 200,
        data: {
          sums: { plan: 3 * billion, disbursed: 200_000_000 },
          spent: 200_000_000,
          entries: [{ amount: 200_000_000 }],
          canKeep: !outsiders.includes(name) && name !== "leaderInfo",
        },
      });
      expect((await ask(province.loader, { actor, path: "/money" })).status).toBe(200);
      expect((await ask(entries.loader, { actor, path: "/disbursements" })).status).toBe(200);
    }
    for (const run of [project.loader, province.loader, entries.loader]) {
      expect((await ask(run, { actor: null, ...at(code, "money") })).status).toBe(302);
    }
  });

  it("take any year and any filter, and fall back where it makes no sense", async () => {
    const actor = actorOf("viewer");
    const { code } = await paid();
    for (const query of [
      "?year=2025",
      "?year=x",
      "?year=99999",
      "?year=2031",
      "?month=0&after=x",
    ]) {
      const { params, path } = at(code, "money");
      expect((await ask(project.loader, { actor, path: path + query, params })).status).toBe(200);
      expect((await ask(province.loader, { actor, path: `/money${query}` })).status).toBe(200);
      expect((await ask(entries.loader, { actor, path: `/disbursements${query}` })).status).toBe(
        200,
      );
    }
  });

  it("adds up to the same on the province's page and in the list of entries", async () => {
    const actor = actorOf("chair");
    const { data } = await ask(province.loader, { actor, path: "/money" });
    const { total, months } = data as {
      total: { disbursed: number };
      months: { cumulative: number }[];
    };
    const listed = await ask(entries.loader, { actor, path: "/disbursements" });
    expect((listed.data as { amount: number }).amount).toBe(total.disbursed);
    expect(months.at(-1)?.cumulative).toBe(total.disbursed);
  });
});

it("gives the entries of a year as a file that a spreadsheet opens, with nothing that runs", async () => {
  const { code } = await paid();
  await enterDisbursement(
    as("officerHealth"),
    code,
    payment({ note: '=HYPERLINK("http://evil","x")', documentNumber: "a,b" }),
  );
  const request = new Request(`http://localhost/disbursements.csv?project=${code}&year=2026`);
  const context = { session: { actor: actorOf("viewer") }, now: as("viewer").now };
  const response = await csv({ request, params: {}, context } as never);
  expect(response.headers.get("Content-Type")).toContain("text/csv");
  expect(response.headers.get("Content-Disposition")).toContain("giai-ngan-2026.csv");
  const lines = (await response.text()).trimEnd().split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^Bút toán số,Năm,Tháng,Mã dự án/);
  expect(lines[1]).toContain(
    `${code},Hồ sơ sức khỏe điện tử toàn dân,Sở Y tế,Kế hoạch năm,200000000`,
  );
  expect(lines[2]).toContain('"a,b"');
  expect(lines[2]).toContain(`"'=HYPERLINK(`);
});
