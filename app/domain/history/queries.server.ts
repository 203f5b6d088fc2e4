import type { Database, JsonValue } from "#db/schema.ts";

export interface HistoryEvent {
  id: number;
  verb: string;
  particulars: JsonValue;
  happenedAt: Date;
  actorName: string;
}

type Of = "user_id" | "department_id";

/** What happened to a person or a department, the newest first. */
export async function listEventsOf(
  db: Database,
  column: Of,
  id: number,
  limit = 30,
): Promise<HistoryEvent[]> {
  return events(db, limit).where(column, "=", id).execute();
}

/** What the administration did of late: people, departments, stages, days off, settings. */
export async function listAdministrationEvents(db: Database, limit = 12): Promise<HistoryEvent[]> {
  return events(db, limit)
    .where("issue_id", "is", null)
    .where("meeting_id", "is", null)
    .where("project_id", "is", null)
    .where((eb) =>
      eb.or(
        ["user.", "department.", "installation.", "stage.", "route.", "checklist.", "holiday."].map(
          (area) => eb("verb", "like", `${area}%`),
        ),
      ),
    )
    .execute();
}

function events(db: Database, limit: number) {
  return db
    .selectFrom("event")
    .select(["id", "verb", "particulars", "happened_at as happenedAt", "actor_name as actorName"])
    .orderBy("id", "desc")
    .limit(limit);
}
