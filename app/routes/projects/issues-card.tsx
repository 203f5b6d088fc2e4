import { Lifeline } from "#app/components/lifeline.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { Disclosure } from "#app/components/ui/disclosure.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { DeadlineBadge, StageBadge, StateBadge } from "#app/components/ui/state-badge.tsx";
import { isOpen } from "#app/domain/issue/status.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { ProjectData } from "./page.tsx";

type Issue = ProjectData["issues"][number];

/** What stops the project, with its life over the meetings; settled ones on demand. */
export function IssuesCard({ page }: { page: ProjectData }) {
  const text = useText(projectText);
  const open = page.issues.filter((issue) => isOpen(issue.state));
  const closed = page.issues.filter((issue) => !isOpen(issue.state));
  return (
    <Card
      id="issues"
      title={text.issues}
      count={open.length > 0 ? <Chip tone="over">{open.length}</Chip> : null}
      aside={
        page.issues.length > 0 ? (
          <Link to={paths.issues({ project: page.code, state: "all" })} className="link">
            {text.allIssues}
          </Link>
        ) : null
      }
    >
      {page.issues.length === 0 ? (
        <EmptyState icon="flag" title={text.noIssues}>
          {page.can.raise ? text.noIssuesHint : null}
        </EmptyState>
      ) : null}
      {open.map((issue) => (
        <IssueRow key={issue.code} issue={issue} />
      ))}
      {closed.length > 0 ? (
        <div className="px-4.5 py-2.5 max-md:px-3.5">
          <Disclosure summary={text.closedIssues(closed.length)} open={open.length === 0}>
            <div className="-mx-4.5 border-t border-line max-md:-mx-3.5">
              {closed.map((issue) => (
                <IssueRow key={issue.code} issue={issue} />
              ))}
            </div>
          </Disclosure>
        </div>
      ) : null}
    </Card>
  );
}

function IssueRow({ issue }: { issue: Issue }) {
  const text = useText(projectText);
  return (
    <div className="row flex flex-wrap items-center gap-x-4 gap-y-1.5">
      <div className="min-w-0 grow basis-80">
        <div className="meta">
          <span className="code">{issue.code}</span>
          {issue.stage ? <StageBadge name={issue.stage} round={issue.round} /> : null}
          {issue.state === "open" ? null : <StateBadge state={issue.state} />}
          {issue.flag === "none" || issue.state === "paused" ? null : (
            <DeadlineBadge flag={issue.flag} days={issue.days} date={issue.deadline} />
          )}
        </div>
        <Link to={paths.issue(issue.code)} className="plain mt-0.5 block font-semibold">
          {issue.text}
        </Link>
        <div className="muted">
          {text.lead} {issue.lead}
        </div>
      </div>
      <Lifeline life={issue.life} next={issue.next} />
    </div>
  );
}
