import { beforeAll, describe, expect, it } from "vitest";
import { fold } from "#app/domain/search/fold.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import { findByCode, search } from "./search.server.ts";

const { db } = await createTestDatabase();

describe("law 12: search finds with and without marks", () => {
  let cast: Cast;

  beforeAll(async () => {
    cast = await createCast(db);
    const sample = new SampleRegister(db, cast);
    await sample.meeting("2026-11-06", "issued");
    await sample.meeting("2026-12-07", "draft");
    const project = await sample.project("QN-42", "SYT", {
      budget: 1,
      plan: 1,
      stage: "THAMDINH",
      since: "2026-11-09",
    });
    await db
      .updateTable("project")
      .set({ name_vi: "Cổng dữ liệu Đà Nẵng", search_text: fold("QN-42 Cổng dữ liệu Đà Nẵng") })
      .execute();
    const text = "Chưa thẩm định được tổng mức đầu tư 3 tỷ";
    const search_text = fold(text);
    await sample.issue("SYT", { project, text, search_text });
    await sample.issue("STC", { text, search_text, state: "proposed", deadline: null });
    await db
      .updateTable("department")
      .set({ search_text: fold("Sở Tài chính STC") })
      .where("code", "=", "STC")
      .execute();
  });

  it("finds “tham dinh” for thẩm định and “Da Nang” for Đà Nẵng", async () => {
    const ctx = ctxOf(db, cast.actors.secretary);
    expect((await search(ctx, "tham dinh")).issues).toHaveLength(2);
    expect((await search(ctx, "TỔNG MỨC tỉ")).issues).toHaveLength(2);
    expect((await search(ctx, "Da Nang")).projects).toMatchObject([{ code: "QN-42" }]);
    expect((await search(ctx, "so tai chinh")).departments).toMatchObject([{ code: "STC" }]);
  });

  it("finds meetings by month and day", async () => {
    const ctx = ctxOf(db, cast.actors.secretary);
    expect((await search(ctx, "thang 12")).meetings).toMatchObject([{ code: "HGB-2026-12" }]);
    expect((await search(ctx, "6/11/2026")).meetings).toMatchObject([{ code: "HGB-2026-11" }]);
  });

  it("law 8: does not show who only reads what they may not know of", async () => {
    const ctx = ctxOf(db, cast.actors.viewer);
    const found = await search(ctx, "tham dinh");
    expect(found.issues.map((issue) => issue.state)).toEqual(["open"]);
    expect((await search(ctx, "giao ban")).meetings.map((meeting) => meeting.state)).toEqual([
      "issued",
    ]);
    expect(await findByCode(ctx, "NV-2026-002")).toBeNull();
    expect(await findByCode(ctx, "HGB-2026-12")).toBeNull();
  });

  it("jumps to what is named by its code", async () => {
    const ctx = ctxOf(db, cast.actors.secretary);
    expect(await findByCode(ctx, " vm-2026-001 ")).toEqual({ kind: "issue", code: "VM-2026-001" });
    expect(await findByCode(ctx, "QN-42")).toEqual({ kind: "project", code: "QN-42" });
    expect(await findByCode(ctx, "hgb-2026-12")).toEqual({ kind: "meeting", code: "HGB-2026-12" });
    expect(await findByCode(ctx, "thẩm định")).toBeNull();
  });

  it("finds nothing for nothing", async () => {
    const none = await search(ctxOf(db, cast.actors.secretary), " %_ ");
    expect(none).toEqual({ issues: [], projects: [], meetings: [], departments: [] });
  });
});
