import type { Context } from "#app/domain/context.ts";
import type { AgendaEntry } from "./agenda.server.ts";
import type { MeetingRow } from "./row.server.ts";

/** Standing participants and the departments whose issues are discussed. */
export async function inviteParticipants(
  tx: Context,
  meeting: MeetingRow,
  entries: readonly AgendaEntry[],
): Promise<void> {
  const standing = await tx.db
    .selectFrom("series_participant")
    .select("department_id")
    .where("series_id", "=", meeting.series_id)
    .execute();
  const concerned = entries
    .filter((entry) => entry.placement === "discussed")
    .flatMap((entry) => entry.opened?.lead.id ?? entry.presenter?.id ?? []);
  const ids = [...new Set([...standing.map((row) => row.department_id), ...concerned])];
  if (ids.length === 0) return;
  await tx.db
    .insertInto("meeting_participant")
    .values(ids.map((id) => ({ meeting_id: meeting.id, department_id: id })))
    .onConflict((oc) => oc.columns(["meeting_id", "department_id"]).doNothing())
    .execute();
}

/** Those who already help with an issue stand at its item's conclusions. */
export async function nameHelpers(tx: Context, itemIds: readonly number[]): Promise<void> {
  await tx.db
    .insertInto("conclusion_coordinator")
    .columns(["conclusion_id", "department_id"])
    .expression((eb) =>
      eb
        .selectFrom("conclusion as c")
        .innerJoin("agenda_item as ai", "ai.id", "c.agenda_item_id")
        .innerJoin("issue_coordinator as ic", "ic.issue_id", "ai.issue_id")
        .where("ai.id", "in", itemIds)
        .select(["c.id", "ic.department_id"]),
    )
    .execute();
}
