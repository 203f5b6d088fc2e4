import { AnswerStrip } from "#app/components/answer-strip.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Columns } from "#app/components/ui/page-header.tsx";
import type { SecretaryHome } from "#app/domain/overview/secretary.server.ts";
import { formatDayMonth, formatNumber } from "#app/i18n/format.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { secretary as secretaryText } from "#app/i18n/text/home-secretary.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { ChaseCard } from "./chase-card.tsx";
import { HomeHead } from "./head.tsx";
import { lists } from "./lists.ts";
import { NextMeetingCard, UnfinishedCard } from "./meeting-cards.tsx";
import { isWithSecretary } from "./minutes-queue.tsx";
import { OverdueCard, Queues } from "./queue-cards.tsx";
import { sharedLine } from "./shared-line.ts";

/** “What is missing before the meeting?” */
export default function SecretaryPage({ today, data }: { today: string; data: SecretaryHome }) {
  const text = useText(homeText);
  const own = useText(secretaryText);
  const line = sharedLine(
    [data.proposed, data.extensions, data.reliefs, data.done, data.overdue].flatMap(
      (queue) => queue.rows,
    ),
    data.next?.period,
  );
  return (
    <>
      <HomeHead
        today={today}
        next={data.next}
        title={own.title}
        actions={
          <>
            <LinkButton to={paths.dossierDay()} icon="folder">
              {text.day}
            </LinkButton>
            <LinkButton to={paths.newIssue()} icon="plus">
              {text.raise}
            </LinkButton>
          </>
        }
      />
      <Columns
        side={
          <>
            <UnfinishedCard
              meetings={data.unfinished.filter((meeting) => !isWithSecretary(meeting))}
            />
            <ChaseCard parties={data.chase} proposed={data.precedents} />
            <ReportsCard data={data} today={today} />
          </>
        }
      >
        <NextMeetingCard next={data.next} />
        <Queues data={data} line={line} />
        <OverdueCard overdue={data.overdue} line={line} />
      </Columns>
    </>
  );
}

/** Who has reported, and who is silent about what. */
function ReportsCard({ data, today }: { data: SecretaryHome; today: string }) {
  const text = useText(homeText);
  const own = useText(secretaryText);
  const locale = useLocale();
  const { answers, next } = data;
  if (answers.length === 0 || !next) return null;
  const unreported = answers
    .filter((one) => one.unreported > 0)
    .sort((a, b) => Number(b.answer === "silent") - Number(a.answer === "silent"));
  const countOf = (answer: string) => answers.filter((one) => one.answer === answer).length;
  return (
    <Card id="answers" title={text.answers} aside={text.cutoff(formatDayMonth(next.cutoffOn))}>
      <AnswerStrip
        answered={countOf("reported")}
        noProgress={countOf("no_progress")}
        silent={answers
          .filter((one) => one.answer === "silent")
          .map((one) => ({ name: one.name, to: lists.unreportedBy(one.id) }))}
        isPastCutoff={today > next.cutoffOn}
      />
      {unreported.length > 0 ? (
        <ul
          aria-label={own.silent}
          className="grid gap-1 border-t border-line px-4.5 py-2.5 text-sm max-md:px-3.5"
        >
          {unreported.map((one) => (
            <li key={one.code}>
              <Link to={lists.unreportedBy(one.id)} className="plain flex gap-3">
                <span className="grow">{one.name}</span>
                <span className="text-ink-2">
                  {own.unreported(
                    formatNumber(one.unreported, locale),
                    formatNumber(one.issues, locale),
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState icon="check-circle" title={own.allReported} />
      )}
    </Card>
  );
}
