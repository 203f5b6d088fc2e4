import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { editStage } from "./edit-stage.server.ts";
import type { StageInput } from "./form.ts";
import { listStages } from "./stages.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
async function inputFor(code: string, changes: Partial<StageInput> = {}): Promise<StageInput> {
  const stage = (await listStages(db)).find((one) => one.code === code);
  if (!stage) throw new Error(`no stage ${code}`);
  const { id: _, code: __, position: ___, returnsTo, ...facts } = stage;
  const earlier = returnsTo.filter((id) => id < stage.id);
  return { ...facts, returnsTo: earlier, ...changes };
}

describe("law 11: stages are rows", () => {
  it("has the eleven of the design, in order", async () => {
    const stages = await listStages(db);
    expect(stages.map((stage) => stage.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(stages[6]).toMatchObject({ code: "THAMDINH", daysAllowed: 15 });
  });

  it("changes what the rules say, in the history, and keeps the order", async () => {
    const returnsTo = [cast.stages.LAPHOSO ?? 0, cast.stages.TIEPNHAN ?? 0];
    await editStage(
      as("administrator"),
      "GOPY",
      await inputFor("GOPY", { daysAllowed: 10, recordedBy: "finance", returnsTo }),
    );
    const stages = await listStages(db);
    const stage = stages.find((one) => one.code === "GOPY");
    expect(stage).toMatchObject({
      daysAllowed: 10,
      recordedBy: "finance",
      returnsTo,
      position: 4,
      version: 2,
    });
    const event = await db
      .selectFrom("event")
      .select(["verb", "particulars"])
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      verb: "stage.edited",
      particulars: {
        stage: { vi: "Góp ý" },
        changes: { daysAllowed: { from: 7, to: 10 }, returnsTo: { from: [], to: returnsTo } },
      },
    });
  });

  it("keeps the returns that lie ahead, and writes nothing where nothing changed", async () => {
    await editStage(as("administrator"), "DIEUCHINH", await inputFor("DIEUCHINH"));
    const stage = (await listStages(db)).find((one) => one.code === "DIEUCHINH");
    expect(stage?.version).toBe(1);
    expect(stage?.returnsTo).toContain(cast.stages.THAMDINH);
  });

  it("refuses what is stale, unknown, or returns forwards", async () => {
    const admin = as("administrator");
    await expect(
      editStage(admin, "LCNT", await inputFor("LCNT", { version: 9 })),
    ).rejects.toMatchObject({ key: "stale" });
    await expect(editStage(admin, "KHONG", await inputFor("LCNT"))).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(
      editStage(admin, "LCNT", await inputFor("LCNT", { returnsTo: [cast.stages.GIAINGAN ?? 0] })),
    ).rejects.toMatchObject({ key: "field.choose", field: "returnsTo" });
  });

  it("is not found by anyone but the administrator", async () => {
    for (const name of ["secretary", "chair", "appraiser", "viewer"] as const) {
      await expect(editStage(as(name), "LCNT", await inputFor("LCNT"))).rejects.toMatchObject({
        kind: "not_found",
      });
    }
  });
});
