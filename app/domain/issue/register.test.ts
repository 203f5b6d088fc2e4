import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import { getIssueBrief } from "./brief.server.ts";
import { reportDone } from "./completion.server.ts";
import { askExtension } from "./extension.server.ts";
import { getIssuePage } from "./page.server.ts";
import { listRegister } from "./register.server.ts";
import { exportRegister } from "./register-export.server.ts";
import { cursorText, flagFilters, readRegisterQuery, stateFilters } from "./register-query.ts";
import { reportProgress } from "./reporting.server.ts";
import { escalateIssue, pauseIssue } from "./standing.server.ts";

const { db } = await createTestDatabase();
let r: Register;
const codes: Record<string, string> = {};

beforeAll(async () => {
  r = await createRegister(db);
  const { STC = 0, STTTT = 0 } = r.departments;
  const sample = new SampleRegister(db, r);
  const september = await sample.meeting("2026-09-07", "issued");
  const october = await sample.meeting("2026-10-07", "issued");
  await sample.meeting("2026-12-07", "draft");
  const make = async (name: string, raised: Promise<{ id: number; code: string }>) => {
    const { id, code } = await raised;
    codes[name] = code;
    return id;
  };
  const late = await make("late", r.raise({ text: "Thẩm định chậm ở Đà Nẵng" }));
  await db.updateTable("issue").set({ deadline: "2026-11-20" }).where("id", "=", late).execute();
  await sample.review(september, late, "kept", { isStalled: true });
  await sample.review(october, late, "escalated");
  const soon = await make("soon", r.raise({ deadline: "2026-11-25", coordinatorIds: [STTTT] }));
  await askExtension(
    r.as("leaderHealth"),
    { issue: soon },
    { newDeadline: "2026-12-31", reason: "x" },
  );
  await reportProgress(r.as("leaderHealth"), { issue: soon }, { isNoProgress: true, text: "x" });
  await make("proposed", r.raise({ leadDepartmentId: STC }));
  const paused = await make("paused", r.raise());
  await pauseIssue(r.as("secretary"), { issue: paused }, { reason: "chờ" });
  const done = await make("done", r.raise({ ownerUserId: r.actors.officerHealth.id }));
  await reportDone(r.as("leaderHealth"), { issue: done }, { text: "xong" });
  const task = await make(
    "task",
    r.raise(
      {
        kind: "task",
        projectId: null,
        leadDepartmentId: STC,
        text: "=Nhiệm vụ",
        deadline: "2027-01-15",
      },
      r.as("secretary"),
    ),
  );
  await escalateIssue(r.as("chair"), { issue: task }, { authority: "Bộ", question: "?" });
  await db
    .updateTable("issue")
    .set({ original_deadline: "2026-11-13" })
    .where("id", "=", task)
    .execute();
  const ended = await make("ended", r.raise());
  await db
    .updateTable("issue")
    .set({ state: "resolved", done_on: "2026-12-21" })
    .where("id", "=", ended)
    .execute();
});

const list = async (query: string, ctx: Context = r.as("secretary")) =>
  listRegister(ctx, readRegisterQuery(new URLSearchParams(query)));
/** The names of the issues that a query finds, in its order. */
async function found(query: string, ctx?: Context) {
  const { rows } = await list(query, ctx);
  const names = Object.fromEntries(Object.entries(codes).map(([name, code]) => [code, name]));
  return rows.map((row) => names[row.code]);
}

describe("the register's filters", () => {
  test("open issues by deadline come first", async () => {
    const page = await list("");
    expect(await found("")).toEqual(["late", "soon", "proposed", "paused", "done", "task"]);
    expect(page).toMatchObject({
      total: 6,
      counts: { any_open: 6, overdue: 1, proposed: 1, reported_done: 1, paused: 1 },
      next: "2026-12",
      hasNext: false,
      hasPrevious: false,
    });
    expect(page.rows[0]).toMatchObject({
      flag: "overdue",
      days: -1,
      carried: 2,
      stalled: 1,
      life: "2609n2610e",
      lead: "Sở Y tế",
      project: "QN-19",
    });
  });

  test("each of them", async () => {
    const cases: [string, (string | undefined)[]][] = [
      ["q=tham dinh da nang", ["late"]],
      ["q=THẨM ĐỊNH", ["late"]],
      ["q=không có gì như vậy", []],
      ["q=100%25", []],
      ["kind=task", ["task"]],
      ["state=paused", ["paused"]],
      ["state=reported_done", ["done"]],
      ["state=ended", ["ended"]],
      [
        "state=all&sort=code",
        ["late", "soon", "proposed", "paused", "done", "ended"].concat("task"),
      ],
      ["flag=overdue", ["late"]],
      ["flag=due_soon", ["soon"]],
      ["flag=on_time", ["proposed", "task"]],
      ["flag=extension_asked", ["soon"]],
      ["flag=escalated", ["task"]],
      ["flag=done_late", ["ended"]],
      ["flag=done_on_time", []],
      // Met after an extension, or extended until later: late all the same (law 3).
      ["flag=late_original&sort=code", ["task", "ended"]],
      ["flag=late_original&state=any_open", ["task"]],
      [`department=${r.departments.STC}`, ["proposed", "task"]],
      [`department=${r.departments.STTTT}`, ["soon"]],
      [`department=${r.departments.STTTT}&part=lead`, []],
      [`department=${r.departments.STTTT}&part=coordinator`, ["soon"]],
      ["project=QN-19&kind=task", []],
      ["stage=THAMDINH&flag=overdue", ["late"]],
      ["category=KHAC", []],
      ["meeting=HGB-2026-10", ["late"]],
      [`owner=${r.actors.officerHealth.id}`, ["done"]],
      ["carried=2", ["late"]],
      ["carried=3", []],
      ["stalled=1", ["late"]],
      ["answer=no_progress", ["soon"]],
      ["answer=reported", ["done"]],
      ["sort=carried&dir=desc&state=open&flag=overdue", ["late"]],
      [
        "state=nonsense&flag=nonsense&department=x&sort=x&after=zz&carried=-1",
        ["late", "soon", "proposed", "paused", "done", "task"],
      ],
    ];
    for (const [query, names] of cases) {
      const got = await found(query);
      if (query.startsWith("state=all")) expect(got.toSorted(), query).toEqual(names.toSorted());
      else expect(got, query).toEqual(names);
    }
    expect(await found("owner=me", r.as("officerHealth"))).toEqual(["done"]);
  });

  test("every state with every deadline flag, and no state knows more than all of them", async () => {
    for (const flag of flagFilters) {
      const all = new Set(await found(`state=all&flag=${flag}`));
      for (const state of stateFilters) {
        const some = await found(`state=${state}&flag=${flag}`);
        expect(
          some.filter((name) => !all.has(name)),
          `${state}, ${flag}`,
        ).toEqual([]);
      }
    }
  });

  test("those who only read do not see proposals, neither in rows nor in counts", async () => {
    const viewer = r.as("viewer");
    expect(await found("", viewer)).not.toContain("proposed");
    expect(await found("state=proposed", viewer)).toEqual([]);
    expect((await list("", viewer)).counts).toMatchObject({ any_open: 5, proposed: 0 });
    const code = codes.proposed ?? "";
    await expect(getIssuePage(viewer, code)).rejects.toMatchObject({ kind: "not_found" });
    await expect(getIssueBrief(viewer, code)).rejects.toMatchObject({ kind: "not_found" });
    const rows = [];
    for await (const chunk of exportRegister(viewer, readRegisterQuery(new URLSearchParams())))
      rows.push(...chunk);
    expect(rows).toHaveLength(5);
    expect((await getIssuePage(r.as("secretary"), code)).state).toBe("proposed");
  });

  test("keyset pages, forward and back again, by every order", async () => {
    for (let n = 0; n < 120; n += 1)
      await r.raise({
        text: `Trang ${n}`,
        deadline: `2026-12-${String(1 + (n % 28)).padStart(2, "0")}`,
      });
    for (const order of ["deadline", "code", "raised", "lead", "project", "stage", "carried"]) {
      for (const rest of ["", "&dir=desc", "&state=all"]) {
        const query = `q=trang&sort=${order}${rest}`;
        const seen: string[] = [];
        let page = await list(query);
        const first = page.rows.map((row) => row.code);
        while (true) {
          seen.push(...page.rows.map((row) => row.code));
          const last = page.rows.at(-1);
          if (!page.hasNext || !last) break;
          const after = new URLSearchParams({ after: cursorText(last.key, last.id) });
          page = await list(`${query}&${after}`);
        }
        expect(new Set(seen).size, query).toBe(120);
        expect(seen, query).toHaveLength(120);
        while (page.hasPrevious) {
          const top = page.rows[0];
          if (!top) break;
          const before = new URLSearchParams({ before: cursorText(top.key, top.id) });
          page = await list(`${query}&${before}`);
        }
        expect(page.rows.map((row) => row.code).slice(0, 20), query).toEqual(first.slice(0, 20));
      }
    }
  });
});

test("the page of an issue tells its whole life in one reading", async () => {
  const page = await getIssuePage(r.as("leaderHealth"), (codes.soon ?? "").toLowerCase());
  expect(page).toMatchObject({
    code: codes.soon,
    lead: { name: "Sở Y tế" },
    coordinators: [{ name: "Sở TT-TT" }],
    extension: { deadline: "2026-12-31", reason: "x" },
    report: { isNoProgress: true, by: "Sở Y tế" },
    project: { code: "QN-19", held: null },
    nextMeeting: { code: "HGB-2026-12" },
    standing: { hasExtensionWaiting: true, coordinatorIds: [r.departments.STTTT] },
  });
  expect(page.events.map((event) => event.verb)).toEqual([
    "issue.reported",
    "issue.extension_asked",
    "issue.raised",
  ]);
});
