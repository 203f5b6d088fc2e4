import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { canRaiseSomething } from "#app/domain/issue/policy.ts";
import { COUNT_LIMIT, filterWords, listRegister } from "#app/domain/issue/register.server.ts";
import { cursorText, filterNames, readRegisterQuery } from "#app/domain/issue/register-query.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { register } from "#app/i18n/text/issue.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { RegisterFilters } from "./register-filters.tsx";
import { RegisterTable } from "./register-table.tsx";
import { RegisterViews } from "./register-views.tsx";
import { waitsShort } from "./waits-short.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const { locale } = ctx.actor;
  const params = new URL(args.request.url).searchParams;
  const query = readRegisterQuery(params);
  const [page, words] = await Promise.all([listRegister(ctx, query), filterWords(ctx, query)]);
  const beside = (side: "after" | "before", row: (typeof page.rows)[number] | undefined) => {
    if (!row) return null;
    const to = new URLSearchParams(params);
    to.delete("after");
    to.delete("before");
    to.set(side, cursorText(row.key, row.id));
    return `?${to}`;
  };
  return {
    title: `${textFor(locale, register).register} · Giao ban`,
    // Ids and sort values stay here: what the page does not show is not sent.
    rows: page.rows.map(({ id: _, key: __, waiting, ...row }) => ({
      ...row,
      // What has ended waits for nobody: its row stays as short as it was.
      ...(waiting ? { waits: waitsShort(waiting, locale) } : {}),
    })),
    next: page.next,
    total: page.total > COUNT_LIMIT ? null : page.total,
    limit: COUNT_LIMIT,
    counts: page.counts,
    options: page.options,
    words,
    isNewestFirst: query.isDescending,
    previousTo: page.hasPrevious ? beside("before", page.rows[0]) : null,
    nextTo: page.hasNext ? beside("after", page.rows.at(-1)) : null,
    canRaise: canRaiseSomething(ctx.actor),
  };
}

export default function Register() {
  const data = useLoaderData<typeof loader>();
  const text = useText(register);
  const locale = useLocale();
  const [params] = useSearchParams();
  const isFiltered = filterNames.some((name) => params.get(name));
  const query = Object.fromEntries(filterNames.map((name) => [name, params.get(name) ?? ""]));
  const count =
    data.total === null
      ? text.over(formatNumber(data.limit, locale))
      : text.total(formatNumber(data.total, locale));
  return (
    <>
      <PageHeader
        title={text.register}
        below={
          <>
            <span>{count}</span>
            <Link to={paths.waiting()} className="link">
              {text.waits}
            </Link>
          </>
        }
        actions={
          <>
            <a href={paths.issuesCsv(query)} download className="btn max-md:hidden">
              <Icon name="download" size={18} />
              {text.csv}
            </a>
            {data.canRaise ? (
              <LinkButton to={paths.newIssue()} variant="primary" icon="plus">
                {text.raise}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <RegisterViews counts={data.counts} />
      <RegisterFilters options={data.options} words={data.words} />
      <div className="card">
        {data.rows.length === 0 ? (
          <EmptyState title={text.emptyTitle} icon="flag">
            {isFiltered ? text.emptyFiltered : text.emptyAll}
          </EmptyState>
        ) : (
          <RegisterTable rows={data.rows} next={data.next} />
        )}
        <Pager previous={data.previousTo} next={data.nextTo} />
      </div>
    </>
  );
}
