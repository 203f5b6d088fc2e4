import { sql } from "kysely";
import { loadCalendar } from "#app/domain/calendar/queries.server.ts";
import { addDays, todayOf } from "#app/domain/clock.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Row } from "#db/schema.ts";
import { changedFacts, type Facts } from "./changed.ts";
import { refuseUnknownPeople } from "./known.server.ts";
import { canCreateMeeting } from "./policy.ts";
import {
  changeMeeting,
  lockMeeting,
  lockSeries,
  type MeetingChanges,
  type MeetingKey,
  type MeetingRow,
} from "./row.server.ts";
import { followingPeriod, periodName, periodOf, readRule } from "./series-rule.ts";
import { heldStates, liveStates, upcomingStates } from "./status.ts";

/** What can differ for one meeting; what is left out is the series'. */
export interface MeetingDetails {
  titleVi?: string | undefined;
  titleEn?: string | undefined;
  /** "HH:MM". */
  startsAt?: string | undefined;
  lengthMinutes?: number | undefined;
  place?: string | undefined;
  chairUserId?: number | null | undefined;
  chairCapacity?: string | undefined;
  secretaryUserId?: number | null | undefined;
}

export interface CreatedMeeting {
  id: number;
  code: string;
  heldOn: string;
}

/**
 * Creates the next meeting of a series by its monthly rule, as a draft whose agenda
 * is at once every open issue. Another day may be given for this one meeting.
 *
 * @throws invalid `meeting.date_past`, `meeting.before_last`; conflict `meeting.day_taken`
 */
export async function createNextMeeting(
  ctx: Context,
  input: { seriesId: number; heldOn?: string | undefined } & MeetingDetails,
): Promise<CreatedMeeting> {
  return inTransaction(ctx, async (tx) => {
    if (!canCreateMeeting(tx.actor)) throw forbidden();
    const series = await lockSeries(tx, input.seriesId);
    if (!series.is_active) throw conflict("series.inactive");
    await refuseUnknownPeople(tx, peopleOf(input));
    const next = await nextByRule(tx, series, todayOf(tx.now));
    const heldOn = input.heldOn ?? next.heldOn;
    if (isTooFar(tx, heldOn)) throw invalid("meeting.too_far", {}, "heldOn");
    if (input.heldOn !== undefined) await checkDay(tx, series.id, heldOn, null);
    const period = heldOn === next.heldOn ? next.period : periodOf(heldOn);
    return insertMeeting(tx, series, { ...input, period, heldOn });
  });
}

/** The period and day that the rule gives for the series' next meeting. */
export async function nextByRule(
  tx: Pick<Context, "db">,
  series: Pick<Row<"meeting_series">, "id" | "rule">,
  from: string,
): Promise<{ period: string; heldOn: string }> {
  const last = await tx.db
    .selectFrom("meeting")
    .select(({ fn }) => [fn.max("period").as("period"), fn.max("held_on").as("held_on")])
    .where("series_id", "=", series.id)
    .executeTakeFirst();
  const known = last?.period && last.held_on ? { period: last.period, heldOn: last.held_on } : null;
  const start = known && known.heldOn > from ? known.heldOn : from;
  const calendar = await loadCalendar(tx.db, addDays(start, -400), addDays(start, 800));
  return followingPeriod(readRule(series.rule), known, from, calendar);
}

/** Makes sure that a draft meeting follows `after`, so that every open issue has a next agenda (law 1). */
export async function ensureNextMeeting(
  tx: Context,
  seriesId: number,
  after: string,
): Promise<CreatedMeeting | null> {
  const series = await lockSeries(tx, seriesId);
  const following = await tx.db
    .selectFrom("meeting")
    .select("id")
    .where("series_id", "=", seriesId)
    .where("state", "in", upcomingStates)
    .where("held_on", ">", after)
    .executeTakeFirst();
  if (following) return null;
  const today = todayOf(tx.now);
  const next = await nextByRule(tx, series, after < today ? today : addDays(after, 1));
  return insertMeeting(tx, series, next);
}

async function insertMeeting(
  tx: Context,
  series: Row<"meeting_series">,
  input: { period: string; heldOn: string } & MeetingDetails,
): Promise<CreatedMeeting> {
  const name = periodName(input.period);
  const chairId = input.chairUserId === undefined ? series.chair_user_id : input.chairUserId;
  const secretaryId =
    input.secretaryUserId === undefined ? series.secretary_user_id : input.secretaryUserId;
  const people = await namesOfPeople(tx, [chairId, secretaryId]);
  const created = await tx.db
    .insertInto("meeting")
    .values({
      series_id: series.id,
      code: await freeCode(tx, `${series.code}-${input.period}`),
      period: input.period,
      title_vi: input.titleVi || `${series.name_vi} ${name.vi}`,
      title_en: input.titleEn || `${series.name_en}, ${name.en}`,
      held_on: input.heldOn,
      starts_at: input.startsAt ?? series.starts_at,
      length_minutes: input.lengthMinutes ?? series.length_minutes,
      place: input.place ?? series.place,
      state: "draft",
      chair_user_id: chairId,
      chair_name: people.get(chairId ?? 0) ?? "",
      chair_capacity: input.chairCapacity ?? series.chair_capacity,
      secretary_user_id: secretaryId,
      secretary_name: people.get(secretaryId ?? 0) ?? "",
      created_at: tx.now,
    })
    .returning(["id", "code", "held_on as heldOn"])
    .executeTakeFirstOrThrow();
  await recordEvent(
    tx,
    "meeting.created",
    { meetingId: created.id },
    { code: created.code, heldOn: created.heldOn },
  );
  return created;
}

/** A second meeting of one month gets “-2”. */
async function freeCode(tx: Context, code: string): Promise<string> {
  const taken = await tx.db
    .selectFrom("meeting")
    .select("code")
    .where("code", "like", `${code}%`)
    .execute();
  const codes = new Set(taken.map((row) => row.code));
  let free = code;
  for (let n = 2; codes.has(free); n += 1) free = `${code}-${n}`;
  return free;
}

export async function namesOfPeople(
  tx: Pick<Context, "db">,
  ids: readonly (number | null)[],
): Promise<Map<number, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("app_user")
    .select(["id", "full_name"])
    .where("id", "in", wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row.full_name]));
}

/** Meetings are planned at most thirteen months ahead. */
function isTooFar(tx: Context, heldOn: string): boolean {
  return heldOn > addDays(todayOf(tx.now), 400);
}

/** A meeting stands after those that took place, on a day of its own, not in the past. */
export async function checkDay(
  tx: Context,
  seriesId: number,
  heldOn: string,
  meetingId: number | null,
): Promise<void> {
  if (heldOn < todayOf(tx.now)) throw invalid("meeting.date_past", {}, "heldOn");
  if (isTooFar(tx, heldOn)) throw invalid("meeting.too_far", {}, "heldOn");
  const others = await tx.db
    .selectFrom("meeting")
    .select(["code", "held_on", "state"])
    .where("series_id", "=", seriesId)
    .where("state", "<>", "cancelled")
    .$if(meetingId !== null, (query) => query.where("id", "<>", meetingId))
    .where("held_on", ">=", heldOn)
    .execute();
  const same = others.find((other) => other.held_on === heldOn);
  if (same) throw conflict("meeting.day_taken", { code: same.code });
  const later = others.find((other) => [...heldStates, ...liveStates].includes(other.state));
  if (later) throw invalid("meeting.before_last", { code: later.code }, "heldOn");
}

/** Title, time, place and people of one meeting; its day is moved by rescheduling. */
export async function editMeeting(
  ctx: Context,
  input: { key: MeetingKey; version?: number | undefined } & MeetingDetails,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "edit", input.version);
    const changes = await detailChanges(tx, meeting, input);
    await changeMeeting(tx, meeting, changes);
    await recordEvent(
      tx,
      "meeting.edited",
      { meetingId: meeting.id },
      {
        code: meeting.code,
        changes: changedFacts(detailsOf(meeting), detailsOf({ ...meeting, ...changes })),
      },
    );
  });
}

function peopleOf({ chairUserId, secretaryUserId }: MeetingDetails) {
  return { chairUserId: [chairUserId ?? null], secretaryUserId: [secretaryUserId ?? null] };
}

/** The details as history keeps them: people by the name of that day. */
function detailsOf(meeting: Omit<MeetingRow, "closed">): Facts {
  return {
    titleVi: meeting.title_vi,
    titleEn: meeting.title_en,
    startsAt: meeting.starts_at.slice(0, 5),
    lengthMinutes: meeting.length_minutes,
    place: meeting.place,
    chair: meeting.chair_name,
    chairCapacity: meeting.chair_capacity,
    secretary: meeting.secretary_name,
  };
}

async function detailChanges(
  tx: Context,
  meeting: MeetingRow,
  input: MeetingDetails,
): Promise<MeetingChanges> {
  await refuseUnknownPeople(tx, peopleOf(input));
  const chairId = input.chairUserId === undefined ? meeting.chair_user_id : input.chairUserId;
  const secretaryId =
    input.secretaryUserId === undefined ? meeting.secretary_user_id : input.secretaryUserId;
  const people = await namesOfPeople(tx, [chairId, secretaryId]);
  return {
    title_vi: input.titleVi || meeting.title_vi,
    title_en: input.titleEn || meeting.title_en,
    starts_at: input.startsAt ?? meeting.starts_at,
    length_minutes: input.lengthMinutes ?? meeting.length_minutes,
    place: input.place ?? meeting.place,
    chair_user_id: chairId,
    chair_name: people.get(chairId ?? 0) ?? "",
    chair_capacity: input.chairCapacity ?? meeting.chair_capacity,
    secretary_user_id: secretaryId,
    secretary_name: people.get(secretaryId ?? 0) ?? "",
  };
}

/**
 * Moves a meeting to another day. One whose agenda was published returns to draft:
 * its agenda is a query again, in the order it had; both editions are kept.
 *
 * @throws invalid `meeting.date_past`, `meeting.before_last`; conflict `meeting.day_taken`
 */
export async function rescheduleMeeting(
  ctx: Context,
  input: {
    key: MeetingKey;
    version?: number | undefined;
    heldOn: string;
    startsAt?: string | undefined;
    place?: string | undefined;
    reason: string;
  },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "reschedule", input.version);
    if (input.heldOn !== meeting.held_on) {
      await checkDay(tx, meeting.series_id, input.heldOn, meeting.id);
    }
    if (meeting.state === "published") await unpublish(tx, meeting.id);
    await changeMeeting(tx, meeting, {
      state: "draft",
      held_on: input.heldOn,
      starts_at: input.startsAt ?? meeting.starts_at,
      place: input.place ?? meeting.place,
      published_at: null,
    });
    await recordEvent(
      tx,
      "meeting.rescheduled",
      { meetingId: meeting.id },
      { code: meeting.code, from: meeting.held_on, to: input.heldOn, reason: input.reason },
    );
  });
}

/** The rows become a query again; order, placement and minutes stay as the secretary's overrides. */
async function unpublish(tx: Context, meetingId: number): Promise<void> {
  await sql`insert into agenda_override (meeting_id, issue_id, placement, position, minutes)
    select meeting_id, issue_id, null, position, nullif(minutes, 0) from agenda_item
    where meeting_id = ${meetingId} and issue_id is not null
    on conflict (meeting_id, issue_id) do update set position = excluded.position, minutes = excluded.minutes`.execute(
    tx.db,
  );
  const items = tx.db
    .selectFrom("agenda_item")
    .select("id")
    .where("meeting_id", "=", meetingId)
    .where("kind", "=", "issue");
  await tx.db.deleteFrom("conclusion").where("agenda_item_id", "in", items).execute();
  await tx.db
    .deleteFrom("agenda_item")
    .where("meeting_id", "=", meetingId)
    .where("kind", "=", "issue")
    .execute();
  await tx.db
    .updateTable("agenda_item")
    .set({ is_added_late: false })
    .where("meeting_id", "=", meetingId)
    .execute();
}

/** Cancels a meeting that has not begun; what stood on it stands on the next one. */
export async function cancelMeeting(
  ctx: Context,
  input: { key: MeetingKey; version?: number | undefined; reason: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const meeting = await lockMeeting(tx, input.key, "cancel", input.version);
    await changeMeeting(tx, meeting, {
      state: "cancelled",
      cancelled_at: tx.now,
      cancel_reason: input.reason,
    });
    await recordEvent(
      tx,
      "meeting.cancelled",
      { meetingId: meeting.id },
      { code: meeting.code, heldOn: meeting.held_on, reason: input.reason },
    );
    const last = await tx.db
      .selectFrom("meeting")
      .select(({ fn }) => fn.max("held_on").as("held_on"))
      .where("series_id", "=", meeting.series_id)
      .where("state", "in", [...heldStates, ...liveStates])
      .executeTakeFirst();
    await ensureNextMeeting(tx, meeting.series_id, last?.held_on ?? "0001-01-01");
  });
}
