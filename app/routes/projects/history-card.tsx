import { Card } from "#app/components/ui/card.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { formatDateTime } from "#app/i18n/format.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { useText } from "#app/i18n/text.ts";
import type { ProjectData } from "./page.tsx";

/** Who did what, when, for whom (law 7). */
export function HistoryCard({ page }: { page: ProjectData }) {
  const text = useText(projectText);
  return (
    <Card id="history" title={text.history} padded>
      <Timeline
        entries={page.events.map((event) => ({
          id: event.id,
          head: `${formatDateTime(event.at)} · ${event.by}`,
          body: event.said,
        }))}
      />
      {page.hasMoreEvents ? (
        <p className="muted mt-3">
          {text.historyMore(page.events.length)}{" "}
          <Link to="?history=all#history" className="link">
            {text.historyAll}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}
