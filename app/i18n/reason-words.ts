import type { Reason } from "#app/domain/meeting/agenda.ts";
import { formatDayMonth } from "./format.ts";
import type { agendaText } from "./text/meeting-agenda.ts";

/** Why an item stands where it does on an agenda. */
export function reasonWords(
  reason: Reason,
  text: Pick<(typeof agendaText)["vi"] | (typeof agendaText)["en"], "reasons">,
): string {
  return text.reasons[reason.key]({
    day: formatDayMonth(reason.day),
    count: reason.count ?? 0,
    name: reason.name ?? "",
  });
}
