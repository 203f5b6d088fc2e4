import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { type Column, Table } from "#app/components/ui/table.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { departmentsOf } from "#app/domain/context.ts";
import { listWaitingFlows } from "#app/domain/overview/waiting.server.ts";
import {
  byDepartment,
  byOthers,
  type DepartmentWaiting,
  sidesOf,
} from "#app/domain/overview/waiting-flow.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { waitingPage } from "#app/i18n/text/waiting-page.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { lists } from "./lists.ts";
import { WaitingColumns, WaitingLines } from "./waiting-card.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** The reader's own department first; `?department=12` another, `?department=all` the province. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const flows = await listWaitingFlows(ctx);
  const asked = new URL(args.request.url).searchParams.get("department");
  const own = departmentsOf(ctx.actor)[0] ?? null;
  const all = byDepartment(flows);
  const id = asked === null ? own : Number(asked);
  const name = all.find((one) => one.id === id)?.name;
  const title = `${textFor(ctx.actor.locale, waitingPage).title} · Giao ban`;
  const isOwn = id !== null && id === own;
  if (id !== null && (isOwn || name !== undefined)) {
    const department = { id, name: name ?? ctx.actor.departmentName ?? "" };
    return { title, own, department, sides: sidesOf(flows, [id]), rows: [], others: [] };
  }
  return { title, own, department: null, sides: null, rows: all, others: byOthers(flows) };
}

export default function Waiting() {
  const { own, department, sides, rows, others } = useLoaderData<typeof loader>();
  const text = useText(waitingPage);
  const locale = useLocale();
  const isOther = department !== null && department.id !== own;
  const tabs = [
    ...(own === null
      ? []
      : [
          {
            to: paths.waiting({ department: own }),
            label: text.mine,
            isCurrent: department?.id === own,
          },
        ]),
    {
      to: paths.waiting({ department: "all" }),
      label: text.province,
      isCurrent: department === null,
    },
    ...(isOther
      ? [
          {
            to: paths.waiting({ department: department.id }),
            label: department.name,
            isCurrent: true,
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHeader title={text.title} below={text.intro} />
      <Tabs label={text.scope} tabs={tabs} />
      {department && sides ? (
        <Card id="sides" title={department.name}>
          <WaitingColumns {...sides} department={department.id} />
          {sides.own > 0 ? (
            <div className="row">
              <Link to={lists.ownMoves(department.id)} className="link">
                {text.ownCount(formatNumber(sides.own, locale))}
              </Link>
            </div>
          ) : null}
        </Card>
      ) : (
        <div className="grid gap-5">
          <Card id="departments" title={text.departments}>
            {rows.length === 0 ? (
              <EmptyState icon="check-circle" title={text.none}>
                {text.noneText}
              </EmptyState>
            ) : (
              <DepartmentTable rows={rows} />
            )}
          </Card>
          {others.length > 0 ? (
            <Card id="others" title={text.others}>
              <WaitingLines lines={others} to={lists.waitingFor} />
            </Card>
          ) : null}
        </div>
      )}
    </>
  );
}

function DepartmentTable({ rows }: { rows: readonly DepartmentWaiting[] }) {
  const text = useText(waitingPage);
  const locale = useLocale();
  const count = (
    key: "own" | "awaited" | "awaiting",
    to: (id: number) => string,
  ): Column<DepartmentWaiting> => ({
    key,
    label: text[key],
    align: "num",
    cell: (row) =>
      row[key] === 0 ? (
        <span className="text-ink-3">0</span>
      ) : (
        <Link to={to(row.id)} className="plain">
          {formatNumber(row[key], locale)}
        </Link>
      ),
  });
  return (
    <Table<DepartmentWaiting>
      caption={text.departments}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "department",
          label: text.department,
          isHead: true,
          bare: true,
          cell: (row) => (
            <Link to={paths.waiting({ department: row.id })} className="plain">
              {row.name}
            </Link>
          ),
        },
        count("own", lists.ownMoves),
        count("awaited", lists.awaitedOf),
        count("awaiting", lists.awaitingOf),
        {
          key: "longest",
          label: text.longest,
          align: "num",
          cell: (row) => (row.longest === 0 ? null : text.days(formatNumber(row.longest, locale))),
        },
      ]}
    />
  );
}
