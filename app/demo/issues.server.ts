import type { Context } from "#app/domain/context.ts";
import { acceptIssue, askRelief } from "#app/domain/issue/assignment.server.ts";
import { confirmDone, reportDone } from "#app/domain/issue/completion.server.ts";
import { decideIssue } from "#app/domain/issue/decision.server.ts";
import { askExtension, decideExtension } from "#app/domain/issue/extension.server.ts";
import { raiseIssue } from "#app/domain/issue/raising.server.ts";
import { commentOn, reportProgress } from "#app/domain/issue/reporting.server.ts";
import { getStalling, isDeadlinePast } from "#app/domain/issue/stalling.server.ts";
import { cancelIssue, escalateIssue } from "#app/domain/issue/standing.server.ts";
import { sayWaiting } from "#app/domain/issue/waiting-said.server.ts";
import type { Database } from "#db/schema.ts";
import data from "#db/seed/demo-issues.json" with { type: "json" };
import { demoPeople } from "./people.ts";
import { inTheYears, need } from "./reading.ts";
import { personOf, type Script } from "./script.ts";
import { firstMeeting } from "./story/first-meeting.ts";
import type { BlockerPlot, Step, WaitedFor } from "./story/plot.ts";
import { secondMeeting } from "./story/second-meeting.ts";
import { nextMeeting, thirdMeeting } from "./story/third-meeting.ts";
import type { MeetingNumber } from "./timetable.ts";

type Blocker = (typeof data.blockers)[number];

export const blockerPlots: readonly BlockerPlot[] = [
  ...firstMeeting,
  ...secondMeeting,
  ...thirdMeeting,
  ...nextMeeting,
];

/** The codes that the register gave to the issues of the story, by the story's own names. */
export type GivenCodes = Map<string, string>;

/** The 32 blockers: raised, accepted, reported on, done. What meetings do with them is told elsewhere. */
export function tellBlockers(script: Script, codes: GivenCodes): void {
  const byCode = new Map(data.blockers.map((blocker) => [blocker.code, blocker]));
  for (const [index, plot] of blockerPlots.entries()) {
    const blocker = need(byCode, plot.code);
    tellRaising(script, codes, plot, blocker, timeOfRaising(index));
    tellSteps(script, codes, plot.code, blocker.lead, plot.steps ?? []);
    if (plot.done && blocker.doneOn) {
      const doneOn = script.timetable.shift(blocker.doneOn, meetingOf(blocker.raisedIn));
      tellCompletion(script, codes, plot.code, blocker.lead, doneOn, plot.done);
    }
  }
}

/** One after the other through the day, so that the register numbers them in the order of the data. */
function timeOfRaising(index: number): string {
  const minutes = 8 * 60 + 10 + index * 14;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function tellRaising(
  script: Script,
  codes: GivenCodes,
  plot: BlockerPlot,
  blocker: Blocker,
  time: string,
) {
  const { timetable, directory } = script;
  const day = timetable.dayOf(plot.raised);
  const deadline = timetable.shift(blocker.originalDeadline, meetingOf(blocker.raisedIn));
  script.at(day, time, async (at) => {
    const { code } = await raiseIssue(script.as(plot.raisedBy, at), {
      kind: "blocker",
      projectId: await projectId(script.db, blocker.project),
      stageId: need(directory.stages, blocker.stage),
      categoryId: need(directory.categories, blocker.category),
      text: inTheYears(blocker.text, timetable),
      proposal: plot.proposal ?? "",
      leadDepartmentId: script.departmentId(blocker.lead),
      coordinatorIds: blocker.coordinators.map((one) => script.departmentId(one)),
      ...ownerOf(script, plot.owner, blocker.lead),
      deadline,
    });
    codes.set(plot.code, code);
  });
  if (plot.isLeftProposed) return;
  script.at(timetable.soonAfter(day, 1), "17:20", async (at) => {
    const code = need(codes, plot.code);
    if ((await stateOf(script.db, code)) !== "proposed") return;
    await acceptIssue(
      script.as("thuky", at),
      { issue: code },
      {
        leadDepartmentId: script.departmentId(blocker.lead),
        deadline,
      },
    );
  });
}

/** A user of the lead department where the person signs in, else the name alone. */
export function ownerOf(script: Script, fullName: string, department: string) {
  const user = demoPeople.find(
    (person) => person.fullName === fullName && person.department === department,
  );
  return user
    ? { ownerUserId: need(script.directory.people, user.username).id }
    : { ownerName: fullName };
}

export function tellSteps(
  script: Script,
  codes: GivenCodes,
  name: string,
  lead: string,
  steps: readonly Step[],
): void {
  for (const step of steps) {
    script.on(script.timetable.dayOf(step.when), (at) =>
      take(script, at, need(codes, name), lead, step),
    );
  }
}

async function take(script: Script, at: Date, issue: string, lead: string, step: Step) {
  const { timetable } = script;
  const ctx = script.as(step.by ?? personOf(lead) ?? "thuky", at);
  const target = { issue };
  switch (step.does) {
    case "report":
    case "no_progress":
      return reportProgress(ctx, target, {
        isNoProgress: step.does === "no_progress",
        text: step.text,
        causeId: await demandedCause(ctx, issue),
        ...(step.proposal ? { proposal: step.proposal } : {}),
        ...(step.waits ? { waiting: partyOf(script, step.waits) } : {}),
      });
    case "say_waiting":
      return sayWaiting(ctx, target, { ...partyOf(script, step.waits), note: step.note });
    case "comment":
      return commentOn(ctx, target, { text: step.text });
    case "ask_extension":
      return askExtension(ctx, target, {
        newDeadline: timetable.dayOf(step.until),
        reason: step.reason,
        explanation: (await isLate(ctx, issue)) ? EXPLANATION : "",
      });
    case "grant_extension": {
      const deadline = await askedDeadline(script.db, issue);
      return decideExtension(ctx, target, { decision: "granted", deadline, note: step.note });
    }
    case "ask_relief":
      return askRelief(ctx, target, {
        reason: step.reason,
        suggestedDepartmentId: script.departmentId(step.suggested),
      });
    case "escalate":
      return escalateIssue(ctx, target, { authority: step.authority, question: step.question });
    case "agree":
      return decideIssue(ctx, target, { kind: "agree", text: step.text });
    case "report_done":
      return reportDone(ctx, target, { text: step.text, number: step.number });
    case "decline":
      return cancelIssue(ctx, target, { reason: step.reason });
  }
}

export function partyOf(script: Script, waits: WaitedFor) {
  return "body" in waits
    ? { departmentId: null, body: waits.body }
    : { departmentId: script.departmentId(waits.department), body: "" };
}

/** Reported done in the afternoon, confirmed by the secretary the day after, or left to the next meeting. */
export function tellCompletion(
  script: Script,
  codes: GivenCodes,
  name: string,
  lead: string,
  doneOn: string,
  done: { text: string; number: string; isConfirmedAtTheMeeting?: boolean },
): void {
  const { timetable } = script;
  const reportedOn = timetable.soonAfter(doneOn, 0);
  script.at(reportedOn, "16:20", (at) =>
    reportDone(
      script.as(personOf(lead) ?? "thuky", at),
      { issue: need(codes, name) },
      {
        text: done.text,
        number: done.number,
        date: reportedOn,
      },
    ),
  );
  if (done.isConfirmedAtTheMeeting) return;
  script.at(timetable.soonAfter(reportedOn, 1), "16:50", async (at) => {
    const code = need(codes, name);
    if ((await stateOf(script.db, code)) !== "reported_done") return;
    await confirmDone(script.as("thuky", at), { issue: code }, {});
  });
}

export function meetingOf(code: string): MeetingNumber {
  return Number(code.slice(-1)) as MeetingNumber;
}

export async function stateOf(db: Database, code: string) {
  const row = await db
    .selectFrom("issue")
    .select("state")
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
  return row.state;
}

async function projectId(db: Database, code: string): Promise<number> {
  const row = await db
    .selectFrom("project")
    .select("id")
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function askedDeadline(db: Database, code: string): Promise<string> {
  const row = await db
    .selectFrom("extension_request as r")
    .innerJoin("issue as i", "i.id", "r.issue_id")
    .select("r.new_deadline")
    .where("i.code", "=", code)
    .where("r.decided_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.new_deadline;
}

const EXPLANATION = "Đã đôn đốc bằng văn bản và làm việc trực tiếp, đến nay mới có ý kiến trả lời.";

async function isLate(ctx: Context, code: string): Promise<boolean> {
  const { deadline } = await issueRow(ctx, code);
  return isDeadlinePast(ctx, deadline);
}

/** Who reports on what has stalled often names the cause: in the story others are waited for. */
async function demandedCause(ctx: Context, code: string): Promise<number | null> {
  const { id } = await issueRow(ctx, code);
  const { stalled, demandedFrom } = await getStalling(ctx.db, id);
  if (stalled < demandedFrom) return null;
  const cause = await ctx.db
    .selectFrom("stall_cause")
    .where("code", "=", "CHO_Y_KIEN")
    .select("id")
    .executeTakeFirstOrThrow();
  return cause.id;
}

async function issueRow({ db }: Context, code: string) {
  return db
    .selectFrom("issue")
    .where("code", "=", code)
    .select(["id", "deadline"])
    .executeTakeFirstOrThrow();
}
