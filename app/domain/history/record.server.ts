import type { Context } from "#app/domain/context.ts";
import type { JsonValue } from "#db/schema.ts";
import type { EventVerb } from "./verb.ts";

export interface EventSubject {
  issueId?: number | null;
  meetingId?: number | null;
  projectId?: number | null;
  departmentId?: number | null;
  userId?: number | null;
  precedentId?: number | null;
}

/**
 * Writes one row of the append-only history (law 7); call it in the transaction
 * of the change. Particulars carry the ids and the names of that day, so that a
 * later renaming does not change what the history says.
 */
export async function recordEvent(
  ctx: Context,
  verb: EventVerb,
  subject: EventSubject,
  particulars: Record<string, JsonValue | undefined> = {},
): Promise<number> {
  const row = await eventOf(ctx, verb, subject, particulars).executeTakeFirstOrThrow();
  return row.id;
}

/** The same row as a part of a statement that writes more than it. */
export function eventOf(
  ctx: Context,
  verb: EventVerb,
  subject: EventSubject,
  particulars: Record<string, JsonValue | undefined>,
) {
  return ctx.db
    .insertInto("event")
    .values({
      verb,
      particulars: JSON.stringify(particulars),
      happened_at: ctx.now,
      actor_id: ctx.actor.id,
      actor_name: ctx.actor.fullName,
      behalf_department_id: ctx.behalf?.departmentId ?? null,
      behalf_name: ctx.behalf?.name ?? null,
      basis: ctx.behalf?.basis ?? null,
      issue_id: subject.issueId ?? null,
      meeting_id: subject.meetingId ?? null,
      project_id: subject.projectId ?? null,
      department_id: subject.departmentId ?? null,
      user_id: subject.userId ?? null,
      precedent_id: subject.precedentId ?? null,
    })
    .returning("id");
}
