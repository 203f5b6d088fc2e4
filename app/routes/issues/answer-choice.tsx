import { FieldError, useField } from "#app/components/ui/field.tsx";
import { listValue } from "#app/components/ui/form-context.ts";
import type { AnswerStanding } from "#app/domain/issue/answer.ts";
import type { TaskAnswer } from "#app/domain/issue/answer-list.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { issueAnswer } from "#app/i18n/text/issue-answer.ts";
import { useText } from "#app/i18n/text.ts";

/** Answers with their words, each to be ticked; a tick names the version that was read. */
export function AnswerChoice({
  answers,
  ticked,
}: {
  answers: readonly TaskAnswer[];
  ticked: boolean;
}) {
  const text = useText(issueAnswer);
  const { control, errors, value } = useField({ name: "answers", label: text.departments });
  const first = listValue(value);
  return (
    <fieldset id={control.id} tabIndex={-1} aria-describedby={control["aria-describedby"]}>
      <legend className="mb-1 text-sm font-medium text-ink-2">{text.departments}</legend>
      <div className="overflow-hidden rounded-lg border border-edge bg-card">
        {answers.map((one) => {
          const id = `${one.department.id}-${one.version}`;
          return (
            <label key={id} className="row flex min-h-9 items-start gap-2.5 max-md:min-h-11">
              <input
                type="checkbox"
                name="answers"
                value={id}
                className="check mt-0.5"
                defaultChecked={first ? first.includes(id) : ticked}
              />
              <span className="min-w-0">
                <b className="font-semibold">{one.department.name}</b>
                {one.answeredOn ? (
                  <span className="muted">
                    {" "}
                    · {text.sentOn(formatDate(one.answeredOn), one.number)}
                  </span>
                ) : null}
                {one.state !== "waiting" ? (
                  <span className="block whitespace-pre-line">{one.text}</span>
                ) : null}
              </span>
            </label>
          );
        })}
      </div>
      <FieldError id={control.id} errors={errors} />
    </fieldset>
  );
}

/** What an act may choose from. */
export function choicesIn<T extends Pick<AnswerStanding, "state">>(
  answers: readonly T[],
  ...states: AnswerStanding["state"][]
): T[] {
  return answers.filter((one) => states.includes(one.state));
}
