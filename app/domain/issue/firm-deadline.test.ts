import { beforeAll, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import { acceptIssue, askRelief, changeLead, decideRelief } from "./assignment.server.ts";
import { decideIssue } from "./decision.server.ts";
import { askExtension } from "./extension.server.ts";
import { editIssue } from "./reporting.server.ts";
import { lockOriginalDeadlines } from "./row.server.ts";
import { escalateIssue, resumeIssue } from "./standing.server.ts";
import { raiseTask, reviseTask, withdrawTask } from "./task.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let health = 0;
let finance = 0;
let meeting: { id: number; code: string; heldOn: string };
let conclusionId = 0;

beforeAll(async () => {
  r = await createRegister(db);
  health = r.departments.SYT ?? 0;
  finance = r.departments.STC ?? 0;
  const id = await new SampleRegister(db, r).meeting("2026-11-09", "closed");
  meeting = { id, code: "HGB-2026-11", heldOn: "2026-11-09" };
  const item = await db
    .insertInto("agenda_item")
    .values({
      meeting_id: id,
      kind: "topic",
      placement: "discussed",
      section: "topic",
      position: 1,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const conclusion = await db
    .insertInto("conclusion")
    .values({ meeting_id: id, agenda_item_id: item.id, position: 1 })
    .returning("id")
    .executeTakeFirstOrThrow();
  conclusionId = conclusion.id;
});

const deadlines = async (id: number) => {
  const { deadline, original_deadline } = await r.row(id);
  return [original_deadline, deadline];
};
/** Paused by a meeting while it was still a proposal, with no deadline agreed. */
async function pausedProposal() {
  const { id } = await r.raise({ leadDepartmentId: finance, deadline: null });
  await db
    .updateTable("issue")
    .set({ state: "paused", pause_reason: "chờ" })
    .where("id", "=", id)
    .execute();
  return id;
}

describe("a task and its amended conclusion", () => {
  const given = () => ({
    text: "Rà soát danh mục",
    leadDepartmentId: health,
    coordinatorIds: [finance],
    deadline: "2026-12-10",
  });
  const later = () => ({ ...given(), deadline: "2026-12-22" });
  const raise = async () =>
    (
      await raiseTask(r.as("secretary"), {
        ...given(),
        seriesId: r.seriesId,
        conclusionId,
        meeting,
      })
    ).id;
  const revise = (id: number) => reviseTask(r.as("secretary"), id, given(), later(), meeting);
  const movedSince = { kind: "conflict", key: "issue.moved_since" };

  test("move together until an agenda with the task is published", async () => {
    const free = await raise();
    await revise(free);
    expect(await deadlines(free)).toEqual(["2026-12-22", "2026-12-22"]);
    const fixed = await raise();
    await lockOriginalDeadlines(r.as("secretary"), [fixed]);
    await revise(fixed);
    expect(await deadlines(fixed)).toEqual(["2026-12-10", "2026-12-22"]);
  });

  test("not while an extension is asked, nor over a text or departments corrected by hand", async () => {
    const asked = await raise();
    await askExtension(
      r.as("leaderHealth"),
      { issue: asked },
      { newDeadline: "2026-12-31", reason: "x" },
    );
    await expect(revise(asked)).rejects.toMatchObject(movedSince);
    const corrected = { text: given().text, proposal: "", categoryId: null, stageId: null };
    const worded = await raise();
    await editIssue(
      r.as("secretary"),
      { issue: worded },
      { ...corrected, text: "Khác", coordinatorIds: [finance] },
    );
    await expect(revise(worded)).rejects.toMatchObject(movedSince);
    const shared = await raise();
    await editIssue(r.as("secretary"), { issue: shared }, { ...corrected, coordinatorIds: [] });
    await expect(revise(shared)).rejects.toMatchObject(movedSince);
  });

  test("a conclusion's deadline is not corrected in the register", async () => {
    const id = await raise();
    await expect(
      editIssue(
        r.as("secretary"),
        { issue: id },
        {
          text: "x",
          proposal: "",
          categoryId: null,
          stageId: null,
          coordinatorIds: [],
          deadline: "2026-12-30",
        },
      ),
    ).rejects.toMatchObject({ key: "issue.deadline_fixed" });
  });

  test("withdrawn, it ends like any other: nothing stays waiting", async () => {
    const id = await raise();
    const ask = { newDeadline: "2026-12-31", reason: "x" };
    await askExtension(r.as("leaderHealth"), { issue: id }, ask);
    await askRelief(r.as("leaderHealth"), { issue: id }, { reason: "x" });
    await escalateIssue(r.as("chair"), { issue: id }, { authority: "Bộ", question: "?" });
    await withdrawTask(r.as("secretary"), id, "Bỏ kết luận", meeting);
    for (const table of ["extension_request", "relief_request"] as const) {
      const row = await db
        .selectFrom(table)
        .select("decided_at")
        .where("issue_id", "=", id)
        .executeTakeFirstOrThrow();
      expect(row.decided_at, table).not.toBeNull();
    }
    const escalation = await db
      .selectFrom("escalation")
      .select("ended_at")
      .where("issue_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(escalation.ended_at).not.toBeNull();
    expect(await r.row(id)).toMatchObject({ state: "cancelled", reported_done_on: null });
  });
});

describe("the first deadline agreed is the original one", () => {
  test("also when it is assigned to a paused issue", async () => {
    const id = await pausedProposal();
    await decideIssue(
      r.as("chair"),
      { issue: id },
      { kind: "assign", leadDepartmentId: finance, deadline: "2026-12-20" },
    );
    expect(await deadlines(id)).toEqual(["2026-12-20", "2026-12-20"]);
  });

  test("a proposal that was paused is accepted by resuming", async () => {
    const id = await pausedProposal();
    await resumeIssue(r.as("secretary"), { issue: id }, { deadline: "2026-12-20" });
    const row = await r.row(id);
    expect(row.accepted_at).not.toBeNull();
    expect(row.accepted_by).toBe(r.actors.secretary.id);
  });

  test("agreeing does not open an issue whose deadline has passed", async () => {
    const { id } = await r.raise({ leadDepartmentId: finance, deadline: "2026-11-24" });
    await expect(
      decideIssue(r.as("chair", momentOf("2026-11-27", "09:00")), { issue: id }, { kind: "agree" }),
    ).rejects.toMatchObject({ kind: "invalid", key: "deadline.past" });
    expect((await r.row(id)).state).toBe("proposed");
  });
});

describe("a later deadline needs the chair", () => {
  const edited = { text: "Sửa", proposal: "", categoryId: null, coordinatorIds: [] };

  test("who raised an issue corrects it only while it is proposed", async () => {
    const stageId = r.stages.THAMDINH ?? 0;
    const { id } = await r.raise({ leadDepartmentId: finance, deadline: null });
    await editIssue(
      r.as("leaderHealth"),
      { issue: id },
      { ...edited, stageId, deadline: "2026-12-20" },
    );
    expect((await r.row(id)).deadline).toBe("2026-12-20");
    await decideIssue(
      r.as("chair"),
      { issue: id },
      { kind: "assign", leadDepartmentId: finance, deadline: "2026-12-10" },
    );
    await expect(
      editIssue(
        r.as("leaderHealth"),
        { issue: id },
        { ...edited, stageId, deadline: "2027-03-01" },
      ),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("a department corrects the words of what it raised for itself, never its date or its helpers", async () => {
    const stageId = r.stages.YKIENTC ?? 0;
    const { id } = await r.raise({ coordinatorIds: [finance] });
    const target = { issue: id };
    await editIssue(r.as("officerHealth"), target, {
      text: "Sửa lỗi chính tả",
      proposal: "Kiến nghị rõ hơn",
      categoryId: null,
      stageId,
    });
    expect(await r.row(id)).toMatchObject({
      text: "Sửa lỗi chính tả",
      proposal: "Kiến nghị rõ hơn",
      stage_id: stageId,
      deadline: "2026-12-18",
    });
    const { particulars } = await db
      .selectFrom("event")
      .select("particulars")
      .where("issue_id", "=", id)
      .where("verb", "=", "issue.edited")
      .executeTakeFirstOrThrow();
    expect(particulars).toMatchObject({ previousProposal: "UBND tỉnh có văn bản gửi BHXH" });
    const helpers = () =>
      db.selectFrom("issue_coordinator").selectAll().where("issue_id", "=", id).execute();
    expect(await helpers()).toHaveLength(1);
    for (const more of [{ deadline: "2027-03-01" }, { coordinatorIds: [] }])
      await expect(
        editIssue(r.as("leaderHealth"), target, {
          ...edited,
          coordinatorIds: [finance],
          stageId,
          ...more,
        }),
      ).rejects.toMatchObject({ kind: "invalid", key: "issue.terms_fixed" });
    expect(await helpers()).toHaveLength(1);
    await expect(
      editIssue(r.as("leaderFinance"), target, { ...edited, stageId }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    await lockOriginalDeadlines(r.as("secretary"), [id]);
    await expect(
      editIssue(r.as("leaderHealth"), target, { ...edited, stageId }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    await editIssue(r.as("secretary"), target, { ...edited, stageId });
  });

  test("but not what the secretary accepted, or gave to another", async () => {
    const stageId = r.stages.THAMDINH ?? 0;
    const proposed = await r.raise({ leadDepartmentId: finance });
    await acceptIssue(
      r.as("secretary"),
      { issue: proposed.id },
      { leadDepartmentId: health, deadline: "2026-12-15" },
    );
    const moved = await r.raise();
    await changeLead(
      r.as("secretary"),
      { issue: moved.id },
      { leadDepartmentId: finance, reason: "Đúng chức năng" },
    );
    for (const { id } of [proposed, moved])
      await expect(
        editIssue(r.as("leaderHealth"), { issue: id }, { ...edited, stageId }),
      ).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("with a new lead, from the chair or recorded with the basis", async () => {
    const move = { leadDepartmentId: finance, reason: "x" };
    const noBasis = { kind: "invalid", key: "behalf.basis_missing" };
    const { id } = await r.raise();
    await expect(
      changeLead(r.as("secretary"), { issue: id }, { ...move, deadline: "2026-12-19" }),
    ).rejects.toMatchObject(noBasis);
    await changeLead(r.as("secretary"), { issue: id }, { ...move, deadline: "2026-12-18" });
    await changeLead(
      r.forOther(null),
      { issue: id },
      { leadDepartmentId: health, reason: "x", deadline: "2026-12-22" },
    );
    await changeLead(r.as("chair"), { issue: id }, { ...move, deadline: "2026-12-29" });
    expect((await r.row(id)).extension_count).toBe(2);
  });

  test("with a relief granted, likewise", async () => {
    const { id } = await r.raise();
    await askRelief(r.as("leaderHealth"), { issue: id }, { reason: "x" });
    await expect(
      decideRelief(
        r.as("secretary"),
        { issue: id },
        { decision: "granted", leadDepartmentId: finance, deadline: "2026-12-31" },
      ),
    ).rejects.toMatchObject({ key: "behalf.basis_missing" });
    expect(await deadlines(id)).toEqual(["2026-12-18", "2026-12-18"]);
  });
});

test("nothing is raised on a project that has ended", async () => {
  await db.updateTable("project").set({ is_active: false }).where("id", "=", r.projectId).execute();
  await expect(r.raise()).rejects.toMatchObject({ key: "issue.project_missing" });
  await db.updateTable("project").set({ is_active: true }).where("id", "=", r.projectId).execute();
  await expect(r.raise()).resolves.toBeDefined();
});
