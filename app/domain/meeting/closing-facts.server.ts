import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { passOn } from "#app/domain/issue/cause.ts";
import { takesTwo } from "#app/domain/issue/disposition.ts";
import { isCovered } from "#app/domain/issue/row.server.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import type { ClosingItem, ClosingMeeting } from "./closing.ts";
import { askedIdsOf, coordinatorIdsOf } from "./field-store.server.ts";
import type { MeetingRow } from "./row.server.ts";
import { presentSince } from "./session.server.ts";

/** The meeting as closing it needs to know it; its issues locked where the caller is in a transaction. */
export async function loadClosing(
  tx: Context,
  meeting: MeetingRow,
): Promise<ClosingMeeting & { items: ClosingItem[] }> {
  const [attendance, items, conclusions, editors] = await Promise.all([
    tx.db
      .selectFrom("meeting_participant")
      .select(({ fn }) => [
        fn.countAll<number>().as("all"),
        fn.count<number>("attendance").as("taken"),
      ])
      .where("meeting_id", "=", meeting.id)
      .executeTakeFirstOrThrow(),
    loadItems(tx, meeting.id),
    tx.db
      .selectFrom("conclusion as c")
      .selectAll("c")
      .select([coordinatorIdsOf("c.id").as("coordinatorIds"), askedIdsOf("c.id").as("askedIds")])
      .where("c.meeting_id", "=", meeting.id)
      .orderBy("c.position")
      .orderBy("c.id")
      .execute(),
    tx.db
      .selectFrom("item_editor as e")
      .innerJoin("agenda_item as ai", "ai.id", "e.agenda_item_id")
      .where("ai.meeting_id", "=", meeting.id)
      .where("e.user_id", "<>", tx.actor.id)
      .where("e.seen_at", ">", presentSince(tx.now))
      .select(["e.agenda_item_id as itemId", "e.user_name as name"])
      .execute(),
  ]);
  return {
    heldOn: meeting.held_on,
    participants: attendance.all,
    attendanceTaken: attendance.taken,
    hasChair: meeting.chair_name !== "",
    hasSecretary: meeting.secretary_name !== "",
    editors,
    items: withCauses(
      items.map(
        (row): ClosingItem => ({
          id: row.id,
          kind: row.kind,
          code: row.code ?? "",
          title: row.title,
          placement: row.placement,
          discussion: row.discussion,
          disposition: row.disposition,
          newDeadline: row.new_deadline,
          newLeadDepartmentId: row.new_lead_department_id,
          reason: row.reason,
          issueId: row.issue_id,
          projectId: row.project_id,
          pauseReason: row.pause_reason ?? "",
          coveredById: row.is_covered ? row.covered_by_id : null,
          isAskingItself: row.is_asking,
          isOwnReport: !takesTwo(
            { reportedOn: row.reported_done_on, reportedBy: row.reported_done_by },
            { chairId: meeting.chair_user_id, recorderId: tx.actor.id },
          ),
          issue:
            row.state === null || row.lead_department_id === null
              ? null
              : {
                  state: row.state,
                  deadline: row.deadline,
                  leadDepartmentId: row.lead_department_id,
                  hasDoneReport: row.reported_done_on !== null,
                },
          conclusions: conclusions
            .filter((one) => one.agenda_item_id === row.id)
            .map((one) => ({
              id: one.id,
              text: one.text,
              leadDepartmentId: one.lead_department_id,
              coordinatorIds: one.coordinatorIds,
              askedIds: one.askedIds,
              deadline: one.deadline,
              isTask: one.is_task,
            })),
        }),
      ),
    ),
  };
}

/** What a meeting made of a common cause holds for what it covers and says nothing else of. */
function withCauses(items: ClosingItem[]): ClosingItem[] {
  return items.map((item) => {
    if (item.disposition !== null || item.issue === null || !isOpen(item.issue.state)) return item;
    const cause = items.find((one) => one.issueId !== null && one.issueId === item.coveredById);
    if (!cause || cause.disposition === null) return item;
    const causeConclusion = cause.conclusions.find((one) => one.text !== "")?.text ?? "";
    const standing = { ...item.issue, isAsking: item.isAskingItself === true };
    const passed = passOn(cause, standing, `Xử lý cùng ${cause.code}`);
    return passed === null ? item : { ...item, ...passed, causeConclusion };
  });
}

/** Of `issue i` on the agenda `ai`: what it asks is not answered by what becomes of its cause. */
const asksItself = sql<boolean>`(exists (select from extension_request e where e.issue_id = i.id and e.decided_at is null)
  or exists (select from relief_request r where r.issue_id = i.id and r.decided_at is null)
  or exists (select from discussion_request q where q.issue_id = i.id and q.meeting_id = ai.meeting_id))`;

/** The items with their issues, locked in the order of ids where the caller is in a transaction. */
async function loadItems(tx: Context, meetingId: number) {
  if (tx.db.isTransaction) {
    await sql`select i.id from issue i join agenda_item ai on ai.issue_id = i.id
      where ai.meeting_id = ${meetingId} order by i.id for update of i`.execute(tx.db);
  }
  return tx.db
    .selectFrom("agenda_item as ai")
    .leftJoin("issue as i", "i.id", "ai.issue_id")
    .where("ai.meeting_id", "=", meetingId)
    .select([
      "ai.id",
      "ai.kind",
      "ai.title",
      "ai.placement",
      "ai.discussion",
      "ai.disposition",
      "ai.new_deadline",
      "ai.new_lead_department_id",
      "ai.reason",
      "ai.issue_id",
      "i.code",
      "i.state",
      "i.deadline",
      "i.lead_department_id",
      "i.reported_done_on",
      "i.reported_done_by",
      "i.pause_reason",
      "i.project_id",
      "i.covered_by_id",
      isCovered.as("is_covered"),
      asksItself.as("is_asking"),
    ])
    .orderBy("ai.placement")
    .orderBy("ai.position")
    .orderBy("ai.id")
    .execute();
}
