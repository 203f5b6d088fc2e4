import type { ReactNode } from "react";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import type { IssueBrief } from "#app/domain/overview/briefs.server.ts";
import type { Queue, SecretaryHome } from "#app/domain/overview/secretary.server.ts";
import { formatDate, formatDayMonth, formatNumber } from "#app/i18n/format.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { secretary as secretaryText } from "#app/i18n/text/home-secretary.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { type IssueVerb, paths } from "#app/paths.ts";
import { IssueRow } from "./issue-row.tsx";
import { lists } from "./lists.ts";
import { isWithSecretary, MinutesQueue } from "./minutes-queue.tsx";
import { QueueHead } from "./queue-head.tsx";
import type { SharedLine } from "./shared-line.ts";

interface QueueKind {
  key: "proposed" | "extensions" | "reliefs" | "done";
  to: string;
  verb: IssueVerb;
  button: string;
  note: (issue: IssueBrief) => ReactNode;
}

/** What waits for the secretary: to accept, to have decided, to confirm. */
export function Queues({ data, line }: { data: SecretaryHome; line: SharedLine }) {
  const text = useText(secretaryText);
  const kinds: QueueKind[] = [
    {
      key: "proposed",
      to: lists.proposed(),
      verb: "acceptance",
      button: text.accept,
      note: (issue) => (issue.raisedBy ? text.by(issue.raisedBy) : null),
    },
    {
      key: "extensions",
      to: lists.extensions(),
      verb: "extension-decision",
      button: text.decide,
      note: (issue) =>
        `${text.until(formatDate(issue.extensionTo))}: ${issue.extensionReason ?? ""}`,
    },
    {
      key: "reliefs",
      to: lists.reliefs(),
      verb: "relief-decision",
      button: text.decide,
      note: (issue) => issue.reliefReason,
    },
    {
      key: "done",
      to: lists.done(),
      verb: "confirmation",
      button: text.confirm,
      note: (issue) => text.doneOn(formatDayMonth(issue.reportedDoneOn)),
    },
  ];
  const waiting = kinds.filter((kind) => data[kind.key].count > 0);
  const minutes = data.unfinished.filter(isWithSecretary);
  return (
    <Card id="waiting" title={text.waiting}>
      <MinutesQueue meetings={minutes} />
      {waiting.map((kind) => (
        <QueuePart key={kind.key} kind={kind} queue={data[kind.key]} line={line} />
      ))}
      {waiting.length === 0 && minutes.length === 0 ? (
        <EmptyState icon="check-circle" title={text.nothing}>
          {text.nothingText}
        </EmptyState>
      ) : null}
    </Card>
  );
}

function QueuePart({ kind, queue, line }: { kind: QueueKind; queue: Queue; line: SharedLine }) {
  const text = useText(secretaryText);
  return (
    <section aria-labelledby={`queue-${kind.key}`} className="border-b border-line last:border-b-0">
      <QueueHead id={`queue-${kind.key}`} title={text[kind.key]} count={queue.count} to={kind.to} />
      {queue.rows.map((issue) => (
        <IssueRow key={issue.code} issue={issue} line={line} note={kind.note(issue)}>
          <LinkButton to={paths.issueVerb(issue.code, kind.verb)} size="sm">
            {kind.button}
          </LinkButton>
        </IssueRow>
      ))}
    </section>
  );
}

/** The longest overdue ones. */
export function OverdueCard({ overdue, line }: { overdue: Queue; line: SharedLine }) {
  const text = useText(homeText);
  const own = useText(secretaryText);
  const locale = useLocale();
  return (
    <Card
      id="overdue"
      title={own.overdue}
      count={
        <Link to={lists.overdue()} className={`chip ${overdue.count > 0 ? "t-over" : "t-done"}`}>
          {formatNumber(overdue.count, locale)}
        </Link>
      }
    >
      {overdue.rows.map((issue) => (
        <IssueRow key={issue.code} issue={issue} line={line} />
      ))}
      {overdue.count === 0 ? <EmptyState icon="check-circle" title={own.noOverdue} /> : null}
      <div className="row no-print flex flex-wrap gap-x-5 gap-y-1">
        {overdue.count > overdue.rows.length ? (
          <Link to={lists.overdue()} className="link">
            {text.seeRest(formatNumber(overdue.count, locale))}
          </Link>
        ) : null}
        <Link to={lists.lateOriginal()} className="link">
          {text.chair.lateOriginalList}
        </Link>
      </div>
    </Card>
  );
}
