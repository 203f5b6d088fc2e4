import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { reportDone } from "#app/domain/issue/completion.server.ts";
import { attendanceBase } from "#app/domain/meeting/attendance.ts";
import { listAttendance } from "#app/domain/meeting/room.server.ts";
import type { CastName } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { ask } from "#tests/support/request.ts";
import * as amendment from "./amendment.tsx";
import { rivalsOf, type Stored } from "./amendment-rivals.ts";
import * as attendance from "./attendance.tsx";
import * as closure from "./closure.tsx";
import * as remainder from "./remainder.tsx";

const { db } = await createTestDatabase();
let register: Register;
let play: MeetingPlay;

const SCRIPT = `<script>alert("x")</script>'; drop table meeting; --`;
const LONG = "ế".repeat(10_000);
const FOREIGN = "999999999";

type Fields = Record<string, string | string[]>;
type Part = "attendance" | "closure" | "remainder" | "amendment";

const routes = { attendance, closure, remainder, amendment };

let meetingId = 0;
let code = "";
let issueId = 0;
let itemId = 0;
const at = momentOf("2026-12-07", "11:00");

/** A meeting in session with one issue that is discussed. */
beforeEach(async () => {
  await sql
    .raw(
      "set session_replication_role = replica; truncate seal, event, meeting, installation, department, app_user, project_kind, stage, return_reason, blocker_category, holiday, working_day, meeting_series, code_counter restart identity cascade; set session_replication_role = default",
    )
    .execute(db);
  register = await createRegister(db);
  play = new MeetingPlay(db, register);
  issueId = (await register.raise()).id;
  meetingId = (await play.create()).id;
  code = (await play.convene(meetingId)).code;
  itemId = (await play.item(meetingId, issueId)).id;
});

function pathOf(part: Part): string {
  return part === "amendment"
    ? `/meetings/${code}/items/${itemId}/amendment`
    : `/meetings/${code}/${part}`;
}

function send(part: Part, fields: Fields, who: CastName | null = "secretary", more: object = {}) {
  return ask(routes[part].action, {
    actor: who && register.actors[who],
    path: pathOf(part),
    params: { code, item: String(itemId), ...more },
    fields,
    now: at,
  });
}

function show(part: Part, who: CastName | null = "secretary", more: object = {}) {
  return ask(routes[part].loader, {
    actor: who && register.actors[who],
    path: pathOf(part),
    params: { code, item: String(itemId), ...more },
    now: at,
  });
}

/** The form of attendance as the page shows it now, with a change to Health's line. */
async function attendanceFields(change: Record<string, string> = {}): Promise<Fields> {
  const fields: Fields = {};
  for (const row of await listAttendance(register.as("secretary"), meetingId)) {
    const name = (part: string) => `line.${row.departmentId}.${part}`;
    fields[name("attendance")] = row.attendance ?? "";
    fields[name("person")] = row.person;
    fields[name("title")] = row.title;
    fields[name("note")] = row.note;
    fields[name("version")] = String(row.version);
    fields[name("base")] = attendanceBase(row);
  }
  for (const [part, value] of Object.entries(change)) fields[health(part)] = value;
  return fields;
}

const health = (part: string) => `line.${register.departments.SYT}.${part}`;

async function lineOf(department = "SYT") {
  const rows = await listAttendance(register.as("secretary"), meetingId);
  return rows.find((row) => row.departmentId === register.departments[department]);
}

async function closureFields(more: Fields = {}): Promise<Fields> {
  const { version, assessment, closing_note } = await play.row(meetingId);
  return {
    version: String(version),
    assessment,
    assessmentBase: assessment,
    closingNote: closing_note,
    closingNoteBase: closing_note,
    endedAt: "",
    intent: "close",
    ...more,
  };
}

async function amendmentFields(more: Fields = {}): Promise<Fields> {
  const { version } = await play.item(meetingId, issueId);
  const [first] = await play.conclusions(itemId);
  return {
    version: String(version),
    discussion: "Sở Y tế báo cáo.",
    disposition: "kept",
    newDeadline: "",
    newLeadDepartmentId: "",
    reason: "",
    "conclusions[0].id": String(first?.id ?? ""),
    "conclusions[0].text": "Giao Sở Y tế tiếp tục xử lý.",
    "conclusions[0].leadDepartmentId": "",
    "conclusions[0].deadline": "",
    "conclusions[1].id": "",
    "conclusions[1].text": "",
    "conclusions[1].leadDepartmentId": "",
    "conclusions[1].deadline": "",
    ...more,
  };
}

async function close(): Promise<void> {
  await play.say(meetingId, issueId, { disposition: "kept" });
  await play.close(meetingId);
}

describe("attendance", () => {
  it("records what was touched, and nothing else", async () => {
    const fields = await attendanceFields({
      attendance: "represented",
      person: "Trần Thị B".normalize("NFD"),
      title: "Trưởng phòng",
      isLevelWrong: "yes",
      note: SCRIPT,
    });
    const answer = await send("attendance", fields);
    expect(answer).toMatchObject({ status: 303, location: `/meetings/${code}/attendance` });
    expect(await lineOf()).toMatchObject({
      attendance: "represented",
      person: "Trần Thị B".normalize("NFC"),
      title: "Trưởng phòng",
      isLevelRight: false,
      note: SCRIPT,
    });
  });

  it("answers for the rest with one button, and leaves the answered alone", async () => {
    await send("attendance", {
      ...(await attendanceFields()),
      addedId: String(register.departments.STC),
    });
    await send("attendance", await attendanceFields({ attendance: "absent", note: "ốm" }));
    const fields = await attendanceFields();
    const finance = `line.${register.departments.STC}.attendance`;
    expect((await send("attendance", { ...fields, [finance]: "", rest: "present" })).status).toBe(
      303,
    );
    expect((await lineOf())?.attendance).toBe("absent");
    expect((await lineOf("STC"))?.attendance).toBe("present");
  });

  it("adds a department that was not invited, once", async () => {
    const added = { addedId: String(register.departments.STC), addedPerson: "Nguyễn Văn C" };
    expect((await send("attendance", { ...(await attendanceFields()), ...added })).status).toBe(
      303,
    );
    expect(await lineOf("STC")).toMatchObject({ attendance: "present", person: "Nguyễn Văn C" });
    const again = await send("attendance", {
      ...(await attendanceFields()),
      ...added,
      addedPerson: "D",
    });
    expect(again.status).toBe(409);
    expect(await lineOf("STC")).toMatchObject({ person: "Nguyễn Văn C" });
  });

  it("lets two people share the list; a line of both is refused with what was typed kept", async () => {
    const mine = await attendanceFields({ note: "đến muộn" });
    const untouched = await attendanceFields();
    await send(
      "attendance",
      await attendanceFields({ attendance: "absent_excused" }),
      "secretary2",
    );
    expect((await send("attendance", untouched)).status).toBe(303);
    expect((await lineOf())?.attendance).toBe("absent_excused");
    const answer = await send("attendance", mine);
    expect(answer.status).toBe(409);
    expect(answer.form?.values[health("note")]).toBe("đến muộn");
    expect((await lineOf())?.note).toBe("");
  });

  it("refuses bad input beside its field", async () => {
    const long = await send("attendance", await attendanceFields({ person: LONG }));
    expect(long.status).toBe(400);
    expect(Object.keys(long.form?.errors ?? {})).toEqual([health("person")]);
    const cases: [string, string][] = [
      ["attendance", "here"],
      ["version", ""],
      ["note", LONG],
    ];
    for (const [part, value] of cases) {
      const answer = await send("attendance", await attendanceFields({ [part]: value }));
      expect([part, answer.status]).toEqual([part, 400]);
    }
    const fields = await attendanceFields();
    for (const [name, value] of [
      ["line.x.person", "A"],
      [`line.${FOREIGN}.attendance`, "present"],
    ] as const) {
      expect([name, (await send("attendance", { ...fields, [name]: value })).status]).toEqual([
        name,
        400,
      ]);
    }
    const foreign = await send("attendance", { ...fields, addedId: FOREIGN });
    expect(foreign.status).toBe(404);
    expect((await send("attendance", {})).status).toBe(303);
  });

  it("counts a repeated sending once", async () => {
    const fields = {
      ...(await attendanceFields({ note: "một" })),
      _key: `attendance-${meetingId}`,
    };
    expect((await send("attendance", fields)).status).toBe(303);
    expect((await send("attendance", fields)).status).toBe(303);
    expect((await send("attendance", { ...fields, [health("note")]: "hai" })).status).toBe(409);
    expect((await lineOf())?.note).toBe("một");
  });

  it("shows the list and the departments that are not on it", async () => {
    const { data } = await show("attendance");
    const { rows, others } = data as {
      rows: { departmentId: number }[];
      others: { value: number }[];
    };
    expect(rows.map((row) => row.departmentId)).toContain(register.departments.SYT);
    expect(others.map((one) => one.value)).not.toContain(register.departments.SYT);
  });
});

describe("closing", () => {
  it("says what blocks and what it would do, each with a jump", async () => {
    const { data } = await show("closure");
    expect(data).toMatchObject({
      summary: { remainder: 1, resolved: 0 },
      blocks: [
        {
          place: "item",
          to: `/meetings/${code}/session?item=${itemId}`,
          sentences: ["Chưa chọn kết quả xử lý."],
        },
      ],
    });
    const refused = await send("closure", await closureFields({ assessment: "Có chuyển biến." }));
    expect(refused.status).toBe(400);
    expect(refused.form?.values.assessment).toBe("Có chuyển biến.");
    expect(await play.row(meetingId)).toMatchObject({ state: "in_session", assessment: "" });
  });

  it("marks the remainder, then closes whole and leads to the minutes", async () => {
    expect(await send("remainder", {})).toMatchObject({
      status: 303,
      location: `/meetings/${code}/closure`,
    });
    expect((await show("closure")).data).toMatchObject({
      blocks: [],
      summary: { notDiscussed: 1 },
    });
    const fields = await closureFields({
      assessment: SCRIPT,
      closingNote: "Văn phòng theo dõi".normalize("NFD"),
      endedAt: "10:45",
      _key: `closing-${meetingId}`,
    });
    for (const answer of [await send("closure", fields), await send("closure", fields)]) {
      expect(answer).toMatchObject({ status: 303, location: `/meetings/${code}/minutes` });
    }
    const row = await play.row(meetingId);
    expect(row).toMatchObject({
      state: "closed",
      assessment: SCRIPT,
      closing_note: "Văn phòng theo dõi".normalize("NFC"),
    });
    expect(row.ended_at).toEqual(momentOf(row.held_on, "10:45"));
    expect((await show("closure")).status).toBe(409);
    expect((await send("remainder", {})).status).toBe(409);
  });

  it("saves the assessment without closing, never over another's", async () => {
    const mine = await closureFields({ assessment: "Của tôi", intent: "save" });
    const theirs = await closureFields({ assessment: "Của người khác", intent: "save" });
    expect((await send("closure", theirs, "secretary2")).status).toBe(303);
    const answer = await send("closure", mine);
    expect(answer.status).toBe(409);
    expect(Object.keys(answer.form?.errors ?? {})).toEqual(["assessment"]);
    expect(await play.row(meetingId)).toMatchObject({
      state: "in_session",
      assessment: "Của người khác",
    });
  });

  it("takes a text that was saved as typed for the same text", async () => {
    await db
      .updateTable("meeting")
      .set({ assessment: "Một \r\nhai  " })
      .where("id", "=", meetingId)
      .execute();
    const fields = await closureFields({ assessment: "Một \nhai\nba", intent: "save" });
    expect((await send("closure", fields)).status).toBe(303);
    expect((await play.row(meetingId)).assessment).toBe("Một \nhai\nba");
  });

  it.each([
    ["assessment", LONG],
    ["closingNote", LONG],
    ["endedAt", "25:00"],
    ["endedAt", "11:01"],
    ["endedAt", "07:00"],
    ["intent", "issue"],
    ["version", ""],
    ["version", "x"],
  ])("refuses %s", async (name, value) => {
    await send("remainder", {});
    const answer = await send("closure", await closureFields({ [name]: value }));
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.form?.errors ?? {})).toEqual([name]);
    expect((await play.row(meetingId)).state).toBe("in_session");
  });

  it("is refused when the meeting has changed meanwhile", async () => {
    await send("remainder", {});
    const answer = await send("closure", await closureFields({ version: "0" }));
    expect(answer.status).toBe(409);
    expect((await play.row(meetingId)).state).toBe("in_session");
  });
});

describe("amending", () => {
  beforeEach(close);

  it("changes text and effect, adds a task and takes it back", async () => {
    const deadline = "2027-03-15";
    const finance = String(register.departments.STC);
    const added = {
      "conclusions[1].text": SCRIPT,
      "conclusions[1].leadDepartmentId": String(register.departments.SYT),
      "conclusions[1].coordinatorIds": [finance],
      "conclusions[1].deadline": deadline,
      "conclusions[1].isTask": "yes",
    };
    const extended = {
      disposition: "extended",
      newDeadline: deadline,
      reason: "Chờ".normalize("NFD"),
    };
    const answer = await send(
      "amendment",
      await amendmentFields({ ...extended, ...added }),
      "chair",
    );
    expect(answer).toMatchObject({
      status: 303,
      location: `/meetings/${code}/minutes#item-${itemId}`,
    });
    expect(await register.row(issueId)).toMatchObject({ deadline, extension_count: 1 });
    expect(await play.item(meetingId, issueId)).toMatchObject({ reason: "Chờ".normalize("NFC") });
    const [, second] = await play.conclusions(itemId);
    expect(second).toMatchObject({ text: SCRIPT, is_task: true });
    const shown = (await show("amendment")).data as { form: { defaults: Fields } };
    expect(shown.form.defaults["conclusions[1].coordinatorIds"]).toEqual([finance]);

    const removed = await send(
      "amendment",
      await amendmentFields({
        ...extended,
        ...added,
        "conclusions[1].id": String(second?.id),
        "conclusions[1].isRemoved": "yes",
      }),
    );
    expect(removed.status).toBe(303);
    expect(await play.conclusions(itemId)).toHaveLength(1);
    expect((await register.row(second?.task_issue_id ?? 0)).state).toBe("cancelled");
  });

  it.each([
    ["discussion", { discussion: LONG }],
    ["disposition", { disposition: "forgotten" }],
    ["disposition", { disposition: "" }],
    ["newDeadline", { newDeadline: "31/02/2026" }],
    ["newDeadline", { disposition: "extended", reason: "Chờ" }],
    ["newLeadDepartmentId", { disposition: "reassigned", reason: "Chờ" }],
    ["newLeadDepartmentId", { disposition: "reassigned", newLeadDepartmentId: FOREIGN }],
    ["reason", { disposition: "paused" }],
    ["reason", { disposition: "resolved" }],
    ["conclusions[0].text", { "conclusions[0].text": LONG }],
    ["conclusions[0].leadDepartmentId", { "conclusions[0].leadDepartmentId": FOREIGN }],
    ["conclusions[0].leadDepartmentId", { "conclusions[0].coordinatorIds": [FOREIGN] }],
    ["conclusions[0].deadline", { "conclusions[0].deadline": "mai" }],
    ["version", { version: "" }],
  ])("refuses a bad %s beside it: %j", async (field, change) => {
    const answer = await send("amendment", await amendmentFields(change));
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.form?.errors ?? {})).toEqual([field]);
    expect(answer.form?.values.disposition).toBe({ disposition: "kept", ...change }.disposition);
    expect((await play.item(meetingId, issueId)).discussion).toBe("");
  });

  it("is refused when stale, repeated with another body, or with another item's conclusion", async () => {
    const fields = { ...(await amendmentFields()), _key: `amending-${meetingId}` };
    const stale = await amendmentFields({ discussion: "Của tôi" });
    expect((await send("amendment", fields)).status).toBe(303);
    expect((await send("amendment", fields)).status).toBe(303);
    expect((await send("amendment", { ...fields, discussion: "Khác" })).status).toBe(409);
    const refused = await send("amendment", stale);
    expect(refused.status).toBe(409);
    expect(refused.form?.values.discussion).toBe("Của tôi");
    const { record } = (await show("amendment")).data as { record: Stored };
    expect(rivalsOf(record, refused.form?.values ?? null)).toEqual([
      { field: "discussion", theirs: "Sở Y tế báo cáo.", mine: "Của tôi" },
    ]);
    expect(rivalsOf(record, await amendmentFields({ discussion: "Của tôi" }))).toEqual([]);
    const foreign = await amendmentFields({ "conclusions[0].id": FOREIGN });
    expect((await send("amendment", foreign)).status).toBe(409);
  });

  it("says in plain words that the issue has moved on, and still takes the wording", async () => {
    await reportDone(register.as("leaderHealth", at), { issue: issueId }, { text: "Đã ký" });
    expect((await show("amendment")).data).toMatchObject({ record: { hasMoved: true } });
    const moved = await amendmentFields({ disposition: "paused", reason: "Chờ" });
    const answer = await send("amendment", moved);
    expect(answer.status).toBe(409);
    expect(answer.form?.formErrors.join()).toContain("thảo luận và lời kết luận vẫn sửa được");
    expect((await send("amendment", await amendmentFields())).status).toBe(303);
  });

  it("knows no item of another meeting", async () => {
    for (const item of [FOREIGN, "x", "-1"]) {
      expect((await show("amendment", "secretary", { item })).status).toBe(404);
      expect((await send("amendment", await amendmentFields(), "secretary", { item })).status).toBe(
        404,
      );
    }
  });
});

describe("who may", () => {
  const barred: CastName[] = ["leaderHealth", "officerHealth", "appraiser", "administrator"];

  it("only the secretary records and closes, whatever others send", async () => {
    for (const part of ["attendance", "closure", "remainder"] as const) {
      for (const who of [...barred, "chair"] as const) {
        expect([part, who, (await show(part, who)).status]).toEqual([part, who, 403]);
        expect([part, who, (await send(part, {}, who)).status]).toEqual([part, who, 403]);
      }
    }
  });

  it("secretary and chair amend", async () => {
    await close();
    for (const who of barred) {
      expect([who, (await show("amendment", who)).status]).toEqual([who, 403]);
      expect([who, (await send("amendment", {}, who)).status]).toEqual([who, 403]);
    }
    expect((await show("amendment", "chair")).status).toBe(200);
  });

  it("viewers know nothing of a meeting that is not issued; nobody is sent to sign in", async () => {
    for (const part of ["attendance", "closure", "remainder", "amendment"] as const) {
      expect([part, (await show(part, "viewer")).status]).toEqual([part, 404]);
      expect([part, (await send(part, {}, "viewer")).status]).toEqual([part, 404]);
      expect([part, (await show(part, null)).status]).toEqual([part, 302]);
      expect([part, (await send(part, {}, null)).status]).toEqual([part, 302]);
    }
  });
});
