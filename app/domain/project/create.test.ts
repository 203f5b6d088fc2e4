import { beforeAll, describe, expect, it } from "vitest";
import { createProject } from "#app/domain/appraisal/entry.server.ts";
import { raiseIssue } from "#app/domain/issue/raising.server.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject, projectInput } from "#tests/support/project.ts";
import { deactivateProject, editProject, reactivateProject } from "./edit.server.ts";
import { changeYearPlan } from "./plan.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
const project = (changes = {}) => createTestProject(as("secretary"), cast, changes);
const rowOf = (code: string) =>
  db.selectFrom("project").selectAll().where("code", "=", code).executeTakeFirstOrThrow();
const lastEvent = (projectId: number) =>
  db
    .selectFrom("event")
    .select(["verb", "particulars", "behalf_name", "basis"])
    .where("project_id", "=", projectId)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();

function editOf(row: Awaited<ReturnType<typeof rowOf>>, changes = {}) {
  return {
    nameVi: row.name_vi,
    nameEn: row.name_en,
    ownerDepartmentId: null,
    kindId: row.kind_id,
    fundingSource: row.funding_source,
    group: row.project_group,
    budget: row.budget,
    version: row.version,
    ...changes,
  };
}

describe("entering a project", () => {
  it("opens its first visit, its search text and its history", async () => {
    const { id, code } = await createTestProject(as("officerHealth"), cast);
    expect(await rowOf(code)).toMatchObject({
      budget: 12_000_000_000,
      is_active: true,
      version: 1,
      created_by: cast.actors.officerHealth.id,
      search_text: expect.stringContaining("ho so suc khoe dien tu"),
    });
    const visits = await db
      .selectFrom("stage_visit")
      .select(["stage_id", "entered_on", "left_on", "round", "line", "holder_department_id"])
      .where("project_id", "=", id)
      .execute();
    expect(visits).toEqual([
      {
        stage_id: cast.stages.LAPHOSO,
        entered_on: "2026-11-02",
        left_on: null,
        round: 1,
        line: "main",
        holder_department_id: cast.departments.SYT,
      },
    ]);
    expect((await rowOf(code)).route_id).toBe(cast.routes.DC_DTCT);
    expect(await lastEvent(id)).toMatchObject({
      verb: "project.created",
      particulars: { owner: { vi: "Sở Y tế" }, stage: { vi: "Lập hồ sơ" } },
    });
  });

  it.each([
    ["leaderFinance", {}],
    ["appraiser", {}],
    ["chair", {}],
    ["viewer", {}],
    ["administrator", {}],
  ] as const)("of another department is not for %s", async (name, changes) => {
    await expect(createProject(as(name), projectInput(cast, changes))).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  it.each([
    [{ enteredOn: "2026-11-24" }, "project.moved_in_future", "enteredOn"],
    [{ kindId: 999_999 }, "field.choose", "kindId"],
    [{ stageId: 999_999 }, "project.start_stage", "stageId"],
  ])("%o is refused with %s beside %s", async (changes, key, field) => {
    const refused = createProject(as("secretary"), projectInput(cast, changes));
    await expect(refused).rejects.toMatchObject({ kind: "invalid", key, field });
  });

  it("begins further on only for the secretary", async () => {
    const changes = { stageId: cast.stages.THAMDINH ?? 0 };
    await expect(
      createProject(as("leaderHealth"), projectInput(cast, changes)),
    ).rejects.toMatchObject({ key: "project.start_stage" });
    await project(changes);
  });

  it("is refused for a department that is unknown or dissolved", async () => {
    await expect(
      createProject(as("secretary"), projectInput(cast, { ownerDepartmentId: 999_999 })),
    ).rejects.toMatchObject({ key: "field.choose", field: "ownerDepartmentId" });
    const gone = cast.departments.STP ?? 0;
    await db.updateTable("department").set({ is_active: false }).where("id", "=", gone).execute();
    await expect(
      createProject(as("secretary"), projectInput(cast, { ownerDepartmentId: gone })),
    ).rejects.toMatchObject({ key: "project.owner_inactive" });
  });

  it("gives a code once, also to two at the same moment", async () => {
    const input = projectInput(cast);
    const both = await Promise.allSettled([
      createProject(as("secretary"), input),
      createProject(as("secretary2"), input),
    ]);
    const refused = both.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ key: "project.code_taken", field: "code" });
  });
});

describe("editing a project", () => {
  it("writes what changed, with the names of that day", async () => {
    const { id, code } = await project();
    const row = await rowOf(code);
    await editProject(as("secretary"), code, {
      ...editOf(row),
      nameVi: "Bệnh án điện tử",
      ownerDepartmentId: cast.departments.STC ?? 0,
      kindId: cast.kinds.THUE_DV ?? 0,
    });
    expect(await rowOf(code)).toMatchObject({
      name_vi: "Bệnh án điện tử",
      version: 2,
      search_text: expect.stringMatching(/benh an dien tu.*so tai chinh/),
    });
    expect(await lastEvent(id)).toMatchObject({
      verb: "project.edited",
      particulars: {
        changes: {
          name_vi: { from: "Hồ sơ sức khỏe điện tử toàn dân", to: "Bệnh án điện tử" },
          owner: { from: { vi: "Sở Y tế" }, to: { vi: "Sở Tài chính" } },
          kind: { to: { vi: "Thuê dịch vụ CNTT" } },
        },
      },
    });
    // The dossier lies with its owner now; the route is that under which it began.
    const visit = await db
      .selectFrom("stage_visit")
      .select("holder_department_id")
      .where("project_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(visit.holder_department_id).toBe(cast.departments.STC);
    expect((await rowOf(code)).route_id).toBe(row.route_id);
  });

  it("finds its issues by the new name, and by the old one still", async () => {
    const { id, code } = await project();
    const issue = await raiseIssue(as("secretary"), {
      kind: "blocker",
      projectId: id,
      text: "Chưa có định mức",
      leadDepartmentId: cast.departments.SYT ?? 0,
      deadline: "2026-12-18",
    });
    await editProject(as("secretary"), code, {
      ...editOf(await rowOf(code)),
      nameVi: "Bệnh án điện tử",
    });
    const { search_text } = await db
      .selectFrom("issue")
      .where("code", "=", issue.code)
      .select("search_text")
      .executeTakeFirstOrThrow();
    expect(search_text).toContain("benh an dien tu");
    expect(search_text).toContain("ho so suc khoe");
  });

  it("writes nothing where nothing changed", async () => {
    const { id, code } = await project();
    await editProject(as("leaderHealth"), code, editOf(await rowOf(code)));
    expect((await rowOf(code)).version).toBe(1);
    expect((await lastEvent(id)).verb).toBe("project.created");
  });

  it("refuses what is stale, foreign, or hands the project over without the right", async () => {
    const { code } = await project();
    const row = await rowOf(code);
    const edit = editOf(row, { nameVi: "Tên khác" });
    await expect(editProject(as("leaderFinance"), code, edit)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(editProject(as("viewer"), code, edit)).rejects.toMatchObject({
      kind: "forbidden",
    });
    const handOver = { ...edit, ownerDepartmentId: cast.departments.STC ?? 0 };
    await expect(editProject(as("leaderHealth"), code, handOver)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await editProject(as("leaderHealth"), code, edit);
    await expect(editProject(as("secretary"), code, edit)).rejects.toMatchObject({ key: "stale" });
  });

  it("keeps the budget above every year's plan", async () => {
    const { code } = await project();
    await changeYearPlan(as("secretary"), code, {
      year: 2026,
      plan: 4_000_000_000,
      carriedOver: 1_000_000_000,
      reason: "",
      basis: "",
      version: 0,
    });
    const edit = editOf(await rowOf(code), { budget: 4_999_999_999 });
    await expect(editProject(as("secretary"), code, edit)).rejects.toMatchObject({
      key: "project.budget_under_plan",
      field: "budget",
    });
  });
});

describe("ending and taking up the follow-up", () => {
  it("is the secretary's, with a reason, and stops all other changes", async () => {
    const { id, code } = await project();
    const input = { version: 1, reason: "Dự án đã quyết toán" };
    await expect(deactivateProject(as("leaderHealth"), code, input)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await deactivateProject(as("secretary"), code, input);
    expect(await lastEvent(id)).toMatchObject({
      verb: "project.deactivated",
      particulars: { reason: "Dự án đã quyết toán" },
    });
    await expect(
      editProject(as("secretary"), code, editOf(await rowOf(code), { nameVi: "x" })),
    ).rejects.toMatchObject({ key: "project.inactive" });
    await expect(
      deactivateProject(as("secretary"), code, { ...input, version: 2 }),
    ).rejects.toMatchObject({ key: "stale" });
    await reactivateProject(as("secretary"), code, { version: 2, reason: "Bổ sung vốn" });
    expect(await rowOf(code)).toMatchObject({ is_active: true, version: 3 });
  });

  it("is refused while issues are open: nothing vanishes (law 1)", async () => {
    const { id, code } = await project();
    await db
      .insertInto("issue")
      .values({
        series_id: cast.seriesId,
        kind: "blocker",
        year: 2026,
        number: 900,
        code: "VM-2026-900",
        project_id: id,
        stage_id: cast.stages.LAPHOSO ?? 0,
        text: "Chưa có đơn giá",
        lead_department_id: cast.departments.SYT ?? 0,
        lead_since: "2026-11-02",
        state: "proposed",
        raised_on: "2026-11-02",
        created_at: new Date("2026-11-02T02:00:00Z"),
      })
      .execute();
    await expect(
      deactivateProject(as("secretary"), code, { version: 1, reason: "x" }),
    ).rejects.toMatchObject({ key: "project.has_open_issues", params: { count: 1 } });
  });
});
