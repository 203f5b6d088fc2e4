import { AnswerProgressChip } from "#app/components/answer-progress.tsx";
import { Lifeline } from "#app/components/lifeline.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { DeadlineBadge, StageName, StateBadge } from "#app/components/ui/state-badge.tsx";
import { type Column, Table } from "#app/components/ui/table.tsx";
import type { RegisterRow } from "#app/domain/issue/register.server.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import { formatDate } from "#app/i18n/format.ts";
import { register } from "#app/i18n/text/issue.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export type ShownRow = Omit<RegisterRow, "id" | "key" | "waiting"> & {
  /** Whose move it is, in few words. */
  waits?: string;
};

function Lead({ row }: { row: ShownRow }) {
  return row.waits === undefined ? (
    row.lead
  ) : (
    <>
      {row.lead}
      <div className="muted">{row.waits}</div>
    </>
  );
}

/** One row an issue: what and whose, by when, how its life went. Lean: it stands fifty times. */
export function RegisterTable({ rows, next }: { rows: readonly ShownRow[]; next: string | null }) {
  const text = useText(register);
  const columns: Column<ShownRow>[] = [
    {
      key: "issue",
      label: text.column.issue,
      sort: "code",
      isHead: true,
      cell: (row) => (
        <>
          <Link to={paths.issue(row.code)} className="plain">
            {row.text}
          </Link>
          <div className="meta font-normal">
            <span className="code">{row.code}</span>
            {row.project ? <span>{row.project}</span> : null}
            {row.stage ? (
              <span>
                <StageName name={row.stage} round={row.round} />
              </span>
            ) : null}
            {row.state === "open" || row.state === "paused" ? null : (
              <StateBadge state={row.state} />
            )}
            {row.answers ? <AnswerProgressChip progress={row.answers} /> : null}
            {row.carried > 0 ? <span>{text.carried(row.carried)}</span> : null}
            {row.stalled > 0 ? <span>{text.stalled(row.stalled)}</span> : null}
            {row.asked ? <DeadlineBadge flag="extension_asked" /> : null}
            {row.escalated ? <DeadlineBadge flag="escalated" /> : null}
          </div>
        </>
      ),
    },
    { key: "lead", label: text.column.lead, sort: "lead", cell: (row) => <Lead row={row} /> },
    {
      key: "deadline",
      label: text.column.deadline,
      sort: "deadline",
      cell: (row) =>
        row.deadline === null ? null : (
          <>
            <span className="md:block">{formatDate(row.deadline)} </span>
            {row.state === "cancelled" ? null : (
              <DeadlineBadge flag={row.flag} days={row.days} short />
            )}
          </>
        ),
    },
    {
      key: "life",
      label: text.column.life,
      sort: "carried",
      cell: (row) => <Lifeline life={row.life} next={isOpen(row.state) ? next : null} />,
    },
  ];
  return <Table caption={text.caption} columns={columns} rows={rows} rowKey={(row) => row.code} />;
}
