import { Chip } from "#app/components/ui/chip.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { type Column, Table } from "#app/components/ui/table.tsx";
import type { Entry } from "#app/domain/disbursement/entries.server.ts";
import { formatDate, formatDateTime, formatMoneyExact, formatNumber } from "#app/i18n/format.ts";
import { money as moneyText } from "#app/i18n/text/money.ts";
import { moneyForm } from "#app/i18n/text/money-form.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** Entries as a ledger: the wrong one struck through, the counter-entry beside it, every đồng. */
export function EntryTable({
  entries,
  showsProject,
  canCorrect,
}: {
  entries: readonly Entry[];
  showsProject: boolean;
  canCorrect: boolean;
}) {
  const text = useText(moneyText);
  const locale = useLocale();
  const columns: Column<Entry>[] = [
    {
      key: "month",
      label: text.month,
      cell: (entry) => (
        <span className="whitespace-nowrap">
          {entry.month}/{entry.year}{" "}
          <span className="text-ink-3" id={`entry-${entry.id}`}>
            {text.number(entry.id)}
          </span>
        </span>
      ),
    },
    ...(showsProject ? [projectColumn(text.project)] : []),
    {
      key: "amount",
      label: text.amount,
      align: "num",
      cell: (entry) => {
        const amount = formatNumber(entry.amount, locale);
        if (entry.takenBackById !== null) return <s className="text-ink-3">{amount}</s>;
        return <b className={entry.amount < 0 ? "text-over" : undefined}>{amount}</b>;
      },
    },
    {
      key: "document",
      label: text.document,
      cell: (entry) => <Remarks entry={entry} />,
    },
    { key: "asOf", label: text.asOfHead, cell: (entry) => formatDate(entry.asOf) },
    {
      key: "entered",
      label: text.entered,
      wide: true,
      cell: (entry) => (
        <>
          <EnteredBy entry={entry} />
          <div className="muted">{formatDateTime(entry.enteredAt)}</div>
        </>
      ),
    },
  ];
  if (canCorrect) {
    columns.push({
      key: "correct",
      label: "",
      bare: true,
      cell: (entry) =>
        entry.amount < 0 || entry.takenBackById !== null ? null : (
          <Link
            to={paths.correction(entry.projectCode, entry.id)}
            className="link no-print inline-block max-md:py-2.5"
            aria-label={text.correctEntry(entry.id)}
          >
            {text.correct}
          </Link>
        ),
    });
  }
  return (
    <Table
      caption={text.entriesCaption}
      columns={columns}
      rows={entries}
      rowKey={(entry) => entry.id}
    />
  );
}

const projectColumn = (label: string): Column<Entry> => ({
  key: "project",
  label,
  isHead: true,
  cell: (entry) => (
    <>
      <Link to={paths.projectMoney(entry.projectCode, entry.year)} className="plain">
        <span className="code">{entry.projectCode}</span> {entry.projectName}
      </Link>
      <div className="muted font-normal">{entry.owner}</div>
    </>
  ),
});

/** Document, source, and what is to be known of the entry: corrected, correcting, exceeding. */
function Remarks({ entry }: { entry: Entry }) {
  const text = useText(moneyText);
  return (
    <>
      <Document entry={entry} />
      {entry.fund === "carried_over" ? (
        <>
          {" "}
          <Chip tone="brand">{text.funds.carried_over}</Chip>
        </>
      ) : null}
      {entry.takenBackById === null ? null : (
        <div className="mt-0.5">
          <Chip tone="soon" glyph="↩">
            {text.corrected}
          </Chip>{" "}
          <span className="muted">{text.takenBackBy(entry.takenBackById)}</span>
        </div>
      )}
      {entry.correctsId === null ? null : (
        <div className="mt-0.5">
          <Chip tone={entry.amount < 0 ? "over" : "done"} glyph={entry.amount < 0 ? "−" : "✓"}>
            {entry.amount < 0 ? text.counter : text.replaces}
          </Chip>{" "}
          <span className="text-ink-2">
            {entry.amount < 0
              ? text.counterOf(entry.correctsId, entry.reason)
              : text.replacesOf(entry.correctsId, entry.reason)}
          </span>
        </div>
      )}
      {entry.overReason === "" ? null : (
        <div className="mt-0.5">
          <Chip tone="soon" glyph="!">
            {text.over}
          </Chip>{" "}
          <span className="text-ink-2">{text.overBecause(entry.overReason)}</span>
        </div>
      )}
      {entry.note === "" ? null : <div className="muted">{entry.note}</div>}
    </>
  );
}

function Document({ entry }: { entry: Entry }) {
  const text = useText(moneyText);
  if (entry.isOpening) return text.opening;
  if (entry.documentDate === null) return entry.documentNumber;
  return text.documentOf(entry.documentNumber, formatDate(entry.documentDate));
}

function EnteredBy({ entry }: { entry: Entry }) {
  const text = useText(moneyText);
  if (entry.enteredBy === null) return null;
  return entry.enteredFor === null
    ? entry.enteredBy
    : text.enteredBy(entry.enteredBy, entry.enteredFor);
}

/** One entry in words, above the form that corrects it. */
export function EntryFacts({ entry }: { entry: Entry }) {
  const text = useText(moneyText);
  const words = useText(moneyForm);
  const locale = useLocale();
  return (
    <DefinitionList
      items={[
        { term: text.month, detail: `${entry.month}/${entry.year}` },
        { term: words.amount, detail: <b>{formatMoneyExact(entry.amount, locale)}</b> },
        { term: text.fund, detail: text.funds[entry.fund] },
        { term: text.document, detail: <Document entry={entry} /> },
        { term: text.asOfHead, detail: formatDate(entry.asOf) },
        entry.note !== "" && { term: text.note, detail: entry.note },
        { term: text.entered, detail: <EnteredBy entry={entry} /> },
      ]}
    />
  );
}
