import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { Columns, PageHeader } from "#app/components/ui/page-header.tsx";
import { todayOf, yearOf } from "#app/domain/clock.ts";
import { readYear } from "#app/domain/disbursement/entries-query.ts";
import { monthRows } from "#app/domain/disbursement/months.ts";
import { getProvinceMoney } from "#app/domain/disbursement/province.server.ts";
import { formatMoney } from "#app/i18n/format.ts";
import { money as moneyText } from "#app/i18n/text/money.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { type DepartmentRow, DepartmentTable } from "./department-table.tsx";
import { MoneyTabs } from "./money-tabs.tsx";
import { MonthCard } from "./month-card.tsx";
import { YearFigures } from "./year-figures.tsx";
import { YearTabs } from "./year-tabs.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const { locale } = ctx.actor;
  const text = textFor(locale, moneyText);
  const today = todayOf(ctx.now);
  const year = readYear(new URL(args.request.url).searchParams, today);
  const money = await getProvinceMoney(ctx.db, year);
  const departments = money.departments.map(({ vi, en, ...row }) => ({
    ...row,
    name: locale === "vi" ? vi : en,
  }));
  return {
    title: `${text.title} ${year} · Giao ban`,
    year,
    years: [...new Set([...money.years, yearOf(today), year])].sort((a, b) => a - b),
    departments,
    total: totalOf(departments, text.province),
    months: monthRows(year, money.months, today),
    ended: money.ended,
  };
}

function totalOf(rows: readonly DepartmentRow[], name: string): DepartmentRow {
  const sum = (figure: (row: DepartmentRow) => number) =>
    rows.reduce((total, row) => total + figure(row), 0);
  return {
    id: null,
    name,
    projects: sum((row) => row.projects),
    plan: sum((row) => row.plan),
    carriedOver: sum((row) => row.carriedOver),
    disbursed: sum((row) => row.disbursed),
    carriedDisbursed: sum((row) => row.carriedDisbursed),
    asOf: rows.reduce<string | null>(
      (latest, { asOf }) => (asOf !== null && asOf > (latest ?? "") ? asOf : latest),
      null,
    ),
  };
}

export default function ProvinceMoney() {
  const page = useLoaderData<typeof loader>();
  const text = useText(moneyText);
  const locale = useLocale();
  const { year, total, ended } = page;
  return (
    <>
      <PageHeader title={text.title} />
      <MoneyTabs />
      <YearTabs years={page.years} year={year} />
      <YearFigures
        sums={total}
        asOf={total.asOf}
        links={{
          plan: paths.projects({ year, sort: "plan", dir: "desc" }),
          carriedOver: paths.projects({ year, show: "carried" }),
          disbursed: paths.disbursements({ year }),
          share: paths.projects({ year, sort: "share" }),
        }}
      />
      {ended.projects > 0 ? (
        <div className="mb-4">
          <Callout
            tone="pause"
            icon="archive"
            action={
              <Link to={paths.disbursements({ year, show: "ended" })} className="link">
                {text.endedShow}
              </Link>
            }
          >
            {text.ended(
              ended.projects,
              formatMoney(ended.plan, locale),
              formatMoney(ended.disbursed, locale),
            )}
          </Callout>
        </div>
      ) : null}
      <Columns
        side={
          <MonthCard
            months={page.months}
            plan={total.plan}
            toMonth={(month) => paths.disbursements({ year, month })}
          />
        }
      >
        <Card id="departments" title={text.byDepartment}>
          <DepartmentTable rows={page.departments} total={total} year={year} />
        </Card>
      </Columns>
    </>
  );
}
