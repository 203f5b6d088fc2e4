import type { HistoryEvent } from "#app/domain/history/queries.server.ts";
import { eventSentence } from "#app/i18n/event-sentence.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import type { Locale } from "#db/schema.ts";

export interface ShownEvent {
  id: number;
  head: string;
  body: string;
}

/** History as sentences in the reader's language. */
export function toShownEvents(events: readonly HistoryEvent[], locale: Locale): ShownEvent[] {
  return events.map((event) => ({
    id: event.id,
    head: `${formatDateTime(event.happenedAt)} · ${event.actorName}`,
    body: eventSentence(event.verb, event.particulars, locale),
  }));
}
