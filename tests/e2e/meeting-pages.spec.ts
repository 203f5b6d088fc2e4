import { momentOf } from "#app/domain/clock.ts";
import { closeMeeting, markRemainderNotDiscussed } from "#app/domain/meeting/closure.server.ts";
import { approveMinutes, issueMinutes, submitMinutes } from "#app/domain/meeting/minutes.server.ts";
import { publishMeeting } from "#app/domain/meeting/publication.server.ts";
import { openMeeting, recordAttendance } from "#app/domain/meeting/session.server.ts";
import type { Database } from "#db/schema.ts";
import { type OwnSite, test } from "#tests/support/own-site.ts";
import { type LifeStage, lifeStages, meetingVisits } from "./meeting-visits.ts";
import { expectReadsWell } from "./reads-well.ts";

test("every page of a meeting reads well, from draft to issued record", async ({ page, own }) => {
  test.setTimeout(420_000);
  const meeting = await nextMeeting(own.db);
  for (const stage of lifeStages) {
    await test.step(stage, async () => {
      await bringTo(stage, own, meeting);
      for (const visit of meetingVisits.filter((one) => one.stage === stage)) {
        await own.enter(page, visit.as, momentAt(stage, meeting));
        await expectReadsWell(page, own.db, visit.as, visit.to(meeting));
      }
    });
  }
});

interface Meeting {
  code: string;
  heldOn: string;
  /** One issue that stands on its agenda, and its general topic. */
  issue: number;
  topic: number;
}

async function nextMeeting(db: Database): Promise<Meeting> {
  const { id, code, heldOn } = await db
    .selectFrom("meeting")
    .select(["id", "code", "held_on as heldOn"])
    .where("state", "=", "draft")
    .executeTakeFirstOrThrow();
  const issue = await db
    .selectFrom("issue")
    .select("id")
    .where("state", "=", "open")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const topic = await db
    .selectFrom("agenda_item")
    .select("id")
    .where("meeting_id", "=", id)
    .executeTakeFirstOrThrow();
  return { code, heldOn, issue: issue.id, topic: topic.id };
}

function momentAt(stage: LifeStage, { heldOn }: Meeting): Date {
  const isBefore = stage === "draft" || stage === "published";
  if (isBefore) return new Date();
  return momentOf(heldOn, stage === "due" || stage === "in_session" ? "09:00" : "15:00");
}

/** One step further in the life of the meeting, by the domain's own commands. */
async function bringTo(stage: LifeStage, own: OwnSite, meeting: Meeting): Promise<void> {
  const now = momentAt(stage, meeting);
  const ctx = await own.as("thuky", now);
  const key = meeting.code;
  switch (stage) {
    case "draft":
      return;
    case "published":
      return publishMeeting(ctx, { key });
    case "due":
      return;
    case "in_session":
      return openMeeting(ctx, { key });
    case "closed": {
      const rows = await own.db
        .selectFrom("meeting_participant as p")
        .innerJoin("meeting as m", "m.id", "p.meeting_id")
        .where("m.code", "=", key)
        .select("p.department_id")
        .execute();
      const lines = rows.map((row) => ({
        departmentId: row.department_id,
        attendance: "present" as const,
      }));
      await recordAttendance(ctx, { key, lines });
      await markRemainderNotDiscussed(ctx, { key });
      await closeMeeting(ctx, { key });
      return;
    }
    case "submitted":
      return submitMinutes(ctx, { key });
    case "approved":
      return approveMinutes(await own.as("pct", now), { key });
    case "issued":
      await issueMinutes(ctx, {
        key,
        documentNumber: "401/TB-UBND",
        documentDate: meeting.heldOn,
      });
  }
}
