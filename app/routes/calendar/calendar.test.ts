import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, type CastName, createCast } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { ask } from "#tests/support/request.ts";
import * as deadline from "./deadline.ts";
import * as holiday from "./holiday.tsx";
import * as holidays from "./holidays.tsx";
import * as newHoliday from "./new-holiday.tsx";
import * as removal from "./removal.tsx";
import * as stage from "./stage.tsx";
import * as stages from "./stages.tsx";
import * as swap from "./swap.tsx";

const { db } = await createTestDatabase();
const LONG = "ế".repeat(10_000);
const SCRIPT = `<script>alert(1)</script>`;
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const admin = () => cast.actors.administrator;
type Fields = Record<string, string | string[]>;

const names = { nameVi: "Nghỉ bão", nameEn: "Storm day", source: "", isConfirmed: "yes" };
const dayFields = (changes: Fields = {}): Fields => ({
  ...names,
  day: "24/12/2026",
  kind: "holiday",
  ...changes,
});
const add = (fields: Fields) =>
  ask(newHoliday.action, { actor: admin(), path: "/admin/holidays/new", fields });
const wasOf = async (day: string) => {
  const path = `/admin/holidays/${day}`;
  const answer = await ask(holiday.loader, { actor: admin(), path, params: { day } });
  return (answer.data as { was: string }).was;
};
const change = (day: string, fields: Fields) =>
  ask(holiday.action, {
    actor: admin(),
    path: `/admin/holidays/${day}`,
    params: { day },
    fields,
  });

describe("the other form of a deadline", () => {
  const said = async (value: string, from = "2026-11-23") => {
    const query = new URLSearchParams({ value, from });
    const answer = await ask(deadline.loader, {
      actor: cast.actors.viewer,
      path: `/deadline?${query}`,
    });
    return answer.data;
  };

  it.each([
    ["10 ngày làm việc", "Chậm nhất Thứ Ba, 08/12/2026"],
    ["07/12/2026", "9 ngày làm việc nữa"],
    ["05/12/2026", "9 ngày làm việc nữa; rơi vào ngày nghỉ, tính đến hết 07/12/2026"],
    ["20/11/2026", "Quá hạn 1 ngày làm việc"],
    ["04/01/2028", "278 ngày làm việc nữa; chưa có lịch nghỉ năm 2028"],
    ["sớm", ""],
    ["999 ngày", "Chậm nhất Thứ Tư, 09/10/2030; chưa có lịch nghỉ năm 2030"],
    [LONG.slice(0, 300), ""],
  ])("says %s as: %s", async (value, text) => {
    const answer = await said(value);
    expect(answer).toMatchObject({ value });
    expect((answer as { text: string }).text).toBe(text);
  });

  it("counts from another day, and is only for those signed in", async () => {
    expect(await said("1 ngày", "2026-12-31")).toMatchObject({ deadline: { day: "2027-01-04" } });
    const answer = await ask(deadline.loader, { actor: null, path: "/deadline?value=1" });
    expect(answer.status).toBe(302);
  });
});

describe("stages", () => {
  const fields = (changes: Fields = {}): Fields => ({
    nameVi: "Lấy ý kiến góp ý chuyên môn",
    nameEn: "Technical comments",
    shortNameVi: "Góp ý",
    shortNameEn: "Comments",
    version: "1",
    ...changes,
  });
  const save = (changes: Fields = {}) =>
    ask(stage.action, {
      actor: admin(),
      path: "/admin/stages/GOPY",
      params: { code: "GOPY" },
      fields: fields(changes),
    });

  it.each([
    ["nameVi", LONG],
    ["shortNameVi", "x".repeat(41)],
    ["nameEn", ""],
    ["version", ""],
  ])("refuses %s = %s beside its field", async (name, value) => {
    const answer = await save({ [name]: value });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.form?.errors ?? {})[0]).toMatch(new RegExp(`^${name}`));
  });

  it("are changed once, by version", async () => {
    expect((await save({ nameVi: SCRIPT })).location).toBe("/admin/stages");
    const stale = await save();
    expect(stale.status).toBe(409);
    expect(stale.form?.values).toMatchObject({ shortNameVi: "Góp ý" });
    const listed = await ask(stages.loader, { actor: admin(), path: "/admin/stages" });
    const shown = (listed.data as { stages: { code: string; name: string }[] }).stages;
    expect(shown).toHaveLength(11);
    expect(shown[3]).toMatchObject({ code: "GOPY", name: SCRIPT });
  });
});

describe("days off", () => {
  it("are added, changed and taken out", async () => {
    expect((await add(dayFields())).location).toBe("/admin/holidays?year=2026");
    const was = await wasOf("2026-12-24");
    const changed = await change("2026-12-24", dayFields({ day: "23/12/2026", was }));
    expect(changed.status).toBe(303);
    expect((await change("2026-12-24", dayFields({ was }))).status).toBe(404);
    const at = { actor: admin(), path: "/admin/holidays/2026-12-23/removal" };
    const params = { day: "2026-12-23" };
    const stale = await ask(removal.action, { ...at, params, fields: { was } });
    expect(stale.status).toBe(409);
    const fields = { was: await wasOf("2026-12-23") };
    expect((await ask(removal.action, { ...at, params, fields })).status).toBe(303);
  });

  it.each([
    ["day", ""],
    ["day", "31/02/2026"],
    ["day", "01/01/2099"],
    ["day", "01/01/2027"],
    ["kind", "party"],
    ["kind", "swap_work"],
    ["nameVi", " "],
    ["nameVi", LONG],
    ["nameEn", ""],
    ["source", LONG],
  ])("refuse %s = %s beside its field, and keep what was typed", async (name, value) => {
    const fields = dayFields({ [name]: value });
    const answer = await add(fields);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.form?.errors ?? {})).toEqual([value === "swap_work" ? "day" : name]);
    expect(answer.form?.values).toMatchObject({ isConfirmed: "yes" });
  });

  it("show the open deadlines that would fall on one before anything is saved", async () => {
    await db
      .insertInto("issue")
      .values({
        series_id: cast.seriesId,
        kind: "task",
        year: 2026,
        number: 1,
        code: "NV-2026-001",
        text: "Ban hành đơn giá",
        lead_department_id: cast.departments.SYT ?? 0,
        lead_since: "2026-11-02",
        state: "open",
        deadline: "2026-12-28",
        original_deadline: "2026-12-28",
        raised_on: "2026-11-02",
        created_at: new Date("2026-11-02T02:00:00Z"),
      })
      .execute();
    const fields = dayFields({ day: "28/12/2026" });
    const asked = await add(fields);
    expect(asked).toMatchObject({
      status: 200,
      data: { affected: [{ code: "NV-2026-001" }], form: { values: fields } },
    });
    expect(await wasOf("2026-12-28")).toBeUndefined();
    const seen = (asked.data as { seen: string }).seen;
    expect((await add({ ...fields, seen: "NV-2026-009 2026-12-28" })).status).toBe(200);
    expect((await add({ ...fields, seen })).status).toBe(303);
    const { deadline: kept } = await db
      .selectFrom("issue")
      .select("deadline")
      .executeTakeFirstOrThrow();
    expect(kept).toBe("2026-12-28");
  });

  it("are swapped in one act, and warn too", async () => {
    const path = "/admin/holidays/swap";
    const send = (fields: Fields) => ask(swap.action, { actor: admin(), path, fields });
    const fields = { ...names, dayOff: "31/12/2026", dayWorked: "26/12/2026" };
    expect((await send({ ...fields, dayWorked: "30/12/2026" })).form?.errors).toHaveProperty(
      "dayWorked",
    );
    expect((await send({ ...fields, dayOff: "" })).form?.errors).toHaveProperty("dayOff");
    expect((await send(fields)).status).toBe(303);
    expect((await send(fields)).status).toBe(400);
  });

  it("list a year, and say how far they are known", async () => {
    const shown = async (query: string) =>
      (await ask(holidays.loader, { actor: admin(), path: `/admin/holidays${query}` })).data;
    expect(await shown("")).toMatchObject({ year: 2026, knownUntil: 2027 });
    expect(await shown("?year=2031")).toMatchObject({ year: 2031, days: [], workingDays: 261 });
    expect(await shown("?year=nonsense")).toMatchObject({ year: 2026 });
  });
});

describe("the administration of stages and days off", () => {
  const routes: [string, { loader: LoaderFunction; action?: ActionFunction }, string][] = [
    ["/admin/stages", stages, ""],
    ["/admin/stages/GOPY", stage, "GOPY"],
    ["/admin/holidays", holidays, ""],
    ["/admin/holidays/new", newHoliday, ""],
    ["/admin/holidays/swap", swap, ""],
    ["/admin/holidays/2027-01-01", holiday, "2027-01-01"],
    ["/admin/holidays/2027-01-01/removal", removal, "2027-01-01"],
  ];

  it.each(routes)("%s exists for the administrator only", async (path, route, name) => {
    const params = { code: name, day: name };
    expect((await ask(route.loader, { actor: admin(), path, params })).status).toBe(200);
    for (const other of Object.keys(cast.actors) as CastName[]) {
      if (other === "administrator") continue;
      const actor = cast.actors[other];
      expect((await ask(route.loader, { actor, path, params })).status).toBe(404);
      if (!route.action) continue;
      expect((await ask(route.action, { actor, path, params, fields: {} })).status).toBe(404);
    }
    expect((await ask(route.loader, { actor: null, path, params })).status).toBe(302);
  });

  it("knows no stage and no day that are not there", async () => {
    for (const name of ["x", "2026-02-31", "2026-06-15", SCRIPT]) {
      const at = { actor: admin(), path: "/admin/x", params: { code: name, day: name } };
      for (const route of [stage, holiday, removal]) {
        expect((await ask(route.loader, at)).status).toBe(404);
        expect((await ask(route.action, { ...at, fields: {} })).status).toSatisfy(
          (status: number) => status === 404 || status === 400,
        );
      }
    }
  });
});
