import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { MeetingStateBadge } from "#app/components/ui/state-badge.tsx";
import { Table } from "#app/components/ui/table.tsx";
import { canCreateMeeting, canEditSeries } from "#app/domain/meeting/policy.ts";
import {
  listMeetings,
  listSeries,
  type MeetingListRow,
} from "#app/domain/meeting/queries.server.ts";
import { upcomingStates } from "#app/domain/meeting/status.ts";
import { formatLongDate } from "#app/i18n/format.ts";
import { common } from "#app/i18n/text/common.ts";
import { meetingText } from "#app/i18n/text/meeting.ts";
import { meetingReading } from "#app/i18n/text/meeting-reading.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const rows = await listMeetings(ctx);
  const series = canEditSeries(ctx.actor) ? await listSeries(ctx) : [];
  return {
    title: `${textFor(ctx.actor.locale, meetingText).title} · Giao ban`,
    upcoming: rows.filter((row) => upcomingStates.includes(row.state)).reverse(),
    past: rows.filter((row) => !upcomingStates.includes(row.state)),
    canCreate: canCreateMeeting(ctx.actor) && series.length > 0,
    series,
  };
}

export default function Meetings() {
  const page = useLoaderData<typeof loader>();
  const text = useText(meetingText);
  const reading = useText(meetingReading);
  const isEmpty = page.upcoming.length + page.past.length === 0;
  return (
    <>
      <PageHeader
        title={text.title}
        actions={
          <>
            {page.past.length > 0 ? (
              <LinkButton to={paths.attendanceHistory()} icon="users">
                {reading.attendance}
              </LinkButton>
            ) : null}
            {page.series.map((series) => (
              <LinkButton key={series.code} to={paths.series()} icon="settings">
                {text.settings}
              </LinkButton>
            ))}
            {page.canCreate ? (
              <LinkButton to={paths.newMeeting()} variant="primary" icon="calendar-plus">
                {text.create}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {isEmpty ? (
        <div className="card">
          <EmptyState icon="calendar" title={page.canCreate ? text.none : text.noneIssued}>
            {page.canCreate ? text.noneHint : null}
          </EmptyState>
        </div>
      ) : (
        <div className="grid gap-5">
          <MeetingTable id="upcoming" title={text.upcoming} rows={page.upcoming} />
          <MeetingTable id="past" title={text.past} rows={page.past} />
        </div>
      )}
    </>
  );
}

function MeetingTable({
  id,
  title,
  rows,
}: {
  id: string;
  title: string;
  rows: readonly MeetingListRow[];
}) {
  const text = useText(meetingText);
  const words = useText(common);
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <Card id={id} title={title}>
      <Table
        caption={title}
        rows={rows}
        rowKey={(row) => row.code}
        columns={[
          {
            key: "meeting",
            label: text.columns.meeting,
            isHead: true,
            cell: (row) => (
              <>
                <Link to={paths.meeting(row.code)} className="plain">
                  {row[locale] || row.vi}
                </Link>
                <div className="muted font-normal">{row.code}</div>
              </>
            ),
          },
          {
            key: "day",
            label: text.columns.day,
            cell: (row) => (
              <>
                <time dateTime={row.heldOn}>{formatLongDate(row.heldOn, locale)}</time>
                <div className="muted">
                  {row.startsAt} · {row.place}
                </div>
              </>
            ),
          },
          {
            key: "state",
            label: text.columns.state,
            cell: (row) => (
              <>
                <MeetingStateBadge state={row.state} />
                {row.state === "closed" ? (
                  <div className="muted mt-0.5">
                    {text.minutesState}: {words.minutesState[row.minutesState]}
                  </div>
                ) : null}
              </>
            ),
          },
          {
            key: "outcome",
            label: text.columns.outcome,
            cell: (row) => <Outcome row={row} />,
          },
          {
            key: "document",
            label: text.columns.document,
            wide: true,
            cell: (row) => row.documentNumber ?? "–",
          },
        ]}
      />
    </Card>
  );
}

function Outcome({ row }: { row: MeetingListRow }) {
  const text = useText(meetingText);
  if (row.state === "closed" || row.state === "issued") {
    return text.counts(row.discussed, row.conclusions, row.tasks);
  }
  return row.items > 0 ? text.agendaCounts(row.items) : "–";
}
