import { beforeAll, describe, expect, it } from "vitest";
import { openVisits } from "#app/domain/appraisal/clocks.server.ts";
import { momentOf, todayOf } from "#app/domain/clock.ts";
import { type Actor, departmentsOf } from "#app/domain/context.ts";
import { listRegister } from "#app/domain/issue/register.server.ts";
import { readRegisterQuery } from "#app/domain/issue/register-query.ts";
import { openStates } from "#app/domain/issue/status.ts";
import { addTopic } from "#app/domain/meeting/arrangement.server.ts";
import { getAdministratorHome } from "#app/domain/overview/administrator.server.ts";
import { DESK_ROWS, findParties, getAppraiserHome } from "#app/domain/overview/appraiser.server.ts";
import { getAwaitedDecisions, getChairHome } from "#app/domain/overview/chair.server.ts";
import { getDepartmentHome } from "#app/domain/overview/department.server.ts";
import { expectationOf } from "#app/domain/overview/expectation.ts";
import { homeFor, homesOf } from "#app/domain/overview/role-home.ts";
import { getSecretaryHome } from "#app/domain/overview/secretary.server.ts";
import { getViewerHome } from "#app/domain/overview/viewer.server.ts";
import { proposePrecedent } from "#app/domain/precedent/commands.server.ts";
import { listPrecedents } from "#app/domain/precedent/list.server.ts";
import { readPrecedentQuery } from "#app/domain/precedent/list-query.ts";
import { listProjects } from "#app/domain/project/list.server.ts";
import { readProjectListQuery } from "#app/domain/project/list-query.ts";
import { type Cast, castMoment, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import { lists } from "./lists.ts";

const { db } = await createTestDatabase();
const today = todayOf(castMoment);
const reading = { today, locale: "vi" } as const;
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
  const sample = new SampleRegister(db, cast);
  const meetings = [
    await sample.meeting("2026-08-07", "issued"),
    await sample.meeting("2026-09-07", "issued"),
    await sample.meeting("2026-10-07", "issued"),
    await sample.meeting("2026-11-06", "closed"),
  ];
  const next = await sample.meeting("2026-12-07", "draft");
  const project = await sample.project("DA-1", "SYT", {
    budget: 10,
    plan: 5,
    stage: "THAMDINH",
    since: "2026-10-26",
  });
  const often = await sample.issue("SYT", { project, deadline: "2026-11-02" });
  for (const meeting of meetings) {
    await sample.review(meeting, often.id, "kept", { isStalled: true });
  }
  await sample.issue("SYT", { project, state: "proposed", deadline: "2026-11-10" });
  const extended = { original_deadline: "2026-11-12", deadline: "2026-11-25" };
  const asking = await sample.issue("SYT", { project, ...extended });
  await sample.report(asking.id, "SYT", "2026-11-12");
  await db
    .insertInto("extension_request")
    .values({
      issue_id: asking.id,
      asked_at: momentOf("2026-11-13"),
      asked_on: "2026-11-13",
      from_deadline: "2026-11-25",
      new_deadline: "2026-12-18",
      reason: "Chờ ý kiến",
    })
    .execute();
  const done = { state: "reported_done", reported_done_on: "2026-11-20" } as const;
  await sample.issue("SYT", { ...done, original_deadline: "2026-11-18", deadline: "2026-11-19" });
  const back = await sample.issue("SYT", {});
  for (const verb of ["issue.reported_done", "issue.sent_back"]) {
    await db
      .insertInto("event")
      .values({ verb, happened_at: castMoment, actor_name: "Nhạn", issue_id: back.id })
      .execute();
  }
  const helped = await sample.issue("STC", {});
  await db
    .insertInto("issue_coordinator")
    .values({ issue_id: helped.id, department_id: cast.departments.SYT ?? 0 })
    .execute();
  await sample.issue("STC", { state: "paused", pause_reason: "Chờ luật" });
  await sample.issue("STC", { state: "resolved", done_on: "2026-11-05" });
  await db
    .insertInto("agenda_hold_back")
    .values({
      meeting_id: next,
      issue_id: helped.id,
      reason: "Chờ số liệu",
      held_by_name: "Nhạn",
      held_at: castMoment,
    })
    .execute();
});

/** How many rows the list holds that a home's link opens. */
async function behind(actor: Actor, link: string): Promise<number> {
  const { pathname, searchParams } = new URL(link, "http://localhost");
  if (pathname === "/issues") {
    return (await listRegister(ctxOf(db, actor), readRegisterQuery(searchParams))).total;
  }
  const query = readProjectListQuery(searchParams, today);
  return (await listProjects(db, query, openVisits(today), openStates)).total;
}

describe("every number is that of the list behind it", () => {
  it("on the chair's home", async () => {
    const { figures, awaitedCount, answers } = await getChairHome(db, reading, cast.actors.chair);
    const { chair } = cast.actors;
    expect(figures.open).toBe(7);
    expect(await behind(chair, lists.open())).toBe(figures.open);
    expect(figures.overdue).toBe(2);
    expect(await behind(chair, lists.overdue())).toBe(figures.overdue);
    expect(figures.lateOriginal).toBe(2);
    expect(await behind(chair, lists.lateOriginal())).toBe(figures.lateOriginal);
    expect(figures.carriedOften).toBe(1);
    expect(await behind(chair, lists.carriedOften())).toBe(figures.carriedOften);
    expect(await behind(chair, lists.carriedStalled())).toBe(figures.carriedStalled);
    expect(await behind(chair, lists.blockedProjects())).toBe(figures.blockedProjects);
    expect(awaitedCount).toBe(2);
    expect((await getAwaitedDecisions(db, reading, cast.actors.chair)).awaited).toHaveLength(
      awaitedCount,
    );
    for (const answer of answers) {
      expect(await behind(chair, lists.unreportedBy(answer.id))).toBe(answer.unreported);
    }
  });

  it("on the secretary's home", async () => {
    const home = await getSecretaryHome(db, reading);
    const { secretary } = cast.actors;
    expect(home.next).toMatchObject({ onAgenda: 6, heldBack: 1, state: "draft" });
    await addTopic(ctxOf(db, secretary), { key: home.next?.code ?? "", title: "Danh mục dữ liệu" });
    const withTopic = await getSecretaryHome(db, reading);
    expect(withTopic.next).toMatchObject({ onAgenda: 7, heldBack: 1 });
    expect(home.unfinished).toMatchObject([{ code: "HGB-2026-11", minutes: "draft" }]);
    for (const [queue, link] of [
      [home.proposed, lists.proposed()],
      [home.extensions, lists.extensions()],
      [home.done, lists.done()],
    ] as const) {
      expect(queue.count).toBe(1);
      expect(queue.rows).toHaveLength(1);
      expect(await behind(secretary, link)).toBe(1);
    }
    expect(home.reliefs).toEqual({ count: 0, rows: [] });
    expect(await behind(secretary, lists.reliefs())).toBe(0);
    expect(await behind(secretary, lists.overdue())).toBe(home.overdue.count);
    expect(home.done.rows[0]?.flag).toBe("done_late");
  });

  it("on the department's home", async () => {
    const { leaderHealth } = cast.actors;
    const home = await getDepartmentHome(db, reading, {
      id: leaderHealth.id,
      departmentIds: departmentsOf(leaderHealth),
    });
    const id = cast.departments.SYT ?? 0;
    expect(home.issueCount).toBe(5);
    expect(await behind(leaderHealth, lists.ledBy(id))).toBe(home.issueCount);
    expect(home.coordinated).toBe(1);
    expect(await behind(leaderHealth, lists.helpedBy(id))).toBe(home.coordinated);
    expect(home.projects).toMatchObject([{ code: "DA-1", days: 20, limit: 14, blockers: 3 }]);
  });

  it("on the viewer's home, who does not know of proposals", async () => {
    const home = await getViewerHome(db, reading);
    const { viewer } = cast.actors;
    expect(home.open).toBe(6);
    expect(await behind(viewer, lists.open())).toBe(home.open);
    expect(await behind(viewer, lists.overdue())).toBe(home.overdue);
    expect(home.notices.map((notice) => notice.code)).toEqual([
      "HGB-2026-10",
      "HGB-2026-09",
      "HGB-2026-08",
    ]);
    expect(home.outcome).toEqual([{ disposition: "kept", items: 1 }]);
  });
});

it("says what is expected of a department, each issue once", async () => {
  const home = await getDepartmentHome(db, reading, {
    id: 0,
    departmentIds: [cast.departments.SYT ?? 0],
  });
  expect(home.issues.map((issue) => [issue.code, expectationOf(issue)])).toEqual([
    ["VM-2026-001", "to_report"],
    ["VM-2026-002", "awaiting"],
    ["NV-2026-004", "awaiting"],
    ["VM-2026-003", "awaiting"],
    ["NV-2026-005", "sent_back"],
  ]);
});

const precedent = {
  problem: "Chưa có đơn giá",
  solution: "Lấy ba báo giá",
  norm: "",
  document: "",
  stageId: null,
  categoryId: null,
  kindId: null,
};
const lead = { id: 0, departmentIds: [], isLead: true };

it("shows an appraiser the dossiers at the stages of their body", async () => {
  const parties = await findParties(db, [cast.departments.STTTT ?? 0]);
  expect(parties).toEqual(["appraising_body"]);
  const home = await getAppraiserHome(db, reading, parties, lead);
  expect(home.dossiers).toMatchObject([{ code: "DA-1", days: 20, limit: 14, blockers: 3 }]);
  expect(home.blockerCount).toBe(3);
  expect(home.dossiers[0]).toMatchObject({ holder: "nobody", isPaused: false });
  expect(home.workload).toEqual([{ name: null, dossiers: 1, late: 1, daysLeft: 0 }]);
  const desk = await getAppraiserHome(db, reading, parties, { ...lead, isLead: false });
  expect(desk.workload).toBeNull();
  const finance = await getAppraiserHome(db, reading, ["finance"], lead);
  expect(finance).toMatchObject({ dossiers: [], piles: [], opinions: [], opinionCount: 0 });
});

it("shows the lead which precedents wait for a word, one's own last, and as many as the list behind", async () => {
  const parties = await findParties(db, [cast.departments.STTTT ?? 0]);
  const { appraiser, officerHealth } = cast.actors;
  const roles = appraiser.roles.map((grant) => ({ ...grant, role: "appraisal_lead" as const }));
  const head: Actor = { ...appraiser, roles };
  const reader = { ...lead, id: head.id };
  const propose = (actor: Actor, title: string) =>
    proposePrecedent(ctxOf(db, actor), { ...precedent, title });
  const own = await propose(head, "Thuê hạ tầng khi chưa có đơn giá");
  const other = await propose(officerHealth, "Lấy dữ liệu khám, chữa bệnh");
  const home = await getAppraiserHome(db, reading, parties, reader);
  expect(home.proposals).toMatchObject([
    { ...other, by: officerHealth.fullName, isOwn: false },
    { ...own, isOwn: true },
  ]);
  const behind = new URL(lists.proposedPrecedents(), "http://localhost").searchParams;
  const list = await listPrecedents(ctxOf(db, head), readPrecedentQuery(behind));
  expect(home.proposalCount).toBe(list.total);
  const desk = await getAppraiserHome(db, reading, parties, { ...reader, isLead: false });
  expect(desk).toMatchObject({ proposals: [], proposalCount: 0 });
});

it("shows of a long desk what is furthest past its time, and counts all", async () => {
  const reader = { ...lead, id: cast.actors.appraiser.id };
  await db.transaction().execute(async (tx) => {
    const kind = await tx.selectFrom("appraisal_route").selectAll().executeTakeFirstOrThrow();
    const { stage_id } = await tx
      .selectFrom("route_stage")
      .select("stage_id")
      .where("route_id", "=", kind.id)
      .where("recorded_by", "=", "appraising_body")
      .orderBy("position")
      .executeTakeFirstOrThrow();
    const added = await tx
      .insertInto("project")
      .values(
        Array.from({ length: DESK_ROWS + 5 }, (_, i) => ({
          code: `DA-9${String(i).padStart(3, "0")}`,
          name_vi: "Nền tảng số",
          owner_department_id: cast.departments.SYT ?? 0,
          kind_id: kind.kind_id,
          route_id: kind.id,
          funding_source: "investment" as const,
          budget: 1_000_000_000,
          created_at: new Date("2026-10-01T02:00:00Z"),
        })),
      )
      .returning("id")
      .execute();
    await tx
      .insertInto("stage_visit")
      .values(
        added.map(({ id }, i) => ({
          project_id: id,
          stage_id,
          entered_on: i < 5 ? "2026-11-23" : "2026-09-01",
          holder_department_id: cast.departments.STTTT ?? 0,
          holder_user_id: reader.id,
        })),
      )
      .execute();
    const home = await getAppraiserHome(tx, reading, ["appraising_body"], reader);
    expect(home.piles.find(({ holder }) => holder === "me")).toEqual({
      holder: "me",
      count: DESK_ROWS + 5,
      over: DESK_ROWS,
    });
    const mine = home.dossiers.filter(({ holder }) => holder === "me");
    expect(mine).toHaveLength(DESK_ROWS);
    expect(mine.every(({ since }) => since === "2026-09-01")).toBe(true);
    await tx
      .deleteFrom("stage_visit")
      .where(
        "project_id",
        "in",
        added.map(({ id }) => id),
      )
      .execute();
    await tx
      .deleteFrom("project")
      .where(
        "id",
        "in",
        added.map(({ id }) => id),
      )
      .execute();
  });
});

it("tells an administrator what of the setup is left", async () => {
  const home = await getAdministratorHome(db, reading);
  expect(home).toMatchObject({ users: 11, departments: 39, hasChair: true, withoutPassword: 11 });
  expect(home.departmentsWithoutPeople).toEqual([]);
});

it("lands everybody on the home of their first role", () => {
  const { chair, appraiser, leaderInfo, viewer } = cast.actors;
  expect(homesOf(chair)).toEqual(["chair"]);
  expect(homesOf(appraiser)).toEqual(["appraiser"]);
  expect(homesOf({ ...viewer, roles: [] })).toEqual(["viewer"]);
  const both = { ...leaderInfo, roles: [...leaderInfo.roles, ...chair.roles] };
  expect(homesOf(both)).toEqual(["chair", "department"]);
  expect(homeFor(both, "department")).toBe("department");
  expect(homeFor(both, "administrator")).toBe("chair");
});
