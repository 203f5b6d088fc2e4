import { beforeAll, describe, expect, test } from "vitest";
import { momentOf, todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { getShellFacts } from "#app/domain/overview/nav-counts.server.ts";
import { search } from "#app/domain/overview/search.server.ts";
import { getViewerHome } from "#app/domain/overview/viewer.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay, type Said } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { askRelief } from "./assignment.server.ts";
import { reportDone } from "./completion.server.ts";
import { decideIssue } from "./decision.server.ts";
import { askExtension } from "./extension.server.ts";
import { getIssuePage, type IssuePage } from "./page.server.ts";
import { listRegister } from "./register.server.ts";
import { exportRegister } from "./register-export.server.ts";
import { readRegisterQuery } from "./register-query.ts";
import { escalateIssue } from "./standing.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let play: MeetingPlay;
let meeting: number;
const codes: string[] = [];

/** In the evening of the meeting's day, and the morning after. */
const evening = momentOf("2026-12-07", "20:00");
const viewer = (): Context => r.as("viewer", evening);

/** One issue for everything that a meeting can do, and for what may wait for it. */
const story: Record<string, Said> = {
  kept: { disposition: "kept" },
  extended: { disposition: "extended", newDeadline: "2027-01-29", reason: "Chờ BHXH" },
  granted: { disposition: "extended", newDeadline: "2027-02-26", reason: "Chờ vốn" },
  reassigned: { disposition: "reassigned", reason: "Đúng chức năng" },
  relieved: { disposition: "reassigned", reason: "Đúng chức năng" },
  escalated: { disposition: "escalated", reason: "Vượt thẩm quyền tỉnh" },
  paused: { disposition: "paused", reason: "Chờ luật" },
  cancelled: { disposition: "cancelled", reason: "Trùng" },
  resolved: { disposition: "resolved", reason: "Văn bản 45/BHXH" },
  answered: { disposition: "resolved", reason: "Bộ đã trả lời" },
  confirmed: { disposition: "resolved" },
  accepted: { disposition: "extended", newDeadline: "2027-01-15", reason: "Cần thêm thời gian" },
};

beforeAll(async () => {
  r = await createRegister(db);
  play = new MeetingPlay(db, r);
  const { STC = 0, SNV = 0 } = r.departments;
  const ids: Record<string, number> = {};
  for (const [name, index] of Object.keys(story).map((name, index) => [name, index] as const)) {
    const raised = await r.raise({
      text: `Việc ${name}`,
      deadline: `2026-12-${String(index + 1).padStart(2, "0")}`,
      ownerUserId: name === "accepted" ? null : r.actors.officerHealth.id,
      coordinatorIds: [STC],
      ...(name === "accepted" ? { leadDepartmentId: SNV } : {}),
    });
    ids[name] = raised.id;
    codes.push(raised.code);
  }
  const at = (name: string) => ({ issue: ids[name] ?? 0 });
  const ask = { newDeadline: "2027-02-26", reason: "Chờ vốn" };
  await askExtension(r.as("leaderHealth"), at("granted"), ask);
  await askExtension(r.as("leaderHealth"), at("kept"), ask);
  await askRelief(r.as("leaderHealth"), at("relieved"), { reason: "Không đúng chức năng" });
  await escalateIssue(r.as("chair"), at("answered"), {
    authority: "Bộ Y tế",
    question: "Xin ý kiến",
  });
  await reportDone(r.as("leaderHealth"), at("confirmed"), { text: "Đã xong" });
  await decideIssue(r.as("chair"), at("paused"), { kind: "other", text: "Chờ xem luật" });
  ({ id: meeting } = await play.create());
  await play.convene(meeting);
  before = await everythingRead(viewer());
  for (const [name, said] of Object.entries(story)) {
    await play.say(meeting, ids[name] ?? 0, {
      ...said,
      ...(said.disposition === "reassigned" ? { newLead: STC } : {}),
    });
  }
  await play.close(meeting);
});

let before: Awaited<ReturnType<typeof everythingRead>>;

const states = [
  "all",
  "any_open",
  "ended",
  "resolved",
  "cancelled",
  "open",
  "paused",
  "reported_done",
];
const flags =
  "overdue due_soon on_time none extension_asked escalated relief_asked done_on_time done_late";
const queries = () => [
  ...states.map((state) => `state=${state}`),
  ...flags.split(" ").map((flag) => `state=all&flag=${flag}`),
  ...["SYT", "STC", "SNV"].flatMap((code) =>
    ["lead", "coordinator"].map(
      (part) => `state=all&department=${r.departments[code]}&part=${part}`,
    ),
  ),
  `state=all&owner=${r.actors.officerHealth.id}`,
  ...["deadline", "code", "raised", "lead", "project", "stage", "carried"].flatMap((sort) =>
    ["asc", "desc"].map((dir) => `state=all&sort=${sort}&dir=${dir}`),
  ),
  "carried=1",
  "stalled=1",
  "meeting=HGB-2026-12&state=all",
  "answer=silent",
  "q=so tai chinh&state=all",
  "q=so y te&state=all",
];

/** All that the register tells a reader: lists and counts under every filter, files, pages, search, home. */
async function everythingRead(ctx: Context) {
  const reading = { today: todayOf(ctx.now), locale: "vi" } as const;
  const lists: Record<string, unknown> = {};
  for (const query of queries()) {
    const asked = readRegisterQuery(new URLSearchParams(query));
    const { rows, counts, total } = await listRegister(ctx, asked);
    const file: unknown[] = [];
    for await (const chunk of exportRegister(ctx, asked)) file.push(...chunk);
    lists[query] = { rows, counts, total, file };
  }
  const { open, overdue } = await getViewerHome(db, reading);
  return {
    lists,
    pages: await pagesRead(ctx),
    search: await Promise.all(
      ["viec", "so tai chinh", "so y te"].map((words) => search(ctx, words)),
    ),
    home: { open, overdue },
    counted: (await getShellFacts(db, ctx.actor)).openIssues,
  };
}

/** The pages that open for the reader, without what a form would need. */
async function pagesRead(ctx: Context): Promise<Omit<IssuePage, "version">[]> {
  const pages = await Promise.allSettled(codes.map((code) => getIssuePage(ctx, code)));
  return pages.flatMap((page) => {
    if (page.status === "rejected") return [];
    const { version: _, ...rest } = page.value;
    return [rest];
  });
}

describe("between the close of a meeting and its issue", () => {
  test("everything that a reader is told is what it was before the meeting", async () => {
    const after = await everythingRead(viewer());
    for (const query of queries()) expect(after.lists[query], query).toEqual(before.lists[query]);
    expect(after).toEqual(before);
    expect(before.home.open).toBe(Object.keys(story).length - 1);
  });

  test("list, filters, order and file say of each issue what its page says", async () => {
    const ctx = viewer();
    const pages = await pagesRead(ctx);
    const codesOf = async (query: string) =>
      (await listRegister(ctx, readRegisterQuery(new URLSearchParams(query)))).rows.map(
        (row) => row.code,
      );
    const whose = (is: (page: (typeof pages)[number]) => boolean) =>
      pages
        .filter(is)
        .map((page) => page.code)
        .sort();
    const isHere = async (query: string, is: (page: (typeof pages)[number]) => boolean) =>
      expect((await codesOf(query)).sort(), query).toEqual(whose(is));
    for (const state of ["open", "paused", "reported_done", "resolved", "cancelled"])
      await isHere(`state=${state}`, (page) => page.state === state);
    for (const flag of ["overdue", "due_soon", "on_time", "done_on_time", "done_late"])
      await isHere(`state=all&flag=${flag}`, (page) => page.flag === flag);
    await isHere("state=all&flag=extension_asked", (page) => page.extension !== null);
    await isHere("state=all&flag=relief_asked", (page) => page.relief !== null);
    await isHere("state=all&flag=escalated", (page) => page.escalation !== null);
    for (const code of ["SYT", "STC"]) {
      const id = r.departments[code] ?? 0;
      await isHere(`state=all&part=lead&department=${id}`, (page) => page.lead.id === id);
      await isHere(`state=all&part=coordinator&department=${id}`, (page) =>
        page.coordinators.some((one) => one.id === id),
      );
    }
    const byDeadline = await codesOf("sort=deadline");
    expect(byDeadline).toEqual(
      pages
        .toSorted((a, b) => (a.deadline ?? "").localeCompare(b.deadline ?? ""))
        .map((page) => page.code),
    );
  });

  test("those who take part are told what the meeting did", async () => {
    const seen = await everythingRead(r.as("leaderLand", evening));
    expect(seen.lists["state=cancelled"]).toMatchObject({ total: 1 });
    expect(seen.lists["state=resolved"]).toMatchObject({ total: 3 });
  });

  test("what is changed by itself after the meeting is read at once", async () => {
    const issue = codes[0] ?? "";
    await askRelief(r.as("leaderHealth", evening), { issue }, { reason: "Thiếu người" });
    const { relief } = await getIssuePage(viewer(), issue);
    expect(relief).toMatchObject({ reason: "Thiếu người" });
    const flagged = await listRegister(
      viewer(),
      readRegisterQuery(new URLSearchParams("flag=relief_asked")),
    );
    expect(flagged.rows.map((row) => row.code)).toContain(issue);
  });

  test("issued, it is read by all", async () => {
    await play.issue(meeting);
    const now = await everythingRead(viewer());
    expect(now.lists["state=resolved"]).toMatchObject({ total: 3 });
    expect(now.lists["state=cancelled"]).toMatchObject({ total: 1 });
    expect(now.lists["carried=1"]).toMatchObject({ total: 7 });
    expect(now.home.open).toBe(Object.keys(story).length - 4);
  });
});
