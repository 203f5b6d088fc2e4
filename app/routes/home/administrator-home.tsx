import { KpiStrip } from "#app/components/kpi-strip.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Columns } from "#app/components/ui/page-header.tsx";
import type { AdministratorHome } from "#app/domain/overview/administrator.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { administrator as administratorText } from "#app/i18n/text/home-administrator.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { HomeHead } from "./head.tsx";

/** Who may sign in, and what of the setup is left. */
export default function AdministratorPage({
  today,
  data,
}: {
  today: string;
  data: AdministratorHome;
}) {
  const text = useText(administratorText);
  const locale = useLocale();
  const count = (value: number) => formatNumber(value, locale);
  const figures = [
    { key: "users", label: text.users, amount: data.users, to: paths.adminPart("users") },
    {
      key: "departments",
      label: text.departments,
      amount: data.departments,
      to: paths.departments(),
    },
    { key: "stages", label: text.stages, amount: data.stages, to: paths.adminPart("stages") },
  ];
  return (
    <>
      <HomeHead today={today} title={text.title} />
      <KpiStrip
        label={text.title}
        items={figures.map(({ amount, ...figure }) => ({
          ...figure,
          value: count(amount),
          brief: `${count(amount)} ${figure.label.toLocaleLowerCase(locale)}`,
        }))}
      />
      <Columns side={<Places />}>
        <Unfinished data={data} today={today} />
      </Columns>
    </>
  );
}

function Unfinished({ data, today }: { data: AdministratorHome; today: string }) {
  const text = useText(administratorText);
  const locale = useLocale();
  const left = unfinishedOf(data, today, text, locale);
  return (
    <Card id="unfinished" title={text.unfinished}>
      {left.map((task) => (
        <div key={task.text} className="row flex items-start gap-2.5">
          <Icon name="alert" className="mt-0.5 flex-none text-soon" />
          <div>
            <Link to={task.to} className="plain font-semibold">
              {task.text}
            </Link>
            {task.note ? <p className="muted">{task.note}</p> : null}
          </div>
        </div>
      ))}
      {left.length === 0 ? <EmptyState icon="check-circle" title={text.ready} /> : null}
    </Card>
  );
}

interface SetupTask {
  text: string;
  to: string;
  note?: string;
}

function unfinishedOf(
  data: AdministratorHome,
  today: string,
  text: (typeof administratorText)["vi"],
  locale: Locale,
): SetupTask[] {
  const count = (value: number) => formatNumber(value, locale);
  const settings = paths.adminPart("settings");
  const tasks: (SetupTask | false)[] = [
    !data.hasSeries && { text: text.noSeries, to: paths.series() },
    data.hasSeries && !data.hasChair && { text: text.noChair, to: paths.series() },
    data.hasSeries && !data.hasSecretary && { text: text.noSecretary, to: paths.series() },
    !data.hasAppraisingBody && { text: text.noBody.hasAppraisingBody, to: settings },
    !data.hasFinance && { text: text.noBody.hasFinance, to: settings },
    !data.hasOffice && { text: text.noBody.hasOffice, to: settings },
    data.withoutPassword > 0 && {
      text: text.withoutPassword(count(data.withoutPassword)),
      to: paths.adminPart("users"),
    },
    data.departmentsWithoutPeople.length > 0 && {
      text: text.withoutPeople(count(data.departmentsWithoutPeople.length)),
      to: paths.departments(),
      note: data.departmentsWithoutPeople.map((one) => one.name).join(", "),
    },
    data.unconfirmedHolidays > 0 && {
      text: text.unconfirmed(count(data.unconfirmedHolidays)),
      to: paths.adminPart("holidays"),
    },
    isCalendarShort(data.calendarKnownUntil, today) && {
      text: text.calendarUntil(formatDate(data.calendarKnownUntil)),
      to: paths.adminPart("holidays"),
    },
  ];
  return tasks.filter((task) => task !== false);
}

/** Deadlines reach a year ahead: by October next year's days off should be known. */
function isCalendarShort(knownUntil: string | null, today: string): boolean {
  const year = Number(today.slice(0, 4)) + (today.slice(5) >= "10-01" ? 1 : 0);
  return knownUntil === null || Number(knownUntil.slice(0, 4)) < year;
}

function Places() {
  const text = useText(administratorText);
  const places = [
    { to: paths.adminPart("users"), label: text.users },
    { to: paths.departments(), label: text.departments },
    { to: paths.adminPart("stages"), label: text.stages },
    { to: paths.adminPart("holidays"), label: text.holidays },
    { to: paths.series(), label: text.series },
    { to: paths.adminPart("settings"), label: text.settings },
  ];
  return (
    <Card id="places" title={text.manage}>
      <ul>
        {places.map((place) => (
          <li key={place.to} className="row py-2.5">
            <Link to={place.to} className="plain flex items-center gap-2 font-medium">
              <span className="grow">{place.label}</span>
              <Icon name="chevron-right" className="flex-none text-ink-3" />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
