import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import {
  type ActiveFilter,
  FilterBar,
  FilterSelect,
  FilterText,
} from "#app/components/ui/filter-bar.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { type BoardColumn, getBoard, movesOfCard } from "#app/domain/appraisal/board.server.ts";
import { moreOf, readBoardQuery } from "#app/domain/appraisal/board-query.ts";
import { todayOf } from "#app/domain/clock.ts";
import { scope } from "#app/domain/issue/scope.server.ts";
import { openStates } from "#app/domain/issue/status.ts";
import { getProjectFilterOptions } from "#app/domain/project/list.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { board as boardText } from "#app/i18n/text/board.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { MoneyTabs } from "../money/money-tabs.tsx";
import { StageColumns } from "./stage-columns.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const { actor } = ctx;
  const isVi = actor.locale === "vi";
  const today = todayOf(ctx.now);
  const query = readBoardQuery(new URL(args.request.url).searchParams, today);
  const [board, options] = await Promise.all([
    getBoard(ctx.db, query, today, openStates, scope(ctx)),
    getProjectFilterOptions(ctx.db),
  ]);
  const cardsOf = (column: BoardColumn) =>
    column.cards.map((card) => ({
      code: card.code,
      name: (isVi ? card.vi : card.en) || card.vi,
      owner: isVi ? card.owner : card.ownerEn,
      round: card.round,
      clock: card.clock,
      isPaused: card.isPaused,
      days: card.days,
      limit: card.limit,
      blockers: card.blockers,
      moves: movesOfCard(actor, board, card, column.id).map(
        ({ stageId, direction }) => [stageId, direction] as const,
      ),
    }));
  return {
    title: `${textFor(actor.locale, boardText).title} · Giao ban`,
    year: query.year,
    columns: board.columns.map((column) => ({
      id: column.id,
      code: column.code,
      name: isVi ? column.vi : column.en,
      count: column.count,
      over: column.over,
      plan: column.plan,
      median: column.median,
      limits: column.limits,
      more: moreOf(column),
      cards: cardsOf(column),
    })),
    departments: options.departments.map((one) => ({
      value: one.id,
      label: isVi ? one.vi : one.en,
    })),
    kinds: options.kinds.map((one) => ({ value: one.id, label: isVi ? one.vi : one.en })),
    years: [...new Set([...options.years, query.year])].sort((a, b) => b - a),
  };
}

export type BoardPage = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ProjectBoard() {
  const page = useLoaderData<typeof loader>();
  const text = useText(boardText);
  const words = useText(projectText);
  const locale = useLocale();
  const active = useActiveFilters(page);
  const sum = (of: "count" | "over") => page.columns.reduce((all, column) => all + column[of], 0);
  const count = sum("count");
  return (
    <>
      <PageHeader
        title={text.title}
        below={
          <span>
            {text.summary(formatNumber(count, locale), formatNumber(sum("over"), locale))}
          </span>
        }
      />
      <MoneyTabs />
      <FilterBar active={active} keep={[]}>
        <FilterText label={words.search} placeholder={words.searchHint} />
        <FilterSelect name="department" label={words.department} options={page.departments} />
        <FilterSelect name="kind" label={words.kind} options={page.kinds} />
        {page.years.length > 1 ? (
          <FilterSelect
            name="year"
            label={words.year}
            options={page.years.map((year) => ({ value: year, label: String(year) }))}
            empty={String(page.year)}
          />
        ) : null}
      </FilterBar>
      {count === 0 ? (
        <div className="card">
          <EmptyState icon="search" title={text.none}>
            {text.noneHint}
          </EmptyState>
        </div>
      ) : (
        <StageColumns columns={page.columns} year={page.year} />
      )}
    </>
  );
}

function useActiveFilters({
  departments,
  kinds,
}: Pick<BoardPage, "departments" | "kinds">): ActiveFilter[] {
  const text = useText(projectText);
  const [params] = useSearchParams();
  const active: ActiveFilter[] = [];
  const q = params.get("q");
  if (q) active.push({ name: "q", label: text.filters.q(q) });
  for (const [name, options] of Object.entries({ department: departments, kind: kinds })) {
    const value = params.get(name);
    if (!value) continue;
    const found = options.find((option) => String(option.value) === value);
    active.push({ name, label: found?.label ?? value });
  }
  return active;
}
