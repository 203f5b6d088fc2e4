import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { Columns, PageHeader } from "#app/components/ui/page-header.tsx";
import { MeetingStateBadge } from "#app/components/ui/state-badge.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { seesProposals } from "#app/domain/issue/scope.server.ts";
import { getAgenda } from "#app/domain/meeting/agenda.server.ts";
import { canReadAgenda, canReadMinutes, canReadOutcome } from "#app/domain/meeting/policy.ts";
import { listMeetingEvents } from "#app/domain/meeting/queries.server.ts";
import { listRecordedItems } from "#app/domain/meeting/record-query.server.ts";
import { isHeld } from "#app/domain/meeting/status.ts";
import { eventSentence } from "#app/i18n/event-sentence.ts";
import { formatDateTime, formatLongDate } from "#app/i18n/format.ts";
import { common } from "#app/i18n/text/common.ts";
import { meetingText } from "#app/i18n/text/meeting.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { AgendaList } from "./agenda-list.tsx";
import { ConclusionList } from "./conclusion-list.tsx";
import { requireMeeting } from "./guard.server.ts";
import { HeldBackList } from "./held-back-list.tsx";
import { MeetingActions } from "./meeting-actions.tsx";
import { MeetingFactsCard } from "./meeting-facts.tsx";
import { actionsOf, headOf } from "./meeting-head.ts";
import { showAgenda } from "./shown-agenda.ts";
import { showItem } from "./shown-record.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.head.title} · Giao ban` : "" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeeting(args);
  const { locale } = ctx.actor;
  const readsAgenda = canReadAgenda(ctx.actor, meeting);
  const readsOutcome = canReadOutcome(ctx.actor, meeting);
  const events = readsAgenda ? await listMeetingEvents(ctx, meeting.id, 12) : [];
  const showsRecord = isHeld(meeting.state) && readsOutcome;
  return {
    head: headOf(meeting, locale),
    actions: actionsOf(ctx.actor, meeting),
    isBeforeItsDay: todayOf(ctx.now) < meeting.held_on,
    readsFile: seesProposals(ctx),
    readsMinutes: canReadMinutes(ctx.actor, meeting),
    agenda: readsAgenda
      ? showAgenda(await getAgenda(ctx.db, meeting, todayOf(ctx.now)), locale, readsOutcome)
      : null,
    concluded: showsRecord ? await concludedItems(ctx, meeting.id) : null,
    events: events.map((event) => ({
      id: event.id,
      at: event.at.toISOString(),
      actor: event.actor,
      sentence: eventSentence(event.verb, event.particulars, locale),
    })),
  };
}

async function concludedItems(ctx: Context, meetingId: number) {
  const items = await listRecordedItems(ctx, meetingId);
  return items.map((item) => showItem(item, ctx.actor.locale));
}

export default function Meeting() {
  const { head, actions, agenda, concluded, events, ...page } = useLoaderData<typeof loader>();
  const text = useText(meetingText);
  const words = useText(common);
  const agendaWords = useText(agendaText);
  const locale = useLocale();
  const discussed = agenda?.entries.filter((entry) => entry.placement === "discussed") ?? [];
  const minutes = discussed.reduce((sum, entry) => sum + entry.minutes, 0);
  return (
    <>
      <PageHeader
        above={
          <span className="inline-flex flex-wrap items-center gap-2">
            <MeetingStateBadge state={head.state} />
            {head.state === "closed" ? (
              <span>
                {text.minutesState}: {words.minutesState[head.minutesState]}
              </span>
            ) : null}
          </span>
        }
        title={head.title}
        below={
          <>
            <span>
              {formatLongDate(head.heldOn, locale)} {text.at(head.startsAt)}
            </span>
            <span>{head.place}</span>
          </>
        }
        actions={
          <MeetingActions
            code={head.code}
            actions={actions}
            readsMinutes={page.readsMinutes}
            readsFile={page.readsFile && agenda !== null && agenda.entries.length > 0}
            isBeforeItsDay={page.isBeforeItsDay}
          />
        }
      />
      {head.cancelReason ? (
        <div className="mb-5">
          <Callout tone="pause" icon="x-circle" title={text.cancelled(head.cancelReason)} />
        </div>
      ) : null}
      {head.minutesNote ? (
        <div className="mb-5">
          <Callout tone="soon" icon="undo" title={text.returned(head.minutesNote)} />
        </div>
      ) : null}
      <Columns
        side={
          <>
            <MeetingFactsCard head={head} />
            {events.length > 0 ? (
              <Card id="history" title={text.history} padded>
                <Timeline
                  entries={events.map((event) => ({
                    id: event.id,
                    head: `${formatDateTime(event.at)} · ${event.actor}`,
                    body: event.sentence,
                  }))}
                />
              </Card>
            ) : null}
          </>
        }
      >
        {concluded ? <ConclusionList items={concluded} /> : null}
        {agenda ? (
          <Card
            id="agenda"
            title={text.agenda}
            aside={agendaWords.total(discussed.length, minutes)}
          >
            {agenda.entries.length === 0 ? (
              <EmptyState icon="list" title={agendaWords.empty}>
                {agendaWords.emptyHint}
              </EmptyState>
            ) : (
              <AgendaList entries={agenda.entries} />
            )}
          </Card>
        ) : (
          <div className="card">
            <EmptyState icon="calendar-clock" title={text.notYet}>
              {text.notYetHint}
            </EmptyState>
          </div>
        )}
        {agenda ? <HeldBackList held={agenda.heldBack} /> : null}
      </Columns>
    </>
  );
}
