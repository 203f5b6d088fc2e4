import { Link } from "#app/components/ui/link.tsx";
import { Money } from "#app/components/ui/money.tsx";
import { StageBadge } from "#app/components/ui/state-badge.tsx";
import { type Column, Table } from "#app/components/ui/table.tsx";
import { formatDate, formatNumber, formatPercent, formatWorkingDays } from "#app/i18n/format.ts";
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
  disbursed: number | null;
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
      cell: (row) => <Money amount={row.plan} short />,
    },
    {
      key: "disbursed",
      label: text.disbursed,
      sort: "disbursed",
      align: "num",
      cell: (row) => <Disbursed plan={row.plan} disbursed={row.disbursed} />,
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

function Disbursed({ plan, disbursed }: { plan: number | null; disbursed: number | null }) {
  const locale = useLocale();
  if (plan === null || plan === 0) return <Money amount={disbursed} short />;
  return (
    <span>
      <Money amount={disbursed} short />
      {disbursed ? (
        <span className="text-ink-3 md:block"> {formatPercent(disbursed / plan, locale)}</span>
      ) : null}
    </span>
  );
}
