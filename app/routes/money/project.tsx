import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Columns, PageHeader } from "#app/components/ui/page-header.tsx";
import { todayOf, yearOf } from "#app/domain/clock.ts";
import { listProjectEntries } from "#app/domain/disbursement/entries.server.ts";
import { readYear } from "#app/domain/disbursement/entries-query.ts";
import { amountsOf, monthRows } from "#app/domain/disbursement/months.ts";
import { formatMoney } from "#app/i18n/format.ts";
import { money as moneyText } from "#app/i18n/text/money.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireProject } from "../projects/guard.server.ts";
import { mayKeepMoney } from "./act.server.ts";
import { EntryTable } from "./entry-table.tsx";
import { MonthCard } from "./month-card.tsx";
import { YearFigures } from "./year-figures.tsx";
import { YearTabs } from "./year-tabs.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, project } = await requireProject(args, () => true);
  const { locale } = ctx.actor;
  const today = todayOf(ctx.now);
  const year = readYear(new URL(args.request.url).searchParams, today);
  const entries = await listProjectEntries(ctx.db, project.code, year, locale);
  const money = project.years.find((one) => one.year === year);
  const years = new Set([...project.years.map((one) => one.year), yearOf(today), year]);
  const nothing = { plan: 0, carriedOver: 0, disbursed: 0, carriedDisbursed: 0, asOf: null };
  const { plan, carriedOver, disbursed, carriedDisbursed, asOf } = money ?? nothing;
  return {
    title: `${textFor(locale, moneyText).ofProject(project.code, year)} · Giao ban`,
    code: project.code,
    name: (locale === "vi" ? project.vi : project.en) || project.vi,
    budget: project.budget,
    spent: project.years.reduce((sum, one) => sum + one.disbursed, 0),
    year,
    years: [...years].sort((a, b) => a - b),
    sums: { plan, carriedOver, disbursed, carriedDisbursed },
    asOf,
    months: monthRows(year, amountsOf(entries), today),
    entries,
    canKeep: project.isActive && mayKeepMoney(ctx.actor, project),
    isPast: year <= yearOf(today),
  };
}

export default function ProjectMoney() {
  const page = useLoaderData<typeof loader>();
  const text = useText(moneyText);
  const locale = useLocale();
  const { code, year, canKeep } = page;
  return (
    <>
      <PageHeader
        above={
          <Link to={paths.project(code)} className="link">
            <span className="code">{code}</span> · {page.name}
          </Link>
        }
        title={text.title}
        below={text.budgetSpent(formatMoney(page.spent, locale), formatMoney(page.budget, locale))}
        actions={
          canKeep ? (
            <>
              <LinkButton to={paths.projectPlan(code, year)} icon="edit">
                {text.editPlan}
              </LinkButton>
              {page.isPast ? (
                <LinkButton to={paths.newDisbursement(code, year)} icon="plus" variant="primary">
                  {text.enter}
                </LinkButton>
              ) : null}
            </>
          ) : null
        }
      />
      <YearTabs years={page.years} year={year} />
      <YearFigures sums={page.sums} asOf={page.asOf} links={{ disbursed: "#entries" }} />
      <Columns
        side={
          <MonthCard
            months={page.months}
            plan={page.sums.plan}
            toMonth={(month) => paths.disbursements({ project: code, year, month })}
          />
        }
      >
        <Card
          id="entries"
          title={text.entries}
          aside={
            page.entries.length > 0 ? (
              <a href={paths.disbursementsCsv({ project: code, year })} download className="link">
                {text.download}
              </a>
            ) : null
          }
        >
          {page.entries.length === 0 ? (
            <EmptyState icon="money" title={text.nothingYet} />
          ) : (
            <EntryTable entries={page.entries} showsProject={false} canCorrect={canKeep} />
          )}
        </Card>
      </Columns>
    </>
  );
}
