import { LinkButton } from "#app/components/ui/button.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { MeetingStateBadge } from "#app/components/ui/state-badge.tsx";
import type { FormState } from "#app/form/form-state.ts";
import { formatLongDate, formatTime } from "#app/i18n/format.ts";
import { roomText } from "#app/i18n/text/meeting-room.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { RoomAgenda } from "./room-agenda.tsx";
import { RoomAside } from "./room-aside.tsx";
import { RoomFacts } from "./room-facts.tsx";
import { RoomForm } from "./room-form.tsx";
import { useRoomKeys } from "./room-keys.ts";
import type { Room } from "./room-loader.server.ts";
import { conclusionTexts } from "./room-values.ts";
import { useFollowing } from "./use-following.ts";
import { useRoomNews } from "./use-room-news.ts";

/** The live room: agenda left, the item in the middle, its life and who is here at the right. */
export function RoomPage({ room, form }: { room: Room; form: FormState | null | undefined }) {
  const text = useText(roomText);
  const locale = useLocale();
  const { head, item, canRecord } = room;
  const { news, isLost } = useRoomNews(head.code, item.id);
  useFollowing(room, news);
  const made = new Map(news?.lines);
  const lines = room.lines.map((line) => ({
    ...line,
    disposition: made.get(line.id) ?? line.disposition,
  }));
  const values = news?.items[item.id];
  const others = news?.editors.filter((one) => one.item === item.id && one.id !== room.readerId);
  const at = lines.findIndex((line) => line.id === item.id);
  const to = (line: { id: number } | undefined) =>
    line ? `${paths.meetingPart(head.code, "session")}?item=${line.id}` : null;
  const previous = to(lines[at - 1]);
  const next = to(lines[at + 1]);
  useRoomKeys(previous, next);
  const left = lines
    .filter((line) => line.disposition === null && line.placement === "discussed")
    .reduce((sum, line) => sum + line.minutes, 0);
  return (
    <>
      <PageHeader
        above={
          <span className="inline-flex flex-wrap items-center gap-2">
            <MeetingStateBadge state={head.state} />
            <span className="max-md:hidden">{formatLongDate(head.heldOn, locale)}</span>
            <span className="max-xl:hidden">{head.place}</span>
            {head.openedAt ? (
              <span className="max-md:hidden">{text.startedAt(formatTime(head.openedAt))}</span>
            ) : null}
          </span>
        }
        title={
          <Link to={paths.meeting(head.code)} className="plain">
            {head.title}
          </Link>
        }
        actions={
          <>
            <span className="text-right max-md:grow max-md:text-left">
              <span className="muted block">{text.position(at + 1, lines.length)}</span>
              <span className="font-semibold tabular-nums">{text.left(left)}</span>
            </span>
            {canRecord ? (
              <>
                <LinkButton
                  to={paths.meetingPart(head.code, "presentation")}
                  target="_blank"
                  className="max-md:hidden"
                >
                  {text.present}
                </LinkButton>
                <LinkButton to={paths.meetingPart(head.code, "closure")}>{text.close}</LinkButton>
              </>
            ) : null}
          </>
        }
      />
      {isLost ? <Callout tone="soon" icon="wifi-off" title={text.lost} /> : null}
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[17rem_minmax(0,1fr)_17rem]">
        <div className="max-lg:order-2">
          <RoomAgenda
            code={head.code}
            lines={lines}
            currentId={item.id}
            canRecord={room.actions.includes("add_item")}
          />
        </div>
        <section key={item.id} className="card min-w-0" aria-label={item.title}>
          <RoomFacts item={item} />
          {canRecord ? (
            <RoomForm
              key={item.conclusions.map((one) => one.id).join()}
              code={head.code}
              item={item}
              values={room.values}
              isSettled={room.isSettled}
              today={room.today}
              departments={room.departments}
              formKey={room.formKey}
              form={form}
              told={{ values, others: others?.map((one) => one.name) }}
            />
          ) : (
            <RecordSoFar values={values ?? room.values} itemId={item.id} />
          )}
          <nav
            className="flex justify-between gap-2 border-t border-line px-4 py-2"
            aria-label={text.turning}
          >
            {previous ? (
              <LinkButton
                to={previous}
                size="sm"
                variant="ghost"
                icon="arrow-left"
                preventScrollReset
              >
                {text.previous}
              </LinkButton>
            ) : (
              <span />
            )}
            {next ? (
              <LinkButton to={next} size="sm" variant="ghost" icon="arrow-right" preventScrollReset>
                {text.next}
              </LinkButton>
            ) : null}
          </nav>
          {canRecord ? <p className="muted px-4 pb-3 max-md:hidden">{text.keys}</p> : null}
        </section>
        <div className="grid gap-5 max-xl:col-span-full max-lg:order-3 lg:max-xl:grid-cols-2 xl:grid-cols-1">
          <RoomAside
            code={head.code}
            life={item.facts?.life ?? ""}
            events={item.events}
            attendance={room.attendance}
            canRecord={room.actions.includes("take_attendance")}
          />
        </div>
      </div>
    </>
  );
}

/** For the chair: what the secretary has recorded so far. */
function RecordSoFar({ values, itemId }: { values: Record<string, string>; itemId: number }) {
  const text = useText(roomText);
  const discussion = values[`item.${itemId}.discussion`] ?? "";
  return (
    <div className="card-body grid gap-3">
      <Callout icon="eye" title={text.readOnly} />
      {discussion ? (
        <div>
          <p className="muted">{text.discussion}</p>
          <p className="whitespace-pre-line">{discussion}</p>
        </div>
      ) : null}
      {conclusionTexts(values).map((one) => (
        <div key={one}>
          <p className="muted">{text.conclusion}</p>
          <p className="whitespace-pre-line">{one}</p>
        </div>
      ))}
    </div>
  );
}
