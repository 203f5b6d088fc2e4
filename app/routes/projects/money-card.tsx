import { Card } from "#app/components/ui/card.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Money } from "#app/components/ui/money.tsx";
import { formatDate, formatPercent } from "#app/i18n/format.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { ProjectData } from "./page.tsx";

/** Plan and disbursement, a bar a year. */
export function MoneyCard({ page }: { page: ProjectData }) {
  const text = useText(projectText);
  const money = paths.projectPart(page.code, "money");
  return (
    <Card
      id="money"
      title={text.money}
      aside={
        page.can.money ? (
          <Link to={money} className="link">
            {text.enterMoney}
          </Link>
        ) : null
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
          <YearBar
            key={year.year}
            year={year}
            to={page.can.money ? `${money}?year=${year.year}` : null}
          />
        ))}
      </ul>
    </Card>
  );
}

function YearBar({ year, to }: { year: ProjectData["years"][number]; to: string | null }) {
  const text = useText(projectText);
  const locale = useLocale();
  const ratio = year.plan === 0 ? null : year.disbursed / year.plan;
  return (
    <li>
      <div className="flex items-baseline gap-2 text-sm">
        <b>{year.year}</b>
        <span className="ml-auto">
          <Money amount={year.disbursed} short />
          <span className="text-ink-3">
            {" / "}
            <Money amount={year.plan} />
          </span>
        </span>
        {to ? (
          <Link
            to={to}
            className="grid size-8 place-items-center rounded-lg text-ink-2 hover:text-brand max-md:size-11"
            aria-label={text.editYear(year.year)}
          >
            <Icon name="edit" size={15} />
          </Link>
        ) : null}
      </div>
      <svg className="mt-1 block h-2 w-full overflow-hidden rounded-full" aria-hidden="true">
        <rect width="100%" height="100%" className="fill-track" />
        <rect
          width={`${Math.min(100, (ratio ?? 0) * 100)}%`}
          height="100%"
          className="fill-brand"
        />
      </svg>
      <div className="muted mt-0.5">
        {formatPercent(ratio, locale)}
        {year.asOf ? ` · ${text.asOf(formatDate(year.asOf))}` : null}
      </div>
    </li>
  );
}
