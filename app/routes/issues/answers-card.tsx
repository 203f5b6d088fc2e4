import { AnswerProgressChip } from "#app/components/answer-progress.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip, type Tone } from "#app/components/ui/chip.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { type Column, Table } from "#app/components/ui/table.tsx";
import { progressOf } from "#app/domain/issue/answer.ts";
import type { TaskAnswer } from "#app/domain/issue/answer-list.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { issueAnswer } from "#app/i18n/text/issue-answer.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { AnswerState } from "#db/schema.ts";

const looks: Record<AnswerState, [Tone, string]> = {
  waiting: ["soon", "…"],
  answered: ["on", "✓"],
  accepted: ["done", "✓"],
  excused: ["pause", "–"],
};

/** Who has sent theirs and what, who has not; `writable` are those for which the reader may enter. */
export function AnswersCard({
  code,
  answers,
  writable,
  isLate,
}: {
  code: string;
  answers: readonly TaskAnswer[];
  writable: readonly number[];
  isLate: boolean;
}) {
  const text = useText(issueAnswer);
  if (answers.length === 0) return null;
  const silent = answers.filter((one) => one.state === "waiting");
  const said = answers.filter((one) => one.state !== "waiting");
  return (
    <Card
      id="answers"
      title={text.title}
      count={<AnswerProgressChip progress={progressOf(answers)} />}
    >
      <div className="card-body border-b border-line">
        <p className="mb-1 text-sm font-medium text-ink-2">
          {silent.length > 0 ? text.silent(silent.length) : text.allSent}{" "}
          {isLate && silent.length > 0 ? (
            <Chip tone="over" glyph="!">
              {text.late}
            </Chip>
          ) : null}
        </p>
        <ul className="flex flex-wrap gap-x-3 gap-y-1">
          {silent.map((one) => (
            <li key={one.department.id}>
              {writable.includes(one.department.id) ? (
                <Link
                  className="link max-md:inline-block max-md:py-2.5"
                  to={paths.issueAnswer(code, one.department.id)}
                  title={text.enterFor(one.department.name)}
                >
                  {one.department.name}
                </Link>
              ) : (
                one.department.name
              )}
              {one.reason ? <span className="muted"> ({one.reason})</span> : null}
            </li>
          ))}
        </ul>
      </div>
      {said.length > 0 ? (
        <Table
          caption={text.title}
          columns={columnsOf(text)}
          rows={said}
          rowKey={(one) => one.department.id}
        />
      ) : null}
    </Card>
  );
}

function columnsOf(text: (typeof issueAnswer)["vi"]): Column<TaskAnswer>[] {
  return [
    {
      key: "department",
      label: text.department,
      isHead: true,
      cell: (one) => one.department.name,
    },
    {
      key: "answer",
      label: text.answer,
      bare: true,
      cell: (one) => (
        <>
          <span className="whitespace-pre-line">
            {one.state === "excused" ? text.reason(one.reason) : one.text}
          </span>
          {one.answeredOn ? (
            <span className="muted block">
              {text.sentOn(formatDate(one.answeredOn), one.number)}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: "state",
      label: text.standing,
      cell: (one) => {
        const [tone, glyph] = looks[one.state];
        return (
          <Chip tone={tone} glyph={glyph}>
            {text.state[one.state]}
          </Chip>
        );
      },
    },
  ];
}
