import { DeadlineField } from "#app/components/deadline-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { CheckList } from "#app/components/ui/check-list.tsx";
import { Checkbox } from "#app/components/ui/checkbox.tsx";
import { Disclosure } from "#app/components/ui/disclosure.tsx";
import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { type Option, Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { ALL_PARTICIPANTS, FIELD_LIMIT } from "#app/domain/meeting/field.ts";
import { offeredDispositions } from "#app/domain/meeting/offered.ts";
import { formatDate } from "#app/i18n/format.ts";
import { common } from "#app/i18n/text/common.ts";
import { roomText } from "#app/i18n/text/meeting-room.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { Disposition } from "#db/schema.ts";

/** Discussion, disposition and what goes with it. */
export function ItemFields({
  itemId,
  kind,
  today,
  departments,
  isSettled,
  pastDeadline,
  onDisposition,
}: {
  itemId: number;
  kind: "issue" | "topic";
  today: string;
  departments: readonly Option[];
  isSettled: boolean;
  /** The deadline where it has passed: a new lead is then given another. */
  pastDeadline: string | null;
  onDisposition: (value: string) => void;
}) {
  const text = useText(roomText);
  const words = useText(common);
  const name = (field: string) => `item.${itemId}.${field}`;
  const offered: readonly Disposition[] = isSettled ? ["noted"] : offeredDispositions[kind];
  return (
    <>
      <TextArea
        name={name("discussion")}
        label={text.discussion}
        rows={1}
        maxLength={FIELD_LIMIT}
      />
      <RadioCards
        name={name("disposition")}
        label={text.disposition}
        columns={4}
        onChange={onDisposition}
        options={offered.map((value) => ({
          value,
          label: words.disposition[value],
          note: text.notes[value],
        }))}
      />
      {kind === "issue" && !isSettled ? (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <DeadlineField name={name("newDeadline")} label={text.newDeadline} from={today} />
            <Select
              name={name("newLead")}
              label={text.newLead}
              options={departments}
              empty={text.sameLead}
              hint={pastDeadline ? text.pastDeadline(formatDate(pastDeadline)) : undefined}
            />
          </div>
          <TextArea name={name("reason")} label={text.reason} rows={1} maxLength={FIELD_LIMIT} />
        </>
      ) : null}
    </>
  );
}

/** An item's conclusions; a further one, or a topic's, names its own department and date. */
export function ConclusionFields({
  code,
  itemId,
  kind,
  conclusions,
  today,
  departments,
}: {
  code: string;
  itemId: number;
  kind: "issue" | "topic";
  conclusions: readonly { id: number; position: number }[];
  today: string;
  departments: readonly Option[];
}) {
  const text = useText(roomText);
  return (
    <>
      {conclusions.map((one, index) => {
        const name = (field: string) => `conclusion.${one.id}.${field}`;
        const isOwn = kind === "issue" && one.position === 1;
        const isFirst = one.position === 1;
        return (
          <fieldset
            key={one.id}
            className={
              isFirst ? "grid min-w-0 gap-3" : "grid min-w-0 gap-3 border-t border-line pt-4"
            }
          >
            <legend className={isFirst ? "sr-only" : "pt-4 font-semibold"}>
              {text.conclusionNumber(index + 1)}
            </legend>
            {isOwn ? null : (
              <div className="grid gap-3 sm:grid-cols-2">
                <Select name={name("lead")} label={text.taskLead} options={departments} />
                <DeadlineField name={name("deadline")} label={text.deadline} from={today} />
              </div>
            )}
            <TextArea
              name={name("text")}
              label={isFirst ? text.conclusion : text.conclusionNumber(index + 1)}
              hint={isFirst ? text.conclusionHint : undefined}
              rows={3}
              maxLength={FIELD_LIMIT}
            />
            <Disclosure summary={text.coordinators}>
              <CheckList
                name={name("coordinators")}
                label={text.coordinators}
                options={departments}
              />
            </Disclosure>
            {isOwn ? null : (
              <Disclosure summary={text.asked}>
                <CheckList
                  name={name("asked")}
                  label={text.asked}
                  hint={text.askedHint}
                  options={[
                    { value: ALL_PARTICIPANTS, label: text.allParticipants },
                    ...departments,
                  ]}
                />
              </Disclosure>
            )}
            {kind === "topic" ? <p className="muted">{text.becomesTask}</p> : null}
            {isOwn || kind === "topic" ? null : (
              <Checkbox name={name("isTask")} label={text.isTask} value="true" />
            )}
            {isFirst ? null : (
              <Button
                size="sm"
                variant="ghost"
                icon="trash"
                className="justify-self-start"
                formAction={paths.meetingPart(
                  code,
                  `session/items/${itemId}/conclusions/${one.id}/removal`,
                )}
              >
                {text.removeConclusion}
              </Button>
            )}
          </fieldset>
        );
      })}
      <Button
        size="sm"
        icon="plus"
        className="justify-self-start"
        formAction={paths.meetingPart(code, `session/items/${itemId}/conclusion`)}
      >
        {text.addConclusion}
      </Button>
    </>
  );
}
