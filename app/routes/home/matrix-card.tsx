import { MarkLegend, Matrix, type MatrixRow } from "#app/components/matrix.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { parseLife } from "#app/domain/issue/life.ts";
import type { MatrixIssue, MatrixMeeting } from "#app/domain/overview/matrix.server.ts";
import { formatLongDate, formatMonthShort } from "#app/i18n/format.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { lists } from "./lists.ts";

/** Issues × the last meetings; each cell opens what was concluded on the issue that day. */
export function MatrixCard({
  meetings,
  issues,
}: {
  meetings: readonly MatrixMeeting[];
  issues: readonly MatrixIssue[];
}) {
  const text = useText(homeText);
  const locale = useLocale();
  if (meetings.length === 0 || issues.length === 0) return null;
  const rows = issues.map((issue) => rowOf(issue, meetings));
  return (
    <Card
      id="matrix"
      title={text.matrix}
      aside={
        <>
          {text.matrixNote(meetings.length)} ·{" "}
          <Link to={lists.open()} className="plain">
            {text.seeAll}
          </Link>
        </>
      }
    >
      <Matrix
        caption={text.matrix}
        head={text.matrixHead}
        meetings={meetings.map((meeting) => ({
          id: meeting.code,
          label: formatMonthShort(meeting.period, locale),
          title: formatLongDate(meeting.heldOn, locale),
          to: paths.meeting(meeting.code),
        }))}
        rows={rows}
      />
      <MarkLegend rows={rows} />
    </Card>
  );
}

function rowOf(issue: MatrixIssue, meetings: readonly MatrixMeeting[]): MatrixRow {
  const marks = new Map(parseLife(issue.life).map((point) => [point.period, point.mark]));
  return {
    code: issue.code,
    title: issue.text,
    to: paths.issue(issue.code),
    note: issue.lead,
    cells: meetings.map((meeting) => {
      const mark = marks.get(meeting.period);
      return mark ? { mark, to: `${paths.meeting(meeting.code)}#${issue.code}` } : null;
    }),
  };
}
