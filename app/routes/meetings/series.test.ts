import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Cast, type CastName, createCast } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { ask } from "#tests/support/request.ts";
import * as fresh from "./new.tsx";
import * as series from "./series.tsx";

const { db } = await createTestDatabase();
let cast: Cast;

const SCRIPT = `<script>alert("x")</script>'; drop table meeting_series; --`;
const LONG = "ế".repeat(10_000);
const FOREIGN = "999999999";

type Fields = Record<string, string | string[]>;

beforeAll(async () => {
  cast = await createCast(db);
});

/** An installation without a series. */
beforeEach(async () => {
  for (const table of ["meeting", "series_participant", "meeting_series"] as const) {
    await db.deleteFrom(table).execute();
  }
});

function fieldsOf(more: Fields = {}): Fields {
  return {
    version: "0",
    nameVi: "Họp giao ban chuyển đổi số".normalize("NFD"),
    nameEn: "Coordination meeting",
    ruleKind: "nth_weekday",
    ruleDay: "7",
    ruleWeek: "1",
    ruleWeekday: "4",
    startsAt: "08:00",
    lengthMinutes: "180",
    place: SCRIPT,
    chairUserId: String(cast.actors.chair.id),
    chairCapacity: "Phó Chủ tịch",
    secretaryUserId: String(cast.actors.secretary.id),
    secretariatDepartmentId: String(cast.departments.VPUB),
    superiorBody: "",
    issuingBody: "Ủy ban nhân dân tỉnh",
    documentSymbol: "UBND",
    placeName: "Quảng Nam",
    signatureMode: "KT. CHỦ TỊCH\r\nPHÓ CHỦ TỊCH",
    recipients: "- Như thành phần;\r\n- Lưu: VT.",
    participantIds: [String(cast.departments.SYT), String(cast.departments.STC)],
    ...more,
  };
}

function send(fields: Fields, who: CastName | null = "secretary") {
  return ask(series.action, { actor: who && cast.actors[who], path: "/series", fields });
}

function show(who: CastName | null = "secretary") {
  return ask(series.loader, { actor: who && cast.actors[who], path: "/series" });
}

const stored = () => db.selectFrom("meeting_series").selectAll().executeTakeFirst();

describe("the meeting series", () => {
  it("is created on an empty installation, then the first meeting by its rule", async () => {
    expect((await show()).data).toMatchObject({ isNew: true });
    expect((await send(fieldsOf(), "administrator")).status).toBe(303);
    expect(await stored()).toMatchObject({
      name_vi: "Họp giao ban chuyển đổi số".normalize("NFC"),
      place: SCRIPT,
      signature_mode: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
      rule: { kind: "nth_weekday", week: 1, weekday: 4 },
    });
    const participants = await db
      .selectFrom("series_participant")
      .select("department_id")
      .execute();
    expect(participants).toHaveLength(2);
    const first = await ask(fresh.loader, { actor: cast.actors.secretary, path: "/meetings/new" });
    expect(first).toMatchObject({ status: 200, data: { heldOn: "2026-12-03" } });
  });

  it("gives a meeting no chair and no secretary whom nobody knows", async () => {
    await send(fieldsOf());
    const row = await stored();
    for (const name of ["chairUserId", "secretaryUserId"]) {
      const answer = await ask(fresh.action, {
        actor: cast.actors.secretary,
        path: "/meetings/new",
        fields: {
          seriesId: String(row?.id),
          heldOn: "03/12/2026",
          startsAt: "08:00",
          lengthMinutes: "60",
          [name]: FOREIGN,
        },
      });
      expect([answer.status, Object.keys(answer.form?.errors ?? {})]).toEqual([400, [name]]);
    }
  });

  it("is changed as it stands; a stale change keeps what was typed", async () => {
    await send(fieldsOf());
    const version = String((await stored())?.version);
    const changed = fieldsOf({
      version,
      ruleKind: "day_of_month",
      ruleDay: "31",
      participantIds: [],
    });
    expect((await send(changed)).status).toBe(303);
    expect(await stored()).toMatchObject({ rule: { kind: "day_of_month", day: 31 } });
    expect(await db.selectFrom("series_participant").selectAll().execute()).toEqual([]);
    const answer = await send({ ...changed, placeName: "Tam Kỳ" });
    expect(answer.status).toBe(409);
    expect(answer.form?.values.placeName).toBe("Tam Kỳ");
  });

  it("counts a repeated sending once, and two at once create one", async () => {
    const fields = { ...fieldsOf(), _key: "series" };
    expect([(await send(fields)).status, (await send(fields)).status]).toEqual([303, 303]);
    expect((await send({ ...fields, place: "Khác" })).status).toBe(409);
    expect(await stored()).toMatchObject({ version: 1 });
    await db.deleteFrom("series_participant").execute();
    await db.deleteFrom("meeting_series").execute();
    const both = await Promise.all([send(fieldsOf()), send(fieldsOf(), "secretary2")]);
    expect(both.map((answer) => answer.status).sort()).toEqual([303, 409]);
  });

  it.each([
    ["nameVi", ""],
    ["nameVi", LONG],
    ["nameEn", ""],
    ["ruleKind", "daily"],
    ["ruleDay", "32"],
    ["ruleWeek", "6"],
    ["ruleWeekday", "x"],
    ["startsAt", "8 giờ"],
    ["lengthMinutes", "10"],
    ["place", LONG],
    ["chairUserId", FOREIGN],
    ["secretaryUserId", FOREIGN],
    ["secretaryUserId", "-1"],
    ["secretariatDepartmentId", FOREIGN],
    ["participantIds", FOREIGN],
    ["signatureMode", LONG],
    ["recipients", LONG],
    ["version", ""],
  ])("refuses a bad %s beside it", async (name, value) => {
    const answer = await send(fieldsOf({ [name]: value }));
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.form?.errors ?? {})).toEqual([name]);
    expect(await stored()).toBeUndefined();
  });

  it("is the secretary's and the administrator's, whatever others send", async () => {
    for (const who of ["chair", "leaderHealth", "appraiser", "viewer"] as const) {
      expect([who, (await show(who)).status]).toEqual([who, 403]);
      expect([who, (await send(fieldsOf(), who)).status]).toEqual([who, 403]);
      expect([who, (await send({}, who)).status]).toEqual([who, 403]);
    }
    expect((await show(null)).status).toBe(302);
    expect((await send({}, null)).status).toBe(302);
    expect(await stored()).toBeUndefined();
  });
});
