import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Money } from "#app/components/ui/money.tsx";
import { DateText } from "#app/components/ui/state-badge.tsx";
import { formatDate, formatWorkingDays } from "#app/i18n/format.ts";
import { partyName } from "#app/i18n/party-name.ts";
import { issuePage } from "#app/i18n/text/issue-page.ts";
import { waitingText } from "#app/i18n/text/waiting.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { ShownIssue } from "./shown-issue.ts";

/** Whose, since when, by when, what is proposed. */
export function IssueFacts({ issue }: { issue: ShownIssue }) {
  const text = useText(issuePage);
  const waiting = useText(waitingText);
  const locale = useLocale();
  const span = !issue.leadDays ? "" : formatWorkingDays(issue.leadDays, locale);
  return (
    <div className="grid gap-4 px-4.5 py-4 max-md:px-3.5">
      <section>
        <h2 className="mb-1">{text.proposal}</h2>
        <p className={issue.proposal ? "whitespace-pre-line" : "muted"}>
          {issue.proposal || text.noProposal}
        </p>
      </section>
      <DefinitionList
        items={[
          {
            term: text.lead,
            detail: (
              <>
                <Link
                  to={paths.issues({ department: issue.lead.id, part: "lead" })}
                  className="plain"
                >
                  <b>{issue.lead.name}</b>
                </Link>
                , {text.since(formatDate(issue.leadSince), span)}
              </>
            ),
          },
          issue.waiting !== null &&
            issue.waiting.id !== issue.lead.id && {
              term: waiting.term,
              detail: <Waits waiting={issue.waiting} />,
            },
          issue.coordinators.length > 0 && {
            term: text.coordinators,
            detail: issue.coordinators.map((one) => one.name).join(", "),
          },
          { term: text.owner, detail: <Owner issue={issue} /> },
          { term: text.deadline, detail: <Deadline issue={issue} /> },
          issue.original !== null &&
            issue.original !== issue.deadline && {
              term: text.original,
              detail: <DateText day={issue.original} />,
            },
          {
            term: text.raised,
            detail: issue.raisedBy
              ? text.raisedBy(formatDate(issue.raisedOn), issue.raisedBy)
              : formatDate(issue.raisedOn),
          },
          issue.source && {
            term: text.source,
            detail: (
              <Link to={paths.meeting(issue.source.code)} className="link">
                {text.sourceMeeting(formatDate(issue.source.heldOn))}
              </Link>
            ),
          },
          issue.category !== null && { term: text.category, detail: issue.category },
          issue.project !== null && {
            term: text.held,
            detail: (
              <>
                <b>
                  <Money amount={issue.project.held} />
                </b>{" "}
                <span className="text-ink-3">
                  / {text.totalBudget("")}
                  <Money amount={issue.project.total} />
                </span>
              </>
            ),
          },
          issue.evidence.text !== "" && { term: text.evidence, detail: <Evidence issue={issue} /> },
        ]}
      />
    </div>
  );
}

function Waits({ waiting }: { waiting: NonNullable<ShownIssue["waiting"]> }) {
  const text = useText(waitingText);
  const locale = useLocale();
  const name = partyName(waiting, text.party);
  const span = waiting.days === 0 ? "" : formatWorkingDays(waiting.days, locale);
  return <>{text.since(name, formatDate(waiting.since), span)}</>;
}

function Owner({ issue }: { issue: ShownIssue }) {
  const text = useText(issuePage);
  if (issue.owner === "") return <span className="text-ink-3">{text.noOwner}</span>;
  if (issue.ownerUserId === null) return <>{issue.owner}</>;
  return (
    <Link to={paths.issues({ owner: issue.ownerUserId })} className="plain">
      {issue.owner}
    </Link>
  );
}

function Deadline({ issue }: { issue: ShownIssue }) {
  const text = useText(issuePage);
  if (issue.deadline === null) return <span className="text-ink-3">{text.noDeadline}</span>;
  const notes = [
    issue.extensions > 0 ? text.extended(issue.extensions) : "",
    issue.reopened > 0 ? text.reopened(issue.reopened) : "",
  ].filter(Boolean);
  return (
    <>
      <b>
        <DateText day={issue.deadline} />
      </b>
      {notes.length > 0 ? <span className="text-ink-3"> · {notes.join(" · ")}</span> : null}
    </>
  );
}

function Evidence({ issue }: { issue: ShownIssue }) {
  const text = useText(issuePage);
  const { text: what, number, date } = issue.evidence;
  const day = date ? text.ofDay(formatDate(date)) : "";
  return (
    <>
      {what}
      {number || day ? ` (${text.document(number, day)})` : ""}
      {issue.doneOn ? ` · ${text.doneOn(formatDate(issue.doneOn))}` : ""}
    </>
  );
}
