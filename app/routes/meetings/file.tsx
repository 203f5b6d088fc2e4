import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "#app/components/ui/link.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PrintButton } from "#app/components/ui/print-button.tsx";
import { ScrollBox } from "#app/components/ui/scroll-box.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { notFound } from "#app/domain/errors.ts";
import { seesProposals } from "#app/domain/issue/scope.server.ts";
import { getAgenda } from "#app/domain/meeting/agenda.server.ts";
import { listFileEvents, listInvited } from "#app/domain/meeting/file.server.ts";
import { canReadAgenda } from "#app/domain/meeting/policy.ts";
import { eventSentence } from "#app/i18n/event-sentence.ts";
import { dayOf, formatDate, formatLongDate } from "#app/i18n/format.ts";
import { meetingText } from "#app/i18n/text/meeting.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { meetingReading } from "#app/i18n/text/meeting-reading.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { FileItem, fileItem } from "./file-item.tsx";
import { requireMeeting } from "./guard.server.ts";
import { headOf } from "./meeting-head.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** Events told of each item: a page holds them with all the rest. */
const EVENTS = 10;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeeting(args, canReadAgenda);
  if (!seesProposals(ctx)) throw notFound();
  const { locale } = ctx.actor;
  const { entries } = await getAgenda(ctx.db, meeting, todayOf(ctx.now));
  const discussed = entries.filter((entry) => entry.placement === "discussed");
  const concerned = discussed.flatMap((one) => one.opened?.lead.id ?? one.presenter?.id ?? []);
  const [events, invited] = await Promise.all([
    listFileEvents(
      ctx,
      discussed.flatMap((one) => one.issueId ?? []),
      EVENTS,
    ),
    listInvited(ctx, meeting, concerned),
  ]);
  const head = headOf(meeting, locale);
  return {
    title: `${textFor(locale, meetingReading).fileTitle(head.title)} · Giao ban`,
    head,
    invited,
    items: entries.map((entry) => fileItem(entry, locale)),
    histories: Object.fromEntries(
      discussed.map((entry) => [
        entry.key,
        events
          .filter((event) => event.issueId === entry.issueId)
          .map((event) => ({
            id: event.id,
            on: dayOf(event.at),
            by: event.by,
            said: eventSentence(event.verb, event.particulars, locale),
          })),
      ]),
    ),
  };
}

export default function MeetingFile() {
  const { head, invited, items, histories } = useLoaderData<typeof loader>();
  const text = useText(meetingReading);
  const words = useText(meetingText);
  const locale = useLocale();
  const discussed = items.filter((item) => item.isDiscussed);
  const followed = items.filter((item) => !item.isDiscussed);
  return (
    <>
      <PageHeader
        above={
          <Link to={paths.meeting(head.code)} className="link">
            {head.code}
          </Link>
        }
        title={text.fileTitle(head.title)}
        below={
          <>
            <span>
              {formatLongDate(head.heldOn, locale)} {words.at(head.startsAt)}
            </span>
            <span>{head.place}</span>
          </>
        }
        actions={<PrintButton label={text.print} />}
      />
      <div className="grid grid-cols-1 gap-5">
        {head.state === "draft" ? <Callout tone="soon" icon="info" title={text.draft} /> : null}
        <p className="no-print text-ink-2">{text.fileHint}</p>
        <section className="card card-body grid gap-2">
          <p>
            <b>{text.chair}:</b> {[head.chair, head.chairCapacity].filter(Boolean).join(", ")}
          </p>
          <p>
            <b>{text.secretary}:</b> {head.secretary}
          </p>
          <p>
            <b>{text.participants}:</b> {invited.join("; ")}
          </p>
        </section>
        <Contents id="contents" title={text.agenda} items={discussed} first={1} withMinutes />
        {discussed.map((item, index) => (
          <FileItem
            key={item.key}
            item={item}
            history={histories[item.key] ?? []}
            place={text.itemOf(index + 1, discussed.length)}
          />
        ))}
        {followed.length > 0 ? (
          <div className="print-break">
            <Contents
              id="followed"
              title={text.information}
              items={followed}
              first={discussed.length + 1}
            />
          </div>
        ) : null}
      </div>
    </>
  );
}

type Item = ReturnType<typeof fileItem>;

function Contents({
  id,
  title,
  items,
  first,
  withMinutes = false,
}: {
  id: string;
  title: string;
  items: readonly Item[];
  first: number;
  withMinutes?: boolean;
}) {
  const text = useText(meetingReading);
  const agenda = useText(agendaText);
  return (
    <section className="card" aria-labelledby={id}>
      <header className="card-header">
        <h2 id={id}>{title}</h2>
      </header>
      <ScrollBox label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="num">
                {text.columns.number}
              </th>
              <th scope="col">{text.columns.item}</th>
              <th scope="col">{text.columns.lead}</th>
              <th scope="col">{text.columns.deadline}</th>
              {withMinutes ? (
                <th scope="col" className="num">
                  {text.columns.minutes}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {items.map((item, index) => (
              <tr key={item.key}>
                <td className="num">{first + index}</td>
                <td>
                  <span className="code">{item.code || agenda.sections.topic}</span> {item.title}
                </td>
                <td>{item.lead}</td>
                <td className="whitespace-nowrap">{formatDate(item.deadline)}</td>
                {withMinutes ? <td className="num">{item.minutes}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
