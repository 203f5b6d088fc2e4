import { Link } from "#app/components/ui/link.tsx";
import { withoutStop } from "#app/domain/clause.ts";
import type { RecordedItem } from "#app/domain/meeting/minutes-record.ts";
import { formatDate } from "#app/i18n/format.ts";
import { official } from "#app/i18n/official.ts";
import { minutesText } from "#app/i18n/text/minutes.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { AskedLine, CorrectionNote } from "./document.tsx";

/** One item of the minutes: what it is, the report, the discussion, what came of it. */
export function RecordedItemPart({
  item,
  number,
  amendTo,
}: {
  item: RecordedItem;
  number: number;
  amendTo: string | null;
}) {
  const text = useText(minutesText);
  const { opened, disposition, conclusions } = item;
  const name = opened?.code ?? String(number);
  return (
    <section className="keep" id={`item-${item.id}`}>
      <h3>
        {number}. {opened ? <IssueTitle opened={opened} /> : item.title}
        {amendTo ? (
          <>
            {" "}
            <Link
              className="link no-print text-sm font-normal"
              to={amendTo}
              aria-label={text.amendItem(name)}
            >
              {text.amend}
            </Link>
          </>
        ) : null}
      </h3>
      {opened ? <ItemFacts opened={opened} /> : null}
      {item.discussion ? (
        <p className="whitespace-pre-line">
          <i>{official.discussion}:</i> {item.discussion}
        </p>
      ) : null}
      {disposition && (opened || disposition === "not_discussed" || conclusions.length === 0) ? (
        <p>
          <i>{official.outcome}:</i> {outcomeOf(item)}.
        </p>
      ) : null}
      {conclusions.map((conclusion) => (
        <div key={conclusion.id}>
          <p className="whitespace-pre-line">
            <b>{official.conclusion(conclusion.number)}:</b> {conclusion.text}
            {conclusion.taskCode ? ` (${conclusion.taskCode})` : ""}
          </p>
          <AskedLine asked={conclusion.asked} />
          {conclusion.corrections.map((one) => (
            <CorrectionNote key={one.id} correction={one} />
          ))}
        </div>
      ))}
    </section>
  );
}

function IssueTitle({ opened }: { opened: NonNullable<RecordedItem["opened"]> }) {
  return (
    <>
      <Link className="plain" to={paths.issue(opened.code)}>
        {opened.code}
      </Link>{" "}
      {opened.text}
    </>
  );
}

function ItemFacts({ opened }: { opened: NonNullable<RecordedItem["opened"]> }) {
  const { project, lead, report } = opened;
  return (
    <>
      <p className="text-base">
        {project ? `${official.projectOf(project.code, project.vi)}. ` : ""}
        {official.leadOf(lead.fullVi)}.
      </p>
      {report ? (
        <p>
          <i>{official.report(report.department.vi, formatDate(report.on))}:</i>{" "}
          {report.isNoProgress ? `${official.noProgress}; ${report.text}` : report.text}
        </p>
      ) : null}
    </>
  );
}

function outcomeOf({ disposition, deadline, reason }: RecordedItem): string {
  if (disposition === null) return "";
  const isGoingOn = ["kept", "extended", "reassigned", "escalated"].includes(disposition);
  return [
    official.dispositions[disposition],
    isGoingOn && deadline ? official.until(formatDate(deadline)) : "",
    withoutStop(reason ?? ""),
  ]
    .filter(Boolean)
    .join("; ");
}
