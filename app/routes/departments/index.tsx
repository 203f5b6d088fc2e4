import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireContext } from "#app/auth/guard.server.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { FilterBar, FilterSelect, FilterText } from "#app/components/ui/filter-bar.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { type Column, Table } from "#app/components/ui/table.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { departmentKinds } from "#app/domain/department/kind.ts";
import { canKeepDepartments } from "#app/domain/department/policy.ts";
import { listDepartments } from "#app/domain/department/queries.server.ts";
import { listOwedAnswers } from "#app/domain/issue/answer-list.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** What an address may say; anything else is as if it were not there. */
const search = z.object({
  q: z.string().max(200).optional().catch(undefined),
  kind: z.enum(departmentKinds).optional().catch(undefined),
  state: z.enum(["active", "inactive"]).optional().catch(undefined),
});

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = requireContext(args);
  const params = new URL(args.request.url).searchParams;
  const filter = search.parse(Object.fromEntries(params));
  const [departments, owed] = await Promise.all([
    listDepartments(db, filter),
    listOwedAnswers(db, todayOf(now)),
  ]);
  return {
    title: `${textFor(actor.locale, administration).departments.title} · Giao ban`,
    canAdd: canKeepDepartments(actor),
    filter,
    departments: departments.map(({ nameVi, nameEn, ...row }) => ({
      ...row,
      overdueAnswers: owed.find((one) => one.departmentId === row.id)?.overdue ?? 0,
      name: actor.locale === "en" ? nameEn : nameVi,
    })),
  };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["departments"][number];

export default function Departments() {
  const { canAdd, filter, departments } = useLoaderData<typeof loader>();
  const { departments: text, kinds } = useText(administration);
  const locale = useLocale();
  const { q, kind, state } = filter;
  const active = [
    ...(q ? [{ name: "q", label: `“${q}”` }] : []),
    ...(kind ? [{ name: "kind", label: kinds[kind] }] : []),
    ...(state ? [{ name: "state", label: text[state] }] : []),
  ];
  return (
    <>
      <PageHeader
        title={text.title}
        below={text.count(formatNumber(departments.length, locale))}
        actions={
          canAdd ? (
            <LinkButton to={paths.newDepartment()} variant="primary" icon="plus">
              {text.add}
            </LinkButton>
          ) : null
        }
      />
      <FilterBar active={active}>
        <FilterText label={text.search} />
        <FilterSelect
          name="kind"
          label={text.kind}
          options={departmentKinds.map((value) => ({ value, label: kinds[value] }))}
        />
        <FilterSelect
          name="state"
          label={text.state}
          options={(["active", "inactive"] as const).map((value) => ({
            value,
            label: text[value],
          }))}
        />
      </FilterBar>
      <Card>
        {departments.length > 0 ? (
          <Table
            caption={text.title}
            columns={columnsOf(text, kinds)}
            rows={departments}
            rowKey={(row) => row.code}
          />
        ) : (
          <EmptyState icon="building" title={text.empty}>
            {text.emptyText}
          </EmptyState>
        )}
      </Card>
    </>
  );
}

type Words = typeof administration.vi.departments;

function columnsOf(text: Words, kinds: typeof administration.vi.kinds): Column<Row>[] {
  return [
    {
      key: "name",
      label: text.name,
      isHead: true,
      cell: (row) => (
        <>
          <Link to={paths.department(row.code)} className="link">
            {row.name}
          </Link>
          {row.isActive ? null : (
            <>
              {" "}
              <Chip tone="pause">{text.inactive}</Chip>
            </>
          )}
        </>
      ),
    },
    { key: "code", label: text.code, cell: (row) => row.code },
    { key: "kind", label: text.kind, cell: (row) => kinds[row.kind] },
    {
      key: "projects",
      label: text.projects,
      align: "num",
      cell: (row) => (
        <Count of={row.projects} to={paths.projects({ department: row.id })} name={row.name} />
      ),
    },
    {
      key: "issues",
      label: text.openIssues,
      align: "num",
      cell: (row) => (
        <Count
          of={row.openIssues}
          to={paths.issues({ department: row.id, part: "lead" })}
          name={row.name}
        />
      ),
    },
    {
      key: "answers",
      label: text.overdueAnswers,
      align: "num",
      cell: (row) => (
        <Count
          of={row.overdueAnswers}
          to={paths.issues({ department: row.id, part: "asked", flag: "overdue" })}
          name={row.name}
        />
      ),
    },
  ];
}

/** A number opens the list that it counts. */
function Count({ of, to, name }: { of: number; to: string; name: string }) {
  const locale = useLocale();
  if (of === 0) return <span className="text-ink-3">0</span>;
  const figure = formatNumber(of, locale);
  return (
    <Link to={to} className="link" aria-label={`${figure}, ${name}`}>
      {figure}
    </Link>
  );
}
