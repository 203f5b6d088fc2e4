import { beforeAll, describe, expect, it } from "vitest";
import {
  coverIssues,
  getCovered,
  listCoverable,
  uncoverIssue,
} from "#app/domain/issue/cause.server.ts";
import { passOn } from "#app/domain/issue/cause.ts";
import { mergeIssue } from "#app/domain/issue/merging.server.ts";
import { cancelIssue } from "#app/domain/issue/standing.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createTestProject } from "#tests/support/project.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { getAgenda } from "./agenda.server.ts";
import { holdBackIssue } from "./arrangement.server.ts";
import { previewClosing } from "./closure.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let play: MeetingPlay;

beforeAll(async () => {
  r = await createRegister(db);
  play = new MeetingPlay(db, r);
});

const secretary = () => r.as("secretary");
/** A cause and two blockers that it covers, of two projects besides its own. */
async function cause(deadlines: [string, string] = ["2026-12-31", "2026-12-31"]) {
  const top = await r.raise({ text: "Chưa có định mức", deadline: "2026-12-31" });
  const children = [];
  for (const deadline of deadlines) {
    const project = await createTestProject(secretary(), r, { stageId: r.stages.THAMDINH ?? 0 });
    await db
      .insertInto("project_year")
      .values({ project_id: project.id, year: 2026, plan: 1_000_000_000, disbursed: 0 })
      .execute();
    children.push(
      await r.raise(
        { projectId: project.id, text: "Thiếu định mức", proposal: "", deadline },
        secretary(),
      ),
    );
  }
  const [one, other] = children;
  if (!one || !other) throw new Error("two are made");
  await coverIssues(secretary(), { issue: top.id }, { codes: [one.code, other.code] });
  return { top, one, other };
}
const draft = async () =>
  db.selectFrom("meeting").selectAll().where("state", "=", "draft").executeTakeFirstOrThrow();

describe("tying blockers to one cause", () => {
  it("is of secretary and chair, among accepted open blockers, one level deep", async () => {
    const { top, one } = await cause();
    const other = await r.raise({ text: "Việc khác" });
    const refused = async (issue: number, codes: string[], key: string, as = secretary()) =>
      expect(coverIssues(as, { issue }, { codes }), key).rejects.toMatchObject({ key });
    await refused(top.id, [other.code], "forbidden", r.as("leaderHealth"));
    await refused(top.id, [], "issue.cause_none");
    await refused(top.id, [top.code], "issue.cause_wrong");
    await refused(top.id, [one.code], "issue.cause_wrong");
    await refused(top.id, ["VM-2026-999"], "issue.cause_wrong");
    await refused(one.id, [other.code], "issue.is_covered");
    await refused(other.id, [top.code], "issue.cause_wrong");
    const choices = await listCoverable(secretary(), other.id);
    const codes = choices.map(({ value }) => value);
    expect(codes).not.toContain(one.code);
    expect(codes).not.toContain(top.code);
    expect(codes).not.toContain(other.code);
    await uncoverIssue(r.as("chair"), { issue: one.id }, { reason: "nguyên nhân khác" });
    await expect(
      uncoverIssue(secretary(), { issue: one.id }, { reason: "x" }),
    ).rejects.toMatchObject({ key: "issue.not_covered" });
  });

  it("a cause that is merged passes on what it covers; one that ends covers nothing", async () => {
    const { top, one, other } = await cause();
    const heir = await r.raise({ text: "Chưa ban hành định mức" });
    await mergeIssue(
      secretary(),
      { issue: top.id },
      { successor: heir.code, reason: "trùng nội dung" },
    );
    const codesOf = async (code: string) =>
      (await getCovered(secretary(), code)).issues.map((issue) => issue.code).sort();
    expect(await codesOf(heir.code)).toEqual([one.code, other.code].sort());
    await cancelIssue(secretary(), { issue: heir.id }, { reason: "đã có định mức" });
    expect(await codesOf(heir.code)).toEqual([]);
    await expect(
      uncoverIssue(secretary(), { issue: one.id }, { reason: "x" }),
    ).rejects.toMatchObject({ key: "issue.not_covered" });
  });
});

describe("a common cause at a meeting", () => {
  it("its disposition holds for all that it covers, each in its own row; money counts once", async () => {
    const { top, one, other } = await cause();
    const { id } = await draft().catch(() => play.create());
    const { entries } = await getAgenda(db, await draft(), "2026-11-24");
    const entryOf = (issueId: number) => entries.find((entry) => entry.issueId === issueId);
    expect(entryOf(one.id)).toMatchObject({ placement: "information" });
    expect(entryOf(one.id)?.opened?.reasons[0]).toEqual({ key: "covered", name: top.code });
    expect(entryOf(top.id)?.opened?.covers).toEqual({
      count: 2,
      codes: [one.code, other.code],
      pending: 2_000_000_000,
    });
    expect((await getCovered(secretary(), top.code)).held).toBe(2_000_000_000);

    await play.convene(id);
    await play.say(id, top.id, {
      disposition: "extended",
      newDeadline: "2027-03-31",
      reason: "chờ Bộ ban hành định mức",
      text: "Giao Sở Y tế theo dõi việc ban hành định mức.",
    });
    await play.say(id, other.id, { disposition: "paused", reason: "chủ đầu tư xin dừng" });
    await play.close(id);
    const rows = await db
      .selectFrom("agenda_item")
      .where("meeting_id", "=", id)
      .where("issue_id", "in", [top.id, one.id, other.id])
      .orderBy("issue_id")
      .select(["disposition", "closing_deadline", "closing_state"])
      .execute();
    expect(rows).toEqual([
      { disposition: "extended", closing_deadline: "2027-03-31", closing_state: "open" },
      { disposition: "extended", closing_deadline: "2027-03-31", closing_state: "open" },
      { disposition: "paused", closing_deadline: "2026-12-31", closing_state: "paused" },
    ]);
    const event = await db
      .selectFrom("event")
      .where("issue_id", "=", one.id)
      .where("verb", "=", "issue.reviewed")
      .select("particulars")
      .executeTakeFirstOrThrow();
    expect(event.particulars).toMatchObject({
      conclusion: "Giao Sở Y tế theo dõi việc ban hành định mức.",
    });
  });

  it("what it covers stands for itself where the cause is not discussed", async () => {
    const { top, one } = await cause();
    const meeting = await draft();
    await holdBackIssue(secretary(), { key: meeting.id, issueId: top.id, reason: "Chờ Bộ" });
    const { entries } = await getAgenda(db, await draft(), "2026-11-24");
    expect(entries.find((entry) => entry.issueId === one.id)).toMatchObject({
      placement: "discussed",
      section: "new",
    });
  });

  it("what would be wrong for one of them blocks the closing there, whatever the cause got", async () => {
    const { top, one } = await cause();
    const { id } = await draft();
    await play.convene(id);
    await play.say(id, top.id, { disposition: "extended", newDeadline: "2027-04-30" });
    const meeting = await play.row(id);
    const { problems } = await previewClosing(secretary(), meeting);
    const blocked = problems.filter(({ key }) => key === "disposition.reason_missing");
    expect(blocked.map(({ params }) => params.item)).toEqual([top.code]);
    expect(problems.some(({ params }) => params.item === one.code)).toBe(false);
  });
});

describe("what a covered blocker gets", () => {
  const issue = {
    state: "open" as const,
    deadline: "2026-12-31",
    leadDepartmentId: 4,
    isAsking: false,
  };
  const said = { newDeadline: null, newLeadDepartmentId: null, reason: "vì sao" };
  const extended = { ...said, disposition: "extended" as const, newDeadline: "2027-03-31" };

  it("the same words, or is kept where they would change nothing", () => {
    expect(passOn(extended, issue)).toEqual(extended);
    expect(passOn(extended, { ...issue, deadline: "2027-06-30" })).toMatchObject({
      disposition: "kept",
      newDeadline: null,
    });
    const reassigned = { ...said, disposition: "reassigned" as const, newLeadDepartmentId: 4 };
    expect(passOn(reassigned, issue)).toMatchObject({ disposition: "kept" });
    expect(passOn(reassigned, { ...issue, leadDepartmentId: 5 })).toMatchObject({
      disposition: "reassigned",
      newLeadDepartmentId: 4,
    });
    expect(passOn({ ...said, disposition: "noted" }, issue)).toMatchObject({ disposition: "kept" });
  });

  it("nothing where it must be spoken of by itself: paused, done, asking; nor another's evidence", () => {
    for (const state of ["paused", "reported_done", "proposed"] as const)
      expect(passOn(extended, { ...issue, state })).toBeNull();
    expect(passOn(extended, { ...issue, isAsking: true })).toBeNull();
    expect(passOn({ ...said, disposition: "resolved" }, issue)).toBeNull();
    expect(passOn({ ...said, disposition: null }, issue)).toBeNull();
  });
});
