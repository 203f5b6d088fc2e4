import type { ReactNode } from "react";
import type { LifePoint } from "#app/domain/issue/life.ts";
import {
  formatDayMonth,
  formatMoney,
  formatMoneyShort,
  formatWorkingDays,
} from "#app/i18n/format.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { Lifeline } from "./lifeline.tsx";
import { DefinitionList } from "./ui/definition-list.tsx";
import { Link } from "./ui/link.tsx";
import { type BadgeFlag, DeadlineBadge, StageBadge } from "./ui/state-badge.tsx";

export interface Decision {
  code: string;
  to: string;
  text: string;
  stage?: { name: string; round?: number | null } | null;
  flag: BadgeFlag;
  days?: number | null;
  deadline?: string | null;
  carried: number;
  project?: { code: string; name: string; to: string } | null;
  /** Whose move it is, since which day, for how many working days. */
  holder?: { name: string; since: string; days: number; lead?: string | undefined } | null;
  proposal?: string | null;
  /** đồng: this year's plan not yet disbursed, and the total investment. */
  money?: { held: number; total: number } | null;
  life: string | readonly LifePoint[];
  /** Meetings of the lifeline, so that months stand one below the other; and the next one. */
  periods?: readonly string[];
  next?: string | null;
}

/** What is stuck, who holds it since when, what is proposed, the buttons (children), the lifeline. */
export function DecisionRow({
  decision,
  extra,
  children,
}: {
  decision: Decision;
  /** More chips behind the deadline's. */
  extra?: ReactNode;
  children?: ReactNode;
}) {
  const text = useText(figures);
  const locale = useLocale();
  const { stage, holder, money, project } = decision;
  return (
    <article className="row keep" aria-labelledby={`${decision.code}-title`}>
      <div className="meta mb-1">
        <span className="code">{decision.code}</span>
        {stage ? <StageBadge name={stage.name} round={stage.round} /> : null}
        <DeadlineBadge flag={decision.flag} days={decision.days} date={decision.deadline} />
        {extra}
        {decision.carried > 0 ? <span>{text.carriedTimes(decision.carried)}</span> : null}
      </div>
      <h3 id={`${decision.code}-title`} className="leading-snug">
        <Link to={decision.to} className="plain">
          {decision.text}
        </Link>
      </h3>
      {project ? (
        <div className="meta mt-1">
          <Link to={project.to} className="plain">
            {project.code} {project.name}
          </Link>
        </div>
      ) : null}
      <div className="mt-2 mb-2.5">
        <DefinitionList
          items={[
            holder
              ? {
                  term: text.holding,
                  detail: (
                    <>
                      <b>{holder.name}</b>, {text.since(formatDayMonth(holder.since))}
                      {holder.days === 0 ? null : `, ${formatWorkingDays(holder.days, locale)}`}
                      {holder.lead ? (
                        <span className="muted"> · {text.leads(holder.lead)}</span>
                      ) : null}
                    </>
                  ),
                }
              : null,
            decision.proposal ? { term: text.proposal, detail: decision.proposal } : null,
            money
              ? {
                  term: text.moneyBehind,
                  detail: (
                    <>
                      <b>{formatMoney(money.held, locale)}</b>{" "}
                      <span className="muted">
                        / {text.totalBudget(formatMoneyShort(money.total, locale))}
                      </span>
                    </>
                  ),
                }
              : null,
          ]}
        />
      </div>
      <div className="decision-foot flex flex-wrap items-end gap-2 max-md:[&>.btn]:grow max-md:[&>form>.btn]:w-full">
        {children}
        <span className="ml-auto max-md:mt-1.5 max-md:ml-0 max-md:w-full">
          <Lifeline
            life={decision.life}
            periods={decision.periods}
            next={decision.next}
            size="page"
          />
        </span>
      </div>
    </article>
  );
}
