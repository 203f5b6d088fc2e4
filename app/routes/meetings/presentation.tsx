import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useRootData } from "#app/components/root-data.ts";
import { DemoBadge } from "#app/components/ui/demo-badge.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { DateText } from "#app/components/ui/state-badge.tsx";
import { formatLongDate } from "#app/i18n/format.ts";
import { roomText } from "#app/i18n/text/meeting-room.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { loadPresentation } from "./presentation-loader.server.ts";
import { PresentedItem } from "./presented-item.tsx";
import { useFollowing } from "./use-following.ts";
import { useRoomNews } from "./use-room-news.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const handle = { bare: true };

export const loader = (args: LoaderFunctionArgs) => loadPresentation(args);

const UP_NEXT = 3;

/** For the projector: the item that the room is at, its conclusion as it is typed, and what comes next. */
export default function Presentation() {
  const shown = useLoaderData<typeof loader>();
  const text = useText(roomText);
  const locale = useLocale();
  const isDemo = useRootData()?.isDemo ?? false;
  const { item } = shown;
  const { news, isLost } = useRoomNews(shown.code, item.id);
  useFollowing(shown, news);
  const made = new Map(news?.lines);
  const discussed = shown.lines.filter((line) => line.placement === "discussed");
  const at = discussed.findIndex((line) => line.id === item.id);
  const next = discussed
    .slice(at + 1)
    .filter((line) => (made.get(line.id) ?? line.disposition) === null)
    .slice(0, UP_NEXT);
  return (
    <div className="mx-auto flex min-h-dvh max-w-[90rem] flex-col gap-6 px-12 py-8 max-md:px-4 max-md:py-5">
      <noscript>
        <meta httpEquiv="refresh" content="15" />
      </noscript>
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b-2 border-brand pb-3">
        <p className="flex flex-wrap items-center gap-3 text-lg font-semibold text-brand">
          {shown.meeting}
          {isDemo ? <DemoBadge /> : null}
        </p>
        <p className="text-lg text-ink-2">
          {at < 0 ? formatLongDate(shown.heldOn, locale) : text.position(at + 1, discussed.length)}
        </p>
      </header>
      {isLost ? <Callout tone="soon" icon="wifi-off" title={text.lostShort} /> : null}
      <main className="grid grow grid-cols-1 content-start gap-6">
        <div>
          <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-lg text-ink-2">
            {item.code ? <span className="code">{item.code}</span> : null}
            <b className="font-semibold text-ink">{item.lead}</b>
            {item.deadline ? (
              <span>
                {text.deadline} <DateText day={item.deadline} />
              </span>
            ) : null}
          </p>
          <h1 className="mt-2 text-3xl max-md:text-2xl">{item.title}</h1>
          {item.project ? <p className="mt-2 text-lg text-ink-2">{item.project}</p> : null}
        </div>
        <PresentedItem itemId={item.id} values={news?.items[item.id] ?? shown.values} />
      </main>
      <footer className="border-t border-line pt-4">
        <h2 className="text-lg text-ink-2">{next.length > 0 ? text.upNext : text.allDone}</h2>
        <ol className="mt-2 grid grid-cols-1 gap-1.5 text-lg">
          {next.map((line) => (
            <li key={line.id} className="flex gap-4">
              <span className="w-8 flex-none text-right font-semibold text-ink-3 tabular-nums">
                {discussed.indexOf(line) + 1}
              </span>
              <span className="min-w-0 grow truncate">{line.title}</span>
              <span className="flex-none text-ink-2 max-md:hidden">{line.lead}</span>
            </li>
          ))}
        </ol>
      </footer>
    </div>
  );
}
