import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { listStages } from "./catalogue.server.ts";
import { editStage } from "./edit-stage.server.ts";
import type { StageInput } from "./form.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
async function inputFor(code: string, changes: Partial<StageInput> = {}): Promise<StageInput> {
  const stage = (await listStages(db)).find((one) => one.code === code);
  if (!stage) throw new Error(`no stage ${code}`);
  const { id: _, code: __, position: ___, ...facts } = stage;
  return { ...facts, ...changes };
}

describe("law 11: stages are rows", () => {
  it("has the eleven of the design, in order", async () => {
    const stages = await listStages(db);
    expect(stages.map((stage) => stage.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(stages[6]).toMatchObject({ code: "THAMDINH", shortNameVi: "Thẩm định" });
  });

  it("changes their names, in the history, and keeps the order", async () => {
    await editStage(as("administrator"), "GOPY", await inputFor("GOPY", { shortNameVi: "Ý kiến" }));
    const stage = (await listStages(db)).find((one) => one.code === "GOPY");
    expect(stage).toMatchObject({ shortNameVi: "Ý kiến", position: 4, version: 2 });
    const event = await db
      .selectFrom("event")
      .select(["verb", "particulars"])
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      verb: "stage.edited",
      particulars: {
        stage: { vi: "Góp ý" },
        changes: { shortNameVi: { from: "Góp ý", to: "Ý kiến" } },
      },
    });
  });

  it("writes nothing where nothing changed", async () => {
    await editStage(as("administrator"), "DIEUCHINH", await inputFor("DIEUCHINH"));
    const stage = (await listStages(db)).find((one) => one.code === "DIEUCHINH");
    expect(stage?.version).toBe(1);
  });

  it("refuses what is stale or unknown", async () => {
    const admin = as("administrator");
    await expect(
      editStage(admin, "LCNT", await inputFor("LCNT", { version: 9 })),
    ).rejects.toMatchObject({ key: "stale" });
    await expect(editStage(admin, "KHONG", await inputFor("LCNT"))).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  it("is not found by anyone but the administrator", async () => {
    for (const name of ["secretary", "chair", "appraiser", "viewer"] as const) {
      await expect(editStage(as(name), "LCNT", await inputFor("LCNT"))).rejects.toMatchObject({
        kind: "not_found",
      });
    }
  });
});
