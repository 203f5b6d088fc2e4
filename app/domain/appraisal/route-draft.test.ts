import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { copyRoute, discardRoute, editRoute } from "./route-draft.server.ts";
import { putRouteInEffect, routeProblem, withdrawRoute } from "./route-effect.server.ts";
import type { RouteStageInput } from "./route-form.ts";
import { getRoute, listRoutes, type RouteKey } from "./route-list.server.ts";
import {
  addRouteStage,
  editRouteStage,
  removeRouteStage,
  stepRouteStage,
} from "./route-stage.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const TODAY = "2026-11-23";
const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
const admin = () => as("administrator");
const first = (kind: string): RouteKey => ({ kind, edition: 1 });
const read = (key: RouteKey) => getRoute(admin(), key);
const versionOf = async (key: RouteKey) => (await read(key)).version;
const codes = async (key: RouteKey) => (await read(key)).rules.map((stage) => stage.code);

const rules: Omit<RouteStageInput, "version"> = {
  nameVi: "Bước thử",
  nameEn: "Trial stage",
  responsibleVi: "Chủ đầu tư",
  responsibleEn: "Owner",
  recordedBy: "owner",
  clock: "owner",
  daysAllowed: 4,
  isBeside: false,
  isPausable: false,
  clockAfterSupplement: "continues",
  returnsTo: [],
  basis: "",
};

describe("law 11: a route changes by a new edition", () => {
  it("what is in effect never changes; a copy is a draft with the same stages", async () => {
    const key = await copyRoute(admin(), first("DC_DTCT"));
    expect(key).toEqual({ kind: "DC_DTCT", edition: 2 });
    const [before, copy] = [await read(first("DC_DTCT")), await read(key)];
    expect(before).toMatchObject({ state: "in_effect", isDefault: true });
    expect(copy).toMatchObject({ state: "draft", isDefault: false, effectiveOn: null });
    expect(copy.rules).toEqual(before.rules);
    const input = { nameVi: "Khác", nameEn: "Other", basis: "", version: before.version };
    await expect(editRoute(admin(), first("DC_DTCT"), input)).rejects.toMatchObject({
      kind: "conflict",
      key: "route.not_draft",
    });
    await expect(copyRoute(admin(), first("DC_DTCT"))).rejects.toMatchObject({
      key: "route.draft_exists",
    });
  });

  it("two who copy at once make one draft", async () => {
    const both = await Promise.allSettled([1, 2].map(() => copyRoute(admin(), first("MUA_SAM"))));
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("projects under way keep their edition, those that begin from its day on follow the new one", async () => {
    const old = await createTestProject(as("officerHealth"), cast);
    const key = { kind: "DC_DTCT", edition: 2 };
    const effect = { effectiveOn: TODAY, version: await versionOf(key) };
    await putRouteInEffect(admin(), key, effect);
    const young = await createTestProject(as("officerHealth"), cast, { enteredOn: TODAY });
    const late = await createTestProject(as("officerHealth"), cast, { enteredOn: "2026-11-20" });
    const editionOf = async (id: number) =>
      db
        .selectFrom("project as p")
        .innerJoin("appraisal_route as r", "r.id", "p.route_id")
        .where("p.id", "=", id)
        .select("r.edition")
        .executeTakeFirstOrThrow();
    expect(await editionOf(old.id)).toEqual({ edition: 1 });
    expect(await editionOf(late.id)).toEqual({ edition: 1 });
    expect(await editionOf(young.id)).toEqual({ edition: 2 });
    const states = (await listRoutes(admin()))
      .filter((route) => route.kind === "DC_DTCT")
      .map(({ edition, state, projects }) => ({ edition, state, projects }));
    expect(states).toEqual([
      { edition: 2, state: "in_effect", projects: 1 },
      { edition: 1, state: "replaced", projects: 2 },
    ]);
  });

  it("an edition that waits for its day can be taken back, one whose day has come cannot", async () => {
    const key = await copyRoute(admin(), first("DA_BCNCKT"));
    const put = async (effectiveOn: string) =>
      putRouteInEffect(admin(), key, { effectiveOn, version: await versionOf(key) });
    await expect(put("2026-11-22")).rejects.toMatchObject({ key: "route.effect_past" });
    await put("2027-01-01");
    expect(await read(key)).toMatchObject({ state: "scheduled" });
    const next = await copyRoute(admin(), first("DA_BCNCKT"));
    const second = { effectiveOn: "2027-01-01", version: await versionOf(next) };
    await expect(putRouteInEffect(admin(), next, second)).rejects.toMatchObject({
      key: "route.effect_taken",
      field: "effectiveOn",
    });
    await expect(withdrawRoute(admin(), key, await versionOf(key))).rejects.toMatchObject({
      key: "route.draft_exists",
    });
    await discardRoute(admin(), next, await versionOf(next));
    await withdrawRoute(admin(), key, await versionOf(key));
    expect(await read(key)).toMatchObject({ state: "draft", effectiveOn: null });
    const current = { kind: "DC_DTCT", edition: 2 };
    await expect(withdrawRoute(admin(), current, await versionOf(current))).rejects.toMatchObject({
      key: "route.in_effect",
    });
  });
});

describe("the stages of a draft", () => {
  const key: RouteKey = { kind: "THUE_DV", edition: 2 };
  beforeAll(async () => {
    await copyRoute(admin(), first("THUE_DV"));
  });

  it("are added, changed, moved and taken out; the history names each", async () => {
    const before = await codes(key);
    const [head, , third] = (await read(key)).rules;
    if (!head || !third) throw new Error("too few stages");
    await removeRouteStage(admin(), key, third.code, await versionOf(key));
    const taken = { ...rules, nameVi: "", nameEn: "", stageId: third.id, afterId: head.id };
    await addRouteStage(admin(), key, { ...taken, version: await versionOf(key) });
    expect(await codes(key)).toEqual([before[0], before[2], before[1], ...before.slice(3)]);
    await stepRouteStage(admin(), key, {
      stageId: third.id,
      step: "down",
      version: await versionOf(key),
    });
    expect(await codes(key)).toEqual(before);
    const changed = { ...rules, daysAllowed: 12, returnsTo: [head.id] };
    await editRouteStage(admin(), key, third.code, { ...changed, version: await versionOf(key) });
    expect((await read(key)).rules[2]).toMatchObject({
      nameVi: "Bước thử",
      daysAllowed: 12,
      returnsTo: [head.id],
    });
    const events = await db
      .selectFrom("event")
      .where("verb", "=", "route.edited")
      .select("particulars")
      .orderBy("id")
      .execute();
    expect(events.map(({ particulars }) => particulars)).toMatchObject(
      ["removed", "added", "moved", "changed"].map((action) => ({ action })),
    );
  });

  it("stay where they are at either end", async () => {
    const all = (await read(key)).rules;
    for (const [step, stage] of [
      ["up", all[0]],
      ["down", all.at(-1)],
    ] as const) {
      await stepRouteStage(admin(), key, {
        stageId: stage?.id ?? 0,
        step,
        version: await versionOf(key),
      });
    }
    expect(await codes(key)).toEqual(all.map((stage) => stage.code));
  });

  it("refuse what is stale, taken, unknown or returns forward", async () => {
    const [head, second] = (await read(key)).rules;
    if (!head || !second) throw new Error("too few stages");
    const version = await versionOf(key);
    const edit = (changes: Partial<RouteStageInput>) =>
      editRouteStage(admin(), key, head.code, { ...rules, version, ...changes });
    await expect(edit({ version: 0 })).rejects.toMatchObject({ key: "stale" });
    await expect(edit({ returnsTo: [second.id] })).rejects.toMatchObject({
      key: "route.returns_forward",
      field: "returnsTo",
    });
    await expect(
      addRouteStage(admin(), key, { ...rules, stageId: head.id, afterId: null, version }),
    ).rejects.toMatchObject({ key: "route.stage_taken" });
    await expect(removeRouteStage(admin(), key, "KHONG", version)).rejects.toMatchObject({
      kind: "not_found",
    });
    expect(await versionOf(key)).toBe(version);
  });

  it("are not known to anyone but the administrator", async () => {
    for (const name of ["secretary", "chair", "appraiser", "viewer"] as const)
      await expect(copyRoute(as(name), first("DA_BCKTKT"))).rejects.toMatchObject({
        kind: "not_found",
      });
  });
});

describe("what keeps an edition from taking effect", () => {
  const stage = (id: number, changes: object = {}) => ({
    id,
    position: id,
    isBeside: false,
    returnsTo: [] as number[],
    nameVi: `Bước ${id}`,
    ...changes,
  });

  it.each([
    [[], "route.no_stages"],
    [[stage(1, { isBeside: true }), stage(2)], "route.begins_beside"],
    [[stage(1, { returnsTo: [2] }), stage(2)], "route.returns_astray"],
    [[stage(1), stage(2, { returnsTo: [1] })], undefined],
  ])("%j: %s", (stages, key) => {
    expect(routeProblem(stages)?.key).toBe(key);
  });
});
