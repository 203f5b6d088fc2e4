import { beforeAll, describe, expect, it } from "vitest";
import { addUser } from "#app/domain/user/commands.server.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { confirmHandover, type HandoverInput, handOver } from "./handover.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;
let colleague: Cast["actors"]["appraiser"];

beforeAll(async () => {
  cast = await createCast(db);
  const { id } = await addUser(as("administrator"), {
    username: "thamdinh2",
    full_name: "Trương Thị Lệ",
    title_vi: "",
    title_en: "",
    email: "",
    phone: "",
    department_id: cast.departments.STTTT ?? 0,
    role: "appraiser",
  });
  colleague = { ...cast.actors.appraiser, id, username: "thamdinh2", fullName: "Trương Thị Lệ" };
});

const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
const dossier = (stage = "THAMDINH") =>
  createTestProject(as("secretary"), cast, { stageId: cast.stages[stage] ?? 0 });
const given = (changes: Partial<HandoverInput> = {}): HandoverInput => ({
  departmentId: cast.departments.STTTT ?? 0,
  userId: colleague.id,
  on: "2026-11-10",
  number: "",
  note: "Hồ sơ gốc 02 quyển",
  basis: "",
  version: 1,
  ...changes,
});
const holderOf = (projectId: number) =>
  db
    .selectFrom("stage_visit")
    .select(["holder_department_id", "holder_user_id", "holder_since"])
    .where("project_id", "=", projectId)
    .executeTakeFirstOrThrow();
const handovers = (projectId: number) =>
  db
    .selectFrom("handover as h")
    .innerJoin("stage_visit as v", "v.id", "h.visit_id")
    .select(["h.from_user_id as from", "h.to_user_id as to", "h.confirmed_by as by"])
    .where("v.project_id", "=", projectId)
    .orderBy("h.id")
    .execute();

describe("handing a dossier over", () => {
  it("names who holds it from that day, and waits for the receiver", async () => {
    const { id, code } = await dossier();
    await handOver(as("leaderInfo"), code, given());
    expect(await holderOf(id)).toEqual({
      holder_department_id: cast.departments.STTTT,
      holder_user_id: colleague.id,
      holder_since: "2026-11-10",
    });
    expect(await handovers(id)).toEqual([{ from: null, to: colleague.id, by: null }]);
    await expect(
      confirmHandover(as("appraiser"), code, { basis: "", version: 2 }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    await confirmHandover(ctxOf(db, colleague), code, { basis: "", version: 2 });
    expect(await handovers(id)).toEqual([{ from: null, to: colleague.id, by: colleague.id }]);
    await expect(
      confirmHandover(ctxOf(db, colleague), code, { basis: "", version: 3 }),
    ).rejects.toMatchObject({ key: "appraisal.nothing_to_confirm" });
    const events = await db
      .selectFrom("event")
      .select(["verb", "particulars"])
      .where("project_id", "=", id)
      .orderBy("id")
      .execute();
    expect(events.slice(1)).toMatchObject([
      { verb: "project.handed_over", particulars: { person: "Trương Thị Lệ", on: "2026-11-10" } },
      { verb: "project.handover_confirmed", particulars: { handedOn: "2026-11-10" } },
    ]);
  });

  it("to oneself, while nobody holds it, is confirmed at once", async () => {
    const { id, code } = await dossier();
    await handOver(as("appraiser"), code, given({ userId: cast.actors.appraiser.id }));
    const { id: own } = cast.actors.appraiser;
    expect(await handovers(id)).toEqual([{ from: null, to: own, by: own }]);
  });

  it("by whoever holds it only, or who leads the department", async () => {
    const { id, code } = await dossier();
    await handOver(as("leaderInfo"), code, given());
    const onward = given({ userId: cast.actors.appraiser.id, version: 2 });
    for (const name of [
      "appraiser",
      "officerHealth",
      "chair",
      "viewer",
      "administrator",
    ] as const) {
      await expect(handOver(as(name), code, onward)).rejects.toMatchObject({ kind: "forbidden" });
    }
    // Handing it on says that it was received.
    await handOver(ctxOf(db, colleague), code, onward);
    expect(await handovers(id)).toEqual([
      { from: null, to: colleague.id, by: colleague.id },
      { from: colleague.id, to: cast.actors.appraiser.id, by: null },
    ]);
    // The leader's mending of what was not received leaves it unconfirmed.
    await handOver(as("leaderInfo"), code, given({ version: 3 }));
    await confirmHandover(ctxOf(db, colleague), code, { basis: "", version: 4 });
    expect((await handovers(id)).map((one) => one.by)).toEqual([colleague.id, null, colleague.id]);
  });

  it.each([
    [{ on: "2026-11-24" }, "appraisal.day_in_future", "on"],
    [{ on: "2026-11-01" }, "appraisal.day_before_entry", "on"],
    [{ departmentId: 999_999 }, "field.choose", "departmentId"],
    [{ userId: 999_999 }, "appraisal.person_elsewhere", "userId"],
    [{ userId: null }, "appraisal.already_held", "userId"],
  ])("is refused with %o", async (changes, key, field) => {
    const { code } = await dossier();
    const refused = handOver(as("leaderInfo"), code, given(changes));
    await expect(refused).rejects.toMatchObject({ kind: "invalid", key, field });
  });

  it("to another department is confirmed by its people", async () => {
    const { id, code } = await dossier();
    const input = given({ departmentId: cast.departments.STC ?? 0, userId: null });
    await handOver(as("leaderInfo"), code, input);
    await expect(
      confirmHandover(as("leaderHealth"), code, { basis: "", version: 2 }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    await confirmHandover(as("leaderFinance"), code, { basis: "", version: 2 });
    expect((await handovers(id))[0]?.by).toBe(cast.actors.leaderFinance.id);
  });

  it("by the secretary says for whom and on what basis (law 7)", async () => {
    const { id, code } = await dossier();
    await expect(handOver(as("secretary"), code, given())).rejects.toMatchObject({
      key: "project.basis_missing",
    });
    await handOver(as("secretary"), code, given({ basis: "Phiếu giao hồ sơ số 4" }));
    await confirmHandover(as("secretary"), code, { basis: "Điện thoại", version: 2 });
    const events = await db
      .selectFrom("event")
      .select(["behalf_name", "basis"])
      .where("project_id", "=", id)
      .orderBy("id", "desc")
      .limit(2)
      .execute();
    expect(events).toEqual([
      { behalf_name: "Sở TT-TT", basis: "Điện thoại" },
      { behalf_name: "Sở TT-TT", basis: "Phiếu giao hồ sơ số 4" },
    ]);
  });
});
