import { Card } from "#app/components/ui/card.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Money } from "#app/components/ui/money.tsx";
import { shareOfPlan } from "#app/domain/disbursement/limits.ts";
import { formatDate, formatMoney, formatPercent } from "#app/i18n/format.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { ProjectData } from "./page.tsx";

/** Plan and disbursement, a bar a year; each opens the year's entries. */
export function MoneyCard({ page }: { page: ProjectData }) {
  const text = useText(projectText);
  return (
    <Card
      id="money"
      title={text.money}
      aside={
        <Link
          to={page.can.money ? paths.newDisbursement(page.code) : paths.projectMoney(page.code)}
          className="link"
        >
          {page.can.money ? text.enterMoney : text.openMoney}
        </Link>
      }
      padded
    >
      <p className="mb-3 text-sm">
        <span className="text-ink-3">{text.budget} </span>
        <b>
          <Money amount={page.budget} />
        </b>
      </p>
      {page.years.length === 0 ? <p className="muted">{text.noMoney}</p> : null}
      <ul className="grid gap-3">
        {page.years.map((year) => (
          <YearBar key={year.year} year={year} to={paths.projectMoney(page.code, year.year)} />
        ))}
      </ul>
    </Card>
  );
}

function YearBar({ year, to }: { year: ProjectData["years"][number]; to: string }) {
  const text = useText(projectText);
  const locale = useLocale();
  const share = shareOfPlan(year);
  return (
    <li>
      <Link to={to} className="group block" title={text.openYear(year.year)}>
        <span className="flex items-baseline gap-2 text-sm">
          <b className="group-hover:text-brand group-hover:underline">{year.year}</b>
          <span className="ml-auto">
            <Money amount={year.disbursed - year.carriedDisbursed} short />
            <span className="text-ink-3">
              {" / "}
              <Money amount={year.plan} />
            </span>
          </span>
        </span>
        <svg className="mt-1 block h-2 w-full overflow-hidden rounded-full" aria-hidden="true">
          <rect width="100%" height="100%" className="fill-track" />
          <rect
            width={`${Math.min(100, (share ?? 0) * 100)}%`}
            height="100%"
            className="fill-brand"
          />
        </svg>
        <span className="muted mt-0.5 block">
          {formatPercent(share, locale)}
          {year.asOf ? ` · ${text.asOf(formatDate(year.asOf))}` : null}
          {year.carriedOver > 0 || year.carriedDisbursed > 0
            ? ` · ${text.carried(
                formatMoney(year.carriedDisbursed, locale),
                formatMoney(year.carriedOver, locale),
              )}`
            : null}
        </span>
      </Link>
    </li>
  );
}
