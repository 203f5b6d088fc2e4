import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { reportDone } from "#app/domain/issue/completion.server.ts";
import { askExtension, decideExtension } from "#app/domain/issue/extension.server.ts";
import { pauseIssue } from "#app/domain/issue/standing.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { getAgenda } from "./agenda.server.ts";
import { holdBackIssue } from "./arrangement.server.ts";
import { closeMeeting } from "./closure.server.ts";
import { approveMinutes, correctMinutes, issueMinutes, submitMinutes } from "./minutes.server.ts";
import { getMinutes } from "./minutes-record.server.ts";
import { verifySeals } from "./verify.server.ts";

const { db } = await createTestDatabase();
let register: Register;
let play: MeetingPlay;
let meetingId: number;
let issueId: number;

const tables = [
  "seal",
  "event",
  "meeting",
  "installation",
  "department",
  "app_user",
  "project_kind",
];

beforeEach(async () => {
  await sql
    .raw(
      `set session_replication_role = replica; truncate ${tables.join(", ")}, stage, return_reason, blocker_category, holiday, working_day, meeting_series, code_counter restart identity cascade; set session_replication_role = default`,
    )
    .execute(db);
  register = await createRegister(db);
  play = new MeetingPlay(db, register);
  issueId = (await register.raise()).id;
  meetingId = (await play.create()).id;
});

const afterMeeting = momentOf("2026-12-07", "11:30");

describe("law 6: a meeting closes whole or not at all", () => {
  test("what blocks is refused before anything is written", async () => {
    await play.convene(meetingId);
    await play.say(meetingId, issueId, { disposition: "extended" });
    await expect(play.close(meetingId)).rejects.toMatchObject({
      key: "meeting.cannot_close",
      kind: "invalid",
    });
    expect(await play.row(meetingId)).toMatchObject({ state: "in_session" });
    expect((await play.item(meetingId, issueId)).effect).toBeNull();
  });

  test("a crash in the middle leaves nothing behind", async () => {
    const second = (await register.raise({ text: "Việc thứ hai" })).id;
    await play.convene(meetingId);
    await play.say(meetingId, issueId, {
      disposition: "extended",
      newDeadline: "2027-01-15",
      reason: "Chờ BHXH",
    });
    await play.say(meetingId, second, { disposition: "kept" });
    await sql
      .raw(`create function crash() returns trigger language plpgsql as $$ begin
        if new.state = 'closed' then raise exception 'power cut'; end if; return new; end $$;
        create trigger crash before update on meeting for each row execute function crash()`)
      .execute(db);
    const events = await count("event");
    const version = (await register.row(issueId)).version;
    await expect(play.close(meetingId)).rejects.toThrow("power cut");
    await sql.raw("drop trigger crash on meeting; drop function crash()").execute(db);
    expect(await count("event")).toBe(events);
    expect(await register.row(issueId)).toMatchObject({ deadline: "2026-12-18", version });
    expect(await play.item(meetingId, issueId)).toMatchObject({ effect: null, closed: null });
    expect((await play.close(meetingId)).state).toBe("closed");
  });

  test("closing twice, and two at once, closes once", async () => {
    await play.convene(meetingId);
    await play.say(meetingId, issueId, { disposition: "kept" });
    const ctx = register.as("secretary", afterMeeting);
    const both = await Promise.all([
      closeMeeting(ctx, { key: meetingId }),
      closeMeeting(register.as("secretary2", afterMeeting), { key: meetingId }),
    ]);
    await closeMeeting(ctx, { key: meetingId });
    expect(both[0]).toEqual(both[1]);
    const closings = await db
      .selectFrom("event")
      .select("id")
      .where("verb", "=", "meeting.closed")
      .execute();
    expect(closings).toHaveLength(1);
    const reviewed = await register.verbs(issueId);
    expect(reviewed.filter((verb) => verb === "issue.reviewed")).toHaveLength(1);
  });

  test("items for information are kept, paused ones stay paused and are not carried", async () => {
    const paused = (await register.raise({ text: "Tạm dừng", proposal: "" })).id;
    await pauseIssue(register.as("secretary"), { issue: paused }, { reason: "Chờ Trung ương" });
    await play.convene(meetingId);
    await play.close(meetingId);
    expect(await play.item(meetingId, paused)).toMatchObject({
      disposition: "paused",
      closing_state: "paused",
      is_stalled: false,
    });
    expect(await register.row(paused)).toMatchObject({ pause_reason: "Chờ Trung ương" });
    expect((await play.item(meetingId, issueId)).disposition).toBe("not_discussed");
  });

  test("an amendment changes text and effect together, and is in the history", async () => {
    await play.convene(meetingId);
    await play.say(meetingId, issueId, { disposition: "kept" });
    await play.close(meetingId);
    const health = register.departments.SYT ?? 0;
    await play.amend(
      meetingId,
      issueId,
      {
        disposition: "extended",
        newDeadline: "2027-01-15",
        reason: "Chờ BHXH",
        conclusions: [
          conclusion("Đồng ý gia hạn."),
          conclusion("Giao Sở Y tế báo cáo.", {
            leadDepartmentId: health,
            deadline: "2026-12-25",
            isTask: true,
          }),
        ],
      },
      "chair",
    );
    expect(await register.row(issueId)).toMatchObject({
      deadline: "2027-01-15",
      original_deadline: "2026-12-18",
      extension_count: 1,
    });
    expect(await play.item(meetingId, issueId)).toMatchObject({
      disposition: "extended",
      closing_deadline: "2027-01-15",
    });
    const numbered = await play.conclusions((await play.item(meetingId, issueId)).id);
    expect(numbered.map((one) => [one.number, one.text])).toEqual([
      [1, "Đồng ý gia hạn."],
      [2, "Giao Sở Y tế báo cáo."],
    ]);
    await play.amend(meetingId, issueId, { disposition: "kept", conclusions: [] });
    expect(await register.row(issueId)).toMatchObject({
      deadline: "2026-12-18",
      extension_count: 0,
    });
    const task = await db.selectFrom("issue").select("state").where("kind", "=", "task").execute();
    expect(task).toEqual([{ state: "cancelled" }]);
  });

  test("amending a wording leaves what the meeting said, though the register has moved on", async () => {
    const other = (await register.raise({ text: "Việc thứ hai" })).id;
    await play.convene(meetingId);
    for (const id of [issueId, other]) await play.say(meetingId, id, { disposition: "kept" });
    await play.close(meetingId);
    const said = async () =>
      (await db.selectFrom("conclusion").selectAll().orderBy("id").execute()).map(
        ({ text: _, is_text_edited: __, version: ___, ...facts }) => facts,
      );
    const before = await said();
    expect(before.map((one) => one.deadline)).toEqual(["2026-12-18", "2026-12-18"]);
    await askExtension(
      register.as("leaderHealth", afterMeeting),
      { issue: issueId },
      { newDeadline: "2027-02-26", reason: "Chờ BHXH" },
    );
    await decideExtension(
      register.as("chair", afterMeeting),
      { issue: issueId },
      { decision: "granted", deadline: "2027-02-26" },
    );
    await db
      .updateTable("department")
      .set({ name_vi: "Sở Y tế và Dân số", short_name_vi: "Sở YTDS" })
      .where("code", "=", "SYT")
      .execute();
    const [first] = await play.conclusions((await play.item(meetingId, issueId)).id);
    const reworded = {
      id: first?.id ?? null,
      text: "Giao Sở Y tế báo cáo.",
      leadDepartmentId: first?.lead_department_id ?? null,
      coordinatorIds: [],
      deadline: first?.deadline ?? null,
      isTask: false,
    };
    await play.amend(meetingId, issueId, { conclusions: [reworded] });
    expect(await said()).toEqual(before);
    await expect(
      play.amend(meetingId, issueId, { conclusions: [{ ...reworded, deadline: "2027-01-15" }] }),
    ).rejects.toMatchObject({
      key: "amendment.follows_issue",
      field: "conclusions[0].deadline",
    });
    await play.amend(meetingId, other, {
      disposition: "extended",
      newDeadline: "2027-01-15",
      reason: "Chờ",
    });
    expect(await said()).toMatchObject([
      { deadline: "2026-12-18" },
      { deadline: "2027-01-15", closed: { lead: { vi: "Sở Y tế" } } },
    ]);
    expect((await play.item(meetingId, other)).closed).toMatchObject({ lead: { vi: "Sở Y tế" } });
  });

  test("an issue that moved on since is not amended over", async () => {
    await play.convene(meetingId);
    await play.say(meetingId, issueId, { disposition: "kept" });
    await play.close(meetingId);
    await reportDone(
      register.as("leaderHealth", afterMeeting),
      { issue: issueId },
      { text: "Đã ký" },
    );
    await expect(
      play.amend(meetingId, issueId, { disposition: "paused", reason: "Chờ" }),
    ).rejects.toMatchObject({ key: "issue.moved_since", kind: "conflict" });
  });

  test("approval falls when the secretary amends afterwards; the chair's own does not", async () => {
    await play.convene(meetingId);
    await play.close(meetingId);
    await submitMinutes(register.as("secretary", afterMeeting), { key: meetingId });
    await expect(
      approveMinutes(register.as("secretary", afterMeeting), { key: meetingId }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    await approveMinutes(register.as("chair", afterMeeting), { key: meetingId });
    await play.amend(meetingId, issueId, { discussion: "Sửa" }, "chair");
    expect((await play.row(meetingId)).minutes_state).toBe("approved");
    await play.amend(meetingId, issueId, { discussion: "Sửa nữa" });
    expect((await play.row(meetingId)).minutes_state).toBe("draft");
    await expect(
      issueMinutes(register.as("secretary", afterMeeting), {
        key: meetingId,
        documentNumber: "05/TB-UBND",
        documentDate: "2026-12-07",
      }),
    ).rejects.toMatchObject({ key: "meeting.not_possible" });
  });
});

describe("law 9: two people close an issue, in a meeting too", () => {
  test("the chair who reported it done does not confirm it by chairing", async () => {
    await reportDone(register.as("leaderHealth"), { issue: issueId }, { text: "Đã ký" });
    const chairing = register.actors.leaderHealth.id;
    await db
      .updateTable("meeting")
      .set({ chair_user_id: chairing })
      .where("id", "=", meetingId)
      .execute();
    await play.convene(meetingId);
    await play.say(meetingId, issueId, { disposition: "resolved" });
    await expect(play.close(meetingId)).rejects.toMatchObject({ key: "meeting.cannot_close" });
  });
});

describe("law 9 without a report", () => {
  test("a chair who takes the record himself does not resolve alone; another may record it", async () => {
    await db
      .updateTable("meeting")
      .set({ chair_user_id: register.actors.secretary.id })
      .where("id", "=", meetingId)
      .execute();
    await play.convene(meetingId);
    await play.say(meetingId, issueId, { disposition: "resolved", reason: "Công văn 45/BHXH" });
    await expect(play.close(meetingId)).rejects.toMatchObject({ key: "meeting.cannot_close" });
    await closeMeeting(register.as("secretary2", afterMeeting), { key: meetingId });
    expect(await register.row(issueId)).toMatchObject({
      reported_done_by: register.actors.secretary2.id,
      resolved_by: register.actors.secretary.id,
    });
  });

  test("the chair may still mend the wording of the evidence that another recorded", async () => {
    await play.convene(meetingId);
    await play.say(meetingId, issueId, { disposition: "resolved", reason: "Công văn 45" });
    await play.close(meetingId);
    await play.amend(meetingId, issueId, { reason: "Công văn 45/BHXH" }, "chair");
    expect(await register.row(issueId)).toMatchObject({
      evidence_text: "Công văn 45/BHXH",
      reported_done_by: register.actors.secretary.id,
      resolved_by: register.actors.chair.id,
    });
  });
});

describe("law 2: what was issued never changes, whatever is renamed later", () => {
  test("renaming departments, projects and people leaves the record as it was", async () => {
    await playAndIssue();
    const before = await record();
    await db
      .updateTable("department")
      .set({
        name_vi: "Sở Khác",
        short_name_vi: "Sở Khác",
        name_en: "Other",
        short_name_en: "Other",
      })
      .execute();
    await db.updateTable("project").set({ name_vi: "Tên khác" }).execute();
    await db.updateTable("app_user").set({ full_name: "Người Khác" }).execute();
    await db.updateTable("meeting_series").set({ name_vi: "Khác", issuing_body: "Khác" }).execute();
    await db.updateTable("issue").set({ text: "Khác" }).execute();
    expect(await record()).toEqual(before);
    expect(JSON.stringify(before)).toContain("Sở Y tế");
    expect(JSON.stringify(before)).toContain("Chờ văn bản hướng dẫn");
    expect(await verifySeals(db)).toEqual({ sound: 1, broken: null });
  });

  test("an agenda item refers to its issue and keeps the opening facts of its publication", async () => {
    await play.convene(meetingId);
    await db.updateTable("department").set({ short_name_vi: "Sở Khác" }).execute();
    const { opened, opening_deadline } = await play.item(meetingId, issueId);
    expect(opened).toMatchObject({ lead: { vi: "Sở Y tế" } });
    expect(opening_deadline).toBe("2026-12-18");
  });
});

describe("the seal", () => {
  test("issued and corrected records chain; both texts stay", async () => {
    await playAndIssue();
    const [conclusion] = await play.conclusions((await play.item(meetingId, issueId)).id);
    for (const [index, corrected] of ["Sửa lần một", "Sửa lần hai"].entries()) {
      await correctMinutes(register.as("secretary", momentOf("2026-12-10")), {
        key: meetingId,
        conclusionId: conclusion?.id ?? 0,
        correctedText: corrected,
        reason: `Sai sót kỹ thuật ${index}`,
      });
    }
    const corrections = await db.selectFrom("correction").selectAll().orderBy("id").execute();
    expect(corrections.map((one) => [one.original_text, one.corrected_text])).toEqual([
      [conclusion?.text, "Sửa lần một"],
      ["Sửa lần một", "Sửa lần hai"],
    ]);
    const seals = await db.selectFrom("seal").selectAll().orderBy("sequence").execute();
    expect(seals.map((seal) => seal.sequence)).toEqual([1, 2, 3]);
    expect(seals[1]?.previous_hash).toBe(seals[0]?.hash);
    expect(await verifySeals(db)).toEqual({ sound: 3, broken: null });
  });

  const tampering: [string, string, string][] = [
    ["a conclusion's text", "update conclusion set text = text || '!'", "rows"],
    ["a deadline of a conclusion", "update conclusion set deadline = deadline + 1", "rows"],
    ["a disposition", "update agenda_item set disposition = 'resolved'", "rows"],
    [
      "an opening fact",
      `update agenda_item set opened = jsonb_set(opened, '{carried}', '9')`,
      "rows",
    ],
    [
      "a name of that day",
      `update agenda_item set closed = jsonb_set(closed, '{lead,vi}', '"X"')`,
      "rows",
    ],
    ["the attendance", "update meeting_participant set attendance = 'absent'", "rows"],
    [
      "the text of what was held back",
      `update agenda_hold_back set closed = jsonb_set(closed, '{text}', '"X"')`,
      "rows",
    ],
    ["who held it back", "update agenda_hold_back set held_by_name = 'X'", "rows"],
    ["the registry's number", "update meeting set document_number = '99/TB'", "rows"],
    [
      "a conclusion taken away",
      "delete from conclusion_coordinator; delete from conclusion",
      "rows",
    ],
    ["the sealed text", "update seal set payload = payload || ' '", "hash"],
    [
      "the sealed text with its hash",
      "update seal set payload = 'x', hash = encode(sha256(convert_to(previous_hash || E'\\nx', 'UTF8')), 'hex')",
      "rows",
    ],
    ["a seal taken away", "delete from seal", "unsealed"],
    ["who issued it", "update meeting set issued_by = submitted_by + 1", "rows"],
    [
      "the issuing",
      "update meeting set state = 'closed', minutes_state = 'approved', document_number = ''",
      "unissued",
    ],
    [
      "the issuing, its seal with it",
      "delete from seal; update meeting set state = 'closed', minutes_state = 'approved'",
      "cut",
    ],
  ];

  test.each(tampering)(
    "tampering with %s by SQL is seen and named",
    async (_what, change, problem) => {
      await playAndIssue();
      expect((await verifySeals(db)).broken).toBeNull();
      await sql
        .raw(
          `set session_replication_role = replica; ${change}; set session_replication_role = default`,
        )
        .execute(db);
      expect((await verifySeals(db)).broken).toMatchObject({ problem, meetingCode: "HGB-2026-12" });
    },
  );

  test("the chain refuses ordinary updates", async () => {
    await playAndIssue();
    await expect(sql`update seal set payload = ''`.execute(db)).rejects.toThrow("append-only");
  });

  test("the number and date of the registry are asked, not before the meeting nor in the future", async () => {
    await play.convene(meetingId);
    await play.close(meetingId);
    await submitMinutes(register.as("secretary", afterMeeting), { key: meetingId });
    await approveMinutes(register.as("chair", afterMeeting), { key: meetingId });
    for (const documentDate of ["2026-12-06", "2026-12-08"]) {
      await expect(
        issueMinutes(register.as("secretary", afterMeeting), {
          key: meetingId,
          documentNumber: "05/TB-UBND",
          documentDate,
        }),
      ).rejects.toMatchObject({ key: "meeting.document_date", field: "documentDate" });
    }
  });
});

async function playAndIssue(): Promise<void> {
  const held = await register.raise({ text: "Chờ văn bản hướng dẫn" });
  await holdBackIssue(register.as("secretary"), {
    key: meetingId,
    issueId: held.id,
    reason: "Chờ Bộ trả lời",
  });
  await play.convene(meetingId);
  await play.say(meetingId, issueId, {
    disposition: "kept",
    discussion: "Sở Y tế đã gửi công văn.",
  });
  await play.close(meetingId);
  await play.issue(meetingId);
}

async function record() {
  const of = <T extends "agenda_item" | "conclusion" | "meeting_participant" | "agenda_hold_back">(
    table: T,
  ) =>
    db
      .selectFrom(table as "conclusion")
      .selectAll()
      .where("meeting_id", "=", meetingId)
      .execute();
  return [
    await play.row(meetingId),
    await of("agenda_item"),
    await of("conclusion"),
    await of("meeting_participant"),
    await of("agenda_hold_back"),
    (await getMinutes(db, register.actors.secretary, "HGB-2026-12")).heldBack,
    (await getAgenda(db, await play.row(meetingId), "2026-12-08")).heldBack,
  ];
}

async function count(table: "event"): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as("all"))
    .executeTakeFirstOrThrow();
  return row.all;
}

function conclusion(text: string, more: object = {}) {
  return {
    id: null,
    text,
    leadDepartmentId: null,
    coordinatorIds: [],
    deadline: null,
    isTask: false,
    ...more,
  };
}
