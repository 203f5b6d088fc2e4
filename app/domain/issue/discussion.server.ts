import { sql } from "kysely";
import { type Context, departmentsOf } from "#app/domain/context.ts";
import { conflict } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import { departmentName } from "./row.server.ts";

/** The meeting whose agenda is still being prepared, if the issue's series has one. */
async function draftOf({ db }: Context, seriesId: number) {
  return db
    .selectFrom("meeting")
    .where("series_id", "=", seriesId)
    .where("state", "in", ["draft", "published", "in_session"])
    .orderBy("held_on")
    .select(["id", "code", "state", "held_on as heldOn"])
    .executeTakeFirst();
}

/**
 * A department asks that its issue be discussed at the next meeting, rather than pass for information.
 * It stands on the agenda with the reason; asking again replaces the reason.
 *
 * @throws conflict `issue.no_draft_meeting` while there is none, `issue.agenda_out` once its agenda is published
 */
export function askDiscussion(
  ctx: Context,
  target: Target,
  input: { reason: string },
): Promise<Acted> {
  return actOn(ctx, "ask_discussion", target, async (tx, issue) => {
    const meeting = await draftOf(tx, issue.series_id);
    if (!meeting) throw conflict("issue.no_draft_meeting");
    if (meeting.state !== "draft") throw conflict("issue.agenda_out", { code: meeting.code });
    const concerned = [issue.lead_department_id, ...issue.coordinatorIds];
    const own = departmentsOf(tx.actor).find((id) => concerned.includes(id));
    const departmentId = tx.behalf?.departmentId ?? own ?? issue.lead_department_id;
    const said = {
      department_id: departmentId,
      asked_at: tx.now,
      asked_by: tx.actor.id,
      reason: input.reason,
    };
    await tx.db
      .insertInto("discussion_request")
      .values({ issue_id: issue.id, meeting_id: meeting.id, ...said })
      .onConflict((oc) => oc.columns(["issue_id", "meeting_id"]).doUpdateSet(said))
      .execute();
    await recordEvent(tx, "issue.discussion_asked", subjectOf(issue), {
      meeting: { code: meeting.code, heldOn: meeting.heldOn },
      department: await departmentName(tx.db, departmentId),
      reason: input.reason,
    });
  });
}

/** JSON of who asked that issue `i` be discussed at a meeting, and why; or null. */
export const discussionAsked = (
  meetingId: number,
) => sql`(select json_build_object('reason', q.reason,
    'vi', coalesce(qd.short_name_vi, ''), 'en', coalesce(qd.short_name_en, ''))
  from discussion_request q left join department qd on qd.id = q.department_id
  where q.issue_id = i.id and q.meeting_id = ${meetingId}::bigint)`;
