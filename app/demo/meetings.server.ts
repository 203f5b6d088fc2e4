import { momentOf, todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { getAgenda } from "#app/domain/meeting/agenda.server.ts";
import {
  addTopic,
  arrangeAgendaEntry,
  holdBackIssue,
} from "#app/domain/meeting/arrangement.server.ts";
import { closeMeeting } from "#app/domain/meeting/closure.server.ts";
import { publishMeeting } from "#app/domain/meeting/publication.server.ts";
import { createNextMeeting } from "#app/domain/meeting/schedule.server.ts";
import { openMeeting, recordAttendance } from "#app/domain/meeting/session.server.ts";
import data from "#db/seed/demo-issues.json" with { type: "json" };
import type { GivenCodes } from "./issues.server.ts";
import { tellMinutes } from "./minutes.server.ts";
import { inTheYears, need } from "./reading.ts";
import { type Conclusion, recordIssue, recordTopic } from "./recording.server.ts";
import type { Script } from "./script.ts";
import { after, type Treatment } from "./story/plot.ts";
import { exceptions, invited } from "./story/room.ts";
import { nextTopic, topics } from "./story/tasks.ts";
import type { MeetingNumber } from "./timetable.ts";

type Held = 1 | 2 | 3;

/** What the story knows of an issue when a meeting comes to it. */
export interface Business {
  /** The story's own name, "VM-001" or "NV-1-2". */
  name: string;
  task: string;
  treatments: Partial<Record<Held, Treatment>>;
  /** Deadline of the data that an extension leads to. */
  extendedTo?: string;
}

const HELD: readonly Held[] = [1, 2, 3];

/** The three meetings that took place, and the draft of the next one. */
export function tellMeetings(
  script: Script,
  seriesId: number,
  codes: GivenCodes,
  business: readonly Business[],
): void {
  const { timetable } = script;
  script.at(timetable.workingDaysFrom(timetable.meeting(1), -11), "09:00", (at) =>
    createNextMeeting(script.as("thuky", at), { seriesId }),
  );
  for (const number of HELD) {
    tellAgenda(script, number, codes, business);
    tellSession(script, number, codes, business);
    tellMinutes(script, number);
  }
  tellNextAgenda(script, codes);
}

/** The secretary adds the general topic, calls up what is to be discussed, and publishes three working days ahead. */
function tellAgenda(
  script: Script,
  number: Held,
  codes: GivenCodes,
  business: readonly Business[],
): void {
  const { timetable } = script;
  const day = timetable.meeting(number);
  for (const topic of topics.filter((one) => one.meeting === number)) {
    script.at(timetable.workingDaysFrom(day, -4), "16:30", async (at) =>
      addTopic(script.as("thuky", at), {
        key: await codeOf(script, number),
        title: topic.title,
        presenterDepartmentId: script.departmentId(topic.presenter),
        minutes: 15,
      }),
    );
  }
  script.at(timetable.workingDaysFrom(day, -3), "17:30", async (at) => {
    const ctx = script.as("thuky", at);
    const key = await codeOf(script, number);
    await callUp(
      ctx,
      key,
      business.filter((one) => one.treatments[number]).flatMap(({ name }) => codes.get(name) ?? []),
    );
    await publishMeeting(ctx, { key });
  });
}

/** What the meeting is to treat does not pass for information. */
async function callUp(ctx: Context, key: string, codes: readonly string[]): Promise<void> {
  const meeting = await ctx.db
    .selectFrom("meeting")
    .selectAll()
    .where("code", "=", key)
    .executeTakeFirstOrThrow();
  const { entries } = await getAgenda(ctx.db, meeting, todayOf(ctx.now));
  for (const entry of entries) {
    if (entry.placement !== "information" || !codes.includes(entry.code)) continue;
    await arrangeAgendaEntry(ctx, { key, entry: entry.key, placement: "discussed" });
  }
}

function tellSession(
  script: Script,
  number: Held,
  codes: GivenCodes,
  business: readonly Business[],
): void {
  const day = script.timetable.meeting(number);
  script.at(day, "07:30", async () => {
    const key = await codeOf(script, number);
    const opening = script.as("thuky", momentOf(day, "08:02"));
    await openMeeting(opening, { key });
    await recordAttendance(script.as("thuky2", momentOf(day, "08:06")), {
      key,
      lines: await attendance(script, key, number),
    });
    await recordItems(script, number, key, codes, business);
    const closing = script.as("thuky", momentOf(day, "11:12"));
    await closeMeeting(closing, { key, endedAt: momentOf(day, "11:05") });
    await nameTasks(script, number, key, codes);
  });
}

async function attendance(script: Script, key: string, number: Held) {
  const rows = await script.db
    .selectFrom("meeting_participant as p")
    .innerJoin("meeting as m", "m.id", "p.meeting_id")
    .innerJoin("department as d", "d.id", "p.department_id")
    .where("m.code", "=", key)
    .select(["d.id", "d.code"])
    .orderBy("d.sort_order")
    .execute();
  return rows.map(({ id, code }) => {
    const person = need(new Map(Object.entries(invited)), code);
    const exception = exceptions[number][code];
    const isHere = !exception || exception.name !== undefined;
    return {
      departmentId: id,
      attendance: exception?.attendance ?? ("present" as const),
      personName: exception?.name ?? (isHere ? person.name : ""),
      personTitle: exception?.title ?? (isHere ? person.title : ""),
      isLevelRight: exception?.isLevelRight ?? true,
      note: exception?.note ?? "",
    };
  });
}

/** Item by item, four minutes each; what is for information passes by itself. */
async function recordItems(
  script: Script,
  number: Held,
  key: string,
  codes: GivenCodes,
  business: readonly Business[],
): Promise<void> {
  const byCode = new Map(business.map((one) => [codes.get(one.name), one]));
  const day = script.timetable.meeting(number);
  const items = await script.db
    .selectFrom("agenda_item as ai")
    .innerJoin("meeting as m", "m.id", "ai.meeting_id")
    .leftJoin("issue as i", "i.id", "ai.issue_id")
    .where("m.code", "=", key)
    .where("ai.placement", "=", "discussed")
    .select(["ai.id", "ai.title", "i.code"])
    .orderBy("ai.position")
    .execute();
  const start = momentOf(day, "08:15").getTime();
  for (const [index, item] of items.entries()) {
    const ctx = script.as("thuky", new Date(start + index * 4 * 60_000));
    if (item.code === null) {
      const topic = need(new Map(topics.map((one) => [one.title, one])), item.title);
      const conclusions = topic.conclusions.map((one) => conclusionOf(script, number, one));
      await recordTopic(ctx, { key, itemId: item.id }, topic.discussion, conclusions);
    } else {
      const told = need(byCode, item.code);
      const treatment = told.treatments[number];
      await recordIssue(
        ctx,
        { key, itemId: item.id },
        {
          issue: item.code,
          task: treatment?.task ?? told.task,
          treatment,
          until: treatment?.until ? script.timetable.dayOf(treatment.until) : told.extendedTo,
          heldOn: day,
        },
      );
    }
  }
}

function conclusionOf(script: Script, meeting: Held, number: number): Conclusion {
  const found = data.conclusions.find(
    (one) => one.meeting.endsWith(`0${meeting}`) && one.number === number,
  );
  if (!found) throw new Error(`no conclusion ${number} of meeting ${meeting} in the data`);
  return {
    text: inTheYears(found.text, script.timetable),
    leadDepartmentId: script.departmentId(found.lead),
    coordinatorIds: found.coordinators.map((code) => script.departmentId(code)),
    deadline: script.timetable.shift(found.due, meeting),
  };
}

/** The tasks that the meeting gave out, by the story's names. */
async function nameTasks(script: Script, number: Held, key: string, codes: GivenCodes) {
  const rows = await script.db
    .selectFrom("issue as i")
    .innerJoin("meeting as m", "m.id", "i.source_meeting_id")
    .where("m.code", "=", key)
    .where("i.kind", "=", "task")
    .select("i.code")
    .orderBy("i.id")
    .execute();
  for (const [index, row] of rows.entries()) codes.set(taskName(number, index + 1), row.code);
}

export function taskName(meeting: Held, number: number): string {
  return `NV-${meeting}-${number}`;
}

/** The next meeting is still a draft: a topic is added, one issue is held back. */
function tellNextAgenda(script: Script, codes: GivenCodes): void {
  const { timetable } = script;
  script.at(timetable.dayOf(after(3, 0.9)), "17:05", async (at) =>
    addTopic(script.as("thuky", at), {
      key: await codeOf(script, 4),
      title: nextTopic.title,
      presenterDepartmentId: script.departmentId(nextTopic.presenter),
      minutes: 15,
    }),
  );
  script.at(timetable.dayOf(after(3, 1)), "17:10", async (at) => {
    const issue = await script.db
      .selectFrom("issue")
      .select("id")
      .where("code", "=", need(codes, nextTopic.heldBack.issue))
      .executeTakeFirstOrThrow();
    await holdBackIssue(script.as("thuky", at), {
      key: await codeOf(script, 4),
      issueId: issue.id,
      reason: nextTopic.heldBack.reason,
    });
  });
}

/** A meeting's code, by the day on which the rule of the series puts it. */
export async function codeOf(script: Script, number: MeetingNumber): Promise<string> {
  const row = await script.db
    .selectFrom("meeting")
    .select("code")
    .where("held_on", "=", script.timetable.meeting(number))
    .executeTakeFirstOrThrow();
  return row.code;
}
