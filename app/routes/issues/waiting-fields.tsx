import { useId } from "react";
import { Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";

/** Whose move it is: a department of the list, or a body outside it, with those that were named before. */
export function WaitingFields({
  departments,
  bodies,
  empty,
}: {
  departments: readonly { value: number; label: string }[];
  bodies: readonly string[];
  empty?: string;
}) {
  const text = useText(issueForm);
  const list = useId();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        name="waiting"
        label={text.waiting}
        options={departments}
        {...(empty ? { empty } : {})}
      />
      <TextInput
        name="waitingBody"
        label={text.waitingBody}
        hint={text.waitingBodyHint}
        maxLength={200}
        list={list}
      />
      <datalist id={list}>
        {bodies.map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
    </div>
  );
}
