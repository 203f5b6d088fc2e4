import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { KeyValue } from "#app/components/ui/definition-list.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { MeetingStateBadge } from "#app/components/ui/state-badge.tsx";
import type { SecretaryHome, UnfinishedMeeting } from "#app/domain/overview/secretary.server.ts";
import {
  formatDate,
  formatDayMonth,
  formatDaysLeft,
  formatLongDate,
  formatNumber,
} from "#app/i18n/format.ts";
import { secretary as secretaryText } from "#app/i18n/text/home-secretary.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** The next meeting: how far its agenda is, and the step that comes next. */
export function NextMeetingCard({ next }: { next: SecretaryHome["next"] }) {
  const own = useText(secretaryText);
  const locale = useLocale();
  if (!next) {
    return (
      <Card id="next" title={own.next}>
        <EmptyState
          icon="calendar-plus"
          title={own.none}
          action={
            <LinkButton to={paths.newMeeting()} variant="primary">
              {own.create}
            </LinkButton>
          }
        >
          {own.noneText}
        </EmptyState>
      </Card>
    );
  }
  const agenda = paths.meetingPart(next.code, "agenda");
  return (
    <Card
      id="next"
      title={
        <Link to={paths.meeting(next.code)} className="plain">
          {next.title}
        </Link>
      }
      count={<MeetingStateBadge state={next.state} />}
      aside={formatLongDate(next.heldOn, locale)}
    >
      <div className="card-body flex flex-wrap items-center gap-x-8 gap-y-3">
        <KeyValue label={own.next}>{formatDaysLeft(next.daysLeft, locale)}</KeyValue>
        <KeyValue label={own.onAgenda}>
          <Link to={agenda} className="plain">
            {formatNumber(next.onAgenda, locale)}
          </Link>
        </KeyValue>
        {next.heldBack > 0 ? (
          <KeyValue label={own.heldBack}>
            <Link to={agenda} className="plain">
              {formatNumber(next.heldBack, locale)}
            </Link>
          </KeyValue>
        ) : null}
        <KeyValue label={own.cutoff}>{formatDayMonth(next.cutoffOn)}</KeyValue>
        <span className="no-print ml-auto max-md:w-full max-md:[&>.btn]:w-full">
          <LinkButton
            to={next.state === "draft" ? agenda : paths.meetingPart(next.code, "room")}
            variant="primary"
          >
            {stepOf(next.state, own.open)}
          </LinkButton>
        </span>
      </div>
    </Card>
  );
}

function stepOf(state: string, words: { draft: string; published: string; in_session: string }) {
  if (state === "published") return words.published;
  return state === "in_session" ? words.in_session : words.draft;
}

/** Meetings whose minutes still need work. */
export function UnfinishedCard({ meetings }: { meetings: readonly UnfinishedMeeting[] }) {
  const text = useText(secretaryText);
  if (meetings.length === 0) return null;
  return (
    <Card id="unfinished" title={text.unfinished}>
      {meetings.map((meeting) => (
        <div key={meeting.code} className="row">
          <Link
            to={
              meeting.state === "in_session"
                ? paths.meetingPart(meeting.code, "room")
                : paths.meetingPart(meeting.code, "minutes")
            }
            className="plain font-semibold"
          >
            {meeting.state === "in_session" ? text.step.in_session : text.step[meeting.minutes]}
          </Link>
          <p className="muted">
            {meeting.title}, {formatDate(meeting.heldOn)}
            {meeting.minutes === "submitted" && meeting.by
              ? `; ${text.steps.submitted(meeting.by, formatDayMonth(meeting.since))}`
              : null}
          </p>
        </div>
      ))}
    </Card>
  );
}
