import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import type { MinutesToApprove } from "#app/domain/overview/minutes.server.ts";
import { formatDate, formatDayMonth, formatNumber, formatWorkingDays } from "#app/i18n/format.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { MeetingRow } from "./meeting-row.tsx";

/** Minutes that await whoever chaired: to be read first, so the button opens the document. */
export function MinutesCard({ rows }: { rows: readonly MinutesToApprove[] }) {
  const text = useText(homeText).chair;
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <Card
      id="minutes"
      title={text.minutes}
      count={<Chip tone="over">{formatNumber(rows.length, locale)}</Chip>}
    >
      {rows.map((row) => (
        <MeetingRow
          key={row.code}
          code={row.code}
          title={`${row.title}, ${formatDate(row.heldOn)}`}
          note={[
            text.submitted(row.by, formatDayMonth(row.since)),
            ...(row.days > 0 ? [text.waited(formatWorkingDays(row.days, locale))] : []),
            text.conclusions(formatNumber(row.conclusions, locale)),
          ].join(", ")}
        >
          <LinkButton to={paths.meetingPart(row.code, "minutes")} variant="primary" size="sm">
            {text.readMinutes}
          </LinkButton>
        </MeetingRow>
      ))}
    </Card>
  );
}
