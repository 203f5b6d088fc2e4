import { beforeAll, describe, expect, test } from "vitest";
import type { SessionState } from "#app/auth/session.server.ts";
import type { Actor } from "#app/domain/context.ts";
import { DomainError } from "#app/domain/errors.ts";
import { answerTask, askDepartments } from "#app/domain/issue/answers.server.ts";
import { askRelief } from "#app/domain/issue/assignment.server.ts";
import { coverIssues } from "#app/domain/issue/cause.server.ts";
import { reportDone } from "#app/domain/issue/completion.server.ts";
import { decideIssue } from "#app/domain/issue/decision.server.ts";
import { askExtension } from "#app/domain/issue/extension.server.ts";
import { cancelIssue, escalateIssue, pauseIssue } from "#app/domain/issue/standing.server.ts";
import { createNextMeeting } from "#app/domain/meeting/schedule.server.ts";
import type { FormState } from "#app/form/form-state.ts";
import { type CastName, castMoment } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import * as acceptance from "./acceptance.tsx";
import * as answer from "./answer.tsx";
import * as answerAcceptance from "./answer-acceptance.tsx";
import * as answerExcuse from "./answer-excuse.tsx";
import * as answerReturn from "./answer-return.tsx";
import * as asking from "./asking.tsx";
import * as cancellation from "./cancellation.tsx";
import * as comment from "./comment.tsx";
import * as confirmation from "./confirmation.tsx";
import * as covering from "./covering.tsx";
import * as decision from "./decision.tsx";
import * as decisionWithdrawal from "./decision-withdrawal.tsx";
import * as discussion from "./discussion.tsx";
import * as doneReport from "./done-report.tsx";
import * as edit from "./edit.tsx";
import * as escalation from "./escalation.tsx";
import * as escalationAnswer from "./escalation-answer.tsx";
import * as extension from "./extension.tsx";
import * as extensionDecision from "./extension-decision.tsx";
import * as lead from "./lead.tsx";
import * as merging from "./merging.tsx";
import * as raising from "./new.tsx";
import * as owner from "./owner.tsx";
import * as pause from "./pause.tsx";
import * as relief from "./relief.tsx";
import * as reliefDecision from "./relief-decision.tsx";
import * as reopening from "./reopening.tsx";
import * as report from "./report.tsx";
import * as resumption from "./resumption.tsx";
import * as sendingBack from "./sending-back.tsx";
import * as uncovering from "./uncovering.tsx";

const { db } = await createTestDatabase();
let r: Register;
beforeAll(async () => {
  r = await createRegister(db);
});

type Fields = Record<string, string | string[]>;
type Route = Pick<typeof pause, "action" | "loader">;

interface Case {
  route: Route;
  verb: string;
  /** Who may, and somebody who may not. */
  by: CastName;
  notBy: CastName;
  raise?: () => Promise<{ id: number; code: string }>;
  prepare?: (id: number) => Promise<unknown>;
  fields: () => Fields;
  /** Fields that must be there, and long texts. */
  required: string[];
  texts: string[];
}

const id = (code: string) => String(r.departments[code]);
const proposed = () => r.raise({ leadDepartmentId: r.departments.STC ?? 0, coordinatorIds: [] });
const withFinance = () => r.raise({ coordinatorIds: [r.departments.STC ?? 0] });
const done = (issue: number) => reportDone(r.as("leaderHealth"), { issue }, { text: "Xong" });

const task = () =>
  r.raise(
    { kind: "task", projectId: null, leadDepartmentId: r.departments.SYT ?? 0 },
    r.as("secretary"),
  );
/** A task that asks Finance, and one that Finance has answered. */
const asksFinance = async () => {
  const raised = await task();
  const departmentIds = [r.departments.STC ?? 0];
  await askDepartments(r.as("secretary"), { issue: raised.id }, { departmentIds });
  return raised;
};
const answered = async () => {
  const raised = await asksFinance();
  const departmentId = r.departments.STC ?? 0;
  await answerTask(r.as("leaderFinance"), { issue: raised.id }, { departmentId, text: "Đã gửi" });
  return raised;
};
/** The next meeting's agenda is being prepared. */
const aMeeting = async () => {
  const draft = await db.selectFrom("meeting").select("id").executeTakeFirst();
  if (!draft) await createNextMeeting(r.as("secretary"), { seriesId: r.seriesId });
};
/** The issue into which the next duplicate is merged. */
let successor = "";
/** The blocker that is tied to a common cause. */
let sameCause = "";

const cases: Case[] = [
  {
    route: acceptance,
    verb: "acceptance",
    by: "secretary",
    notBy: "leaderFinance",
    raise: proposed,
    fields: () => ({ lead: id("STC"), deadline: "10 ngày làm việc", note: "Ghi chú" }),
    required: ["lead", "deadline"],
    texts: ["note"],
  },
  {
    route: edit,
    verb: "edit",
    by: "leaderHealth",
    notBy: "leaderFinance",
    raise: proposed,
    fields: () => ({ text: "Nội dung", proposal: "Kiến nghị", stage: String(r.stages.THAMDINH) }),
    required: ["text"],
    texts: ["text", "proposal"],
  },
  {
    route: report,
    verb: "report",
    by: "officerHealth",
    notBy: "leaderFinance",
    fields: () => ({ progress: "no", text: "Chờ trả lời", proposal: "Đôn đốc" }),
    required: ["progress", "text"],
    texts: ["text", "proposal"],
  },
  {
    route: comment,
    verb: "comment",
    by: "leaderFinance",
    notBy: "leaderHealth",
    raise: withFinance,
    fields: () => ({ text: "Đã bố trí" }),
    required: ["text"],
    texts: ["text"],
  },
  {
    route: owner,
    verb: "owner",
    by: "leaderHealth",
    notBy: "chair",
    fields: () => ({ owner: String(r.actors.officerHealth.id) }),
    required: ["owner"],
    texts: ["ownerName"],
  },
  {
    route: lead,
    verb: "lead",
    by: "chair",
    notBy: "leaderHealth",
    fields: () => ({ lead: id("STC"), deadline: "28/12/2026", reason: "Đúng thẩm quyền" }),
    required: ["lead", "reason"],
    texts: ["reason"],
  },
  {
    route: relief,
    verb: "relief",
    by: "leaderHealth",
    notBy: "chair",
    fields: () => ({ reason: "Không đúng chức năng", suggested: id("STC") }),
    required: ["reason"],
    texts: ["reason"],
  },
  {
    route: reliefDecision,
    verb: "relief-decision",
    by: "secretary",
    notBy: "leaderHealth",
    prepare: (issue) => askRelief(r.as("leaderHealth"), { issue }, { reason: "x" }),
    fields: () => ({ decision: "granted", lead: id("STC"), note: "Đồng ý" }),
    required: ["decision", "lead"],
    texts: ["note"],
  },
  {
    route: extension,
    verb: "extension",
    by: "leaderHealth",
    notBy: "chair",
    fields: () => ({ deadline: "31/12/2026", reason: "Chờ BHXH" }),
    required: ["deadline", "reason"],
    texts: ["reason"],
  },
  {
    route: extensionDecision,
    verb: "extension-decision",
    by: "chair",
    notBy: "leaderHealth",
    prepare: (issue) =>
      askExtension(r.as("leaderHealth"), { issue }, { newDeadline: "2026-12-31", reason: "x" }),
    fields: () => ({ decision: "granted", deadline: "25/12/2026", note: "Đồng ý" }),
    required: ["decision", "deadline"],
    texts: ["note"],
  },
  {
    route: doneReport,
    verb: "done-report",
    by: "leaderHealth",
    notBy: "chair",
    fields: () => ({ text: "Đã ký văn bản", number: "45/BHXH", date: "20/11/2026" }),
    required: ["text"],
    texts: ["text", "number"],
  },
  {
    route: confirmation,
    verb: "confirmation",
    by: "secretary",
    notBy: "leaderHealth",
    prepare: done,
    fields: () => ({ note: "Đủ minh chứng" }),
    required: [],
    texts: ["note"],
  },
  {
    route: sendingBack,
    verb: "sending-back",
    by: "secretary",
    notBy: "leaderHealth",
    prepare: done,
    fields: () => ({ reason: "Thiếu văn bản" }),
    required: ["reason"],
    texts: ["reason"],
  },
  {
    route: pause,
    verb: "pause",
    by: "secretary",
    notBy: "leaderHealth",
    fields: () => ({ reason: "Chờ luật" }),
    required: ["reason"],
    texts: ["reason"],
  },
  {
    route: resumption,
    verb: "resumption",
    by: "secretary",
    notBy: "leaderHealth",
    prepare: (issue) => pauseIssue(r.as("secretary"), { issue }, { reason: "x" }),
    fields: () => ({ deadline: "28/12/2026", note: "Đã có luật" }),
    required: ["deadline"],
    texts: ["note"],
  },
  {
    route: escalation,
    verb: "escalation",
    by: "chair",
    notBy: "leaderHealth",
    fields: () => ({ authority: "Bộ Y tế", question: "Xin hướng dẫn" }),
    required: ["authority", "question"],
    texts: ["authority", "question"],
  },
  {
    route: escalationAnswer,
    verb: "escalation-answer",
    by: "secretary",
    notBy: "leaderHealth",
    prepare: (issue) => escalateIssue(r.as("chair"), { issue }, { authority: "Bộ", question: "?" }),
    fields: () => ({ answer: "Đồng ý" }),
    required: ["answer"],
    texts: ["answer"],
  },
  {
    route: cancellation,
    verb: "cancellation",
    by: "secretary",
    notBy: "leaderHealth",
    fields: () => ({ reason: "Trùng" }),
    required: ["reason"],
    texts: ["reason"],
  },
  {
    route: merging,
    verb: "merging",
    by: "secretary",
    notBy: "leaderHealth",
    prepare: async () => {
      successor = (await r.raise()).code;
    },
    fields: () => ({ successor, reason: "Trùng" }),
    required: ["successor", "reason"],
    texts: ["reason"],
  },
  {
    route: discussion,
    verb: "discussion",
    by: "leaderHealth",
    notBy: "leaderFinance",
    prepare: aMeeting,
    fields: () => ({ reason: "Cần ý kiến của các sở" }),
    required: ["reason"],
    texts: ["reason"],
  },
  {
    route: covering,
    verb: "covering",
    by: "secretary",
    notBy: "leaderHealth",
    prepare: async () => {
      sameCause = (await r.raise()).code;
    },
    fields: () => ({ codes: [sameCause] }),
    required: ["codes"],
    texts: [],
  },
  {
    route: uncovering,
    verb: "uncovering",
    by: "chair",
    notBy: "leaderHealth",
    raise: async () => {
      const cause = await r.raise();
      const covered = await r.raise();
      await coverIssues(r.as("secretary"), { issue: cause.id }, { codes: [covered.code] });
      return covered;
    },
    fields: () => ({ reason: "Nguyên nhân khác" }),
    required: ["reason"],
    texts: ["reason"],
  },
  {
    route: asking,
    verb: "asking",
    by: "chair",
    notBy: "leaderHealth",
    raise: task,
    fields: () => ({ departments: [id("STC"), id("STNMT")] }),
    required: ["departments"],
    texts: [],
  },
  {
    route: answer,
    verb: "answer",
    by: "leaderFinance",
    notBy: "leaderHealth",
    raise: asksFinance,
    fields: () => ({ department: id("STC"), text: "Đã rà soát", number: "12/STC" }),
    required: ["text", "department"],
    texts: ["text", "number"],
  },
  {
    route: answerAcceptance,
    verb: "answer-acceptance",
    by: "secretary",
    notBy: "leaderHealth",
    raise: answered,
    fields: () => ({ answers: [`${id("STC")}-2`] }),
    required: ["answers"],
    texts: [],
  },
  {
    route: answerReturn,
    verb: "answer-return",
    by: "secretary",
    notBy: "leaderFinance",
    raise: answered,
    fields: () => ({ answers: [`${id("STC")}-2`], reason: "Thiếu phụ lục" }),
    required: ["answers", "reason"],
    texts: ["reason"],
  },
  {
    route: answerExcuse,
    verb: "answer-excuse",
    by: "chair",
    notBy: "leaderHealth",
    raise: asksFinance,
    fields: () => ({ answers: [`${id("STC")}-1`], reason: "Không có dữ liệu" }),
    required: ["answers", "reason"],
    texts: ["reason"],
  },
  {
    route: reopening,
    verb: "reopening",
    by: "secretary",
    notBy: "leaderHealth",
    prepare: (issue) => cancelIssue(r.as("secretary"), { issue }, { reason: "x" }),
    fields: () => ({ reason: "Phát sinh lại", deadline: "28/12/2026" }),
    required: ["reason", "deadline"],
    texts: ["reason"],
  },
  {
    route: decisionWithdrawal,
    verb: "decision-withdrawal",
    by: "chair",
    notBy: "leaderHealth",
    prepare: (issue) => decideIssue(r.as("chair"), { issue }, { kind: "other", text: "Chờ Bộ" }),
    fields: () => ({ note: "Bấm nhầm" }),
    required: [],
    texts: ["note"],
  },
  {
    route: decision,
    verb: "decision",
    by: "chair",
    notBy: "leaderHealth",
    fields: () => ({ kind: "assign", lead: id("STC"), deadline: "28/12/2026", text: "Giao" }),
    required: ["kind", "lead", "deadline"],
    texts: ["text"],
  },
];

function args(actor: Actor | null, path: string, params: Record<string, string>, fields?: Fields) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields ?? {}))
    for (const one of [value].flat()) body.append(name, one);
  const request = new Request(`http://localhost${path}`, fields ? { method: "POST", body } : {});
  const session: SessionState = {
    actor,
    sessionId: null,
    expired: null,
    locale: "vi",
    textSize: "normal",
    cookies: [],
  };
  return {
    request,
    params,
    context: { session, now: castMoment, cspNonce: "", clientAddress: "" },
  };
}

interface Answer {
  status: number;
  form: FormState | null;
  to: string | null;
}

/** What a POST comes to, as the server would answer it. */
async function post(
  route: Route | typeof raising,
  by: CastName | null,
  path: string,
  params: Record<string, string>,
  fields: Fields,
): Promise<Answer> {
  const actor = by === null ? null : r.actors[by];
  try {
    const result: unknown = await route.action(args(actor, path, params, fields));
    if (result instanceof Response)
      return { status: result.status, form: null, to: result.headers.get("Location") };
    const { data, init } = result as { data: { form: FormState }; init: { status: number } };
    return { status: init.status, form: data.form, to: null };
  } catch (error) {
    if (error instanceof Response)
      return { status: error.status, form: null, to: error.headers.get("Location") };
    if (!(error instanceof DomainError)) throw error;
    const status = { invalid: 400, forbidden: 403, not_found: 404, conflict: 409 }[error.kind];
    return { status, form: null, to: null };
  }
}

let keys = 0;

for (const one of cases) {
  describe(one.verb, () => {
    const ready = async () => {
      const raised = await (one.raise ?? (() => r.raise()))();
      await one.prepare?.(raised.id);
      const { version } = await r.row(raised.id);
      return { ...raised, version: String(version) };
    };
    const send = (
      issue: { code: string; version: string },
      fields: Fields,
      by: CastName | null = one.by,
    ) =>
      post(
        one.route,
        by,
        `/issues/${issue.code}/${one.verb}`,
        { code: issue.code },
        {
          version: issue.version,
          _key: `k${++keys}`,
          ...fields,
        },
      );

    test("the page opens for whom it is, and for nobody else", async () => {
      const issue = await ready();
      const path = `/issues/${issue.code}/${one.verb}`;
      const at = { code: issue.code };
      const page = await one.route.loader(args(r.actors[one.by], path, at));
      expect(page).toMatchObject({ page: { code: issue.code } });
      await expect(one.route.loader(args(r.actors[one.notBy], path, at))).rejects.toMatchObject({
        kind: "forbidden",
      });
      await expect(one.route.loader(args(r.actors.viewer, path, at))).rejects.toBeInstanceOf(
        DomainError,
      );
      await expect(
        one.route.loader(args(r.actors[one.by], path, { code: "VM-1999-001" })),
      ).rejects.toMatchObject({ kind: "not_found" });
    });

    test("sent well it leads to the issue; sent again it is done once", async () => {
      const issue = await ready();
      const before = await r.verbs(issue.id);
      const fields = { ...one.fields(), _key: `again ${one.verb}` };
      const first = await send(issue, fields);
      expect(first).toEqual({ status: 303, form: null, to: `/issues/${issue.code}` });
      const after = await r.verbs(issue.id);
      expect(after.length).toBeGreaterThan(before.length);
      expect((await send(issue, fields)).status).toBe(303);
      expect(await r.verbs(issue.id)).toEqual(after);
    });

    test("missing and over-long fields are refused beside the field, what was typed kept", async () => {
      const issue = await ready();
      for (const name of one.required) {
        const fields = { ...one.fields(), [name]: "" };
        const answer = await send(issue, fields);
        expect(answer.status, name).toBe(400);
        expect(Object.keys(answer.form?.errors ?? {}), name).toContain(name);
      }
      for (const name of one.texts) {
        const long = "đ".repeat(10_000);
        const answer = await send(issue, { ...one.fields(), [name]: long });
        expect(answer.status, name).toBe(400);
        expect(answer.form?.errors[name]?.[0], name).toMatch(/^Tối đa/);
        expect(answer.form?.values[name], name).toBe(long);
      }
    });

    test("a stale form is told so, a foreign hand is refused", async () => {
      const issue = await ready();
      const stale = await send({ ...issue, version: "0" }, one.fields());
      expect(stale.status).toBe(409);
      expect(stale.form?.formErrors[0]).toContain("người khác sửa");
      expect((await send(issue, one.fields(), one.notBy)).status).toBe(403);
      expect((await send(issue, {}, one.notBy)).status).toBe(403);
      expect([403, 404]).toContain((await send(issue, one.fields(), "viewer")).status);
      expect((await send({ ...issue, code: "VM-1999-001" }, one.fields())).status).toBe(404);
      expect((await send(issue, one.fields(), null)).to).toMatch(/^\/sign-in/);
      const behalf = { behalf: id("SYT"), basis: "x" };
      if (one.by !== "secretary")
        expect((await send(issue, { ...one.fields(), ...behalf })).status).toBe(403);
    });

    test("nonsense in a choice or a date is refused, never an error of the server", async () => {
      const issue = await ready();
      const choices = ["stage", "category", "coordinators", "behalf", "version"];
      for (const name of new Set([...Object.keys(one.fields()), ...choices])) {
        if (one.texts.includes(name)) continue;
        for (const value of ["x'; drop table issue", "999999999999"]) {
          const fresh = await ready();
          const answer = await send(fresh, { ...one.fields(), [name]: value });
          expect([303, 400, 403, 409], `${name}=${value}`).toContain(answer.status);
        }
      }
      expect((await send(issue, one.fields())).status).toBe(303);
    });

    test("marks are composed, and what looks like a script stays a text", async () => {
      const [name] = one.texts;
      if (name === undefined || name === "ownerName" || one.verb === "cancellation") return;
      const issue = await ready();
      const typed = `${"Thẩm định".normalize("NFD")} <script>alert(1)</script>`;
      expect((await send(issue, { ...one.fields(), [name]: typed })).status).toBe(303);
      const events = await db
        .selectFrom("event")
        .select("particulars")
        .where("issue_id", "=", issue.id)
        .execute();
      expect(JSON.stringify(events)).toContain("Thẩm định <script>alert(1)</script>");
    });
  });
}

describe("raising", () => {
  const fields = () => ({
    kind: "blocker",
    project: String(r.projectId),
    stage: String(r.stages.THAMDINH),
    text: "Chưa thống nhất phương án",
    proposal: "Có văn bản",
    lead: id("SYT"),
    deadline: "10 ngày làm việc",
    coordinators: [id("STC"), id("STTTT")],
  });
  const send = (given: Fields, by: CastName = "leaderHealth") =>
    post(raising, by, "/issues/new", {}, { _key: `k${++keys}`, ...given });

  test("sent well it leads to the new issue, with the date that was meant", async () => {
    const answer = await send(fields());
    expect(answer.status).toBe(303);
    const row = await db
      .selectFrom("issue")
      .select(["deadline", "state"])
      .where("code", "=", answer.to?.split("/").at(-1) ?? "")
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ deadline: "2026-12-08", state: "open" });
  });

  test("what is missing, too long, foreign or nonsense is refused", async () => {
    const without = await send({ ...fields(), project: "" });
    expect(without.form?.formErrors).toEqual(["Hãy chọn dự án."]);
    for (const name of ["text", "lead", "kind", "deadline"])
      expect((await send({ ...fields(), [name]: "" })).form?.errors, name).toHaveProperty(name);
    for (const name of ["text", "proposal", "ownerName"])
      expect((await send({ ...fields(), [name]: "x".repeat(10_000) })).status, name).toBe(400);
    for (const name of ["project", "stage", "category", "lead", "coordinators", "owner", "behalf"])
      for (const value of ["abc", "999999999", "-3"])
        expect([400, 403], name).toContain((await send({ ...fields(), [name]: value })).status);
    expect((await send(fields(), "leaderFinance")).status).toBe(403);
    expect((await send(fields(), "viewer")).status).toBe(403);
    expect((await send({ ...fields(), kind: "task" })).status).toBe(403);
  });

  test("the project comes first, and only those on which one may raise", async () => {
    const page = await raising.loader(args(r.actors.leaderHealth, "/issues/new", {}));
    expect(page).toMatchObject({ fields: null, projects: [{ code: "QN-19" }] });
    const other = await raising.loader(args(r.actors.leaderFinance, "/issues/new", {}));
    expect(other.projects).toEqual([]);
    const chosen = await raising.loader(
      args(r.actors.leaderHealth, "/issues/new?project=QN-19", {}),
    );
    expect(chosen.fields?.project).toMatchObject({ stageId: r.stages.THAMDINH });
    await expect(
      raising.loader(args(r.actors.leaderFinance, "/issues/new?project=QN-19", {})),
    ).rejects.toMatchObject({ kind: "not_found" });
  });
});
