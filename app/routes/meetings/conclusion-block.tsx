import { CheckList } from "#app/components/ui/check-list.tsx";
import { Checkbox } from "#app/components/ui/checkbox.tsx";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { Disclosure } from "#app/components/ui/disclosure.tsx";
import { listValue, useFormContext } from "#app/components/ui/form-context.ts";
import { type Option, Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { amendmentText } from "#app/i18n/text/amendment.ts";
import { useText } from "#app/i18n/text.ts";
import { type Block, blockName } from "./amendment-blocks.ts";

/** One conclusion: wording, whose, until when, whether it is a task; or an empty one to add. */
export function ConclusionBlock({
  block,
  isTopic,
  departments,
}: {
  block: Block;
  isTopic: boolean;
  departments: readonly Option[];
}) {
  const text = useText(amendmentText);
  const { values } = useFormContext();
  const { saved, index } = block;
  const name = (field: string) => blockName(index, field);
  const helpers = listValue(values[name("coordinatorIds")])?.length ?? 0;
  const asked = listValue(values[name("askedIds")])?.length ?? 0;
  const follows = !isTopic && index === 0 && !saved?.isTask;
  return (
    <fieldset className="grid gap-3 rounded-lg border border-line p-3.5 has-[.taken-back:checked]:opacity-60">
      <legend className="px-1 font-semibold">
        {saved?.number ? text.conclusion(saved.number) : text.another}
      </legend>
      <input type="hidden" name={name("id")} value={saved?.id ?? ""} />
      <TextArea
        name={name("text")}
        label={text.text}
        hint={saved ? undefined : text.anotherHint}
        rows={3}
        maxLength={5000}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          name={name("leadDepartmentId")}
          label={text.lead}
          options={departments}
          empty={text.none}
        />
        <DateInput name={name("deadline")} label={text.deadline} />
      </div>
      {follows ? <p className="muted">{text.follows}</p> : null}
      <Disclosure
        summary={helpers > 0 ? `${text.coordinators} (${helpers})` : text.coordinators}
        open={helpers > 0}
      >
        <CheckList name={name("coordinatorIds")} label={text.coordinators} options={departments} />
      </Disclosure>
      <Disclosure summary={asked > 0 ? `${text.asked} (${asked})` : text.asked} open={asked > 0}>
        <CheckList name={name("askedIds")} label={text.asked} options={departments} />
      </Disclosure>
      {isTopic ? (
        <>
          {saved?.isTask ? <input type="hidden" name={name("isTask")} value="yes" /> : null}
          <p className="muted">{text.topicTask}</p>
        </>
      ) : (
        <Checkbox name={name("isTask")} label={text.isTask} />
      )}
      {saved ? (
        <label className="flex min-h-9 items-center gap-2.5 text-over max-md:min-h-11">
          <input
            type="checkbox"
            name={name("isRemoved")}
            value="yes"
            className="check taken-back"
            defaultChecked={listValue(values[name("isRemoved")])?.includes("yes") ?? false}
          />
          {saved.task ? text.removeTask(saved.task) : text.remove}
        </label>
      ) : null}
    </fieldset>
  );
}
