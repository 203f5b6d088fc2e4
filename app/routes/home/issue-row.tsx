import type { ReactNode } from "react";
import { Lifeline } from "#app/components/lifeline.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { DeadlineBadge } from "#app/components/ui/state-badge.tsx";
import type { IssueBrief } from "#app/domain/overview/briefs.server.ts";
import { formatDayMonth } from "#app/i18n/format.ts";
import { chaseText } from "#app/i18n/text/chase.ts";
import { common } from "#app/i18n/text/common.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { SharedLine } from "./shared-line.ts";

/** An issue of a queue: code, deadline, what, whose, its lifeline, what can be done. */
export function IssueRow({
  issue,
  line,
  note,
  isOwn = false,
  children,
}: {
  issue: IssueBrief;
  line: SharedLine;
  /** Why it stands here. */
  note?: ReactNode;
  /** The reader's own: the lead's name would say nothing. */
  isOwn?: boolean;
  /** Buttons. */
  children?: ReactNode;
}) {
  const text = useText(common);
  const words = useText(figures);
  const chases = useText(chaseText);
  return (
    <div className="row keep flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 grow basis-72">
        <div className="meta mb-0.5">
          <span className="code">{issue.code}</span>
          <DeadlineBadge flag={issue.flag} days={issue.daysLeft} date={issue.deadline} />
          {issue.isEscalated ? (
            <Chip tone="alarm" glyph="▲">
              {text.deadlineFlag.escalated}
            </Chip>
          ) : null}
          {issue.chased ? (
            <Chip tone="over" glyph="!">
              {chases.chased(issue.chased.number, formatDayMonth(issue.chased.answerBy))}
            </Chip>
          ) : null}
          {isOwn ? null : <span>{issue.lead}</span>}
          {issue.carried > 0 ? <span>{words.carriedTimes(issue.carried)}</span> : null}
        </div>
        <Link to={paths.issue(issue.code)} className="plain line-clamp-2 font-semibold">
          {issue.text}
        </Link>
        {note ? <p className="muted">{note}</p> : null}
      </div>
      <Lifeline life={issue.life} periods={line.periods} next={line.next} />
      {children ? (
        <div className="no-print flex flex-wrap gap-2 max-md:w-full max-md:[&>.btn]:grow">
          {children}
        </div>
      ) : null}
    </div>
  );
}
