import { Card } from "#app/components/ui/card.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Money } from "#app/components/ui/money.tsx";
import type { MonthRow } from "#app/domain/disbursement/months.ts";
import { formatMoney, formatPercent } from "#app/i18n/format.ts";
import { money as moneyText } from "#app/i18n/text/money.ts";
import { useLocale, useText } from "#app/i18n/text.ts";

/** A bar a month: what the plan has paid out up to its end, the month's own part darker. */
export function MonthCard({
  months,
  plan,
  toMonth,
}: {
  months: readonly MonthRow[];
  plan: number;
  toMonth: (month: number) => string;
}) {
  const text = useText(moneyText);
  const locale = useLocale();
  const top = Math.max(1, plan, ...months.map((one) => one.cumulative));
  return (
    <Card id="months" title={text.byMonth} aside={text.cumulative.toLowerCase()}>
      {months.length === 0 ? <p className="muted card-body">{text.noMonths}</p> : null}
      <ul className="grid py-1.5">
        {months.map((one) => {
          const share = formatPercent(plan === 0 ? null : one.ofPlan / plan, locale);
          const before = Math.max(0, one.cumulative - Math.max(0, one.amount));
          return (
            <li
              key={one.month}
              title={`${text.cumulative} ${formatMoney(one.cumulative, locale)}`}
              className="grid grid-cols-[4.5rem_5rem_minmax(0,1fr)_3.25rem] items-center gap-2 px-4.5 py-1 text-sm max-md:px-3.5"
            >
              <span>{text.monthName(one.month)}</span>
              <span className="text-right">
                {one.amount === 0 ? (
                  <span className="text-ink-3">0</span>
                ) : (
                  <Link to={toMonth(one.month)} className="plain inline-block max-md:py-2.5">
                    <Money amount={one.amount} short />
                  </Link>
                )}
              </span>
              <svg className="block h-2.5 w-full overflow-hidden rounded-full" aria-hidden="true">
                <rect width="100%" height="100%" className="fill-track" />
                <rect
                  width={`${(one.cumulative / top) * 100}%`}
                  height="100%"
                  className="fill-brand"
                />
                <rect width={`${(before / top) * 100}%`} height="100%" className="fill-none-yet" />
              </svg>
              <b className="text-right">{share}</b>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
