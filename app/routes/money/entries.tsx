import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { type ActiveFilter, FilterBar, FilterSelect } from "#app/components/ui/filter-bar.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { listEntries } from "#app/domain/disbursement/entries.server.ts";
import { readEntriesQuery } from "#app/domain/disbursement/entries-query.ts";
import { getProjectFilterOptions } from "#app/domain/project/list.server.ts";
import { formatMoney, formatNumber } from "#app/i18n/format.ts";
import { money as moneyText } from "#app/i18n/text/money.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { EntryTable } from "./entry-table.tsx";
import { MoneyTabs } from "./money-tabs.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const { locale } = ctx.actor;
  const query = readEntriesQuery(new URL(args.request.url).searchParams, todayOf(ctx.now));
  const [list, options] = await Promise.all([
    listEntries(ctx.db, query, locale),
    getProjectFilterOptions(ctx.db),
  ]);
  const first = list.rows[0];
  const last = list.rows.at(-1);
  return {
    title: `${textFor(locale, moneyText).entries} ${query.year} · Giao ban`,
    year: query.year,
    years: [...new Set([...options.years, query.year])].sort((a, b) => b - a),
    departments: options.departments.map((one) => ({
      value: one.id,
      label: locale === "vi" ? one.vi : one.en,
    })),
    rows: list.rows,
    total: list.total,
    amount: list.amount,
    previous: list.hasPrevious && first ? first.id : null,
    next: list.hasNext && last ? last.id : null,
  };
}

export default function Entries() {
  const page = useLoaderData<typeof loader>();
  const text = useText(moneyText);
  const locale = useLocale();
  const [params] = useSearchParams();
  const beside = (side: "after" | "before", id: number | null) => {
    if (id === null) return null;
    const next = new URLSearchParams(params);
    next.delete("after");
    next.delete("before");
    next.set(side, String(id));
    return `?${next}`;
  };
  const active = useActiveFilters(page.departments);
  return (
    <>
      <PageHeader
        title={`${text.entries} ${page.year}`}
        below={text.entriesSummary(
          formatNumber(page.total, locale),
          formatMoney(page.amount, locale),
        )}
        actions={
          <a
            href={paths.disbursementsCsv(Object.fromEntries(params))}
            download
            className="btn max-md:hidden"
          >
            <Icon name="download" size={18} />
            {text.download}
          </a>
        }
      />
      <MoneyTabs />
      <FilterBar active={active} keep={["project"]}>
        <FilterSelect
          name="year"
          label={text.years}
          options={page.years.map((year) => ({ value: year, label: String(year) }))}
          empty={String(page.year)}
        />
        <FilterSelect
          name="month"
          label={text.month}
          options={Array.from({ length: 12 }, (_, index) => ({
            value: index + 1,
            label: text.monthName(index + 1),
          }))}
        />
        <FilterSelect name="department" label={text.department} options={page.departments} />
        <FilterSelect
          name="show"
          label={text.show}
          options={(["corrected", "ended"] as const).map((value) => ({
            value,
            label: text.shows[value],
          }))}
        />
      </FilterBar>
      <div className="card">
        {page.rows.length === 0 ? (
          <EmptyState icon="money" title={active.length > 0 ? text.nothingHere : text.nothingYet}>
            {active.length > 0 ? text.nothingHereHint : text.nothingHint}
          </EmptyState>
        ) : (
          <EntryTable entries={page.rows} showsProject canCorrect={false} />
        )}
        <Pager
          previous={beside("before", page.previous)}
          next={beside("after", page.next)}
          total={page.total}
        />
      </div>
    </>
  );
}

function useActiveFilters(departments: { value: number; label: string }[]): ActiveFilter[] {
  const text = useText(moneyText);
  const [params] = useSearchParams();
  const show = params.get("show");
  const month = Number(params.get("month"));
  const department = params.get("department");
  const active: (ActiveFilter | false)[] = [
    params.has("year") && { name: "year", label: params.get("year") ?? "" },
    month >= 1 && month <= 12 && { name: "month", label: text.monthName(month) },
    !!department && {
      name: "department",
      label: departments.find((one) => String(one.value) === department)?.label ?? department,
    },
    !!params.get("project") && { name: "project", label: params.get("project") ?? "" },
    (show === "corrected" || show === "ended") && { name: "show", label: text.shows[show] },
  ];
  return active.filter((one) => one !== false);
}
