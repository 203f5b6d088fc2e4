import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import type { Database, JsonValue, SealKind } from "#db/schema.ts";
import { askedIdsOf, coordinatorIdsOf } from "./field-store.server.ts";
import { canonicalText, FIRST_PREVIOUS, SEAL_BUILDER } from "./seal.ts";

/** Any number: the one lock under which the chain grows. */
const CHAIN_LOCK = 720_219_302;

export function hashSeal(previousHash: string, payload: string): string {
  return createHash("sha256").update(`${previousHash}\n${payload}`, "utf8").digest("hex");
}

/** Appends a record to the installation's one chain; the record before it is fixed by the lock. */
export async function appendSeal(
  tx: Context,
  record: { kind: SealKind; meetingId: number; correctionId: number | null },
): Promise<{ sequence: number; hash: string }> {
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(tx.db);
  const last = await tx.db
    .selectFrom("seal")
    .select(["sequence", "hash"])
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  const payload = await buildPayload(tx.db, record, SEAL_BUILDER);
  if (payload === null) throw new Error("there is no record to seal");
  const previousHash = last?.hash ?? FIRST_PREVIOUS;
  const sequence = (last?.sequence ?? 0) + 1;
  const hash = hashSeal(previousHash, payload);
  await tx.db
    .insertInto("seal")
    .values({
      sequence,
      kind: record.kind,
      meeting_id: record.meetingId,
      correction_id: record.correctionId,
      builder_version: SEAL_BUILDER,
      payload,
      previous_hash: previousHash,
      hash,
      sealed_at: tx.now,
    })
    .execute();
  return { sequence, hash };
}

/** Builds the text of a record from its frozen rows as that version built it; null when they are gone. */
export async function buildPayload(
  db: Database,
  record: { kind: SealKind; meetingId: number; correctionId: number | null },
  builder: number,
): Promise<string | null> {
  if (builder < 1 || builder > SEAL_BUILDER) return null;
  if (record.kind === "meeting") return meetingPayload(db, record.meetingId, builder);
  return record.correctionId === null ? null : correctionPayload(db, record.correctionId, builder);
}

async function meetingPayload(
  db: Database,
  meetingId: number,
  builder: number,
): Promise<string | null> {
  const meeting = await db
    .selectFrom("meeting")
    .select([
      "code",
      "period",
      "title_vi",
      "title_en",
      "held_on",
      "starts_at",
      "place",
      "edition",
      "chair_user_id",
      "chair_name",
      "chair_capacity",
      "secretary_user_id",
      "secretary_name",
      "assessment",
      "closing_note",
      "opened_at",
      "ended_at",
      "closed_at",
      "document_number",
      "document_date",
      "issued_at",
      "closed",
    ])
    .$if(builder > 1, (qb) =>
      qb.select(["state", "minutes_state", "submitted_by", "issued_by", "closed_by"]),
    )
    .where("id", "=", meetingId)
    .executeTakeFirst();
  if (!meeting) return null;
  const participants = await db
    .selectFrom("meeting_participant")
    .select([
      "department_id",
      "attendance",
      "person_name",
      "person_title",
      "is_level_right",
      "note",
      "closed",
    ])
    .where("meeting_id", "=", meetingId)
    .orderBy("department_id")
    .execute();
  const items = await db
    .selectFrom("agenda_item")
    .select([
      "id",
      "kind",
      "issue_id",
      "title",
      "presenter_department_id",
      "placement",
      "section",
      "position",
      "is_added_late",
      "opening_state",
      "opening_deadline",
      "opening_lead_id",
      "opening_carried",
      "opening_stalled",
      "opened",
      "discussion",
      "disposition",
      "new_deadline",
      "new_lead_department_id",
      "reason",
      "closing_deadline",
      "closing_lead_id",
      "closing_state",
      "is_overdue_at_close",
      "is_stalled",
      "is_resolved_late",
      "closed",
    ])
    .where("meeting_id", "=", meetingId)
    .orderBy("id")
    .execute();
  const conclusions = await db
    .selectFrom("conclusion as c")
    .select([
      "c.agenda_item_id",
      "c.number",
      "c.text",
      "c.lead_department_id",
      "c.deadline",
      "c.is_task",
      "c.task_issue_id",
      "c.closed",
      coordinatorIdsOf("c.id").as("coordinator_ids"),
    ])
    .$if(builder > 1, (qb) => qb.select(askedIdsOf("c.id").as("asked_ids")))
    .where("c.meeting_id", "=", meetingId)
    .orderBy("c.number")
    .execute();
  const holdBacks = await db
    .selectFrom("agenda_hold_back")
    .select(["issue_id", "reason", "held_by", "held_by_name", "held_at", "closed"])
    .where("meeting_id", "=", meetingId)
    .orderBy("issue_id")
    .execute();
  return canonicalText({
    builder,
    kind: "meeting",
    meeting: withPlainJson(meeting),
    participants: participants.map(withPlainJson),
    items: items.map(withPlainJson),
    conclusions: conclusions.map(withPlainJson),
    holdBacks: holdBacks.map(withPlainJson),
  });
}

async function correctionPayload(
  db: Database,
  correctionId: number,
  builder: number,
): Promise<string | null> {
  const correction = await db
    .selectFrom("correction as x")
    .innerJoin("meeting as m", "m.id", "x.meeting_id")
    .leftJoin("conclusion as c", "c.id", "x.conclusion_id")
    .select([
      "m.code",
      "c.number",
      "x.original_text",
      "x.corrected_text",
      "x.reason",
      "x.corrected_at",
      "x.corrected_by_name",
    ])
    .$if(builder > 1, (qb) => qb.select(["x.corrected_by", "x.conclusion_id"]))
    .where("x.id", "=", correctionId)
    .executeTakeFirst();
  return correction ? canonicalText({ builder, kind: "correction", correction }) : null;
}

type Plain = string | number | boolean | null | Date | readonly Plain[] | { [key: string]: Plain };

/** Rows hold JSON whose keys may be absent; the text leaves those out. */
function withPlainJson(row: object): { [key: string]: Plain } {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]: [string, JsonValue | Date]) => [key, plain(value)]),
  );
}

function plain(value: JsonValue | Date | undefined): Plain {
  if (value === undefined) return null;
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .map(([key, held]) => [key, plain(held)]),
  );
}
