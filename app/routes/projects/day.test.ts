import { beforeAll, expect, it } from "vitest";
import { type Cast, type CastName, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { ask } from "#tests/support/request.ts";
import type { CheckedRow } from "./day.server.ts";
import * as day from "./day.tsx";

const { db } = await createTestDatabase();
let cast: Cast;
const as = (name: CastName) => ctxOf(db, cast.actors[name]);

beforeAll(async () => {
  cast = await createCast(db);
});

const dossier = (changes = {}) =>
  createTestProject(as("secretary"), cast, { stageId: cast.stages.THAMDINH ?? 0, ...changes });
const send = (fields: Record<string, string>, name: CastName = "appraiser") =>
  ask(day.action, { actor: cast.actors[name], path: "/appraisal/day", fields });
const linesOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.join("\t")).join("\n");
const checkedOf = (answer: { data: unknown }) =>
  answer.data as { checked: CheckedRow[]; shown: string; wasShown: boolean };
const standing = async (code: string) =>
  db
    .selectFrom("project as p")
    .innerJoin("stage_visit as v", "v.project_id", "p.id")
    .innerJoin("stage as s", "s.id", "v.stage_id")
    .where("p.code", "=", code)
    .where("v.left_on", "is", null)
    .select(["s.code as stage", "v.round", "p.version"])
    .executeTakeFirstOrThrow();
const eventCount = async () =>
  (await db.selectFrom("event").select(db.fn.countAll<number>().as("n")).executeTakeFirstOrThrow())
    .n;

it("takes twenty pasted rows with three faults: none is saved until they are mended, then all", async () => {
  const codes: string[] = [];
  for (let n = 0; n < 19; n += 1) codes.push((await dossier()).code);
  const [first = "", second = ""] = codes;
  const rows = codes.map((code) => [
    code,
    "Yêu cầu bổ sung",
    "",
    "88/STTTT",
    "10/11/2026",
    "10/11/2026",
    "Bổ sung báo giá",
  ]);
  // The second row of the first dossier builds on its first.
  rows.push([first, "nhận bổ sung", "", "12/SYT", "", "17-11-26", ""]);
  const good = rows.map((row) => [...row]);
  rows[1] = [second, "Yêu cầu bổ sung", "", "", "", "31/02/2026", "Giá"];
  rows[2] = ["DA-99999", ...(rows[2] ?? []).slice(1)];
  rows[3] = [...(rows[3] ?? []).slice(0, 6), ""];
  const head = ["Mã dự án", "Việc", "Chuyển đến", "Số VB", "Ngày VB", "Ngày", "Lý do"];
  const before = await eventCount();
  const refused = await send({ pasted: linesOf([head, ...rows]), _key: "k1" });
  expect(refused.status).toBe(400);
  const { checked, shown } = checkedOf(refused);
  expect(shown).toBe("");
  expect(
    checked.map(({ column }, n) => (column === null ? null : [n, column])).filter(Boolean),
  ).toEqual([
    [1, "on"],
    [2, "dossier"],
    [3, "note"],
  ]);
  expect(checked[19]?.said).toContain("Đã nhận bổ sung");
  expect(refused.form?.values).toMatchObject({
    "row.1.on": "31/02/2026",
    "row.2.dossier": "DA-99999",
  });
  expect(Object.keys(refused.form?.errors ?? {})).toEqual([
    "row.1.on",
    "row.2.dossier",
    "row.3.note",
  ]);
  expect(await eventCount()).toBe(before);

  const mended = await send({ pasted: linesOf(good), _key: "k1" });
  expect(mended.status).toBe(200);
  const sound = checkedOf(mended);
  expect(await eventCount()).toBe(before);
  const fields = {
    ...(mended.form?.values as Record<string, string>),
    shown: sound.shown,
    _key: "k1",
  };
  expect(await send(fields)).toMatchObject({ status: 303, location: "/" });
  expect(await eventCount()).toBe(Number(before) + 20);
  expect((await send(fields)).status).toBe(303);
  expect(await eventCount()).toBe(Number(before) + 20);
});

it("shows again what has changed since it was shown as sound", async () => {
  const { code } = await dossier();
  const row = { "row.0.dossier": code, "row.0.act": "Chuyển bước", "row.0.on": "10/11/2026" };
  const { shown } = checkedOf(await send(row));
  await db.updateTable("project").set({ version: 9 }).where("code", "=", code).execute();
  const stale = await send({ ...row, shown });
  expect(checkedOf(stale)).toMatchObject({ wasShown: true });
  expect((await standing(code)).stage).toBe("THAMDINH");
  expect((await send({ ...row, shown: checkedOf(stale).shown })).status).toBe(303);
  expect((await standing(code)).stage).not.toBe("THAMDINH");
});

it("returns with listed reasons and words, and hands over to a person, as the single forms do", async () => {
  const { code } = await dossier();
  const twice = {
    "row.0.dossier": code.toLowerCase().replace("-", " "),
    "row.0.act": "bàn giao",
    "row.0.to": cast.actors.appraiser.fullName,
    "row.0.on": "9/11",
    "row.1.dossier": code,
    "row.1.act": "tra ho so",
    "row.1.to": "điều chỉnh",
    "row.1.on": "10/11/2026",
    "row.1.note": "Thiếu thành phần hồ sơ; thiếu chữ ký",
  };
  const { shown, checked } = checkedOf(await send(twice));
  expect(checked.map(({ fault }) => fault)).toEqual([null, null]);
  expect((await send({ ...twice, shown })).status).toBe(303);
  expect(await standing(code)).toMatchObject({ round: 2 });
  const left = await db
    .selectFrom("stage_visit as v")
    .innerJoin("project as p", "p.id", "v.project_id")
    .where("p.code", "=", code)
    .where("v.result", "=", "returned")
    .select(["v.reason", "v.holder_user_id"])
    .executeTakeFirstOrThrow();
  expect(left).toEqual({ reason: "thiếu chữ ký", holder_user_id: cast.actors.appraiser.id });
});

it("leaves each row to the rights and questions of the single forms", async () => {
  const { code } = await dossier();
  const row = { "row.0.dossier": code, "row.0.act": "", "row.0.on": "10/11/2026" };
  expect(checkedOf(await send(row, "leaderLand")).checked[0]?.fault).toMatch(/không có quyền/);
  const basis = await send(row, "secretary");
  expect(checkedOf(basis).checked[0]?.column).toBe("number");
  const unknown = await send({ ...row, "row.0.to": "Bước không có" });
  expect(checkedOf(unknown).checked[0]).toMatchObject({ column: "to" });
  for (const name of ["chair", "viewer", "administrator"] as const)
    expect((await send(row, name)).status).toBe(403);
  expect((await send({})).status).toBe(400);
  const many = Object.fromEntries(
    Array.from({ length: 201 }, (_, n) => [`row.${n}.dossier`, code]),
  );
  const refused = await send(many);
  expect(refused.status).toBe(400);
  expect(refused.form?.values).toMatchObject({ "row.200.dossier": code });
  expect((await send({ "row.0.dossier": "x".repeat(10_000) })).status).toBe(400);
  expect((await send({ "row.0.dossier": "<script>", "row.0.act": "x\u0301" })).status).toBe(400);
  expect((await standing(code)).stage).toBe("THAMDINH");
});
