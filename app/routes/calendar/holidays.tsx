import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Table } from "#app/components/ui/table.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { getHolidayYear } from "#app/domain/calendar/year.server.ts";
import { todayOf, yearOf } from "#app/domain/clock.ts";
import { formatDate, formatWeekday, formatWorkingDays } from "#app/i18n/format.ts";
import { calendar } from "#app/i18n/text/calendar.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator } from "../admin/guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = requireAdministrator(args);
  const thisYear = yearOf(todayOf(now));
  const asked = Number(new URL(args.request.url).searchParams.get("year"));
  const year = asked >= 2015 && asked <= 2044 ? Math.trunc(asked) : thisYear;
  const { days, years, workingDays, knownUntil } = await getHolidayYear(db, year);
  return {
    title: `${textFor(actor.locale, calendar).holidays} · Giao ban`,
    year,
    years: [...new Set([...years, thisYear, thisYear + 1, year])].sort((a, b) => a - b),
    workingDays,
    knownUntil: knownUntil ?? thisYear - 1,
    days: days.map((day) => ({
      day: day.day,
      kind: day.kind,
      name: actor.locale === "vi" ? day.name_vi : day.name_en,
      isConfirmed: day.is_confirmed,
      source: day.source,
    })),
  };
}

export default function Holidays() {
  const { year, years, days, workingDays, knownUntil } = useLoaderData<typeof loader>();
  const text = useText(calendar);
  const locale = useLocale();
  return (
    <>
      <PageHeader
        above={
          <Link to={paths.admin()} className="link">
            {text.admin}
          </Link>
        }
        title={text.holidays}
        below={text.workingDays(year, formatWorkingDays(workingDays, locale))}
        actions={
          <>
            <LinkButton to={paths.adminPart("holidays/swap")} icon="reassign">
              {text.swap}
            </LinkButton>
            <LinkButton to={paths.adminPart("holidays/new")} icon="plus" variant="primary">
              {text.addDay}
            </LinkButton>
          </>
        }
      />
      <div className="mb-4">
        <Callout tone="soon" icon="calendar-clock">
          {text.knownUntil(knownUntil)}
        </Callout>
      </div>
      <Tabs
        label={text.years}
        tabs={years.map((one) => ({
          to: `?year=${one}`,
          label: String(one),
          isCurrent: one === year,
        }))}
      />
      <div className="card">
        {days.length === 0 ? (
          <EmptyState icon="calendar" title={text.none(year)}>
            {text.noneHint}
          </EmptyState>
        ) : (
          <Table
            caption={text.holidaysCaption(year)}
            rows={days}
            rowKey={(row) => row.day}
            columns={[
              {
                key: "day",
                label: text.day,
                isHead: true,
                cell: (row) => (
                  <Link to={paths.adminPart(`holidays/${row.day}`)} className="plain">
                    {formatDate(row.day)}
                    <span className="font-normal text-ink-3">
                      {" "}
                      {formatWeekday(row.day, locale)}
                    </span>
                  </Link>
                ),
              },
              {
                key: "kind",
                label: text.kind,
                cell: (row) => (
                  <Chip tone={row.kind === "swap_work" ? "soon" : "brand"}>
                    {text.kinds[row.kind]}
                  </Chip>
                ),
              },
              {
                key: "name",
                label: text.name,
                cell: (row) => (
                  <>
                    {row.name}
                    {row.isConfirmed ? null : (
                      <>
                        {" "}
                        <Chip tone="ask" glyph="?">
                          {text.unconfirmed}
                        </Chip>
                      </>
                    )}
                  </>
                ),
              },
              { key: "source", label: text.source, cell: (row) => row.source },
            ]}
          />
        )}
      </div>
    </>
  );
}
