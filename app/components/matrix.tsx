import type { LifeMark } from "#app/domain/issue/life.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { useText } from "#app/i18n/text.ts";
import { MarkCell, markTones, type ShownMark } from "./mark-cell.tsx";
import { Link } from "./ui/link.tsx";

export interface MatrixMeeting {
  id: number | string;
  /** “Th.11”. */
  label: string;
  to?: string;
  title?: string;
}

export interface MatrixRow {
  code: string;
  title: string;
  to: string;
  /** The lead department's short name. */
  note?: string;
  /** One per meeting, in the order of `meetings`; null where the issue was not there. */
  cells: readonly ({ mark: LifeMark; to?: string | undefined } | null)[];
}

/** The follow-up matrix: issues × meetings, each cell opens what was concluded that day. */
export function Matrix({
  caption,
  head,
  meetings,
  rows,
}: {
  caption: string;
  /** The head of the first column: “Việc theo dõi”. */
  head: string;
  meetings: readonly MatrixMeeting[];
  rows: readonly MatrixRow[];
}) {
  const text = useText(figures);
  return (
    <div className="table-box">
      <table className="table matrix">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {meetings.map((meeting) => (
              <th key={meeting.id} scope="col" className="mid" title={meeting.title}>
                {meeting.to ? (
                  <Link to={meeting.to} className="plain">
                    {meeting.label}
                  </Link>
                ) : (
                  meeting.label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <Link to={row.to} className="plain">
                  <span className="code mr-2">{row.code}</span>
                  {row.title}
                </Link>
                {row.note ? <span className="muted ml-2">{row.note}</span> : null}
              </th>
              {meetings.map((meeting, index) => {
                const cell = row.cells[index];
                if (!cell || cell.mark === "next") {
                  return <td key={meeting.id} className="mid" />;
                }
                return (
                  <td key={meeting.id} className="mid" data-label={meeting.label}>
                    <MarkCell
                      mark={cell.mark}
                      to={cell.to}
                      label={`${meeting.label}: ${text.mark[cell.mark]}`}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const usual: readonly ShownMark[] = [
  "new",
  "kept",
  "extended",
  "overdue",
  "escalated",
  "paused",
  "resolved",
  "resolved_late",
];

/** Says what the glyphs mean; by default the usual ones, or those that stand above it. */
export function MarkLegend({ rows }: { rows?: readonly MatrixRow[] }) {
  const text = useText(figures);
  const present = new Set(rows?.flatMap((row) => row.cells.map((cell) => cell?.mark)));
  const marks = rows
    ? (Object.keys(markTones) as ShownMark[]).filter((mark) => present.has(mark))
    : usual;
  return (
    <ul
      aria-label={text.legend}
      className="flex flex-wrap gap-x-3.5 gap-y-1.5 border-t border-line px-4.5 py-2.5 text-xs text-ink-2 max-md:px-3.5"
    >
      {marks.map((mark) => (
        <li key={mark} className="flex items-center gap-1.5">
          <span className={`cell legend t-${markTones[mark]}`} aria-hidden="true">
            <svg aria-hidden="true">
              <use href={`/icons.svg#g-${mark}`} />
            </svg>
          </span>
          {text.mark[mark]}
        </li>
      ))}
    </ul>
  );
}
