import { beforeAll, describe, expect, it } from "vitest";
import { openStates } from "#app/domain/issue/status.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { getBoard, movesOfCard } from "./board.server.ts";
import { moreOf, readBoardQuery } from "./board-query.ts";

const { db } = await createTestDatabase();
const TODAY = "2026-11-23";
let register: Register;

const ask = (text = "") => readBoardQuery(new URLSearchParams(text), TODAY);
const board = (text = "") => getBoard(db, ask(text), TODAY, openStates);
const column = async (code: string, text = "") =>
  (await board(text)).columns.find((one) => one.code === code);

beforeAll(async () => {
  register = await createRegister(db);
  const { stages, departments, kinds } = register;
  const secretary = register.as("secretary");
  for (let n = 1; n <= 28; n++) {
    await createTestProject(secretary, register, {
      code: `GY-${n}`,
      stageId: stages.GOPY ?? 0,
      ownerDepartmentId: departments[n <= 3 ? "STC" : "SNV"] ?? 0,
      enteredOn: n === 17 ? "2026-06-01" : "2026-11-16",
    });
  }
  await createTestProject(secretary, register, {
    code: "MS-1",
    nameVi: "Mua sắm máy chủ",
    kindId: kinds.MUASAM ?? Object.values(kinds).at(-1) ?? 0,
    stageId: stages.LAPHOSO ?? 0,
  });
});

describe("the board", () => {
  it("has every stage in order, and every project followed up on one of them", async () => {
    const { columns } = await board();
    const order = await db.selectFrom("stage").select("code").orderBy("position").execute();
    expect(columns.map(({ code }) => code)).toEqual(order.map(({ code }) => code));
    expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(30);
    await db.updateTable("project").set({ is_active: false }).where("code", "=", "MS-1").execute();
    expect(await column("LAPHOSO")).toMatchObject({ count: 0, median: null, limits: null });
    await db.updateTable("project").set({ is_active: true }).where("code", "=", "MS-1").execute();
  });

  it("shows 25 cards of a column and then more, the one longest past its time first", async () => {
    const first = await column("GOPY");
    expect(first).toMatchObject({ count: 28, over: 1, median: 5 });
    expect(first?.cards).toHaveLength(25);
    expect(first?.cards[0]).toMatchObject({ code: "GY-17", round: 1 });
    expect(first && moreOf(first)).toBe("GOPY.50");
    const all = await column("GOPY", "more=GOPY.50&more=nonsense&more=THAMDINH.x");
    expect(all?.cards).toHaveLength(28);
    expect(all && moreOf(all)).toBeNull();
  });

  it("adds up the plan of the year that is asked for", async () => {
    await db
      .insertInto("project_year")
      .values([
        { project_id: register.projectId, year: 2026, plan: 700 },
        { project_id: register.projectId, year: 2025, plan: 11 },
      ])
      .execute();
    expect(await column("THAMDINH")).toMatchObject({ count: 1, plan: 700, median: 37 });
    expect(await column("THAMDINH", "year=2025")).toMatchObject({ plan: 11 });
  });

  it("is filtered by words without marks, department and kind", async () => {
    const count = async (text: string) =>
      (await board(text)).columns.reduce((sum, one) => sum + one.count, 0);
    expect(await count("q=may chu")).toBe(1);
    expect(await count(`department=${register.departments.STC}`)).toBe(3);
    expect(await count(`kind=${register.kinds.DC_DTCT}&q=GY-`)).toBe(28);
    expect(await count("department=abc&kind=-1&year=x")).toBe(30);
  });

  it("says of each card where its reader may take it, and nobody else", async () => {
    const found = await board();
    const { stages } = register;
    const card = found.columns.find(({ code }) => code === "THAMDINH")?.cards[0];
    if (!card) throw new Error("no card");
    const moves = (name: Parameters<Register["as"]>[0]) =>
      movesOfCard(register.as(name).actor, found, card, stages.THAMDINH ?? 0);
    expect(moves("appraiser").map(({ direction }) => direction)).toContain("forward");
    expect(moves("appraiser").map(({ direction }) => direction)).toContain("back");
    expect(moves("secretary")).toEqual(moves("appraiser"));
    expect(moves("leaderHealth")).toEqual([]);
    expect(moves("viewer")).toEqual([]);
    await register.raise();
    const again = (await column("THAMDINH"))?.cards[0];
    expect(again?.blockers).toBe(1);
  });
});
