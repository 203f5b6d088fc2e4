import { type Kpi, KpiStrip } from "#app/components/kpi-strip.tsx";
import { shareOfPlan } from "#app/domain/disbursement/limits.ts";
import type { YearSums } from "#app/domain/disbursement/province.server.ts";
import {
  formatDate,
  formatMoney,
  formatMoneyShort,
  formatPercent,
  moneyParts,
} from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { money as moneyText } from "#app/i18n/text/money.ts";
import { useLocale, useText } from "#app/i18n/text.ts";

/** Where each figure leads; those of one project lead nowhere but to its entries. */
export interface FigureLinks {
  plan?: string;
  carriedOver?: string;
  disbursed?: string;
  share?: string;
}

/** Below half of the year's plan reads red, as on the homes. */
const LOW = 0.5;

/** Plan, carried-over funds, disbursement, share and rest of a year. */
export function YearFigures({
  sums,
  asOf,
  links,
}: {
  sums: YearSums;
  asOf: string | null;
  links: FigureLinks;
}) {
  const text = useText(moneyText);
  const locale = useLocale();
  return <KpiStrip label={text.figures} items={itemsOf(sums, asOf, links, text, locale)} />;
}

function itemsOf(
  sums: YearSums,
  asOf: string | null,
  links: FigureLinks,
  text: (typeof moneyText)["vi"],
  locale: Locale,
): Kpi[] {
  const brief = (amount: number) => formatMoneyShort(amount, locale);
  const of = (amount: number) => {
    const { figure, unit } = moneyParts(amount, locale);
    return { value: figure, unit };
  };
  const ratio = shareOfPlan(sums);
  const share = formatPercent(ratio, locale);
  const left = Math.max(0, sums.plan + sums.carriedOver - sums.disbursed);
  const paidOfPlan = sums.disbursed - sums.carriedDisbursed;
  const items: (Kpi | null)[] = [
    {
      key: "plan",
      label: text.plan,
      ...of(sums.plan),
      brief: text.planBrief(brief(sums.plan)),
      ...(links.plan ? { to: links.plan } : {}),
    },
    sums.carriedOver === 0 && sums.carriedDisbursed === 0
      ? null
      : {
          key: "carried",
          label: text.carriedOver,
          ...of(sums.carriedOver),
          note: text.carriedNote(formatMoney(sums.carriedDisbursed, locale)),
          brief: text.carriedBrief(brief(sums.carriedOver)),
          ...(links.carriedOver ? { to: links.carriedOver } : {}),
        },
    {
      key: "disbursed",
      label: text.disbursed,
      ...of(sums.disbursed),
      note: asOf ? text.asOf(formatDate(asOf)) : text.noData,
      brief: text.disbursedBrief(brief(sums.disbursed)),
      ...(links.disbursed ? { to: links.disbursed } : {}),
    },
    {
      key: "share",
      label: text.share,
      value: share,
      note: text.ofPlan(brief(paidOfPlan), formatMoney(sums.plan, locale)),
      ...(ratio !== null && ratio < LOW ? { noteTone: "over" as const } : {}),
      brief: text.shareBrief(share),
      ...(links.share ? { to: links.share } : {}),
    },
    {
      key: "left",
      label: text.left,
      ...of(left),
      note: text.leftNote,
      brief: text.leftBrief(brief(left)),
    },
  ];
  return items.filter((item) => item !== null);
}
