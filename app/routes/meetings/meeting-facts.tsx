import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { formatDate, formatDateTime } from "#app/i18n/format.ts";
import { meetingText } from "#app/i18n/text/meeting.ts";
import { useText } from "#app/i18n/text.ts";
import type { MeetingHead } from "./meeting-head.ts";

/** Who, where, how long, and what has been published and issued. */
export function MeetingFactsCard({ head }: { head: MeetingHead }) {
  const text = useText(meetingText);
  return (
    <Card id="facts" title={text.facts} padded>
      <DefinitionList
        items={[
          {
            term: text.chair,
            detail: head.chairCapacity
              ? `${head.chair} (${head.chairCapacity})`
              : head.chair || "–",
          },
          { term: text.secretary, detail: head.secretary || "–" },
          { term: text.place, detail: head.place || "–" },
          { term: text.length, detail: text.minutes(head.lengthMinutes) },
          head.publishedAt
            ? {
                term: text.editionLabel,
                detail: text.edition(head.edition, formatDateTime(head.publishedAt)),
              }
            : null,
          head.openedAt ? { term: text.opened, detail: formatDateTime(head.openedAt) } : null,
          head.endedAt ? { term: text.ended, detail: formatDateTime(head.endedAt) } : null,
          head.documentNumber
            ? {
                term: text.document,
                detail: text.documentOf(head.documentNumber, formatDate(head.documentDate)),
              }
            : null,
        ]}
      />
    </Card>
  );
}
