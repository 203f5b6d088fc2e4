import { Form } from "@remix-run/react";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { DeadlineBadge } from "#app/components/ui/state-badge.tsx";
import type { DueIssue, DueParty } from "#app/domain/issue/chase-list.server.ts";
import { formatDayMonth, formatNumber } from "#app/i18n/format.ts";
import { chaseText } from "#app/i18n/text/chase.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** Each party with what it is to be chased for, all chosen at first: one letter a party. */
export function DueParties({ parties }: { parties: readonly DueParty[] }) {
  const text = useText(chaseText);
  if (parties.length === 0) {
    return (
      <Card>
        <EmptyState icon="check-circle" title={text.none}>
          {text.noneText}
        </EmptyState>
      </Card>
    );
  }
  return (
    <div className="grid gap-4">
      <p className="muted">{text.rule}</p>
      {parties.map((party) => (
        <Party key={`${party.departmentId} ${party.name}`} party={party} />
      ))}
    </div>
  );
}

function Party({ party }: { party: DueParty }) {
  const text = useText(chaseText);
  const locale = useLocale();
  const id = `party-${party.departmentId ?? party.issues[0]?.code ?? ""}`;
  return (
    <Card
      id={id}
      title={party.name || text.body}
      count={<span className="chip t-kept">{formatNumber(party.issues.length, locale)}</span>}
    >
      <Form method="get" action={paths.newChase()}>
        {party.departmentId === null ? (
          <input type="hidden" name="body" value={party.name} />
        ) : (
          <input type="hidden" name="to" value={party.departmentId} />
        )}
        {party.issues.map((issue) => (
          <DueRow key={issue.code} issue={issue} party={party} />
        ))}
        <div className="row no-print flex justify-end max-md:[&>.btn]:grow">
          <Button icon="send">{text.chase}</Button>
        </div>
      </Form>
    </Card>
  );
}

function DueRow({ issue, party }: { issue: DueIssue; party: DueParty }) {
  const text = useText(chaseText);
  const locale = useLocale();
  const { last } = issue;
  return (
    <div className="row flex items-start gap-3">
      <input
        type="checkbox"
        name="issue"
        value={issue.code}
        defaultChecked
        aria-label={text.choose(issue.code)}
        className="check no-print mt-0.5 flex-none"
      />
      <div className="min-w-0 grow">
        <div className="meta mb-0.5">
          <span className="code">{issue.code}</span>
          <DeadlineBadge flag={issue.flag} days={issue.days} date={issue.deadline} />
          {issue.lead === party.name ? null : <span>{text.lead(issue.lead)}</span>}
          <span>{text.held(formatNumber(issue.held, locale))}</span>
          {last ? <span>{text.last(last.number, formatDayMonth(last.on))}</span> : null}
        </div>
        <Link to={paths.issue(issue.code)} className="plain line-clamp-2 font-semibold">
          {issue.text}
        </Link>
      </div>
    </div>
  );
}
