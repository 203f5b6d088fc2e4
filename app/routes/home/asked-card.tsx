import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { DeadlineBadge } from "#app/components/ui/state-badge.tsx";
import type { AskedAnswer } from "#app/domain/overview/asked.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { issueAnswer } from "#app/i18n/text/issue-answer.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** Answers that tasks for many departments ask of the reader's; `isOne` leaves its name out. */
export function AskedCard({ asked, isOne }: { asked: readonly AskedAnswer[]; isOne: boolean }) {
  const text = useText(issueAnswer);
  const locale = useLocale();
  if (asked.length === 0) return null;
  return (
    <Card
      id="asked"
      title={text.asked}
      count={<Chip tone="kept">{formatNumber(asked.length, locale)}</Chip>}
    >
      {asked.map((one) => (
        <div
          key={`${one.code} ${one.departmentId}`}
          className="row keep flex flex-wrap items-center gap-x-4 gap-y-2"
        >
          <div className="min-w-0 grow basis-72">
            <div className="meta mb-0.5">
              <span className="code">{one.code}</span>
              <DeadlineBadge flag={one.flag} days={one.daysLeft} date={one.deadline} />
              {isOne ? null : <span>{one.department}</span>}
              <span>{text.askedBy(one.lead)}</span>
            </div>
            <Link to={paths.issue(one.code)} className="plain line-clamp-2 font-semibold">
              {one.text}
            </Link>
            {one.reason ? (
              <p className="muted">
                {text.sentBack}: {one.reason}
              </p>
            ) : null}
          </div>
          <div className="no-print flex flex-wrap gap-2 max-md:w-full max-md:[&>.btn]:grow">
            <LinkButton
              to={paths.issueAnswer(one.code, one.departmentId)}
              size="sm"
              variant={one.flag === "overdue" || one.flag === "due_soon" ? "primary" : "secondary"}
            >
              {text.write}
            </LinkButton>
          </div>
        </div>
      ))}
    </Card>
  );
}
