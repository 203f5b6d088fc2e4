import { beforeAll, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { acceptAnswers, excuseAnswers, returnAnswers } from "./answer-decision.server.ts";
import { answerTask, askDepartments } from "./answers.server.ts";
import { reportDone } from "./completion.server.ts";
import { mergeIssue } from "./merging.server.ts";
import { getIssuePage } from "./page.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let health: number;
let finance: number;
let land: number;

beforeAll(async () => {
  r = await createRegister(db);
  health = r.departments.SYT ?? 0;
  finance = r.departments.STC ?? 0;
  land = r.departments.STNMT ?? 0;
});

const refusal = (kind: string, key: string) => ({ kind, key });
const letter = { text: "Gửi danh mục dữ liệu", number: "88/STC-VP" };

/** A task of the Office that asks departments for an answer. */
async function asking(...departmentIds: number[]) {
  const task = await r.raise(
    { kind: "task", projectId: null, leadDepartmentId: health },
    r.as("secretary"),
  );
  await askDepartments(r.as("secretary"), { issue: task.id }, { departmentIds });
  return task;
}

const rows = (issue: number) =>
  db
    .selectFrom("task_answer")
    .select(["department_id", "state", "text", "document_number", "reason", "version"])
    .where("issue_id", "=", issue)
    .orderBy("department_id")
    .execute();

const versionOf = async (issue: number, departmentId: number) =>
  (await rows(issue)).find((row) => row.department_id === departmentId)?.version ?? 0;

const chosen = async (issue: number, departmentId: number) => [
  { departmentId, version: await versionOf(issue, departmentId) },
];

describe("one task asks many departments", () => {
  test("a row each, waiting; asked twice is asked once", async () => {
    const { id } = await asking(finance, land);
    await askDepartments(r.as("chair"), { issue: id }, { departmentIds: [land, health] });
    expect((await rows(id)).map((row) => row.state)).toEqual(["waiting", "waiting", "waiting"]);
    expect((await r.verbs(id)).slice(-2)).toEqual(["issue.asked", "issue.asked"]);
    await expect(
      askDepartments(r.as("secretary"), { issue: id }, { departmentIds: [land] }),
    ).rejects.toMatchObject(refusal("invalid", "answer.none_chosen"));
  });

  test("only a task, only by secretary or chair", async () => {
    const blocker = await r.raise();
    await expect(
      askDepartments(r.as("secretary"), { issue: blocker.id }, { departmentIds: [land] }),
    ).rejects.toMatchObject(refusal("conflict", "issue.not_task"));
    const { id } = await asking(land);
    await expect(
      askDepartments(r.as("leaderHealth"), { issue: id }, { departmentIds: [finance] }),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("each answers on its own, and may mend its answer until it is accepted", async () => {
    const { id } = await asking(finance, land);
    const own = { departmentId: finance, ...letter };
    await answerTask(r.as("leaderFinance"), { issue: id }, own);
    await answerTask(
      r.as("leaderFinance"),
      { issue: id },
      { ...own, text: "Gửi lại, đủ phụ lục", version: 2 },
    );
    expect(await rows(id)).toMatchObject([
      { department_id: finance, state: "answered", text: "Gửi lại, đủ phụ lục" },
      { department_id: land, state: "waiting", text: "" },
    ]);
    await expect(
      answerTask(r.as("leaderFinance"), { issue: id }, { ...own, departmentId: land }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    await expect(
      answerTask(r.as("leaderHealth"), { issue: id }, { ...own, departmentId: health }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    await acceptAnswers(r.as("secretary"), { issue: id }, await chosen(id, finance));
    await expect(answerTask(r.as("leaderFinance"), { issue: id }, own)).rejects.toMatchObject(
      refusal("conflict", "issue.no_answer_open"),
    );
  });

  test("an answer over what somebody else has written is stale; others' answers are not", async () => {
    const { id } = await asking(finance, land);
    await answerTask(
      r.as("leaderLand"),
      { issue: id },
      { departmentId: land, ...letter, version: 1 },
    );
    await answerTask(
      r.as("leaderFinance"),
      { issue: id },
      { departmentId: finance, ...letter, version: 1 },
    );
    await expect(
      answerTask(
        r.as("leaderFinance"),
        { issue: id },
        { departmentId: finance, ...letter, version: 1 },
      ),
    ).rejects.toMatchObject(refusal("conflict", "stale"));
  });

  test("the secretary enters for a department that does not sign in, with the basis", async () => {
    const { id } = await asking(finance, land);
    const own = { departmentId: finance, ...letter };
    await expect(answerTask(r.as("secretary"), { issue: id }, own)).rejects.toMatchObject(
      refusal("invalid", "behalf.basis_missing"),
    );
    await answerTask(r.forOther(finance), { issue: id }, own);
    await expect(
      answerTask(r.forOther(health), { issue: id }, { ...own, departmentId: health }),
    ).rejects.toMatchObject(refusal("invalid", "behalf.wrong_department"));
    // Two people: who entered the answer does not accept it.
    const answers = await chosen(id, finance);
    await expect(acceptAnswers(r.as("secretary"), { issue: id }, answers)).rejects.toMatchObject(
      refusal("forbidden", "answer.own"),
    );
    await acceptAnswers(r.as("secretary2"), { issue: id }, answers);
    expect((await rows(id))[0]).toMatchObject({ state: "accepted" });
  });

  test("sent back with a reason it waits again; excused it is not waited for", async () => {
    const { id } = await asking(finance, land);
    await answerTask(r.as("leaderFinance"), { issue: id }, { departmentId: finance, ...letter });
    await returnAnswers(r.as("secretary"), { issue: id }, await chosen(id, finance), {
      reason: "Thiếu phụ lục",
    });
    expect((await rows(id))[0]).toMatchObject({ state: "waiting", reason: "Thiếu phụ lục" });
    await excuseAnswers(r.as("secretary"), { issue: id }, await chosen(id, land), {
      reason: "Không có dữ liệu",
    });
    expect((await rows(id))[1]).toMatchObject({ state: "excused", reason: "Không có dữ liệu" });
    await expect(
      excuseAnswers(r.as("secretary"), { issue: id }, await chosen(id, land), { reason: "x" }),
    ).rejects.toMatchObject(refusal("conflict", "answer.moved"));
    await askDepartments(r.as("secretary"), { issue: id }, { departmentIds: [land] });
    expect((await rows(id))[1]).toMatchObject({ state: "waiting", reason: "" });
  });

  test("reported done once all have answered or are excused", async () => {
    const { id } = await asking(finance, land);
    const done = () => reportDone(r.as("leaderHealth"), { issue: id }, { text: "Đã tổng hợp" });
    await answerTask(r.as("leaderFinance"), { issue: id }, { departmentId: finance, ...letter });
    await expect(done()).rejects.toMatchObject(refusal("conflict", "issue.answers_waiting"));
    await excuseAnswers(r.as("chair"), { issue: id }, await chosen(id, land), { reason: "miễn" });
    await done();
    expect((await r.row(id)).state).toBe("reported_done");
  });

  test("the page says how many have sent theirs, and who is silent", async () => {
    const { code, id } = await asking(finance, land, health);
    await answerTask(
      r.as("leaderFinance", momentOf("2026-11-25", "08:00")),
      { issue: id },
      { departmentId: finance, ...letter },
    );
    const { answers } = await getIssuePage(r.as("secretary"), code);
    expect(
      answers.map(({ department, state, answeredOn, number }) => [
        department.id,
        state,
        answeredOn,
        number,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [finance, "answered", "2026-11-25", "88/STC-VP"],
        [land, "waiting", null, ""],
        [health, "waiting", null, ""],
      ]),
    );
    expect(answers).toHaveLength(3);
  });

  test("merging a duplicate keeps who was asked and what they answered", async () => {
    const old = await asking(finance, land);
    const kept = await asking(land);
    for (const [departmentId, who] of [
      [finance, "leaderFinance"],
      [land, "leaderLand"],
    ] as const)
      await answerTask(r.as(who), { issue: old.id }, { departmentId, ...letter });
    await mergeIssue(
      r.as("secretary"),
      { issue: old.id },
      { successor: kept.code, reason: "trùng" },
    );
    expect((await rows(kept.id)).map((row) => [row.department_id, row.state])).toEqual([
      [finance, "answered"],
      [land, "answered"],
    ]);
  });
});
