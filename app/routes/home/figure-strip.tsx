import { type Kpi, KpiStrip } from "#app/components/kpi-strip.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { CARRIED_OFTEN } from "#app/domain/overview/carried-often.ts";
import type { Figures } from "#app/domain/overview/figures.server.ts";
import type { LastMeeting } from "#app/domain/overview/standing.server.ts";
import {
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  formatWorkingDays,
  moneyParts,
} from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { lists } from "./lists.ts";

/** The chair's figures; those without data are absent. */
export function FigureStrip({ figures, last }: { figures: Figures; last: LastMeeting | null }) {
  const text = useText(homeText).chair;
  const locale = useLocale();
  return <KpiStrip label={text.figures} items={itemsOf(figures, last, text, locale)} />;
}

type ChairText = (typeof homeText)["vi"]["chair"];

function itemsOf(
  figures: Figures,
  last: LastMeeting | null,
  text: ChairText,
  locale: Locale,
): Kpi[] {
  const count = (value: number) => formatNumber(value, locale);
  const items: Kpi[] = [
    {
      key: "open",
      label: text.open,
      value: count(figures.open),
      brief: text.openBrief(count(figures.open)),
      note: last ? difference(figures.open - last.openThen, text, count) : undefined,
      to: lists.open(),
    },
    {
      key: "overdue",
      label: text.overdue,
      value: count(figures.overdue),
      brief: text.overdueBrief(count(figures.overdue)),
      note: (
        <>
          <span className={figures.overdue > 0 ? "text-over" : undefined}>
            {figures.longestOverdue === null
              ? text.noneOverdue
              : text.longest(formatWorkingDays(figures.longestOverdue, locale))}
          </span>
          {figures.lateOriginal > 0 ? (
            <Link to={lists.lateOriginal()} className="plain block">
              {text.lateOriginal(count(figures.lateOriginal))}
            </Link>
          ) : null}
        </>
      ),
      ...(figures.overdue > 0 ? { tone: "over" } : {}),
      to: lists.overdue(),
    },
  ];
  if (last) {
    items.push({
      key: "carried",
      label: text.carried(CARRIED_OFTEN),
      value: count(figures.carriedOften),
      brief: text.carriedBrief(count(figures.carriedOften), CARRIED_OFTEN),
      note: (
        <Link to={lists.carriedStalled()} className="plain">
          {text.stalled(count(figures.carriedStalled))}
        </Link>
      ),
      ...(figures.carriedOften > 0 ? { tone: "soon" } : {}),
      to: lists.carriedOften(),
    });
  }
  if (figures.blockedProjects > 0) items.push(heldItem(figures, text, locale));
  if (figures.plan > 0) items.push(disbursedItem(figures, text, locale));
  return items;
}

function heldItem(figures: Figures, text: ChairText, locale: Locale): Kpi {
  const { figure, unit } = moneyParts(figures.blockedHeld, locale);
  return {
    key: "held",
    label: text.held,
    value: figure,
    unit,
    brief: text.heldBrief(formatMoneyShort(figures.blockedHeld, locale)),
    note: text.heldNote(
      formatNumber(figures.blockedProjects, locale),
      formatMoneyShort(figures.blockedTotal, locale),
    ),
    to: lists.blockedProjects(),
  };
}

/** Below half of the year's plan reads red. */
const LOW = 0.5;

function disbursedItem(figures: Figures, text: ChairText, locale: Locale): Kpi {
  const ratio = figures.disbursed / figures.plan;
  return {
    key: "disbursed",
    label: text.disbursed,
    value: formatPercent(ratio, locale).replace(/\s?%/, ""),
    unit: text.disbursedUnit,
    brief: text.disbursedBrief(formatPercent(ratio, locale)),
    note: text.disbursedNote(
      formatMoneyShort(figures.disbursed, locale),
      formatMoney(figures.plan, locale),
    ),
    ...(ratio < LOW ? { noteTone: "over" } : {}),
    to: lists.money(),
  };
}

function difference(change: number, text: ChairText, count: (value: number) => string): string {
  if (change === 0) return text.same;
  return change < 0 ? text.fewer(count(-change)) : text.more(count(change));
}
