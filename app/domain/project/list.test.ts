import { beforeAll, describe, expect, it } from "vitest";
import { openVisits } from "#app/domain/appraisal/clocks.server.ts";
import { addDays } from "#app/domain/clock.ts";
import { enterDisbursement } from "#app/domain/disbursement/entering.server.ts";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { payment } from "#tests/support/disbursement.ts";
import { createTestProject } from "#tests/support/project.ts";
import { deactivateProject } from "./edit.server.ts";
import { getProjectFilterOptions, listProjects, PAGE } from "./list.server.ts";
import {
  cursorText,
  type ProjectListQuery,
  projectSorts,
  readProjectListQuery,
} from "./list-query.ts";
import { getProject } from "./page.server.ts";
import { changeYearPlan } from "./plan.server.ts";

const { db } = await createTestDatabase();
const TODAY = "2026-11-23";
const COUNT = 2 * PAGE + 7;
const states = ["proposed", "open", "reported_done", "paused"] as const;
let cast: Cast;

const secretary = () => ctxOf(db, cast.actors.secretary);
const finance = () => ctxOf(db, cast.actors.leaderFinance);
const ask = (text: string) => readProjectListQuery(new URLSearchParams(text), TODAY);
const list = (query: ProjectListQuery) => listProjects(db, query, openVisits(TODAY), states);
const codesOf = async (text: string) => (await list(ask(text))).rows.map((row) => row.code).sort();

beforeAll(async () => {
  cast = await createCast(db);
  const owners = ["SYT", "STC", "STTTT"].map((code) => cast.departments[code] ?? 0);
  const stages = Object.values(cast.stages);
  for (let n = 1; n <= COUNT; n++) {
    await createTestProject(secretary(), cast, {
      code: `QN-${String(n).padStart(3, "0")}`,
      nameVi: ["Đất đai", "Dân cư", "Điều hành", "Ấp Bắc", "An ninh"][n % 5] ?? "",
      ownerDepartmentId: owners[n % 3] ?? 0,
      // Those whose routes have all eleven stages.
      kindId: Object.values(cast.kinds)[n % 3] ?? 0,
      stageId: stages[n % stages.length] ?? 0,
      enteredOn: addDays("2026-09-01", n % 60),
      budget: (n % 4) * 1_000_000_000,
      fundingSource: n % 2 ? "recurrent" : "investment",
    });
  }
  for (const [code, plan, disbursed] of [
    ["QN-001", 900, 100],
    ["QN-002", 500, 0],
  ] as const) {
    await changeYearPlan(secretary(), code, {
      year: 2026,
      plan,
      carriedOver: disbursed === 0 ? 40 : null,
      reason: "",
      basis: "",
      version: 0,
    });
    if (disbursed > 0) await enterDisbursement(finance(), code, payment({ amount: disbursed }));
  }
  const first = await getProject(db, "QN-001");
  for (const [number, state] of [
    [1, "open"],
    [2, "proposed"],
    [3, "cancelled"],
  ] as const) {
    await db
      .insertInto("issue")
      .values({
        series_id: cast.seriesId,
        kind: "blocker",
        year: 2026,
        number,
        code: `VM-2026-00${number}`,
        project_id: first.id,
        stage_id: cast.stages.LAPHOSO ?? 0,
        text: "Vướng",
        lead_department_id: cast.departments.SYT ?? 0,
        lead_since: "2026-11-02",
        state,
        deadline: "2026-12-18",
        cancel_reason: "x",
        raised_on: "2026-11-02",
        created_at: new Date("2026-11-02T02:00:00Z"),
      })
      .execute();
  }
}, 120_000);

describe("the list of projects", () => {
  it.each(projectSorts.flatMap((sort) => [`sort=${sort}`, `sort=${sort}&dir=desc`]))(
    "pages forth and back without loss or repetition: %s",
    async (order) => {
      const forth: string[][] = [];
      let query = ask(order);
      let page = await list(query);
      expect(page.hasPrevious).toBe(false);
      for (;;) {
        expect(page.total).toBe(COUNT);
        forth.push(page.rows.map((row) => row.code));
        const last = page.rows.at(-1);
        if (!page.hasNext || !last) break;
        query = ask(`${order}&after=${encodeURIComponent(cursorText(last.key, last.id))}`);
        page = await list(query);
        expect(page.hasPrevious).toBe(true);
      }
      expect(forth.map((codes) => codes.length)).toEqual([PAGE, PAGE, 7]);
      expect(new Set(forth.flat()).size).toBe(COUNT);
      const back: string[][] = [forth.at(-1) ?? []];
      while (page.hasPrevious) {
        const head = page.rows[0];
        if (!head) break;
        page = await list(
          ask(`${order}&before=${encodeURIComponent(cursorText(head.key, head.id))}`),
        );
        expect(page.hasNext).toBe(true);
        back.unshift(page.rows.map((row) => row.code));
      }
      expect(back).toEqual(forth);
    },
  );

  it("sorts names in Vietnamese order (law 12)", async () => {
    const { rows } = await list(ask("sort=name&q=QN-00"));
    const names = [...new Set(rows.map((row) => row.vi))];
    expect(names).toEqual(["An ninh", "Ấp Bắc", "Dân cư", "Đất đai", "Điều hành"]);
  });

  it.each([
    ["q=dat dai 005", ["QN-005"]],
    ["q=ĐẤT ĐAI 005", ["QN-005"]],
    ["q=so y te qn-003", ["QN-003"]],
    ["q=khong co gi", []],
    ["q=%25", "all"],
    ["stage=KHONGCO", []],
    ["department=999999", []],
    ["show=blocked", ["QN-001"]],
    ["show=ended", []],
    ["show=carried", ["QN-002"]],
    ["show=carried&year=2025", []],
    ["after=nonsense", "all"],
    ["sort=code&after=1.n5", "all"],
    ["sort=nonsense&dir=up&department=x&year=99999", "all"],
  ] as const)("filters by %s", async (text, codes) => {
    if (codes === "all") expect((await list(ask(text))).total).toBe(COUNT);
    else expect(await codesOf(text)).toEqual(codes);
  });

  it("counts and adds up what the filter lets through", async () => {
    const byStage = await list(ask("stage=LAPHOSO"));
    expect(byStage.rows.every((row) => row.stage === "Lập hồ sơ")).toBe(true);
    const all = await list(ask(""));
    expect(all).toMatchObject({
      total: COUNT,
      plan: 1400,
      carriedOver: 40,
      disbursed: 100,
      carriedDisbursed: 0,
    });
    expect((await list(ask("year=2025"))).plan).toBe(0);
    const byShare = await list(ask("sort=share&dir=desc"));
    expect(byShare.rows.slice(0, 2).map((row) => row.code)).toEqual(["QN-001", "QN-002"]);
    const department = await list(ask(`department=${cast.departments.SYT}`));
    expect(department.total).toBeLessThan(COUNT);
  });

  it("shows working days at the stage against the time allowed, and filters what is past it", async () => {
    const { rows } = await list(ask("q=QN-010"));
    expect(rows[0]).toMatchObject({ since: "2026-09-11", days: 51, limit: 30 });
    const over = await list(ask("show=over&sort=days"));
    expect(over.rows.every((row) => row.days > row.limit)).toBe(true);
    expect(over.total).toBeLessThan(COUNT);
  });

  it("counts only the blockers that the reader may know of", async () => {
    const open = await list(ask("q=QN-001"));
    const viewer = await listProjects(db, ask("q=QN-001"), openVisits(TODAY), ["open"]);
    expect([open.rows[0]?.blockers, viewer.rows[0]?.blockers]).toEqual([2, 1]);
  });

  it("offers the filters that make sense", async () => {
    const options = await getProjectFilterOptions(db);
    expect(options.departments.map((one) => one.vi).sort()).toEqual([
      "Sở TT-TT",
      "Sở Tài chính",
      "Sở Y tế",
    ]);
    expect(options.stages).toHaveLength(11);
    expect(options.kinds).toHaveLength(5);
    expect(options.years).toEqual([2026]);
  });

  it("lists projects whose follow-up has ended apart", async () => {
    await deactivateProject(secretary(), "QN-107", { version: 1, reason: "Xong" });
    expect(await codesOf("show=ended")).toEqual(["QN-107"]);
    expect((await list(ask(""))).total).toBe(COUNT - 1);
  });
});
