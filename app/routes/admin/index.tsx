import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { Icon, type IconName } from "#app/components/ui/icon.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Columns, PageHeader } from "#app/components/ui/page-header.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { todayOf, yearOf } from "#app/domain/clock.ts";
import { listAdministrationEvents } from "#app/domain/history/queries.server.ts";
import { getAdministrationFacts } from "#app/domain/installation/overview.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { toShownEvents } from "./events.server.ts";
import { requireAdministrator } from "./guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = requireAdministrator(args);
  const year = yearOf(todayOf(now));
  const [facts, events] = await Promise.all([
    getAdministrationFacts(db, year),
    listAdministrationEvents(db),
  ]);
  return {
    title: `${textFor(actor.locale, administration).home.title} · Giao ban`,
    facts: { ...facts, year },
    events: toShownEvents(events, actor.locale),
  };
}

export default function Administration() {
  const { facts, events } = useLoaderData<typeof loader>();
  const text = useText(administration).home;
  const locale = useLocale();
  const n = (value: number) => formatNumber(value, locale);
  return (
    <>
      <PageHeader title={text.title} />
      <Columns
        side={
          <Card id="recent" title={text.recent} padded>
            {events.length > 0 ? (
              <Timeline entries={events} />
            ) : (
              <p className="text-ink-3">{text.noneRecent}</p>
            )}
          </Card>
        }
      >
        <ul className="grid gap-3 sm:grid-cols-2">
          <Place to={paths.users()} icon="users" title={text.users}>
            {text.usersText(n(facts.activeUsers), facts.usersWithoutPassword)}
          </Place>
          <Place to={paths.departments()} icon="building" title={text.departments}>
            {text.departmentsText(n(facts.activeDepartments), facts.inactiveDepartments)}
          </Place>
          <Place to={paths.adminPart("stages")} icon="layers" title={text.stages}>
            {text.stagesText(n(facts.stages))}
          </Place>
          <Place to={paths.adminPart("routes")} icon="map-pin" title={text.routes}>
            {facts.draftRoutes > 0
              ? text.routesWithDrafts(n(facts.routes), facts.draftRoutes)
              : text.routesText(n(facts.routes))}
          </Place>
          <Place to={paths.adminPart("checklists")} icon="list-checks" title={text.checklists}>
            {text.checklistsText(n(facts.documents))}
          </Place>
          <Place to={paths.adminPart("holidays")} icon="calendar" title={text.holidays}>
            {facts.holidays > 0
              ? text.holidaysText(n(facts.holidays), facts.year)
              : text.holidaysMissing(facts.year)}
          </Place>
          <Place to={paths.adminPart("settings")} icon="settings" title={text.settings}>
            {text.settingsText}
          </Place>
        </ul>
      </Columns>
    </>
  );
}

function Place({
  to,
  icon,
  title,
  children,
}: {
  to: string;
  icon: IconName;
  title: string;
  children: string;
}) {
  return (
    <li className="card relative flex items-start gap-3 px-4.5 py-4 hover:border-brand">
      <Icon name={icon} size={22} className="mt-0.5 flex-none text-brand" />
      <span className="min-w-0">
        <Link to={to} className="font-semibold after:absolute after:inset-0">
          {title}
        </Link>
        <span className="muted block">{children}</span>
      </span>
    </li>
  );
}
