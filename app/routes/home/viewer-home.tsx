import { Form } from "@remix-run/react";
import { KpiStrip } from "#app/components/kpi-strip.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Columns } from "#app/components/ui/page-header.tsx";
import type { ViewerHome } from "#app/domain/overview/viewer.server.ts";
import {
  formatDate,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
} from "#app/i18n/format.ts";
import { common } from "#app/i18n/text/common.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { viewer as viewerText } from "#app/i18n/text/home-viewer.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { HomeHead } from "./head.tsx";
import { lists } from "./lists.ts";

/** What is issued and confirmed; never drafts. */
export default function ViewerPage({ today, data }: { today: string; data: ViewerHome }) {
  const own = useText(viewerText);
  return (
    <>
      <HomeHead today={today} title={own.title} />
      <SearchBox />
      <ViewerFigures data={data} />
      <Columns side={<OutcomeCard data={data} />}>
        <Notices data={data} />
      </Columns>
    </>
  );
}

function SearchBox() {
  const text = useText(viewerText);
  const words = useText(common);
  return (
    <Form action={paths.search()} method="get" role="search" className="no-print mb-5 flex gap-2">
      <label htmlFor="viewer-search" className="sr-only">
        {text.search}
      </label>
      <input
        id="viewer-search"
        type="search"
        name="q"
        maxLength={200}
        placeholder={text.search}
        className="input max-w-xl"
      />
      <Button icon="search">{words.search}</Button>
    </Form>
  );
}

function ViewerFigures({ data }: { data: ViewerHome }) {
  const text = useText(homeText);
  const own = useText(viewerText);
  const locale = useLocale();
  const count = (value: number) => formatNumber(value, locale);
  const ratio = data.plan > 0 ? data.disbursed / data.plan : null;
  return (
    <KpiStrip
      label={own.figures}
      items={[
        {
          key: "open",
          label: text.chair.open,
          value: count(data.open),
          brief: text.chair.openBrief(count(data.open)),
          to: lists.open(),
        },
        {
          key: "overdue",
          label: text.chair.overdue,
          value: count(data.overdue),
          brief: text.chair.overdueBrief(count(data.overdue)),
          ...(data.overdue > 0 ? { tone: "over" as const } : {}),
          note: (
            <Link to={lists.lateOriginal()} className="plain">
              {text.chair.lateOriginalList}
            </Link>
          ),
          to: lists.overdue(),
        },
        {
          key: "projects",
          label: own.projects,
          value: count(data.projects),
          brief: own.projectsBrief(count(data.projects)),
          to: lists.projects(),
        },
        ...(ratio === null
          ? []
          : [
              {
                key: "disbursed",
                label: text.chair.disbursed,
                value: formatPercent(ratio, locale).replace(/\s?%/, ""),
                unit: text.chair.disbursedUnit,
                brief: text.chair.disbursedBrief(formatPercent(ratio, locale)),
                note: text.chair.disbursedNote(
                  formatMoneyShort(data.disbursed, locale),
                  formatMoney(data.plan, locale),
                ),
                to: lists.money(),
              },
            ]),
      ]}
    />
  );
}

function Notices({ data }: { data: ViewerHome }) {
  const text = useText(viewerText);
  const locale = useLocale();
  return (
    <Card id="notices" title={text.notices}>
      {data.notices.map((notice) => (
        <div key={notice.code} className="row">
          <Link to={paths.meeting(notice.code)} className="plain font-semibold">
            {notice.title}
          </Link>
          <p className="muted">
            {text.number(notice.documentNumber, formatDate(notice.documentDate))} ·{" "}
            {text.conclusions(formatNumber(notice.conclusions, locale))}
          </p>
        </div>
      ))}
      {data.notices.length === 0 ? (
        <EmptyState icon="stamp" title={text.none}>
          {text.noneText}
        </EmptyState>
      ) : null}
    </Card>
  );
}

function OutcomeCard({ data }: { data: ViewerHome }) {
  const text = useText(viewerText);
  const words = useText(common);
  const locale = useLocale();
  const last = data.notices[0];
  if (!last || data.outcome.length === 0) return null;
  return (
    <Card id="outcome" title={text.outcome}>
      <ul className="grid gap-1 px-4.5 py-3 text-sm max-md:px-3.5">
        {data.outcome.map((part) => (
          <li key={part.disposition} className="flex gap-3">
            <span className="grow">{words.disposition[part.disposition]}</span>
            <Link to={paths.meeting(last.code)} className="plain font-semibold">
              {text.items(formatNumber(part.items, locale))}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
