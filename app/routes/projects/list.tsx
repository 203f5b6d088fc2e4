import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import {
  type ActiveFilter,
  FilterBar,
  FilterSelect,
  FilterText,
} from "#app/components/ui/filter-bar.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { openVisits } from "#app/domain/appraisal/clocks.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import { scope } from "#app/domain/issue/scope.server.ts";
import { openStates } from "#app/domain/issue/status.ts";
import { getProjectFilterOptions, listProjects } from "#app/domain/project/list.server.ts";
import { cursorText, readProjectListQuery } from "#app/domain/project/list-query.ts";
import { canCreateProject } from "#app/domain/project/policy.ts";
import { formatMoney, formatNumber, formatPercent } from "#app/i18n/format.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { MoneyTabs } from "../money/money-tabs.tsx";
import { ProjectTable } from "./project-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const { locale } = ctx.actor;
  const today = todayOf(ctx.now);
  const params = new URL(args.request.url).searchParams;
  const query = readProjectListQuery(params, today);
  const [list, options] = await Promise.all([
    listProjects(ctx.db, query, openVisits(today), openStates, scope(ctx)),
    getProjectFilterOptions(ctx.db),
  ]);
  const isVi = locale === "vi";
  const first = list.rows[0];
  const last = list.rows.at(-1);
  const names = (all: { vi: string; en: string }[]) => all.map((one) => (isVi ? one.vi : one.en));
  return {
    title: `${textFor(locale, projectText).title} · Giao ban`,
    rows: list.rows.map((row) => ({
      code: row.code,
      name: (isVi ? row.vi : row.en) || row.vi,
      owner: isVi ? row.owner : row.ownerEn,
      stage: isVi ? row.stage : row.stageEn,
      round: row.round,
      since: row.since,
      days: row.days,
      limit: row.limit,
      budget: row.budget,
      plan: row.plan,
      carriedOver: row.carriedOver,
      disbursed: row.disbursed,
      carriedDisbursed: row.carriedDisbursed,
      blockers: row.blockers,
    })),
    total: list.total,
    budget: list.budget,
    plan: list.plan,
    disbursed: list.disbursed - list.carriedDisbursed,
    year: query.year,
    previous: list.hasPrevious && first ? cursorText(first.key, first.id) : null,
    next: list.hasNext && last ? cursorText(last.key, last.id) : null,
    departments: names(options.departments).map((label, index) => ({
      value: options.departments[index]?.id ?? 0,
      label,
    })),
    stages: names(options.stages).map((label, index) => ({
      value: options.stages[index]?.code ?? "",
      label,
    })),
    kinds: names(options.kinds).map((label, index) => ({
      value: options.kinds[index]?.id ?? 0,
      label,
    })),
    years: [...new Set([...options.years, query.year])].sort((a, b) => b - a),
    canAdd: canCreateProject(ctx.actor),
  };
}

const shows = ["blocked", "over", "carried", "ended"] as const;

export default function Projects() {
  const page = useLoaderData<typeof loader>();
  const text = useText(projectText);
  const locale = useLocale();
  const [params] = useSearchParams();
  const beside = (side: "after" | "before", cursor: string | null) => {
    if (cursor === null) return null;
    const next = new URLSearchParams(params);
    next.delete("after");
    next.delete("before");
    next.set(side, cursor);
    return `?${next}`;
  };
  const active = useActiveFilters(page);
  const share = formatPercent(page.plan === 0 ? null : page.disbursed / page.plan, locale);
  return (
    <>
      <PageHeader
        title={text.title}
        below={
          <>
            <span>
              {text.summary(formatNumber(page.total, locale), formatMoney(page.budget, locale))}
            </span>
            {page.plan > 0 ? (
              <span>
                {text.ofPlan(
                  page.year,
                  formatMoney(page.plan, locale),
                  formatMoney(page.disbursed, locale),
                  share,
                )}
              </span>
            ) : null}
          </>
        }
        actions={
          page.canAdd ? (
            <LinkButton to={paths.newProject()} variant="primary" icon="plus">
              {text.add}
            </LinkButton>
          ) : null
        }
      />
      <MoneyTabs />
      <FilterBar active={active}>
        <FilterText label={text.search} placeholder={text.searchHint} />
        <FilterSelect name="department" label={text.department} options={page.departments} />
        <FilterSelect name="stage" label={text.stage} options={page.stages} />
        <FilterSelect name="kind" label={text.kind} options={page.kinds} />
        <FilterSelect
          name="show"
          label={text.show}
          options={shows.map((value) => ({
            value,
            label: text.shows[value],
          }))}
        />
        {page.years.length > 1 ? (
          <FilterSelect
            name="year"
            label={text.year}
            options={page.years.map((year) => ({ value: year, label: String(year) }))}
            empty={String(page.year)}
          />
        ) : null}
      </FilterBar>
      <div className="card">
        {page.rows.length === 0 ? (
          <NoProjects isFiltered={active.length > 0} canAdd={page.canAdd} />
        ) : (
          <ProjectTable rows={page.rows} year={page.year} />
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

function NoProjects({ isFiltered, canAdd }: { isFiltered: boolean; canAdd: boolean }) {
  const text = useText(projectText);
  if (isFiltered) {
    return (
      <EmptyState icon="search" title={text.none}>
        {text.noneHint}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="folder"
      title={text.empty}
      action={canAdd ? <Link to={paths.newProject()}>{text.add}</Link> : null}
    >
      {text.emptyHint}
    </EmptyState>
  );
}

interface FilterNames {
  departments: { value: number; label: string }[];
  stages: { value: string; label: string }[];
  kinds: { value: number; label: string }[];
}

function useActiveFilters({ departments, stages, kinds }: FilterNames): ActiveFilter[] {
  const text = useText(projectText);
  const [params] = useSearchParams();
  const active: ActiveFilter[] = [];
  const q = params.get("q");
  if (q) active.push({ name: "q", label: text.filters.q(q) });
  const lists = { department: departments, stage: stages, kind: kinds };
  for (const name of ["department", "stage", "kind"] as const) {
    const value = params.get(name);
    if (!value) continue;
    const found = lists[name].find((option) => String(option.value) === value);
    active.push({ name, label: found?.label ?? value });
  }
  const show = params.get("show");
  const shown = shows.find((one) => one === show);
  if (shown) active.push({ name: "show", label: text.shows[shown] });
  return active;
}
