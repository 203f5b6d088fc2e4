import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { getAgenda } from "#app/domain/meeting/agenda.server.ts";
import {
  addTopic,
  arrangeAgendaEntry,
  holdBackIssue,
  markAgendaSeen,
} from "#app/domain/meeting/arrangement.server.ts";
import { publishMeeting } from "#app/domain/meeting/publication.server.ts";
import { createNextMeeting } from "#app/domain/meeting/schedule.server.ts";
import type { GivenCodes } from "./issues.server.ts";
import { tellMinutes } from "./minutes.server.ts";
import { need } from "./reading.ts";
import type { Script } from "./script.ts";
import { tellSession } from "./session.server.ts";
import { after, type Business, type Held } from "./story/plot.ts";
import { nextTopic, topics } from "./story/tasks.ts";

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
        key: await script.meetingCode(number),
        title: topic.title,
        presenterDepartmentId: script.departmentId(topic.presenter),
        minutes: 15,
      }),
    );
  }
  script.at(timetable.workingDaysFrom(day, -3), "17:30", async (at) => {
    const ctx = script.as("thuky", at);
    const key = await script.meetingCode(number);
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
  const meeting = await meetingRow(ctx, key);
  const { entries } = await getAgenda(ctx.db, meeting, todayOf(ctx.now));
  for (const entry of entries) {
    if (entry.placement !== "information" || !codes.includes(entry.code)) continue;
    await arrangeAgendaEntry(ctx, { key, entry: entry.key, placement: "discussed" });
  }
}

/** The next meeting is still a draft: looked at once, a topic added, one issue held back. */
function tellNextAgenda(script: Script, codes: GivenCodes): void {
  const { timetable } = script;
  script.at(timetable.dayOf(after(3, 0.4)), "16:55", async (at) => {
    const ctx = script.as("thuky", at);
    const meeting = await meetingRow(ctx, await script.meetingCode(4));
    const { entries } = await getAgenda(ctx.db, meeting, todayOf(at));
    const ids = entries.flatMap((entry) => entry.issueId ?? []);
    await markAgendaSeen(ctx, meeting.id, ids);
  });
  script.at(timetable.dayOf(after(3, 0.9)), "17:05", async (at) =>
    addTopic(script.as("thuky", at), {
      key: await script.meetingCode(4),
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
      key: await script.meetingCode(4),
      issueId: issue.id,
      reason: nextTopic.heldBack.reason,
    });
  });
}

async function meetingRow(ctx: Context, code: string) {
  return ctx.db
    .selectFrom("meeting")
    .selectAll()
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
}
