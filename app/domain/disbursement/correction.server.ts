import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid, notFound } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { lockProject, requireActive } from "#app/domain/project/row.server.ts";
import type { Row } from "#db/schema.ts";
import { book } from "./balance.server.ts";
import { bookPayment, tellEntry } from "./entering.server.ts";
import type { CorrectionInput, DisbursementInput } from "./form.ts";
import { departmentEnteredFor } from "./keeper.server.ts";

/**
 * Corrects an entry: a counter-entry takes it back whole, and with an amount the right
 * one is entered beside it. The wrong one stays; all of them are shown.
 *
 * @throws not found when the project has no such entry
 * @throws conflict `disbursement.corrected` when it has been taken back already
 * @throws conflict `disbursement.counter` for what itself takes back another
 */
export async function correctDisbursement(
  ctx: Context,
  code: string,
  id: number,
  input: CorrectionInput,
): Promise<{ year: number }> {
  return inTransaction(ctx, async (tx) => {
    const project = await lockProject(tx, code);
    const departmentId = await departmentEnteredFor(tx, project);
    requireActive(project);
    const wrong = await requireStanding(tx, project.id, id);
    const right = rightEntry(wrong, input);
    const { reason } = input;
    await book(tx, {
      project_id: project.id,
      year: wrong.year,
      month: wrong.month,
      fund: wrong.fund,
      amount: -wrong.amount,
      document_number: wrong.document_number,
      document_date: wrong.document_date,
      as_of: wrong.as_of,
      corrects_id: wrong.id,
      reason,
      entered_by: tx.actor.id,
      entered_at: tx.now,
      entered_for_department_id: departmentId,
    });
    const booked = right
      ? await bookPayment(tx, project, right, departmentId, { id: wrong.id, reason })
      : null;
    await recordEvent(
      tx,
      "project.disbursement_corrected",
      { projectId: project.id },
      {
        wrong: {
          id: wrong.id,
          year: wrong.year,
          month: wrong.month,
          amount: wrong.amount,
          number: wrong.document_number,
        },
        right: right && booked ? tellEntry(booked.id, right) : null,
        reason,
        excess: booked?.excess,
        overReason: booked?.excess ? input.overReason : undefined,
      },
    );
    return { year: wrong.year };
  });
}

/** An entry that stands and may be corrected. */
async function requireStanding(
  tx: Context,
  projectId: number,
  id: number,
): Promise<Row<"disbursement">> {
  const entry = await tx.db
    .selectFrom("disbursement")
    .selectAll()
    .where("id", "=", id)
    .where("project_id", "=", projectId)
    .executeTakeFirst();
  if (!entry) throw notFound();
  if (entry.amount < 0) throw conflict("disbursement.counter");
  const counter = await tx.db
    .selectFrom("disbursement")
    .select("id")
    .where("corrects_id", "=", id)
    .where("amount", "<", 0)
    .executeTakeFirst();
  if (counter) throw conflict("disbursement.corrected");
  return entry;
}

/** What should have been entered; null where it should not have been entered at all. */
function rightEntry(wrong: Row<"disbursement">, input: CorrectionInput): DisbursementInput | null {
  const { amount, documentNumber, documentDate } = input;
  if (amount === null) return null;
  if (documentNumber === "") throw invalid("disbursement.number_missing", {}, "documentNumber");
  if (documentDate === null) throw invalid("disbursement.date_missing", {}, "documentDate");
  const isSame =
    amount === wrong.amount &&
    input.month === wrong.month &&
    input.fund === wrong.fund &&
    documentNumber === wrong.document_number &&
    documentDate === wrong.document_date &&
    input.asOf === wrong.as_of &&
    input.note === wrong.note;
  if (isSame) throw invalid("disbursement.same", {}, "amount");
  return { ...input, year: wrong.year, amount, documentNumber, documentDate };
}
