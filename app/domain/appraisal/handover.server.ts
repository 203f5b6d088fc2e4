import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { departmentOfDay, requireActive } from "#app/domain/project/row.server.ts";
import type { Row } from "#db/schema.ts";
import { entryDayProblem } from "./dates.ts";
import { confirmAuthority, type Holder, handoverAuthority } from "./policy.ts";
import { actOnDossier, recordedAs, type Standing, stageOfDay } from "./standing.server.ts";

export interface Handover {
  from: Holder;
  to: { departmentId: number; userId: number | null };
  on: string;
  number: string;
  note: string;
  /** The receiver is who enters it. */
  isConfirmed?: boolean;
}

/** A row of the book of handovers; the visit's holder is written by whoever calls. */
export async function recordHandover(tx: Context, visitId: number, handover: Handover) {
  await tx.db
    .insertInto("handover")
    .values({
      visit_id: visitId,
      from_department_id: handover.from.departmentId,
      from_user_id: handover.from.userId,
      to_department_id: handover.to.departmentId,
      to_user_id: handover.to.userId,
      handed_on: handover.on,
      handed_by: tx.actor.id,
      note: handover.note,
      number: handover.number,
      ...(handover.isConfirmed ? { confirmed_at: tx.now, confirmed_by: tx.actor.id } : {}),
    })
    .execute();
}

/** Whoever acts on a dossier has received it: the last handover counts, what was handed on unconfirmed stays so. */
export async function confirmOnActing(tx: Context, visitId: number): Promise<void> {
  await tx.db
    .updateTable("handover")
    .set({ confirmed_at: tx.now, confirmed_by: tx.actor.id })
    .where("id", "=", (eb) =>
      eb.selectFrom("handover").where("visit_id", "=", visitId).select(eb.fn.max("id").as("id")),
    )
    .where("confirmed_at", "is", null)
    .execute();
}

export interface HandoverInput {
  /** Default: the main line's visit. */
  visitId?: number | null;
  departmentId: number;
  userId: number | null;
  on: string;
  number: string;
  note: string;
  basis: string;
  version: number;
}

/**
 * Hands a dossier, or an opinion that was asked, to another department or person. They hold it from
 * that day; until they confirm, whoever handed it over sees so. Taking it oneself is confirmed at once.
 *
 * @throws forbidden unless the holder, who leads the holding department, anyone of it while nobody holds it, or the secretary
 * @throws invalid `appraisal.already_held`, `appraisal.person_elsewhere`, `project.owner_inactive`
 */
export async function handOver(ctx: Context, code: string, input: HandoverInput): Promise<void> {
  await actOnDossier(ctx, code, input.version, async (tx, standing) => {
    const visit = await openVisitOf(tx, standing, input.visitId ?? null);
    const from = { departmentId: visit.holder_department_id, userId: visit.holder_user_id };
    const authority = handoverAuthority(tx.actor, from);
    const recordedFor = await recordedAs(tx, authority, from.departmentId, input.basis);
    requireActive(standing.project);
    const to = await receiverOf(tx, input);
    if (to.department.id === from.departmentId && (to.user?.id ?? null) === from.userId)
      throw invalid("appraisal.already_held", {}, "userId");
    const problem = entryDayProblem(
      input.on,
      visit.holder_since ?? visit.entered_on,
      todayOf(tx.now),
    );
    if (problem) throw invalid(problem, {}, "on");
    const isTaken = to.user?.id === tx.actor.id;
    if (from.userId === tx.actor.id || isTaken) await confirmOnActing(tx, visit.id);
    await recordHandover(tx, visit.id, {
      from,
      to: { departmentId: to.department.id, userId: to.user?.id ?? null },
      on: input.on,
      number: input.number,
      note: input.note,
      isConfirmed: isTaken,
    });
    await tx.db
      .updateTable("stage_visit")
      .set({
        holder_department_id: to.department.id,
        holder_user_id: to.user?.id ?? null,
        holder_since: input.on,
      })
      .where("id", "=", visit.id)
      .execute();
    await recordEvent(
      recordedFor,
      "project.handed_over",
      { projectId: standing.project.id },
      {
        stage: stageAt(standing, visit),
        to: { id: to.department.id, vi: to.department.vi, en: to.department.en },
        person: to.user?.name,
        on: input.on,
        number: input.number || undefined,
        note: input.note || undefined,
      },
    );
  });
}

/**
 * The receiver confirms that the dossier has come.
 *
 * @throws conflict `appraisal.nothing_to_confirm` when it was confirmed, or handed on, meanwhile
 */
export async function confirmHandover(
  ctx: Context,
  code: string,
  input: { visitId?: number | null; basis: string; version: number },
): Promise<void> {
  await actOnDossier(ctx, code, input.version, async (tx, standing) => {
    const visit = await openVisitOf(tx, standing, input.visitId ?? null);
    const handover = await tx.db
      .selectFrom("handover")
      .selectAll()
      .where("visit_id", "=", visit.id)
      .orderBy("id", "desc")
      .executeTakeFirst();
    if (!handover) throw conflict("appraisal.nothing_to_confirm");
    const authority = confirmAuthority(tx.actor, {
      departmentId: handover.to_department_id,
      userId: handover.to_user_id,
    });
    const recordedFor = await recordedAs(tx, authority, handover.to_department_id, input.basis);
    requireActive(standing.project);
    if (handover.confirmed_at !== null) throw conflict("appraisal.nothing_to_confirm");
    await confirmOnActing(tx, visit.id);
    const department = await departmentOfDay(tx.db, handover.to_department_id, "basis");
    await recordEvent(
      recordedFor,
      "project.handover_confirmed",
      { projectId: standing.project.id },
      {
        stage: stageAt(standing, visit),
        to: { id: department.id, vi: department.vi, en: department.en },
        handedOn: handover.handed_on,
      },
    );
  });
}

/** The open visit that a command is about: that of the main line, or one beside it. */
export async function openVisitOf(
  tx: Context,
  { project, visit }: Pick<Standing, "project" | "visit">,
  visitId: number | null,
): Promise<Row<"stage_visit">> {
  if (visitId === null || visitId === visit.id) return visit;
  const side = await tx.db
    .selectFrom("stage_visit")
    .selectAll()
    .where("id", "=", visitId)
    .where("project_id", "=", project.id)
    .where("left_on", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!side) throw conflict("project.moved_since");
  return side;
}

/** The stage of a visit as history keeps it. */
export function stageAt({ stages, stage }: Standing, visit: Row<"stage_visit">) {
  return stageOfDay(stages.find((one) => one.id === visit.stage_id) ?? stage, visit.round);
}

async function receiverOf(tx: Context, { departmentId, userId }: HandoverInput) {
  const department = await departmentOfDay(tx.db, departmentId, "departmentId");
  if (!department.isActive) throw invalid("project.owner_inactive", {}, "departmentId");
  if (userId === null) return { department, user: null };
  const user = await tx.db
    .selectFrom("app_user as u")
    .where("u.id", "=", userId)
    .where("u.is_active", "=", true)
    .where((eb) =>
      eb.or([
        eb("u.department_id", "=", departmentId),
        eb.exists(
          eb
            .selectFrom("user_role as r")
            .whereRef("r.user_id", "=", "u.id")
            .where("r.department_id", "=", departmentId)
            .select("r.id"),
        ),
      ]),
    )
    .select(["u.id", "u.full_name as name"])
    .executeTakeFirst();
  if (!user) throw invalid("appraisal.person_elsewhere", {}, "userId");
  return { department, user };
}
