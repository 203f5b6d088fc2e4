import type { Dossier } from "#app/domain/appraisal/dossier.server.ts";
import type { Visit, VisitMistake } from "#app/domain/appraisal/visit.ts";
import type { Actor } from "#app/domain/context.ts";
import { dayOf, formatDate } from "#app/i18n/format.ts";
import { visitActsOf } from "./dossier-acts.ts";

const corrected = [
  "stage_id",
  "entered_on",
  "left_on",
  "number_in",
  "dated_in",
  "number_out",
  "dated_out",
] as const;
export type CorrectedField = (typeof corrected)[number];

/** A stay as the ledger on the project's page shows it, in the reader's language. */
export function visitRow(
  actor: Actor,
  dossier: Dossier,
  visit: Visit,
  nameOf: (stageId: number) => string,
) {
  const isVi = actor.locale === "vi";
  const { handover } = visit;
  return {
    id: visit.id,
    stage: nameOf(visit.stageId),
    round: visit.round,
    enteredOn: visit.enteredOn,
    leftOn: visit.leftOn,
    numberIn: visit.numberIn,
    datedIn: visit.datedIn,
    numberOut: visit.numberOut,
    datedOut: visit.datedOut,
    holder: (isVi ? visit.holderVi : visit.holderEn) ?? "",
    person: visit.person ?? "",
    holderSince: visit.holderSince,
    handover:
      handover && visit.leftOn === null
        ? {
            from: isVi ? handover.fromVi : handover.fromEn,
            on: handover.on,
            isConfirmed: handover.isConfirmed,
          }
        : null,
    result: visit.result,
    reason: visit.reason,
    reasons: visit.reasons.map((one) => (isVi ? one.vi : one.en)),
    days: visit.days,
    paused: visit.paused,
    counted: visit.counted,
    allowed: visit.allowed,
    supplements: visit.supplements,
    intake: visit.intake && {
      on: visit.intake.on,
      acceptedOn: visit.intake.acceptedOn,
      checked: visit.intake.checked,
      wanting: visit.intake.wanting.map((one) => ({
        name: isVi ? one.vi : one.en,
        state: one.state,
        note: one.note,
      })),
    },
    corrections: visit.corrections.map((one) => ({
      on: dayOf(one.at),
      by: one.by,
      reason: one.reason,
      changes: changesOf(one, nameOf),
    })),
    question: visit.question,
    answer: visit.answer,
    acts: visitActsOf(actor, dossier, visit),
  };
}

export type VisitRow = ReturnType<typeof visitRow>;

/** What stood and what stands instead, as words. */
function changesOf({ before, after }: VisitMistake, nameOf: (stageId: number) => string) {
  const say = (field: CorrectedField, value: string | number | null | undefined) => {
    if (value === null || value === undefined || value === "") return "";
    if (field === "stage_id") return nameOf(Number(value));
    return field.startsWith("number") ? String(value) : formatDate(String(value));
  };
  return corrected
    .filter((field) => field in before || field in after)
    .map((field) => ({ field, from: say(field, before[field]), to: say(field, after[field]) }));
}
