import { beforeAll, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import {
  acceptIssue,
  askRelief,
  changeLead,
  changeOwner,
  decideRelief,
} from "./assignment.server.ts";
import { confirmDone, reopenIssue, reportDone, sendBack } from "./completion.server.ts";
import { decideIssue, withdrawDecision } from "./decision.server.ts";
import { askExtension, decideExtension } from "./extension.server.ts";
import { commentOn, editIssue, reportProgress } from "./reporting.server.ts";
import {
  answerEscalation,
  cancelIssue,
  escalateIssue,
  pauseIssue,
  resumeIssue,
} from "./standing.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let health: number;
let finance: number;
let info: number;

beforeAll(async () => {
  r = await createRegister(db);
  health = r.departments.SYT ?? 0;
  finance = r.departments.STC ?? 0;
  info = r.departments.STTTT ?? 0;
});

/** What a refusal says: its kind and key. */
const refusal = (kind: string, key: string) => ({ kind, key });
const later = momentOf("2026-11-25", "09:00");
const edited = {
  text: "Văn bản mới",
  proposal: "",
  categoryId: null,
  coordinatorIds: [],
} as const;

describe("raising", () => {
  test("naming one's own department opens at once, at the project's stage", async () => {
    const { id, code } = await r.raise({ coordinatorIds: [info] });
    expect(code).toMatch(/^VM-2026-\d{3}$/);
    const row = await r.row(id);
    expect(row).toMatchObject({
      state: "open",
      stage_id: r.stages.THAMDINH,
      stage_visit_id: r.visitId,
      original_deadline: "2026-12-18",
      raised_on: "2026-11-23",
      lead_since: "2026-11-23",
      raised_by_department_id: health,
      is_original_locked: false,
    });
    expect(row.search_text).toContain("chua thong nhat phuong an");
    expect(row.search_text).toContain("qn 19");
    expect(await r.verbs(id)).toEqual(["issue.raised"]);
  });

  test("naming another proposes", async () => {
    const { id } = await r.raise({ leadDepartmentId: finance, deadline: null });
    expect(await r.row(id)).toMatchObject({ state: "proposed", deadline: null });
  });

  test("another stage may be named, without the open visit", async () => {
    const { id } = await r.raise({ stageId: r.stages.YKIENTC ?? 0 });
    expect(await r.row(id)).toMatchObject({
      stage_id: r.stages.YKIENTC,
      stage_visit_id: null,
    });
  });

  test("secretary and chair assign by naming; entered for a department it is the department's", async () => {
    const own = await r.raise({ leadDepartmentId: finance }, r.as("secretary"));
    expect((await r.row(own.id)).state).toBe("open");
    const other = await r.raise({ leadDepartmentId: finance }, r.forOther(health));
    expect((await r.row(other.id)).state).toBe("proposed");
    const event = await db
      .selectFrom("event")
      .selectAll()
      .where("issue_id", "=", other.id)
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({ behalf_department_id: health, behalf_name: "Sở Y tế" });
    expect(event.basis).toContain("Công văn 12");
  });

  test("who may not", async () => {
    await expect(r.raise({}, r.as("leaderFinance"))).rejects.toMatchObject(
      refusal("forbidden", "forbidden"),
    );
    await expect(r.raise({}, r.as("viewer"))).rejects.toMatchObject({ kind: "forbidden" });
    await expect(r.raise({}, r.as("administrator"))).rejects.toMatchObject({ kind: "forbidden" });
    await expect(
      r.raise({ kind: "task", projectId: null }, r.as("leaderHealth")),
    ).rejects.toMatchObject({ kind: "forbidden" });
    const behalf = { departmentId: health, name: "Sở Y tế", basis: "điện thoại" };
    await expect(r.raise({}, { ...r.as("leaderHealth"), behalf })).rejects.toMatchObject(
      refusal("forbidden", "behalf.secretary_only"),
    );
    await expect(
      r.raise({}, { ...r.forOther(health), behalf: { ...behalf, basis: " " } }),
    ).rejects.toMatchObject(refusal("invalid", "behalf.basis_missing"));
    await expect(r.raise({}, r.as("appraiser"))).resolves.toBeDefined();
  });

  test("what is refused", async () => {
    const cases: [Parameters<Register["raise"]>[0], string][] = [
      [{ deadline: null }, "issue.deadline_missing"],
      [{ deadline: "2026-11-22" }, "deadline.past"],
      [{ leadDepartmentId: 999_999 }, "field.choose"],
      [{ coordinatorIds: [999_999] }, "field.choose"],
      [{ categoryId: 999_999 }, "field.choose"],
      [{ stageId: 999_999 }, "field.choose"],
      [{ ownerUserId: r.actors.chair.id }, "issue.owner_elsewhere"],
    ];
    for (const [input, key] of cases)
      await expect(r.raise(input, r.as("leaderHealth")), key).rejects.toMatchObject(
        refusal("invalid", key),
      );
    await expect(r.raise({ projectId: null }, r.as("secretary"))).rejects.toMatchObject(
      refusal("invalid", "issue.project_missing"),
    );
  });

  test("codes have no gaps and no reuse, also when raised at once and refused in between", async () => {
    const before = await db
      .selectFrom("issue")
      .select("number")
      .orderBy("number", "desc")
      .where("kind", "=", "task")
      .limit(1)
      .executeTakeFirst();
    const first = (before?.number ?? 0) + 1;
    const task = (text: string) =>
      r.raise(
        { kind: "task", projectId: null, text, leadDepartmentId: finance },
        r.as("secretary"),
      );
    const results = await Promise.allSettled([
      task("một"),
      task("hai"),
      r.raise({ kind: "task", projectId: null, leadDepartmentId: 999_999 }, r.as("secretary")),
      task("ba"),
      task("bốn"),
    ]);
    const codes = results.flatMap((x) => (x.status === "fulfilled" ? [x.value.code] : [])).sort();
    expect(codes).toEqual([0, 1, 2, 3].map((n) => `NV-2026-${String(first + n).padStart(3, "0")}`));
  });
});

describe("a proposal", () => {
  test("is accepted with lead and deadline; the deadline agreed is the original one", async () => {
    const { id } = await r.raise({ leadDepartmentId: finance, deadline: "2026-12-10" });
    await acceptIssue(
      r.as("chair"),
      { issue: id },
      {
        leadDepartmentId: info,
        coordinatorIds: [finance, info],
        deadline: "2026-12-15",
      },
    );
    expect(await r.row(id)).toMatchObject({
      state: "open",
      lead_department_id: info,
      original_deadline: "2026-12-15",
      extension_count: 0,
    });
    await expect(
      acceptIssue(r.as("chair"), { issue: id }, { leadDepartmentId: info, deadline: "2026-12-15" }),
    ).rejects.toMatchObject(refusal("conflict", "issue.not_now.accept"));
  });

  test("is declined with a reason, and unknown to those who only read", async () => {
    const { id } = await r.raise({ leadDepartmentId: finance });
    await expect(cancelIssue(r.as("viewer"), { issue: id }, { reason: "x" })).rejects.toMatchObject(
      refusal("not_found", "not_found"),
    );
    await cancelIssue(r.as("secretary"), { issue: id }, { reason: "Không thuộc thẩm quyền" });
    expect(await r.verbs(id)).toEqual(["issue.raised", "issue.declined"]);
    expect((await r.row(id)).cancel_reason).toBe("Không thuộc thẩm quyền");
  });

  test("may be corrected by whoever raised it, until an agenda fixes its deadline", async () => {
    const { id } = await r.raise({ leadDepartmentId: finance, deadline: "2026-12-10" });
    const stageId = r.stages.THAMDINH ?? 0;
    await editIssue(
      r.as("leaderHealth"),
      { issue: id },
      {
        ...edited,
        stageId,
        deadline: "2026-12-11",
      },
    );
    expect(await r.row(id)).toMatchObject({
      text: "Văn bản mới",
      original_deadline: "2026-12-11",
      search_text: expect.stringContaining("van ban moi"),
    });
    await db.updateTable("issue").set({ is_original_locked: true }).where("id", "=", id).execute();
    await expect(
      editIssue(r.as("leaderHealth"), { issue: id }, { ...edited, stageId }),
    ).rejects.toMatchObject(refusal("forbidden", "forbidden"));
    await expect(
      editIssue(r.as("secretary"), { issue: id }, { ...edited, stageId, deadline: "2026-12-20" }),
    ).rejects.toMatchObject(refusal("invalid", "issue.deadline_fixed"));
    await expect(
      editIssue(r.as("secretary"), { issue: id }, { ...edited, stageId: null }),
    ).rejects.toMatchObject(refusal("invalid", "issue.stage_missing"));
  });
});

describe("the lead department", () => {
  test("reports, and says what it now proposes", async () => {
    const { id } = await r.raise();
    await reportProgress(
      r.as("officerHealth"),
      { issue: id },
      {
        isNoProgress: false,
        text: "Đã gửi công văn",
        proposal: "Đề nghị UBND tỉnh đôn đốc",
      },
    );
    await reportProgress(
      r.as("leaderHealth"),
      { issue: id },
      {
        isNoProgress: true,
        text: "Chờ trả lời",
      },
    );
    expect((await r.row(id)).proposal).toBe("Đề nghị UBND tỉnh đôn đốc");
    const reports = await db
      .selectFrom("progress_report")
      .select(["is_no_progress", "department_id"])
      .where("issue_id", "=", id)
      .orderBy("id")
      .execute();
    expect(reports).toEqual([
      { is_no_progress: false, department_id: health },
      { is_no_progress: true, department_id: health },
    ]);
    await expect(
      reportProgress(r.as("leaderFinance"), { issue: id }, { isNoProgress: false, text: "x" }),
    ).rejects.toMatchObject(refusal("forbidden", "forbidden"));
  });

  test("the secretary enters for it with a basis, and for nobody else", async () => {
    const { id } = await r.raise();
    const report = { isNoProgress: false, text: "Qua điện thoại" };
    await expect(reportProgress(r.as("secretary"), { issue: id }, report)).rejects.toMatchObject(
      refusal("invalid", "behalf.basis_missing"),
    );
    await expect(reportProgress(r.forOther(finance), { issue: id }, report)).rejects.toMatchObject(
      refusal("invalid", "behalf.wrong_department"),
    );
    await reportProgress(r.forOther(health), { issue: id }, report);
    const behalf = { departmentId: health, name: "Sở Y tế", basis: "x" };
    await expect(
      reportProgress({ ...r.as("leaderHealth"), behalf }, { issue: id }, report),
    ).rejects.toMatchObject(refusal("forbidden", "behalf.secretary_only"));
  });

  test("names its person in charge", async () => {
    const { id } = await r.raise();
    const officer = r.actors.officerHealth;
    await changeOwner(r.as("leaderHealth"), { issue: id }, { ownerUserId: officer.id });
    expect(await r.row(id)).toMatchObject({
      owner_user_id: officer.id,
      owner_name: officer.fullName,
      search_text: expect.stringContaining("ngo thi ai van"),
    });
    await changeOwner(r.as("leaderHealth"), { issue: id }, { ownerName: "Lê Văn Tám" });
    expect(await r.row(id)).toMatchObject({ owner_user_id: null, owner_name: "Lê Văn Tám" });
    await expect(
      changeOwner(r.as("leaderHealth"), { issue: id }, { ownerName: "" }),
    ).rejects.toMatchObject(refusal("invalid", "issue.owner_missing"));
    await expect(
      changeOwner(r.as("leaderHealth"), { issue: id }, { ownerUserId: r.actors.leaderFinance.id }),
    ).rejects.toMatchObject(refusal("invalid", "issue.owner_elsewhere"));
  });

  test("asks to be relieved; granted with another lead, or refused", async () => {
    const { id } = await r.raise();
    const asked = { reason: "Không đúng chức năng", suggestedDepartmentId: info };
    await askRelief(r.as("leaderHealth"), { issue: id }, asked);
    await expect(askRelief(r.as("leaderHealth"), { issue: id }, asked)).rejects.toMatchObject(
      refusal("conflict", "issue.relief_waiting"),
    );
    await decideRelief(r.as("chair"), { issue: id }, { decision: "refused", note: "Đúng rồi" });
    await askRelief(r.as("leaderHealth"), { issue: id }, asked);
    await decideRelief(
      r.as("secretary"),
      { issue: id },
      {
        decision: "granted",
        leadDepartmentId: info,
      },
    );
    expect(await r.row(id)).toMatchObject({ lead_department_id: info, state: "open" });
    await expect(
      decideRelief(r.as("secretary"), { issue: id }, { decision: "refused", note: "x" }),
    ).rejects.toMatchObject(refusal("conflict", "issue.no_relief"));
    await expect(
      reportProgress(r.as("leaderHealth"), { issue: id }, { isNoProgress: false, text: "x" }),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("a coordinating department comments, and no other", async () => {
    const { id } = await r.raise({ coordinatorIds: [finance] });
    await commentOn(r.as("leaderFinance"), { issue: id }, { text: "Đã bố trí" });
    await expect(commentOn(r.as("leaderLand"), { issue: id }, { text: "x" })).rejects.toMatchObject(
      { kind: "forbidden" },
    );
    await commentOn(r.forOther(finance), { issue: id }, { text: "Qua điện thoại" });
  });

  test("is changed by the secretary; what it had asked lapses", async () => {
    const { id } = await r.raise();
    await askExtension(
      r.as("leaderHealth"),
      { issue: id },
      {
        newDeadline: "2026-12-31",
        reason: "chờ",
      },
    );
    await changeLead(
      r.as("secretary"),
      { issue: id },
      {
        leadDepartmentId: finance,
        reason: "Đúng thẩm quyền",
      },
    );
    expect(await r.row(id)).toMatchObject({ lead_department_id: finance, deadline: "2026-12-18" });
    expect(await r.verbs(id)).toContain("issue.extension_lapsed");
    await expect(
      changeLead(r.as("secretary"), { issue: id }, { leadDepartmentId: finance, reason: "x" }),
    ).rejects.toMatchObject(refusal("invalid", "disposition.lead_same"));
  });
});

describe("an extension", () => {
  test("is asked and granted, refused, or granted with another date", async () => {
    const { id } = await r.raise();
    const asked = { newDeadline: "2026-12-31", reason: "BHXH Việt Nam chưa trả lời" };
    await askExtension(r.as("leaderHealth"), { issue: id }, asked);
    expect((await r.row(id)).is_original_locked).toBe(true);
    await expect(askExtension(r.as("leaderHealth"), { issue: id }, asked)).rejects.toMatchObject(
      refusal("conflict", "issue.extension_waiting"),
    );
    await decideExtension(
      r.as("chair"),
      { issue: id },
      {
        decision: "granted",
        deadline: "2026-12-25",
      },
    );
    expect(await r.row(id)).toMatchObject({
      deadline: "2026-12-25",
      original_deadline: "2026-12-18",
      extension_count: 1,
    });
    await askExtension(r.as("leaderHealth"), { issue: id }, asked);
    await decideExtension(r.as("chair"), { issue: id }, { decision: "refused", note: "Không" });
    expect((await r.row(id)).deadline).toBe("2026-12-25");
    await expect(
      decideExtension(r.as("chair"), { issue: id }, { decision: "refused", note: "x" }),
    ).rejects.toMatchObject(refusal("conflict", "issue.no_extension"));
  });

  test("the secretary records the chair's decision, with the basis", async () => {
    const { id } = await r.raise();
    await askExtension(
      r.as("leaderHealth"),
      { issue: id },
      {
        newDeadline: "2026-12-31",
        reason: "chờ",
      },
    );
    const grant = { decision: "granted", deadline: "2026-12-31" } as const;
    await expect(decideExtension(r.as("secretary"), { issue: id }, grant)).rejects.toMatchObject(
      refusal("invalid", "behalf.basis_missing"),
    );
    await decideExtension(r.forOther(null), { issue: id }, grant);
    await expect(decideExtension(r.as("leaderHealth"), { issue: id }, grant)).rejects.toMatchObject(
      refusal("forbidden", "forbidden"),
    );
  });

  test("must be later than today and the present deadline", async () => {
    const { id } = await r.raise();
    for (const newDeadline of ["2026-11-23", "2026-12-18"])
      await expect(
        askExtension(r.as("leaderHealth"), { issue: id }, { newDeadline, reason: "x" }),
      ).rejects.toMatchObject(refusal("invalid", "extension.not_later"));
  });
});

describe("done", () => {
  test("law 3 and 9: done on the day of the report that another confirms", async () => {
    const { id } = await r.raise();
    await reportDone(
      r.as("leaderHealth"),
      { issue: id },
      {
        text: "Đã ký văn bản chia sẻ dữ liệu",
        number: "45/BHXH",
        date: "2026-11-20",
      },
    );
    await confirmDone(r.as("secretary", later), { issue: id }, {});
    expect(await r.row(id)).toMatchObject({
      state: "resolved",
      done_on: "2026-11-23",
      evidence_number: "45/BHXH",
      resolved_by: r.actors.secretary.id,
    });
    await expect(confirmDone(r.as("chair"), { issue: id }, {})).rejects.toMatchObject(
      refusal("conflict", "issue.not_now.confirm"),
    );
  });

  test("law 9: the confirmer is never the reporter, also when entered for another", async () => {
    const { id } = await r.raise();
    await reportDone(r.forOther(health), { issue: id }, { text: "Xong" });
    await expect(confirmDone(r.as("secretary"), { issue: id }, {})).rejects.toMatchObject(
      refusal("forbidden", "issue.own_report"),
    );
    await confirmDone(r.as("secretary2"), { issue: id }, {});
  });

  test("sent back it goes on, and a later report counts", async () => {
    const { id } = await r.raise();
    await reportDone(r.as("leaderHealth"), { issue: id }, { text: "Xong" });
    await sendBack(r.as("secretary"), { issue: id }, { reason: "Thiếu văn bản" });
    expect(await r.row(id)).toMatchObject({ state: "open", reported_done_on: null });
    await reportDone(r.as("leaderHealth", later), { issue: id }, { text: "Xong hẳn" });
    await confirmDone(r.as("chair", later), { issue: id }, {});
    expect((await r.row(id)).done_on).toBe("2026-11-25");
  });

  test("law 9: reopening needs a reason and a deadline, and is counted", async () => {
    const { id } = await r.raise();
    await reportDone(r.as("leaderHealth"), { issue: id }, { text: "Xong" });
    await confirmDone(r.as("secretary"), { issue: id }, {});
    await reopenIssue(
      r.as("secretary", later),
      { issue: id },
      {
        reason: "Văn bản bị thu hồi",
        deadline: "2026-12-30",
      },
    );
    expect(await r.row(id)).toMatchObject({
      state: "open",
      reopen_count: 1,
      done_on: null,
      original_deadline: "2026-12-18",
      deadline: "2026-12-30",
      extension_count: 0,
    });
  });

  test("a document of tomorrow is no evidence", async () => {
    const { id } = await r.raise();
    await expect(
      reportDone(r.as("leaderHealth"), { issue: id }, { text: "Xong", date: "2026-11-24" }),
    ).rejects.toMatchObject(refusal("invalid", "evidence.date_future"));
  });
});

describe("standing still and leaving", () => {
  test("paused and resumed with a new deadline, no extension counted", async () => {
    const { id } = await r.raise();
    await pauseIssue(r.as("secretary"), { issue: id }, { reason: "Chờ Luật mới" });
    await expect(
      reportDone(r.as("leaderHealth"), { issue: id }, { text: "x" }),
    ).rejects.toMatchObject(refusal("conflict", "issue.not_now.report_done"));
    await resumeIssue(r.as("secretary"), { issue: id }, { deadline: "2027-01-15" });
    expect(await r.row(id)).toMatchObject({
      state: "open",
      deadline: "2027-01-15",
      original_deadline: "2026-12-18",
      extension_count: 0,
      pause_reason: "",
    });
  });

  test("escalated once at a time, and answered", async () => {
    const { id } = await r.raise();
    const asked = { authority: "Bộ Y tế", question: "Xin hướng dẫn" };
    await escalateIssue(r.as("chair"), { issue: id }, asked);
    await expect(escalateIssue(r.as("chair"), { issue: id }, asked)).rejects.toMatchObject(
      refusal("conflict", "issue.escalation_running"),
    );
    await answerEscalation(r.as("secretary"), { issue: id }, { answer: "Đồng ý" });
    await expect(
      answerEscalation(r.as("secretary"), { issue: id }, { answer: "x" }),
    ).rejects.toMatchObject(refusal("conflict", "issue.no_escalation"));
  });
});

describe("the chair decides", () => {
  const decisions = (id: number) =>
    db.selectFrom("chair_decision").selectAll().where("issue_id", "=", id).execute();

  test("agrees to what is proposed", async () => {
    const { id } = await r.raise();
    await decideIssue(r.as("chair"), { issue: id }, { kind: "agree" });
    expect(await decisions(id)).toMatchObject([
      { kind: "agree", text: "UBND tỉnh có văn bản gửi BHXH", meeting_id: null },
    ]);
    const nothing = await r.raise({ proposal: "" });
    await expect(
      decideIssue(r.as("chair"), { issue: nothing.id }, { kind: "agree" }),
    ).rejects.toMatchObject(refusal("invalid", "decision.nothing_proposed"));
  });

  test("agreeing grants the extension that is asked", async () => {
    const { id } = await r.raise();
    await askExtension(
      r.as("leaderHealth"),
      { issue: id },
      {
        newDeadline: "2026-12-31",
        reason: "chờ",
      },
    );
    await decideIssue(r.as("chair"), { issue: id }, { kind: "agree" });
    expect(await r.row(id)).toMatchObject({ deadline: "2026-12-31", extension_count: 1 });
    expect(await r.verbs(id)).toEqual([
      "issue.raised",
      "issue.extension_asked",
      "issue.extension_granted",
      "issue.decided",
    ]);
  });

  test("agreeing accepts a proposal that has a deadline", async () => {
    const { id } = await r.raise({ leadDepartmentId: finance });
    await decideIssue(r.as("chair"), { issue: id }, { kind: "agree" });
    expect((await r.row(id)).state).toBe("open");
  });

  test("assigns a lead and a deadline", async () => {
    const { id } = await r.raise({ leadDepartmentId: finance, deadline: null });
    await decideIssue(
      r.as("chair"),
      { issue: id },
      {
        kind: "assign",
        leadDepartmentId: info,
        deadline: "2026-12-22",
      },
    );
    expect(await r.row(id)).toMatchObject({
      state: "open",
      lead_department_id: info,
      original_deadline: "2026-12-22",
      extension_count: 0,
    });
  });

  test("gives another opinion; the secretary only records it with the basis", async () => {
    const { id } = await r.raise();
    const other = { kind: "other", text: "Mời BHXH tỉnh làm việc trong tuần" } as const;
    await decideIssue(r.as("chair"), { issue: id }, other);
    await expect(decideIssue(r.as("secretary"), { issue: id }, other)).rejects.toMatchObject(
      refusal("invalid", "behalf.basis_missing"),
    );
    await decideIssue(r.forOther(null), { issue: id }, other);
    await expect(decideIssue(r.as("leaderHealth"), { issue: id }, other)).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect(await decisions(id)).toHaveLength(2);
  });
  test("a bare word is taken back by who gave it, until a meeting or the issue has followed it", async () => {
    const { id } = await r.raise();
    const waiting = () =>
      db.selectFrom("chair_decision").where("issue_id", "=", id).select("text").execute();
    await decideIssue(r.as("chair"), { issue: id }, { kind: "other", text: "Chờ Bộ" });
    await expect(withdrawDecision(r.as("leaderHealth"), { issue: id }, {})).rejects.toMatchObject({
      kind: "forbidden",
    });
    await withdrawDecision(r.as("chair"), { issue: id }, { note: "Bấm nhầm" });
    expect(await waiting()).toEqual([]);
    const event = await db
      .selectFrom("event")
      .where("issue_id", "=", id)
      .orderBy("id", "desc")
      .select(["verb", "particulars"])
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      verb: "issue.decision_withdrawn",
      particulars: { kind: "other", text: "Chờ Bộ", note: "Bấm nhầm" },
    });
    await expect(withdrawDecision(r.as("chair"), { issue: id }, {})).rejects.toMatchObject(
      refusal("conflict", "issue.no_decision"),
    );
    const assign = { kind: "assign" as const, leadDepartmentId: finance, deadline: "2026-12-28" };
    await decideIssue(r.as("chair"), { issue: id }, assign);
    await expect(withdrawDecision(r.as("chair"), { issue: id }, {})).rejects.toMatchObject(
      refusal("conflict", "issue.no_decision"),
    );
  });
});

describe("two people at once", () => {
  test("a version that is no longer the row's is stale", async () => {
    const { id } = await r.raise();
    const { version } = await r.row(id);
    await pauseIssue(r.as("secretary"), { issue: id, version }, { reason: "chờ" });
    await expect(
      resumeIssue(r.as("secretary2"), { issue: id, version }, { deadline: "2026-12-30" }),
    ).rejects.toMatchObject(refusal("conflict", "stale"));
  });

  test("of two commands at the same moment one wins, and the other is told", async () => {
    const { id } = await r.raise();
    const { version } = await r.row(id);
    const results = await Promise.allSettled([
      pauseIssue(r.as("secretary"), { issue: id, version }, { reason: "chờ" }),
      reportDone(r.as("leaderHealth"), { issue: id, version }, { text: "Xong" }),
    ]);
    expect(results.map((x) => x.status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((x) => x.status === "rejected");
    expect(lost?.reason).toMatchObject(refusal("conflict", "stale"));
  });

  test("nothing is written when a command is refused", async () => {
    const { id } = await r.raise();
    const before = await r.row(id);
    await expect(
      decideIssue(
        r.as("chair"),
        { issue: id },
        {
          kind: "assign",
          leadDepartmentId: 999_999,
          deadline: "2026-12-30",
        },
      ),
    ).rejects.toMatchObject({ kind: "invalid" });
    expect(await r.row(id)).toEqual(before);
    expect(await r.verbs(id)).toEqual(["issue.raised"]);
  });
});
