import type { Context } from "#app/domain/context.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { MeetingRow } from "./row.server.ts";
import { upcomingStates } from "./status.ts";

/** General topics that the meeting did not discuss stand on the draft that follows it. */
export async function carryTopics(
  tx: Context,
  meeting: Pick<MeetingRow, "id" | "series_id" | "held_on" | "code">,
): Promise<void> {
  const topics = await tx.db
    .selectFrom("agenda_item")
    .select(["title", "presenter_department_id", "minutes"])
    .where("meeting_id", "=", meeting.id)
    .where("kind", "=", "topic")
    .where("disposition", "=", "not_discussed")
    .orderBy("position")
    .execute();
  if (topics.length === 0) return;
  const next = await tx.db
    .selectFrom("meeting")
    .select(["id", "code"])
    .where("series_id", "=", meeting.series_id)
    .where("state", "in", upcomingStates)
    .where("held_on", ">", meeting.held_on)
    .orderBy("held_on")
    .limit(1)
    .executeTakeFirstOrThrow();
  for (const topic of topics) {
    const item = await tx.db
      .insertInto("agenda_item")
      .values({
        ...topic,
        meeting_id: next.id,
        kind: "topic",
        placement: "discussed",
        section: "topic",
        position: 0,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx.db
      .insertInto("conclusion")
      .values({ meeting_id: next.id, agenda_item_id: item.id, position: 1 })
      .execute();
    await recordEvent(
      tx,
      "meeting.topic_added",
      { meetingId: next.id },
      { code: next.code, title: topic.title, from: meeting.code },
    );
  }
}
