import { Chip } from "#app/components/ui/chip.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { DeadlineBadge, StageBadge, StateBadge } from "#app/components/ui/state-badge.tsx";
import { formatDate } from "#app/i18n/format.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { issuePage } from "#app/i18n/text/issue-page.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { ShownIssue } from "./shown-issue.ts";

/** What it is, where it bites, by when; the last conclusion and the last report side by side. */
export function IssueHead({ issue }: { issue: ShownIssue }) {
  const text = useText(issuePage);
  const counts = useText(figures);
  const { project } = issue;
  return (
    <header className="grid gap-2 border-b border-line px-4.5 py-4 max-md:px-3.5">
      <div className="meta">
        <span className="code">{issue.code}</span>
        <Chip tone="kept">{text.kindOf[issue.kind]}</Chip>
        {issue.stage ? <StageBadge name={issue.stage.name} round={issue.stage.round} /> : null}
        {issue.state === "open" ? null : <StateBadge state={issue.state} />}
        {issue.state === "cancelled" || issue.state === "paused" || issue.flag === "none" ? null : (
          <DeadlineBadge flag={issue.flag} days={issue.days} date={issue.deadline} />
        )}
        {issue.extension ? <DeadlineBadge flag="extension_asked" /> : null}
        {issue.escalation ? <DeadlineBadge flag="escalated" /> : null}
        {issue.carried > 0 ? <span>{counts.carriedTimes(issue.carried)}</span> : null}
        {issue.stalled > 0 ? <span>{counts.stalledTimes(issue.stalled)}</span> : null}
      </div>
      <h1 className="whitespace-pre-line text-lg leading-snug">{issue.text}</h1>
      {project ? (
        <div className="meta">
          <Link to={paths.project(project.code)} className="plain">
            {project.code} {project.name}
          </Link>
        </div>
      ) : null}
      <Boxes issue={issue} />
    </header>
  );
}

function Boxes({ issue }: { issue: ShownIssue }) {
  const text = useText(issuePage);
  const { concluded, report } = issue;
  if (!concluded && !report) return null;
  return (
    <div className="mt-1 grid gap-3 sm:grid-cols-2">
      {concluded ? (
        <section className="rounded-lg bg-paper px-3.5 py-2.5">
          <h2 className="muted font-normal">
            <Link to={paths.meeting(concluded.code)} className="plain">
              {text.concluded(formatDate(concluded.heldOn))}
            </Link>
          </h2>
          <p className="whitespace-pre-line">{concluded.text}</p>
        </section>
      ) : null}
      {report ? (
        <section className="rounded-lg bg-paper px-3.5 py-2.5">
          <h2 className="muted font-normal">{text.reported(report.by, formatDate(report.on))}</h2>
          <p className="whitespace-pre-line">
            {report.isNoProgress ? <b>{text.noProgress}: </b> : null}
            {report.text}
          </p>
          {report.proposal ? <p className="mt-1">{text.proposes(report.proposal)}</p> : null}
        </section>
      ) : null}
    </div>
  );
}
