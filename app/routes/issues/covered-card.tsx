import { Card } from "#app/components/ui/card.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { DateText } from "#app/components/ui/state-badge.tsx";
import type { Covered } from "#app/domain/issue/cause.server.ts";
import { formatMoneyShort } from "#app/i18n/format.ts";
import { issueCause } from "#app/i18n/text/issue-cause.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** The blockers of which the issue is the common cause, and the money behind them all. */
export function CoveredCard({ covered }: { covered: Covered }) {
  const text = useText(issueCause);
  const locale = useLocale();
  const { issues, held } = covered;
  if (issues.length === 0) return null;
  return (
    <Card
      id="covered"
      title={text.card(issues.length)}
      {...(held > 0 ? { aside: text.held(formatMoneyShort(held, locale)) } : {})}
    >
      {issues.map((issue) => (
        <div key={issue.code} className="row keep">
          <div className="meta mb-0.5">
            <Link to={paths.issue(issue.code)} className="code plain">
              {issue.code}
            </Link>
            <span>{issue.lead}</span>
            {issue.deadline ? (
              <span>
                {text.deadline} <DateText day={issue.deadline} />
              </span>
            ) : null}
            {issue.project ? (
              <Link to={paths.project(issue.project.code)} className="plain">
                {issue.project.code} {issue.project.name}
              </Link>
            ) : null}
          </div>
          <p className="line-clamp-2">{issue.text}</p>
        </div>
      ))}
    </Card>
  );
}
