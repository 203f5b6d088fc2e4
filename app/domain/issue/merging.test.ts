import { beforeAll, describe, expect, test } from "vitest";
import { search } from "#app/domain/overview/search.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { askRelief } from "./assignment.server.ts";
import { reopenIssue } from "./completion.server.ts";
import { decideIssue } from "./decision.server.ts";
import { askExtension } from "./extension.server.ts";
import { mergeIssue } from "./merging.server.ts";
import { getIssuePage } from "./page.server.ts";
import { reportProgress } from "./reporting.server.ts";
import { cancelIssue, escalateIssue } from "./standing.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let finance: number;
let info: number;
let land: number;

beforeAll(async () => {
  r = await createRegister(db);
  finance = r.departments.STC ?? 0;
  info = r.departments.STTTT ?? 0;
  land = r.departments.STNMT ?? 0;
});

const refusal = (kind: string, key: string) => ({ kind, key });
const merge = (issue: number, successor: string, as = r.as("secretary")) =>
  mergeIssue(as, { issue }, { successor, reason: "Trùng nội dung" });

const coordinators = async (id: number) =>
  (
    await db
      .selectFrom("issue_coordinator")
      .select("department_id")
      .where("issue_id", "=", id)
      .orderBy("department_id")
      .execute()
  ).map((row) => row.department_id);

/** Raised by the secretary, who assigns by naming: open at once with any lead. */
const ledBy = (leadDepartmentId: number, coordinatorIds: number[]) =>
  r.raise({ leadDepartmentId, coordinatorIds }, r.as("secretary"));

describe("merging duplicates of one project", () => {
  test("the merged one ends with its successor recorded; coordinators are united, the other lead among them", async () => {
    const old = await ledBy(finance, [info]);
    const kept = await r.raise({ coordinatorIds: [land] });
    const before = await r.row(kept.id);
    await merge(old.id, kept.code.toLowerCase());
    expect(await r.row(old.id)).toMatchObject({
      state: "cancelled",
      cancel_reason: "Trùng nội dung",
      merged_into_id: kept.id,
    });
    expect(await coordinators(kept.id)).toEqual([finance, info, land].sort((a, b) => a - b));
    expect(await r.row(kept.id)).toMatchObject({
      state: "open",
      deadline: before.deadline,
      original_deadline: before.original_deadline,
      lead_department_id: before.lead_department_id,
    });
    expect((await r.verbs(old.id)).at(-1)).toBe("issue.merged");
    expect((await r.verbs(kept.id)).at(-1)).toBe("issue.took_in");
  });

  test("law 3: an earlier or later date of the merged one never moves the successor's original deadline", async () => {
    for (const deadline of ["2026-11-30", "2027-03-31"]) {
      const old = await r.raise({ deadline });
      const kept = await r.raise();
      await askExtension(
        r.as("leaderHealth"),
        { issue: kept.id },
        { newDeadline: "2027-01-29", reason: "chờ" },
      );
      await merge(old.id, kept.code);
      expect(await r.row(kept.id)).toMatchObject({
        original_deadline: "2026-12-18",
        deadline: "2026-12-18",
        extension_count: 0,
      });
    }
  });

  test("only another open issue of the same project, the same kind", async () => {
    const one = await r.raise();
    const task = await r.raise(
      { kind: "task", projectId: null, leadDepartmentId: finance },
      r.as("secretary"),
    );
    const ended = await r.raise();
    await cancelIssue(r.as("secretary"), { issue: ended.id }, { reason: "thôi" });
    for (const successor of [one.code, task.code, ended.code, "VM-1999-001", "<script>"])
      await expect(merge(one.id, successor)).rejects.toMatchObject(
        refusal("invalid", "issue.successor_wrong"),
      );
    await expect(merge(task.id, one.code)).rejects.toMatchObject(
      refusal("invalid", "issue.successor_wrong"),
    );
    expect((await r.row(one.id)).state).toBe("open");
  });

  test("is the secretary's or the chair's, and terminal", async () => {
    const [old, kept] = [await r.raise(), await r.raise()];
    await expect(merge(old.id, kept.code, r.as("leaderHealth"))).rejects.toMatchObject({
      kind: "forbidden",
    });
    await merge(old.id, kept.code, r.as("chair"));
    await expect(
      reopenIssue(r.as("secretary"), { issue: old.id }, { reason: "còn", deadline: "2026-12-30" }),
    ).rejects.toMatchObject(refusal("conflict", "issue.merged"));
    await expect(merge(old.id, kept.code)).rejects.toMatchObject(
      refusal("conflict", "issue.not_now.merge"),
    );
  });

  test("what the merged one had asked lapses, with events", async () => {
    const [old, kept] = [await r.raise(), await r.raise()];
    await askExtension(
      r.as("leaderHealth"),
      { issue: old.id },
      { newDeadline: "2026-12-31", reason: "chờ" },
    );
    await askRelief(r.as("leaderHealth"), { issue: old.id }, { reason: "không thuộc thẩm quyền" });
    await merge(old.id, kept.code);
    expect((await r.verbs(old.id)).slice(-3)).toEqual([
      "issue.extension_lapsed",
      "issue.relief_lapsed",
      "issue.merged",
    ]);
    for (const table of ["extension_request", "relief_request"] as const) {
      const rows = await db
        .selectFrom(table)
        .select("decision")
        .where("issue_id", "=", old.id)
        .execute();
      expect(rows).toEqual([{ decision: "lapsed" }]);
    }
  });

  test("what waits above the register goes on with the successor: the question asked, the chair's word", async () => {
    const [old, kept] = [await r.raise(), await r.raise()];
    await escalateIssue(
      r.as("secretary"),
      { issue: old.id },
      { authority: "Bộ Y tế", question: "Xin hướng dẫn" },
    );
    await decideIssue(r.as("chair"), { issue: old.id }, { kind: "other", text: "Làm sớm" });
    await merge(old.id, kept.code);
    const page = await getIssuePage(r.as("secretary"), kept.code);
    expect(page.escalation).toMatchObject({ authority: "Bộ Y tế", question: "Xin hướng dẫn" });
    expect(page.decisions).toMatchObject([{ text: "Làm sớm" }]);
    expect((await getIssuePage(r.as("secretary"), old.code)).escalation).toBeNull();
  });

  test("a question that both had asked stays the successor's own", async () => {
    const [old, kept] = [await r.raise(), await r.raise()];
    for (const [issue, authority] of [
      [old.id, "Bộ Y tế"],
      [kept.id, "Bộ Tài chính"],
    ] as const)
      await escalateIssue(r.as("secretary"), { issue }, { authority, question: "Hỏi" });
    await merge(old.id, kept.code);
    const page = await getIssuePage(r.as("secretary"), kept.code);
    expect(page.escalation?.authority).toBe("Bộ Tài chính");
  });
});

describe("the old code goes on resolving", () => {
  test("its page names the successor, over several mergings the last one", async () => {
    const [first, second, third] = [await r.raise(), await r.raise(), await r.raise()];
    await reportProgress(
      r.as("leaderHealth"),
      { issue: first.id },
      { isNoProgress: false, text: "Đã làm việc với BHXH" },
    );
    await merge(first.id, second.code);
    await merge(second.id, third.code);
    const old = await getIssuePage(r.as("viewer"), first.code);
    expect(old.successor).toBe(third.code);
    const page = await getIssuePage(r.as("viewer"), third.code);
    expect(page.tookIn.map((one) => one.code)).toEqual([second.code, first.code]);
    expect(JSON.stringify(page.tookIn)).toContain("Đã làm việc với BHXH");
  });

  test("searching for it finds the successor, also after the successor was edited", async () => {
    const [old, kept] = [await r.raise(), await r.raise()];
    await merge(old.id, kept.code);
    const hits = async () =>
      (await search(r.as("secretary"), old.code)).issues.map((hit) => hit.code);
    expect(await hits()).toEqual([kept.code, old.code]);
    await reportProgress(
      r.as("leaderHealth"),
      { issue: kept.id },
      { isNoProgress: false, text: "x", proposal: "Đề nghị mới" },
    );
    expect(await hits()).toEqual([kept.code, old.code]);
  });

  test("two mergings against each other do not lock one another out", async () => {
    const [one, other] = [await r.raise(), await r.raise()];
    const results = await Promise.allSettled([
      merge(one.id, other.code),
      merge(other.id, one.code, r.as("chair")),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    expect(["conflict", "invalid"]).toContain(lost?.reason.kind);
  });
});
