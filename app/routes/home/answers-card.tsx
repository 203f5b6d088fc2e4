import { AnswerStrip } from "#app/components/answer-strip.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { DepartmentAnswer } from "#app/domain/overview/answers.server.ts";
import type { NextMeeting } from "#app/domain/overview/standing.server.ts";
import { formatDayMonth } from "#app/i18n/format.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { useText } from "#app/i18n/text.ts";
import { lists } from "./lists.ts";

/** Which departments have reported before the meeting. */
export function AnswersCard({
  answers,
  next,
  today,
}: {
  answers: readonly DepartmentAnswer[];
  next: NextMeeting | null;
  today: string;
}) {
  const text = useText(homeText);
  if (answers.length === 0 || !next) return null;
  const countOf = (answer: DepartmentAnswer["answer"]) =>
    answers.filter((one) => one.answer === answer).length;
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
    </Card>
  );
}
