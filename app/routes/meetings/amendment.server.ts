import type { Context } from "#app/domain/context.ts";
import { conflict, DomainError } from "#app/domain/errors.ts";
import { type Amendment, amendItem } from "#app/domain/meeting/amendment.server.ts";

const fields: Record<string, string> = {
  "disposition.deadline_missing": "newDeadline",
  "disposition.deadline_not_later": "newDeadline",
  "disposition.kept_has_deadline": "newDeadline",
  "disposition.lead_missing": "newLeadDepartmentId",
  "disposition.lead_same": "newLeadDepartmentId",
  "disposition.reason_missing": "reason",
  "disposition.evidence_missing": "reason",
  "disposition.settled": "disposition",
  "disposition.missing": "disposition",
};

/** Amends, and puts what is refused beside the field of the form that it is about. */
export async function amendFromForm(
  ctx: Context,
  input: { key: string; itemId: number; version: number } & Amendment,
): Promise<void> {
  try {
    await amendItem(ctx, input);
  } catch (error) {
    throw error instanceof DomainError ? placed(error) : error;
  }
}

function placed(error: DomainError): DomainError {
  if (error.key === "issue.moved_since") return conflict("amendment.moved_since", error.params);
  const field = error.field ?? fields[error.key];
  return field ? new DomainError(error.kind, error.key, error.params, field) : error;
}
