import { beforeAll, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { answerTask } from "#app/domain/issue/answers.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { getAgenda } from "./agenda.server.ts";
import { amendItem } from "./amendment.server.ts";
import { addTopic } from "./arrangement.server.ts";
import { getMinutes } from "./minutes-record.server.ts";
import { saveFields } from "./recording.server.ts";
import { verifySeals } from "./verify.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let play: MeetingPlay;
let meetingId: number;
let conclusionId: number;
let itemId: number;
let info: number;
let finance: number;
let land: number;
let health: number;
/** Who was invited, and Health, which the taking of attendance has added. */
let everybody: number[];

/** A topic's conclusion names a department that collects, a date, and all who are at the meeting. */
beforeAll(async () => {
  r = await createRegister(db);
  play = new MeetingPlay(db, r);
  info = r.departments.STTTT ?? 0;
  finance = r.departments.STC ?? 0;
  land = r.departments.STNMT ?? 0;
  health = r.departments.SYT ?? 0;
  everybody = sorted(finance, land, health);
  await db.deleteFrom("series_participant").execute();
  await db
    .insertInto("series_participant")
    .values([finance, land].map((department_id) => ({ series_id: r.seriesId, department_id })))
    .execute();
  meetingId = (await play.create()).id;
  ({ itemId } = await addTopic(r.as("secretary"), { key: meetingId, title: "Danh mục dữ liệu" }));
  await play.convene(meetingId);
  const [first] = await play.conclusions(itemId);
  conclusionId = first?.id ?? 0;
});

const sorted = (...ids: number[]) => ids.sort((a, b) => a - b);
const atMeeting = momentOf("2026-12-07", "09:00");
const write = (field: "lead" | "deadline" | "asked", value: string, base = "") =>
  saveFields(r.as("secretary", atMeeting), {
    key: meetingId,
    changes: [{ target: { of: "conclusion", id: conclusionId, field }, base, value }],
  });

const taskRow = () =>
  db.selectFrom("issue").selectAll().where("kind", "=", "task").executeTakeFirstOrThrow();
const asked = async (issue: number) =>
  (
    await db
      .selectFrom("task_answer")
      .select("department_id")
      .where("issue_id", "=", issue)
      .orderBy("department_id")
      .execute()
  ).map((row) => row.department_id);

const amend = (askedIds: number[], now = momentOf("2026-12-07", "14:00")) =>
  amendItem(r.as("secretary", now), {
    key: meetingId,
    itemId,
    discussion: "",
    disposition: "noted",
    newDeadline: null,
    newLeadDepartmentId: null,
    reason: "",
    conclusions: [
      {
        id: conclusionId,
        text: "Giao Sở TT-TT tổng hợp.",
        leadDepartmentId: info,
        coordinatorIds: [],
        askedIds,
        deadline: "2026-12-25",
        isTask: true,
      },
    ],
  });

describe("a conclusion asks many departments", () => {
  test("all who take part are asked by one tick, and the wording says so", async () => {
    const { outcomes } = await write("asked", "all");
    expect(outcomes[`conclusion.${conclusionId}.asked`]).toEqual({
      status: "saved",
      value: everybody.join(","),
    });
    await expect(play.close(meetingId)).rejects.toMatchObject({ key: "meeting.cannot_close" });
    await write("lead", String(info));
    const { drafted } = await write("deadline", "2026-12-25");
    expect(drafted[0]?.text).toMatch(/Đề nghị .+, .+ và .+ gửi trả lời về Sở .+ thời hạn trên\./);
    await expect(write("asked", "all,999999", everybody.join(","))).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  test("closing makes it a task with a row for each", async () => {
    await play.close(meetingId);
    const task = await taskRow();
    expect(task).toMatchObject({ lead_department_id: info, deadline: "2026-12-25" });
    expect(await asked(task.id)).toEqual(everybody);
    const minutes = await getMinutes(db, r.actors.secretary, (await play.row(meetingId)).code);
    const [conclusion] = minutes.items.flatMap((item) => item.conclusions);
    expect(conclusion?.asked.map((one) => one.id).sort((a, b) => a - b)).toEqual(
      await asked(task.id),
    );
  });

  test("an amendment asks others, until somebody has answered", async () => {
    const task = await taskRow();
    await amend([finance, health]);
    expect(await asked(task.id)).toEqual(sorted(finance, health));
    await answerTask(
      r.as("leaderFinance", momentOf("2026-12-07", "15:00")),
      { issue: task.id },
      { departmentId: finance, text: "Đã gửi" },
    );
    await expect(amend([health])).rejects.toMatchObject({ key: "issue.moved_since" });
    await amend([finance, health]);
  });

  test("the seal holds whom it asked, and the next agenda says how many have answered", async () => {
    await play.issue(meetingId);
    expect((await verifySeals(db)).broken).toBeNull();
    const { payload } = await db.selectFrom("seal").select("payload").executeTakeFirstOrThrow();
    expect(payload).toContain('"asked":[{"en":');
    const next = await db
      .selectFrom("meeting")
      .selectAll()
      .where("state", "=", "draft")
      .executeTakeFirstOrThrow();
    const { entries } = await getAgenda(db, next, "2026-12-08");
    expect(entries.find((entry) => entry.opened?.kind === "task")?.opened?.answers).toEqual({
      sent: 1,
      asked: 2,
      excused: 0,
    });
  });
});
