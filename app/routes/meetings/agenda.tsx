import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { ChangesStrip } from "#app/components/changes-strip.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { MeetingStateBadge } from "#app/components/ui/state-badge.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { getAgenda } from "#app/domain/meeting/agenda.server.ts";
import { proposeShortening, whatChanged } from "#app/domain/meeting/agenda.ts";
import { moveToInformation, setAgendaMinutes } from "#app/domain/meeting/arrangement.server.ts";
import { before, getChanges } from "#app/domain/meeting/changes.server.ts";
import { agendaMinutesForm } from "#app/domain/meeting/form.ts";
import { findAgendaSeen, nameIssues } from "#app/domain/meeting/queries.server.ts";
import { formatDateTime, formatLongDate } from "#app/i18n/format.ts";
import { meetingText } from "#app/i18n/text/meeting.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { AgendaEditor } from "./agenda-editor.tsx";
import { requireMeetingAction, requireMeetingFor } from "./guard.server.ts";
import { HeldBackList } from "./held-back-list.tsx";
import { actionsOf, headOf } from "./meeting-head.ts";
import { submitButton } from "./part.server.ts";
import { showAgenda } from "./shown-agenda.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "arrange");
  const { locale } = ctx.actor;
  const agenda = await getAgenda(ctx.db, meeting, todayOf(ctx.now));
  const ids = agenda.entries.flatMap((entry) => entry.issueId ?? []);
  const isDraft = meeting.state === "draft";
  const seen = isDraft ? await findAgendaSeen(ctx, meeting.id) : null;
  const changed = whatChanged(seen?.issueIds ?? null, ids);
  const names = await nameIssues(ctx, [...changed.came, ...changed.went]);
  const named = (list: readonly number[]) => names.filter((issue) => list.includes(issue.id));
  return {
    title: `${textFor(locale, agendaText).title(meeting.code)} · Giao ban`,
    head: headOf(meeting, locale),
    actions: actionsOf(ctx.actor, meeting),
    isDraft,
    formKey: crypto.randomUUID(),
    ids,
    seenAt: seen?.at.toISOString() ?? null,
    came: named(changed.came).map(({ code, text }) => ({ code, text })),
    went: named(changed.went).map(({ code, text }) => ({ code, text })),
    shortening: proposeShortening(agenda.entries, meeting.length_minutes).map(
      ({ key, code, title, opened, minutes }) => ({
        key,
        name: code || title,
        text: opened?.text ?? title,
        minutes,
      }),
    ),
    changes: await getChanges(ctx.db, before(meeting), todayOf(ctx.now), locale, 0),
    ...showAgenda(agenda, locale, false),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "arrange")).meeting;
  return submitButton(args, agendaMinutesForm, async (ctx, { minutes = {}, toInformation }) => {
    await setAgendaMinutes(ctx, { key: code, minutes });
    await moveToInformation(ctx, { key: code, entries: toInformation });
    return { to: paths.meetingPart(code, "agenda"), toast: { key: "meeting.arranged" } };
  });
}

export default function ArrangeAgenda() {
  const page = useLoaderData<typeof loader>();
  const text = useText(agendaText);
  const words = useText(meetingText);
  const locale = useLocale();
  const { code } = page.head;
  const part = (name: string) => paths.meetingPart(code, name);
  const discussed = page.entries.filter((entry) => entry.placement === "discussed");
  const minutes = discussed.reduce((sum, entry) => sum + entry.minutes, 0);
  const over = minutes - page.head.lengthMinutes;
  return (
    <>
      <PageHeader
        above={
          <span className="inline-flex items-center gap-2">
            <MeetingStateBadge state={page.head.state} />
            {formatLongDate(page.head.heldOn, locale)}
          </span>
        }
        title={
          <Link to={paths.meeting(code)} className="plain">
            {page.head.title}
          </Link>
        }
        below={
          <>
            <span>{text.total(discussed.length, minutes)}</span>
            {over > 0 ? (
              <span className="font-medium text-soon">{text.overLength(over)}</span>
            ) : null}
          </>
        }
        actions={
          <>
            <LinkButton to={part("agenda/topic")} icon="plus">
              {text.addTopic}
            </LinkButton>
            {page.actions.includes("add_item") ? (
              <LinkButton to={part("agenda/addition")} icon="plus">
                {text.addItem}
              </LinkButton>
            ) : null}
            {page.actions.includes("publish") ? (
              <LinkButton to={part("publication")} variant="primary" icon="send">
                {words.actions.publish}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <ChangesStrip code={code} changes={page.changes} />
      <div className="grid gap-5">
        {page.isDraft ? <Changes page={page} /> : null}
        {over > 0 ? <Shortening over={over} proposed={page.shortening} /> : null}
        <Card id="agenda" title={words.agenda} aside={text.movesByKeyboard}>
          {page.entries.length === 0 ? (
            <EmptyState icon="list" title={text.empty}>
              {text.emptyHint}
            </EmptyState>
          ) : (
            <AgendaEditor code={code} entries={page.entries} isDraft={page.isDraft} />
          )}
        </Card>
        <HeldBackList
          held={page.heldBack}
          controls={(held) =>
            page.isDraft ? (
              <Form method="post" action={part(`agenda/${held.key}/return`)}>
                <Button size="sm">{text.bringBack}</Button>
              </Form>
            ) : null
          }
        />
      </div>
    </>
  );
}

/** An over-full agenda: what could pass without being discussed, moved with one button. */
function Shortening({
  over,
  proposed,
}: {
  over: number;
  proposed: readonly { key: string; name: string; text: string; minutes: number }[];
}) {
  const text = useText(agendaText);
  return (
    <Callout
      tone="soon"
      icon="clock"
      title={text.overLength(over)}
      action={
        proposed.length > 0 ? (
          <Form method="post" preventScrollReset>
            {proposed.map(({ key }) => (
              <input key={key} type="hidden" name="toInformation" value={key} />
            ))}
            <Button size="sm">{text.shorten(proposed.length)}</Button>
          </Form>
        ) : null
      }
    >
      {proposed.length > 0 ? (
        <>
          {text.couldPass}{" "}
          {proposed.map(({ key, name, text: what, minutes }, index) => (
            <span key={key} title={what}>
              {index > 0 ? ", " : null}
              {name} ({text.minutesShort(minutes)})
            </span>
          ))}
        </>
      ) : (
        text.nothingPasses
      )}
    </Callout>
  );
}

interface Changed {
  head: { code: string };
  ids: number[];
  seenAt: string | null;
  came: { code: string; text: string }[];
  went: { code: string; text: string }[];
}

/** What came and went since the secretary last said “seen”. */
function Changes({ page }: { page: Changed }) {
  const text = useText(agendaText);
  const isQuiet = page.seenAt !== null && page.came.length + page.went.length === 0;
  if (isQuiet) return null;
  return (
    <Callout
      icon="history"
      title={page.seenAt ? `${text.changedTitle} (${formatDateTime(page.seenAt)})` : text.firstLook}
      action={
        <Form method="post" action={paths.meetingPart(page.head.code, "agenda/seen")}>
          <input type="hidden" name="ids" value={page.ids.join(",")} />
          <Button size="sm">{text.seen}</Button>
        </Form>
      }
    >
      <ChangeList label={text.came(page.came.length)} issues={page.came} />
      <ChangeList label={text.went(page.went.length)} issues={page.went} />
    </Callout>
  );
}

function ChangeList({
  label,
  issues,
}: {
  label: string;
  issues: readonly { code: string; text: string }[];
}) {
  if (issues.length === 0) return null;
  return (
    <p>
      {label}:{" "}
      {issues.map((issue, index) => (
        <span key={issue.code}>
          {index > 0 ? ", " : null}
          <Link to={paths.issue(issue.code)} className="link" title={issue.text}>
            {issue.code}
          </Link>
        </span>
      ))}
    </p>
  );
}
