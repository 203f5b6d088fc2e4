import { Link } from "#app/components/ui/link.tsx";
import { Money } from "#app/components/ui/money.tsx";
import { StageBadge } from "#app/components/ui/state-badge.tsx";
import { type Column, Table } from "#app/components/ui/table.tsx";
import { shareOfPlan } from "#app/domain/disbursement/limits.ts";
import {
  formatDate,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  formatWorkingDays,
} from "#app/i18n/format.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export interface ProjectTableRow {
  code: string;
  name: string;
  owner: string;
  stage: string;
  round: number;
  since: string;
  days: number;
  limit: number;
  budget: number;
  plan: number | null;
  carriedOver: number | null;
  disbursed: number | null;
  carriedDisbursed: number | null;
  blockers: number;
}

/** One row a project: where it stands, how long already, and its money. */
export function ProjectTable({ rows, year }: { rows: readonly ProjectTableRow[]; year: number }) {
  const text = useText(projectText);
  const columns: Column<ProjectTableRow>[] = [
    {
      key: "code",
      label: text.code,
      sort: "code",
      bare: true,
      cell: (row) => <span className="code">{row.code}</span>,
    },
    {
      key: "name",
      label: text.name,
      sort: "name",
      isHead: true,
      cell: (row) => (
        <Link to={paths.project(row.code)} className="plain">
          {row.name}
        </Link>
      ),
    },
    { key: "owner", label: text.owner, sort: "owner", wide: true, cell: (row) => row.owner },
    {
      key: "stage",
      label: text.stage,
      sort: "stage",
      cell: (row) => (
        <span title={text.since(formatDate(row.since))}>
          <StageBadge name={row.stage} round={row.round} />
        </span>
      ),
    },
    {
      key: "days",
      label: text.daysAllowed,
      sort: "days",
      align: "num",
      cell: (row) => <DaysAtStage days={row.days} limit={row.limit} />,
    },
    {
      key: "blockers",
      label: text.blockers,
      sort: "blockers",
      align: "num",
      cell: (row) =>
        row.blockers === 0 ? null : (
          <Link to={paths.issues({ project: row.code })} className="chip t-over">
            {row.blockers}
          </Link>
        ),
    },
    {
      key: "plan",
      label: text.plan(year),
      sort: "plan",
      align: "num",
      wide: true,
      cell: (row) => <Planned row={row} />,
    },
    {
      key: "disbursed",
      label: text.disbursed,
      sort: "disbursed",
      align: "num",
      cell: (row) => (
        <Link to={paths.projectMoney(row.code, year)} className="plain">
          <Disbursed row={row} />
        </Link>
      ),
    },
    {
      key: "budget",
      label: text.budget,
      sort: "budget",
      align: "num",
      wide: true,
      cell: (row) => <Money amount={row.budget} short />,
    },
  ];
  return <Table caption={text.caption} columns={columns} rows={rows} rowKey={(row) => row.code} />;
}

/** “! 51 / 30”, red past the time allowed. */
export function DaysAtStage({ days, limit }: { days: number; limit: number }) {
  const text = useText(figures);
  const locale = useLocale();
  const title = text.limit(formatWorkingDays(limit, locale));
  if (days <= limit) {
    return (
      <span title={title}>
        {formatNumber(days, locale)}
        <span className="text-ink-3"> / {limit}</span>
      </span>
    );
  }
  return (
    <span className="text-over" title={title}>
      <b>! {formatNumber(days, locale)}</b> / {limit}
      <span className="sr-only">, {text.overLimit}</span>
    </span>
  );
}

function Planned({ row }: { row: ProjectTableRow }) {
  const text = useText(projectText);
  const locale = useLocale();
  return (
    <>
      <Money amount={row.plan} short />
      {row.carriedOver ? (
        <div className="muted">{text.carriedOver(formatMoneyShort(row.carriedOver, locale))}</div>
      ) : null}
    </>
  );
}

function Disbursed({ row }: { row: ProjectTableRow }) {
  const locale = useLocale();
  const { plan, disbursed, carriedDisbursed } = row;
  if (!plan || !disbursed) return <Money amount={disbursed} short />;
  const share = shareOfPlan({ plan, disbursed, carriedDisbursed: carriedDisbursed ?? 0 });
  return (
    <span>
      <Money amount={disbursed} short />
      <span className="text-ink-3 md:block"> {formatPercent(share, locale)}</span>
    </span>
  );
}
