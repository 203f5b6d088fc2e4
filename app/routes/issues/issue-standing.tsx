import type { ReactNode } from "react";
import { Card } from "#app/components/ui/card.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { isOpen } from "#app/domain/issue/status.ts";
import { formatDate, formatWorkingDays } from "#app/i18n/format.ts";
import { partyName } from "#app/i18n/party-name.ts";
import { issuePage } from "#app/i18n/text/issue-page.ts";
import { waitingText } from "#app/i18n/text/waiting.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { ShownIssue } from "./shown-issue.ts";

/** What is expected next and of whom; what waits for an answer; what the chair has said. */
export function IssueStanding({ issue }: { issue: ShownIssue }) {
  const text = useText(issuePage);
  const { party } = useText(waitingText);
  const locale = useLocale();
  const waiting = useWaiting(issue);
  const move = issue.waiting;
  if (!move && waiting.length === 0 && issue.decisions.length === 0) return null;
  return (
    <Card id="standing" title={text.expected} padded>
      <div className="grid gap-3">
        {move ? (
          <p>
            <b>{partyName(move, party)}</b>{" "}
            {text.expectedWhat[move.why === "work" && issue.flag === "overdue" ? "late" : move.why]}
            {move.note ? `: ${move.note}` : null}
            <span className="muted block">
              {text.since(
                formatDate(move.since),
                move.days === 0 ? "" : formatWorkingDays(move.days, locale),
              )}
              {issue.nextMeeting && isOpen(issue.state) ? (
                <>
                  {" · "}
                  <Link to={paths.meeting(issue.nextMeeting.code)} className="link">
                    {text.nextMeeting(formatDate(issue.nextMeeting.heldOn))}
                  </Link>
                </>
              ) : null}
            </span>
          </p>
        ) : null}
        {waiting}
        {issue.decisions.map((decision) => (
          <Callout
            key={`${decision.on} ${decision.text}`}
            tone="brand"
            icon="gavel"
            title={text.decisionKind[decision.kind]}
          >
            {decision.text}
            <div className="muted">{text.decision(decision.by, formatDate(decision.on))}</div>
          </Callout>
        ))}
      </div>
    </Card>
  );
}

function useWaiting(issue: ShownIssue): ReactNode[] {
  const text = useText(issuePage);
  const found: ReactNode[] = [];
  const { extension, relief, escalation } = issue;
  if (extension)
    found.push(
      <Callout
        key="extension"
        tone="ask"
        icon="calendar-clock"
        title={text.extensionAsked(formatDate(extension.deadline))}
      >
        {extension.reason}
      </Callout>,
    );
  if (relief)
    found.push(
      <Callout key="relief" tone="ask" icon="reassign" title={text.reliefAsked}>
        {[relief.reason, relief.suggested ? text.suggested(relief.suggested) : ""]
          .filter(Boolean)
          .join("; ")}
      </Callout>,
    );
  if (escalation)
    found.push(
      <Callout
        key="escalation"
        tone="over"
        icon="escalate"
        title={text.escalatedTo(escalation.authority || text.higher)}
      >
        {escalation.question}
      </Callout>,
    );
  if (issue.state === "paused")
    found.push(
      <Callout key="paused" tone="pause" icon="pause" title={text.paused}>
        {issue.pauseReason}
      </Callout>,
    );
  if (issue.state === "cancelled")
    found.push(
      <Callout
        key="cancelled"
        tone="pause"
        icon={issue.isMerged ? "merge" : "x-circle"}
        title={issue.isMerged ? text.merged : text.cancelled}
      >
        {issue.cancelReason}
        {issue.successor ? (
          <div>
            {text.mergedInto}{" "}
            <Link to={paths.issue(issue.successor)} className="link">
              {issue.successor}
            </Link>
          </div>
        ) : null}
      </Callout>,
    );
  return found;
}
