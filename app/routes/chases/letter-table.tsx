import { Chip } from "#app/components/ui/chip.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { DateText } from "#app/components/ui/state-badge.tsx";
import { Table } from "#app/components/ui/table.tsx";
import type { LetterRow } from "#app/domain/issue/chase-letters.server.ts";
import { formatDayMonth } from "#app/i18n/format.ts";
import { chaseText } from "#app/i18n/text/chase.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** Letters sent, with what was answered. */
export function LetterTable({ rows }: { rows: readonly LetterRow[] }) {
  const text = useText(chaseText);
  return (
    <Table<LetterRow>
      caption={text.title}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "to",
          label: text.column.to,
          isHead: true,
          bare: true,
          cell: (row) => (
            <Link to={paths.chaseLetter(row.id)} className="plain">
              {row.to}
            </Link>
          ),
        },
        { key: "day", label: text.column.day, cell: (row) => <DateText day={row.sentOn} /> },
        {
          key: "channel",
          label: text.column.channel,
          cell: (row) =>
            row.documentNumber
              ? `${text.channel[row.channel]} ${row.documentNumber}`
              : text.channel[row.channel],
        },
        {
          key: "issues",
          label: text.column.issues,
          cell: (row) => (
            <span className="flex flex-wrap gap-x-2">
              {row.codes.map((code) => (
                <Link key={code} to={paths.issue(code)} className="code plain">
                  {code}
                </Link>
              ))}
            </span>
          ),
        },
        { key: "answer", label: text.column.answer, cell: (row) => <Answered row={row} /> },
      ]}
    />
  );
}

function Answered({ row }: { row: LetterRow }) {
  const text = useText(chaseText);
  const answered = text.ofAll(row.codes.length - row.unanswered, row.codes.length);
  if (row.unanswered === 0) {
    return (
      <Chip tone="done" glyph="✓">
        {answered}
      </Chip>
    );
  }
  const day = formatDayMonth(row.answerBy);
  return (
    <>
      <Chip tone={row.isLate ? "over" : "soon"} glyph={row.isLate ? "!" : "…"}>
        {row.isLate ? text.late(day) : text.waiting(day)}
      </Chip>
      {row.codes.length > 1 ? <div className="muted">{answered}</div> : null}
    </>
  );
}
