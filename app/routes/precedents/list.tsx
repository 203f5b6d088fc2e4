import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { FilterBar, FilterSelect, FilterText } from "#app/components/ui/filter-bar.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { listPrecedents, type PrecedentRow } from "#app/domain/precedent/list.server.ts";
import {
  precedentFilters,
  precedentStates,
  readPrecedentQuery,
} from "#app/domain/precedent/list-query.ts";
import { canPropose } from "#app/domain/precedent/policy.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { precedentText } from "#app/i18n/text/precedent.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const query = readPrecedentQuery(new URL(args.request.url).searchParams);
  const page = await listPrecedents(ctx, query);
  return {
    title: `${textFor(ctx.actor.locale, precedentText).title} · Giao ban`,
    ...page,
    state: query.state,
    canPropose: canPropose(ctx.actor),
  };
}

export default function Precedents() {
  const data = useLoaderData<typeof loader>();
  const text = useText(precedentText);
  const locale = useLocale();
  const [params] = useSearchParams();
  const kept = Object.fromEntries(precedentFilters.map((name) => [name, params.get(name) ?? ""]));
  const isFiltered = precedentFilters.some((name) => name !== "state" && params.get(name));
  const last = data.rows.at(-1);
  return (
    <>
      <PageHeader
        title={text.title}
        below={
          <>
            <span>{text.total(formatNumber(data.total, locale))}</span>
            <span>{text.intro}</span>
          </>
        }
        actions={
          data.canPropose ? (
            <LinkButton to={paths.newPrecedent()} variant="primary" icon="plus">
              {text.propose}
            </LinkButton>
          ) : null
        }
      />
      <Tabs
        label={text.views}
        tabs={precedentStates.map((state) => ({
          to: paths.precedents({ ...kept, state: state === "approved" ? "" : state }),
          label: text.view[state],
          count: data.counts[state],
          isCurrent: data.state === state,
        }))}
      />
      <Filters options={data.options} />
      <Card>
        {data.rows.map((row) => (
          <Row key={row.code} row={row} />
        ))}
        {data.rows.length === 0 ? (
          <EmptyState icon="layers" title={text.noneTitle}>
            {isFiltered ? text.noneFiltered : text.noneAll}
          </EmptyState>
        ) : null}
        {data.hasMore && last ? (
          <div className="row no-print">
            <Link to={paths.precedents({ ...kept, before: last.id })} className="link">
              {text.older}
            </Link>
          </div>
        ) : null}
      </Card>
    </>
  );
}

type Options = Awaited<ReturnType<typeof listPrecedents>>["options"];

function Filters({ options }: { options: Options }) {
  const text = useText(precedentText);
  const [params] = useSearchParams();
  const named = {
    stage: { label: text.stage, all: options.stages },
    category: { label: text.category, all: options.categories },
    kind: { label: text.kind, all: options.kinds },
  };
  const q = params.get("q");
  const active = [
    ...(q ? [{ name: "q", label: q }] : []),
    ...Object.entries(named).flatMap(([name, { label, all }]) => {
      const value = params.get(name);
      if (!value) return [];
      const found = all.find((one) => one.value === value);
      return [{ name, label: `${label}: ${found?.label ?? value}` }];
    }),
  ];
  return (
    <FilterBar active={active} keep={["state"]}>
      <FilterText label={text.searchLabel} placeholder={text.searchHint} />
      {Object.entries(named).map(([name, { label, all }]) => (
        <FilterSelect key={name} name={name} label={label} options={all} />
      ))}
    </FilterBar>
  );
}

function Row({ row }: { row: PrecedentRow }) {
  const text = useText(precedentText);
  return (
    <article className="row keep" aria-labelledby={row.code}>
      <div className="meta mb-0.5">
        <span className="code">{row.code}</span>
        {row.stage ? <Chip tone="brand">{row.stage}</Chip> : null}
        {row.category ? <Chip tone="kept">{row.category}</Chip> : null}
        {row.kind ? <span>{row.kind}</span> : null}
        {row.state === "proposed" ? (
          <Chip tone="soon" glyph="…">
            {text.view.proposed}
          </Chip>
        ) : null}
      </div>
      <h2 id={row.code} className="text-md">
        <Link to={paths.precedent(row.code)} className="plain">
          {row.title}
        </Link>
      </h2>
      <p className="text-ink-2">{row.solution}</p>
      {row.norm || row.document ? (
        <p className="muted">{[row.norm, row.document].filter(Boolean).join(" · ")}</p>
      ) : null}
    </article>
  );
}
