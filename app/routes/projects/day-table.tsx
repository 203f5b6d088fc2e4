import { Link } from "#app/components/ui/link.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { dayActs, dayActWords } from "#app/domain/appraisal/day-act.ts";
import { dayColumns } from "#app/domain/appraisal/day-paste.ts";
import { dayGrid } from "#app/i18n/text/day-grid.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { CheckedRow } from "./day.server.ts";
import { cellName } from "./day-rows.ts";

/** Empty rows after those that are filled. */
const SPARE = 3;
const LEAST = 5;
const grid = "grid gap-2 md:grid-cols-[1.4fr_1fr_1.2fr_.9fr_.8fr_.8fr_1.6fr]";

/** The rows as cells, with what each does or what is wrong with it beneath. */
export function DayTable({ count, checked }: { count: number; checked: readonly CheckedRow[] }) {
  const text = useText(dayGrid);
  const locale = useLocale();
  const rows = Array.from({ length: Math.max(LEAST, count + SPARE) }, (_, number) => number);
  const hints: Partial<Record<string, string>> = text.columnHints;
  return (
    <div className="card card-body grid gap-3">
      <div className={`${grid} max-md:hidden`} aria-hidden="true">
        {dayColumns.map((column) => (
          <div key={column} className="text-sm">
            <b>{text.columns[column]}</b>
            {hints[column] ? <div className="muted">{hints[column]}</div> : null}
          </div>
        ))}
      </div>
      {rows.map((number) => (
        <fieldset
          key={number}
          className="border-t border-line pt-3 first:border-t-0 md:border-t-0 md:pt-0"
        >
          <legend className="muted md:sr-only">{text.row(number + 1)}</legend>
          <div className={`${grid} max-md:grid-cols-2 items-start`}>
            {dayColumns.map((column) => (
              <TextInput
                key={column}
                name={cellName(number, column)}
                label={`${text.row(number + 1)}: ${text.columns[column]}`}
                hideLabel
                className={column === "note" ? "max-md:col-span-2" : undefined}
                maxLength={2000}
                autoComplete="off"
                placeholder={text.columns[column]}
                list={column === "act" ? "day-acts" : undefined}
              />
            ))}
          </div>
          <Verdict row={checked[number]} />
        </fieldset>
      ))}
      <datalist id="day-acts">
        {dayActs.map((act) => (
          <option key={act} value={dayActWords[act][locale][0]} />
        ))}
      </datalist>
    </div>
  );
}

function Verdict({ row }: { row: CheckedRow | undefined }) {
  const text = useText(dayGrid);
  if (!row) return null;
  if (row.fault !== null)
    return row.code === null ? null : (
      <Link to={paths.projectPart(row.code, "stage")} className="link">
        {text.single}
      </Link>
    );
  return (
    <p className="mt-1 text-sm">
      <span aria-hidden="true">✓ </span>
      <b>{row.name}</b> <span className="muted">{row.said}</span>
    </p>
  );
}
