import type { Context } from "#app/domain/context.ts";
import { conflict, forbidden, notFound } from "#app/domain/errors.ts";
import type { JsonValue, Row } from "#db/schema.ts";
import { canSee, mayDo } from "./policy.ts";
import { isPossible, type MeetingAction } from "./status.ts";

/** A meeting is named by its id or its code. */
export type MeetingKey = number | string;
export type MeetingRow = Row<"meeting">;

/**
 * Locks a meeting for an action: the series first, so that publishing, closing and
 * creating the next meeting of one series never overtake one another.
 *
 * @throws not found when there is none, or the person may not know of it
 * @throws forbidden when the person may not do it, whatever the state
 * @throws conflict `stale` when it has changed since `version`, `meeting.not_possible` from this state
 */
export async function lockMeeting(
  tx: Context,
  key: MeetingKey,
  action: MeetingAction,
  version?: number,
): Promise<MeetingRow> {
  const known = await tx.db
    .selectFrom("meeting")
    .select("series_id")
    .where(typeof key === "number" ? "id" : "code", "=", key)
    .executeTakeFirst();
  if (!known) throw notFound();
  await lockSeries(tx, known.series_id);
  const meeting = await tx.db
    .selectFrom("meeting")
    .selectAll()
    .where(typeof key === "number" ? "id" : "code", "=", key)
    .forUpdate()
    .executeTakeFirstOrThrow();
  authoriseMeeting(tx, meeting, action);
  if (version !== undefined && meeting.version !== version) throw conflict("stale");
  return meeting;
}

/** The same without waiting for other recorders: closing waits for them, they wait for closing. */
export async function shareMeeting(
  tx: Context,
  key: MeetingKey,
  action: MeetingAction,
): Promise<MeetingRow> {
  const meeting = await tx.db
    .selectFrom("meeting")
    .selectAll()
    .where(typeof key === "number" ? "id" : "code", "=", key)
    .forShare()
    .executeTakeFirst();
  if (!meeting) throw notFound();
  authoriseMeeting(tx, meeting, action);
  return meeting;
}

function authoriseMeeting(tx: Context, meeting: MeetingRow, action: MeetingAction): void {
  if (!canSee(tx.actor, meeting)) throw notFound();
  if (!mayDo(tx.actor, meeting, action)) throw forbidden();
  if (!isPossible(meeting, action)) throw conflict("meeting.not_possible", { code: meeting.code });
}

export async function lockSeries(tx: Context, seriesId: number): Promise<Row<"meeting_series">> {
  const series = await tx.db
    .selectFrom("meeting_series")
    .selectAll()
    .where("id", "=", seriesId)
    .forUpdate()
    .executeTakeFirst();
  if (!series) throw notFound();
  return series;
}

export type MeetingChanges = Partial<Omit<MeetingRow, "id" | "code" | "version" | "closed">> & {
  closed?: string;
};

export async function changeMeeting(
  tx: Context,
  meeting: Pick<MeetingRow, "id" | "version">,
  changes: MeetingChanges,
): Promise<void> {
  await tx.db
    .updateTable("meeting")
    .set({ ...changes, version: meeting.version + 1 })
    .where("id", "=", meeting.id)
    .execute();
}

/** A meeting as history and the commands keep it. */
export function meetingOfDay(meeting: Pick<MeetingRow, "id" | "code" | "held_on">) {
  return { id: meeting.id, code: meeting.code, heldOn: meeting.held_on };
}

/** A department as records keep it: its id and the names of that day (laws 2 and 10). */
export interface NamedDepartment {
  id: number;
  /** Short names, for screens. */
  vi: string;
  en: string;
  /** Full names, for official text. */
  fullVi: string;
  fullEn: string;
}

/** @throws not found when one of the ids is no department */
export async function namedDepartments(
  tx: Pick<Context, "db">,
  ids: Iterable<number>,
): Promise<Map<number, NamedDepartment>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("department")
    .select(["id", "short_name_vi", "short_name_en", "name_vi", "name_en"])
    .where("id", "in", wanted)
    .execute();
  if (rows.length !== wanted.length) throw notFound();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        vi: row.short_name_vi,
        en: row.short_name_en,
        fullVi: row.name_vi,
        fullEn: row.name_en,
      },
    ]),
  );
}

/** Names as an event's particulars hold them. */
export function asParticular(named: NamedDepartment | undefined): JsonValue | undefined {
  return named && { id: named.id, vi: named.vi, en: named.en };
}
