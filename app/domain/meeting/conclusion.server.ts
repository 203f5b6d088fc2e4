import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, notFound } from "#app/domain/errors.ts";
import { type MeetingKey, shareMeeting } from "./row.server.ts";

/** Adds a conclusion to an item; a further one of an issue is meant as a task of its own. */
export async function addConclusion(
  ctx: Context,
  input: { key: MeetingKey; itemId: number },
): Promise<{ conclusionId: number }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await shareMeeting(tx, input.key, "record");
    const item = await tx.db
      .selectFrom("agenda_item")
      .select(["id", "kind"])
      .where("id", "=", input.itemId)
      .where("meeting_id", "=", meeting.id)
      .forUpdate()
      .executeTakeFirst();
    if (!item) throw notFound();
    const last = await tx.db
      .selectFrom("conclusion")
      .select(({ fn }) => fn.max("position").as("position"))
      .where("agenda_item_id", "=", item.id)
      .executeTakeFirst();
    const position = (last?.position ?? 0) + 1;
    const row = await tx.db
      .insertInto("conclusion")
      .values({
        meeting_id: meeting.id,
        agenda_item_id: item.id,
        position,
        is_task: item.kind === "issue" && position > 1,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { conclusionId: row.id };
  });
}

/**
 * Takes back a further conclusion while the session runs; an item's first one stays.
 *
 * @throws conflict `meeting.first_conclusion`
 */
export async function removeConclusion(
  ctx: Context,
  input: { key: MeetingKey; conclusionId: number },
): Promise<{ itemId: number }> {
  return inTransaction(ctx, async (tx) => {
    const meeting = await shareMeeting(tx, input.key, "record");
    const row = await tx.db
      .selectFrom("conclusion")
      .select(["id", "position", "agenda_item_id"])
      .where("id", "=", input.conclusionId)
      .where("meeting_id", "=", meeting.id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound();
    if (row.position === 1) throw conflict("meeting.first_conclusion");
    await tx.db.deleteFrom("conclusion").where("id", "=", row.id).execute();
    return { itemId: row.agenda_item_id };
  });
}
