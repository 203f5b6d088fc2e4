import { todayOf, yearOf } from "#app/domain/clock.ts";
import { type Context, departmentsOf, inTransaction } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import { changesBetween } from "#app/domain/history/changes.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { issueCode, takeNumber } from "#app/domain/issue/code.server.ts";
import { lockIssue } from "#app/domain/issue/row.server.ts";
import { canPropose } from "./policy.ts";
import {
  checkTies,
  columnsOf,
  lockPrecedent,
  type PrecedentFields,
  textsOf,
} from "./row.server.ts";

export interface PrecedentTarget {
  code: string;
  version?: number;
}

/**
 * Proposes how a blocker was solved, for the next who meets the like; from a resolved issue, or from
 * what is known besides.
 *
 * @throws conflict `precedent.not_resolved`, `precedent.exists`
 */
export async function proposePrecedent(
  ctx: Context,
  input: PrecedentFields & { issue?: string },
): Promise<{ code: string }> {
  if (!canPropose(ctx.actor)) throw forbidden();
  return inTransaction(ctx, async (tx) => {
    const { issue: from, ...fields } = input;
    await checkTies(tx.db, fields);
    const source = from ? await sourceOf(tx, from) : null;
    const year = yearOf(todayOf(tx.now));
    const number = await takeNumber(tx.db, "precedent", year);
    const code = issueCode("precedent", year, number);
    const { id } = await tx.db
      .insertInto("precedent")
      .values({
        ...columnsOf(fields),
        ...textsOf(code, fields),
        year,
        number,
        code,
        state: "proposed",
        source_issue_id: source?.id ?? null,
        created_by: tx.actor.id,
        created_by_name: tx.actor.fullName,
        created_by_department_id: departmentsOf(tx.actor)[0] ?? tx.actor.departmentId,
        created_at: tx.now,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordEvent(
      tx,
      "precedent.proposed",
      { precedentId: id },
      { code, title: fields.title, issue: source?.code },
    );
    return { code };
  });
}

/** The resolved issue, locked, so that two do not propose it at once. */
async function sourceOf(tx: Context, key: string) {
  const issue = await lockIssue(tx, key.trim().toUpperCase());
  if (issue.state !== "resolved") throw conflict("precedent.not_resolved", { code: issue.code });
  const other = await tx.db
    .selectFrom("precedent")
    .select("code")
    .where("source_issue_id", "=", issue.id)
    .where("state", "<>", "withdrawn")
    .executeTakeFirst();
  if (other) throw conflict("precedent.exists", { code: issue.code, other: other.code });
  return issue;
}

/** Corrects what it says. */
export async function editPrecedent(
  ctx: Context,
  target: PrecedentTarget,
  fields: PrecedentFields,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const row = await lockPrecedent(tx, target.code, "edit", target.version);
    await checkTies(tx.db, fields);
    const after = columnsOf(fields);
    const changes = changesBetween(row, after, [
      "title",
      "problem",
      "solution",
      "norm",
      "document",
    ]);
    const isMoved = (["stage_id", "category_id", "kind_id"] as const).some(
      (name) => row[name] !== after[name],
    );
    if (Object.keys(changes).length === 0 && !isMoved) return;
    await tx.db
      .updateTable("precedent")
      .set({ ...after, ...textsOf(row.code, fields), version: row.version + 1 })
      .where("id", "=", row.id)
      .execute();
    await recordEvent(
      tx,
      "precedent.edited",
      { precedentId: row.id },
      { code: row.code, changes, ties: isMoved || undefined },
    );
  });
}

/** The secretary or the appraisal lead stand for it; never who wrote it. */
export async function approvePrecedent(ctx: Context, target: PrecedentTarget): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const row = await lockPrecedent(tx, target.code, "approve", target.version);
    await tx.db
      .updateTable("precedent")
      .set({
        state: "approved",
        approved_by: tx.actor.id,
        approved_by_name: tx.actor.fullName,
        approved_at: tx.now,
        version: row.version + 1,
      })
      .where("id", "=", row.id)
      .execute();
    await recordEvent(
      tx,
      "precedent.approved",
      { precedentId: row.id },
      { code: row.code, title: row.title },
    );
  });
}

/** Takes it out of use, with the reason; it stays readable under its code. */
export async function withdrawPrecedent(
  ctx: Context,
  target: PrecedentTarget,
  input: { reason: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const row = await lockPrecedent(tx, target.code, "withdraw", target.version);
    if (input.reason.trim() === "") throw invalid("disposition.reason_missing", {}, "reason");
    await tx.db
      .updateTable("precedent")
      .set({
        state: "withdrawn",
        withdrawn_by: tx.actor.id,
        withdrawn_by_name: tx.actor.fullName,
        withdrawn_at: tx.now,
        withdraw_reason: input.reason,
        version: row.version + 1,
      })
      .where("id", "=", row.id)
      .execute();
    await recordEvent(
      tx,
      "precedent.withdrawn",
      { precedentId: row.id },
      { code: row.code, title: row.title, reason: input.reason },
    );
  });
}
