import { useSearchParams } from "@remix-run/react";
import { Link } from "#app/components/ui/link.tsx";
import { Money } from "#app/components/ui/money.tsx";
import { type Column, Table } from "#app/components/ui/table.tsx";
import { shareOfPlan } from "#app/domain/disbursement/limits.ts";
import type { YearSums } from "#app/domain/disbursement/province.server.ts";
import { compareNames, formatDate, formatNumber, formatPercent } from "#app/i18n/format.ts";
import { money as moneyText } from "#app/i18n/text/money.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export interface DepartmentRow extends YearSums {
  /** Null for the whole province. */
  id: number | null;
  name: string;
  projects: number;
  asOf: string | null;
}

/** A row an owner, the whole province first; every number opens the list behind it. */
export function DepartmentTable({
  rows,
  total,
  year,
}: {
  rows: readonly DepartmentRow[];
  total: DepartmentRow;
  year: number;
}) {
  const text = useText(moneyText);
  const locale = useLocale();
  const sorted = useSorted(rows);
  const to = (row: DepartmentRow, more: Record<string, string> = {}) =>
    paths.projects({ department: row.id ?? undefined, year, ...more });
  const columns: Column<DepartmentRow>[] = [
    {
      key: "name",
      label: text.department,
      sort: "name",
      isHead: true,
      cell: (row) => (
        <Link to={to(row)} className="plain">
          {row.name}
        </Link>
      ),
    },
    {
      key: "projects",
      label: text.projects,
      sort: "projects",
      align: "num",
      cell: (row) => (
        <Link to={to(row)} className="plain">
          {formatNumber(row.projects, locale)}
        </Link>
      ),
    },
    {
      key: "plan",
      label: text.planShort,
      sort: "plan",
      align: "num",
      cell: (row) => (
        <Link to={to(row, { sort: "plan", dir: "desc" })} className="plain">
          <Money amount={row.plan} short />
        </Link>
      ),
    },
    {
      key: "carried",
      label: text.carriedOver,
      sort: "carried",
      align: "num",
      cell: (row) =>
        row.carriedOver === 0 ? null : (
          <Link to={to(row, { show: "carried" })} className="plain">
            <Money amount={row.carriedOver} short />
          </Link>
        ),
    },
    {
      key: "disbursed",
      label: text.disbursedShort,
      sort: "disbursed",
      align: "num",
      cell: (row) =>
        row.disbursed === 0 ? (
          <span className="text-ink-3">0</span>
        ) : (
          <Link
            to={paths.disbursements({ year, department: row.id ?? undefined })}
            className="plain"
          >
            <Money amount={row.disbursed} short />
          </Link>
        ),
    },
    {
      key: "asOf",
      label: text.asOfHead,
      wide: true,
      cell: (row) => (row.asOf ? formatDate(row.asOf) : null),
    },
    {
      key: "share",
      label: text.shareShort,
      sort: "share",
      align: "num",
      cell: (row) => (
        <Link to={to(row, { sort: "share" })} className="plain">
          <b>{formatPercent(shareOfPlan(row), locale)}</b>
        </Link>
      ),
    },
  ];
  return (
    <Table
      caption={text.byDepartmentCaption(year)}
      columns={columns}
      rows={[total, ...sorted]}
      rowKey={(row) => row.id ?? "all"}
    />
  );
}

const figures: Record<string, (row: DepartmentRow) => number> = {
  projects: (row) => row.projects,
  plan: (row) => row.plan,
  carried: (row) => row.carriedOver,
  disbursed: (row) => row.disbursed,
  share: (row) => shareOfPlan(row) ?? -1,
};

/** By the head that was chosen, else in the order of departments. */
function useSorted(rows: readonly DepartmentRow[]): DepartmentRow[] {
  const [params] = useSearchParams();
  const sort = params.get("sort") ?? "";
  const sign = params.get("dir") === "desc" ? -1 : 1;
  const figure = Object.hasOwn(figures, sort) ? figures[sort] : undefined;
  if (figure) return [...rows].sort((a, b) => sign * (figure(a) - figure(b)));
  return sort === "name"
    ? [...rows].sort((a, b) => sign * compareNames(a.name, b.name))
    : [...rows];
}
