import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, forbidden } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { changedFacts, type Facts } from "./changed.ts";
import { refuseUnknownDepartments, refuseUnknownPeople } from "./known.server.ts";
import { canEditSeries } from "./policy.ts";
import { asParticular, lockSeries, namedDepartments } from "./row.server.ts";
import { namesOfPeople } from "./schedule.server.ts";
import type { SeriesRule } from "./series-rule.ts";

/** Everything of a series that can be set (law 11). Times are "HH:MM", lengths minutes. */
export interface SeriesFields {
  nameVi: string;
  nameEn: string;
  rule: SeriesRule;
  startsAt: string;
  lengthMinutes: number;
  place: string;
  chairUserId: number | null;
  chairCapacity: string;
  secretaryUserId: number | null;
  secretariatDepartmentId: number | null;
  issuingBody: string;
  superiorBody: string;
  documentSymbol: string;
  placeName: string;
  signatureMode: string;
  recipients: string;
  /** Departments that are always invited. */
  participantIds: readonly number[];
}

/**
 * A series of meetings; its first meeting is created by `createNextMeeting`.
 *
 * @throws conflict `stale` when the code is taken: somebody else has created it meanwhile
 */
export async function createSeries(
  ctx: Context,
  input: { code: string } & SeriesFields,
): Promise<{ id: number }> {
  return inTransaction(ctx, async (tx) => {
    if (!canEditSeries(tx.actor)) throw forbidden();
    await refuseUnknown(tx, input);
    const row = await tx.db
      .insertInto("meeting_series")
      .values({ code: input.code, ...columnsOf(input), created_at: tx.now })
      .onConflict((oc) => oc.column("code").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!row) throw conflict("stale");
    await setParticipants(tx, row.id, input.participantIds);
    await recordEvent(tx, "series.created", {}, { code: input.code, name: input.nameVi });
    return row;
  });
}

/** Changes the series for meetings to come; meetings that exist keep what they have. */
export async function editSeries(
  ctx: Context,
  input: { seriesId: number; version?: number | undefined } & SeriesFields,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if (!canEditSeries(tx.actor)) throw forbidden();
    const series = await lockSeries(tx, input.seriesId);
    if (input.version !== undefined && series.version !== input.version) throw conflict("stale");
    await refuseUnknown(tx, input);
    const before = await seriesAsSaid(tx, series.id);
    await tx.db
      .updateTable("meeting_series")
      .set({ ...columnsOf(input), version: series.version + 1 })
      .where("id", "=", series.id)
      .execute();
    await setParticipants(tx, series.id, input.participantIds);
    const changes = changedFacts(before, await seriesAsSaid(tx, series.id));
    await recordEvent(tx, "series.edited", {}, { code: series.code, name: input.nameVi, changes });
  });
}

async function refuseUnknown(tx: Context, input: SeriesFields): Promise<void> {
  await refuseUnknownPeople(tx, {
    chairUserId: [input.chairUserId],
    secretaryUserId: [input.secretaryUserId],
  });
  await refuseUnknownDepartments(tx, {
    secretariatDepartmentId: [input.secretariatDepartmentId],
    participantIds: input.participantIds,
  });
}

function columnsOf(input: SeriesFields) {
  return {
    name_vi: input.nameVi,
    name_en: input.nameEn,
    rule: JSON.stringify(input.rule),
    starts_at: input.startsAt,
    length_minutes: input.lengthMinutes,
    place: input.place,
    chair_user_id: input.chairUserId,
    chair_capacity: input.chairCapacity,
    secretary_user_id: input.secretaryUserId,
    secretariat_department_id: input.secretariatDepartmentId,
    issuing_body: input.issuingBody,
    superior_body: input.superiorBody,
    document_symbol: input.documentSymbol,
    place_name: input.placeName,
    signature_mode: input.signatureMode,
    recipients: input.recipients,
  };
}

/** The series as history keeps it, with the names of that day. */
async function seriesAsSaid(tx: Context, seriesId: number): Promise<Facts> {
  const series = await lockSeries(tx, seriesId);
  const people = await namesOfPeople(tx, [series.chair_user_id, series.secretary_user_id]);
  const invited = await tx.db
    .selectFrom("series_participant")
    .select("department_id")
    .where("series_id", "=", seriesId)
    .orderBy("department_id")
    .execute();
  const ids = invited.map((row) => row.department_id);
  const secretariat = series.secretariat_department_id;
  const names = await namedDepartments(tx, secretariat === null ? ids : [...ids, secretariat]);
  const named = (id: number | null) => asParticular(names.get(id ?? 0)) ?? null;
  return {
    nameVi: series.name_vi,
    nameEn: series.name_en,
    rule: series.rule,
    startsAt: series.starts_at.slice(0, 5),
    lengthMinutes: series.length_minutes,
    place: series.place,
    chair: people.get(series.chair_user_id ?? 0) ?? null,
    chairCapacity: series.chair_capacity,
    secretary: people.get(series.secretary_user_id ?? 0) ?? null,
    secretariat: named(secretariat),
    issuingBody: series.issuing_body,
    superiorBody: series.superior_body,
    documentSymbol: series.document_symbol,
    placeName: series.place_name,
    signatureMode: series.signature_mode,
    recipients: series.recipients,
    participants: ids.map(named),
  };
}

async function setParticipants(tx: Context, seriesId: number, ids: readonly number[]) {
  await tx.db.deleteFrom("series_participant").where("series_id", "=", seriesId).execute();
  const rows = [...new Set(ids)].map((id) => ({ series_id: seriesId, department_id: id }));
  if (rows.length > 0) await tx.db.insertInto("series_participant").values(rows).execute();
}
