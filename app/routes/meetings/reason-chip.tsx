import type { Reason } from "#app/domain/meeting/agenda.ts";
import { reasonWords } from "#app/i18n/reason-words.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { useText } from "#app/i18n/text.ts";
import { ReasonMark } from "./reason-mark.tsx";

/** Why an item stands where it does, in words. */
export function ReasonChip({ reason }: { reason: Reason }) {
  return <ReasonMark of={reason.key}>{reasonWords(reason, useText(agendaText))}</ReasonMark>;
}
