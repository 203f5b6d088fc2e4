import { momentOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { closeMeeting } from "#app/domain/meeting/closure.server.ts";
import { saveFields } from "#app/domain/meeting/recording.server.ts";
import { openMeeting, recordAttendance } from "#app/domain/meeting/session.server.ts";
import data from "#db/seed/demo-issues.json" with { type: "json" };
import type { GivenCodes } from "./issues.server.ts";
import { inTheYears, need } from "./reading.ts";
import { type Conclusion, recordIssue, recordTopic } from "./recording.server.ts";
import type { Script } from "./script.ts";
import { type Business, type Held, taskName } from "./story/plot.ts";
import { assessments, exceptions, invited } from "./story/room.ts";
import { topics } from "./story/tasks.ts";

/** One morning: opened, attendance taken, item by item, summed up, closed. */
export function tellSession(
  script: Script,
  number: Held,
  codes: GivenCodes,
  business: readonly Business[],
): void {
  const day = script.timetable.meeting(number);
  script.at(day, "07:30", async () => {
    const key = await script.meetingCode(number);
    const opening = script.as("thuky", momentOf(day, "08:02"));
    await openMeeting(opening, { key });
    await recordAttendance(script.as("thuky2", momentOf(day, "08:06")), {
      key,
      lines: await attendance(script, key, number),
    });
    await recordItems(script, number, key, codes, business);
    await sumUp(script.as("thuky", momentOf(day, "11:00")), key, number);
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

async function sumUp(ctx: Context, key: string, number: Held): Promise<void> {
  const said = assessments[number];
  await saveFields(ctx, {
    key,
    changes: (["assessment", "closingNote"] as const).map((field) => ({
      target: { of: "meeting", field },
      base: "",
      value: said[field],
    })),
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
