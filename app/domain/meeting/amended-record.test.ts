import { describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import type { Row } from "#db/schema.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { approveMinutes, submitMinutes } from "./minutes.server.ts";
import { editMeeting } from "./schedule.server.ts";
import { editSeries } from "./series.server.ts";
import { recordAttendance } from "./session.server.ts";

const { db } = await createTestDatabase();
const register: Register = await createRegister(db);
const play = new MeetingPlay(db, register);
const at = momentOf("2026-12-07", "13:00");
const health = register.departments.SYT ?? 0;
let meetingId: number;
let issueId: number;

async function hold(): Promise<void> {
  await db
    .updateTable("meeting")
    .set((eb) => ({
      state: "cancelled",
      held_on: eb.cast<string>(eb.val("2020-01-01"), "date"),
      period: "2020-01",
    }))
    .execute();
  issueId = (await register.raise()).id;
  meetingId = (await play.create()).id;
  await play.convene(meetingId);
  await play.say(meetingId, issueId, { disposition: "kept", text: "Giao Sở Y tế." });
  await play.close(meetingId);
}

async function lastEvent(verb = "meeting.amended"): Promise<Row<"event">> {
  return db
    .selectFrom("event")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("verb", "=", verb)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
}

describe("attendance amended after closing goes the way of every amendment", () => {
  const line = async () =>
    db
      .selectFrom("meeting_participant")
      .selectAll()
      .where("meeting_id", "=", meetingId)
      .where("department_id", "=", health)
      .executeTakeFirstOrThrow();
  const amend = (who: "secretary" | "chair" = "secretary") =>
    recordAttendance(register.as(who, at), {
      key: meetingId,
      lines: [
        {
          departmentId: health,
          attendance: "represented",
          personName: "Ngô Thị Ái Vân",
          personTitle: "Chuyên viên",
          isLevelRight: false,
          note: "Giám đốc đi công tác",
        },
      ],
    });

  test("the meeting has a new version and what was approved falls", async () => {
    await hold();
    await submitMinutes(register.as("secretary", at), { key: meetingId });
    await approveMinutes(register.as("chair", at), { key: meetingId });
    const before = await play.row(meetingId);
    const frozen = (await line()).closed;
    await amend();
    expect(await play.row(meetingId)).toMatchObject({
      minutes_state: "draft",
      version: before.version + 1,
    });
    expect((await line()).closed).toEqual(frozen);
  });

  test("the history has every field before and after", async () => {
    await hold();
    await amend();
    const { particulars } = await lastEvent();
    expect(particulars).toMatchObject({
      part: "attendance",
      lines: [
        {
          department: { id: health, vi: "Sở Y tế" },
          was: { attendance: "present", person: "Mai Xuân Hòa", isLevelRight: true },
          now: {
            attendance: "represented",
            person: "Ngô Thị Ái Vân",
            title: "Chuyên viên",
            isLevelRight: false,
            note: "Giám đốc đi công tác",
          },
        },
      ],
    });
  });
});

describe("the history of an amended item has every field before and after", () => {
  test("discussion, reason, dates and departments, of the item and of its conclusions", async () => {
    await hold();
    const land = register.departments.STNMT ?? 0;
    const [own] = await play.conclusions((await play.item(meetingId, issueId)).id);
    await play.amend(meetingId, issueId, {
      discussion: "Sở Tài nguyên nhận việc.",
      disposition: "reassigned",
      newLead: land,
      newDeadline: "2027-01-15",
      reason: "Đúng chức năng",
      conclusions: [
        {
          id: own?.id ?? null,
          text: "Giao Sở Tài nguyên và Môi trường.",
          leadDepartmentId: land,
          coordinatorIds: [health],
          deadline: "2027-01-15",
          isTask: false,
        },
      ],
    });
    const { particulars } = await lastEvent();
    expect(particulars).toMatchObject({
      was: {
        discussion: "",
        disposition: "kept",
        deadline: null,
        newLead: null,
        reason: "",
        conclusions: [
          { text: "Giao Sở Y tế.", lead: { vi: "Sở Y tế" }, coordinators: [], isTask: false },
        ],
      },
      now: {
        discussion: "Sở Tài nguyên nhận việc.",
        disposition: "reassigned",
        deadline: "2027-01-15",
        newLead: { id: land },
        reason: "Đúng chức năng",
        conclusions: [
          {
            text: "Giao Sở Tài nguyên và Môi trường.",
            lead: { id: land },
            coordinators: [{ id: health, vi: "Sở Y tế" }],
            deadline: "2027-01-15",
          },
        ],
      },
    });
  });
});

describe("what was edited is said with the names of that day", () => {
  test("of a meeting", async () => {
    meetingId = (await play.create()).id;
    const before = await play.row(meetingId);
    await editMeeting(register.as("secretary"), {
      key: meetingId,
      place: "Hội trường Tam Kỳ",
      chairUserId: register.actors.leaderInfo.id,
    });
    expect((await lastEvent("meeting.edited")).particulars).toEqual({
      code: before.code,
      changes: {
        place: { from: before.place, to: "Hội trường Tam Kỳ" },
        chair: { from: "Trần Minh Khôi", to: "Đặng Thị Thu Hà" },
      },
    });
  });

  test("of a series", async () => {
    const fields = {
      nameVi: "Họp giao ban chuyển đổi số",
      nameEn: "Digital transformation coordination meeting",
      rule: { kind: "day_of_month", day: 7 } as const,
      startsAt: "08:00",
      lengthMinutes: 180,
      place: "Phòng họp số 2, Trụ sở UBND tỉnh",
      chairUserId: register.actors.chair.id,
      chairCapacity: "Phó Chủ tịch UBND tỉnh",
      secretaryUserId: register.actors.secretary.id,
      secretariatDepartmentId: health,
      issuingBody: "Văn phòng UBND tỉnh",
      superiorBody: "",
      documentSymbol: "",
      placeName: "",
      signatureMode: "",
      recipients: "",
      participantIds: [health],
    };
    const ctx = register.as("secretary");
    await editSeries(ctx, { seriesId: register.seriesId, ...fields });
    await editSeries(ctx, {
      seriesId: register.seriesId,
      ...fields,
      rule: { kind: "day_of_month", day: 9 },
      secretaryUserId: register.actors.secretary2.id,
      participantIds: [],
    });
    const event = await db
      .selectFrom("event")
      .select("particulars")
      .where("verb", "=", "series.edited")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(event.particulars).toMatchObject({
      changes: {
        rule: { from: { day: 7 }, to: { day: 9 } },
        secretary: { from: "Lê Thị Hồng Nhạn", to: "Phạm Văn Dũng" },
        participants: { from: [{ id: health, vi: "Sở Y tế" }], to: [] },
      },
    });
    expect(Object.keys((event.particulars as { changes: object }).changes)).toHaveLength(3);
  });
});

describe("nobody issues alone", () => {
  test("whoever submitted the minutes does not approve them", async () => {
    await hold();
    await db
      .updateTable("meeting")
      .set({ chair_user_id: register.actors.secretary2.id })
      .where("id", "=", meetingId)
      .execute();
    await submitMinutes(register.as("secretary2", at), { key: meetingId });
    const approve = () => approveMinutes(register.as("secretary2", at), { key: meetingId });
    await expect(approve()).rejects.toMatchObject({
      kind: "forbidden",
      key: "meeting.own_submission",
    });
    await db
      .updateTable("meeting")
      .set({ submitted_by: register.actors.secretary.id })
      .where("id", "=", meetingId)
      .execute();
    await approve();
    expect((await play.row(meetingId)).minutes_state).toBe("approved");
  });
});
