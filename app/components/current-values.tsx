import type { FormState } from "#app/form/form-state.ts";
import { DefinitionList } from "./ui/definition-list.tsx";
import { Callout } from "./ui/notes.tsx";

export interface CurrentValue {
  name: string;
  label: string;
  /** What the field would send for what is saved now. */
  value: string;
  /** The same in words, where the field sends an id. */
  words?: string | undefined;
}

/**
 * After a stale form was refused: what is saved now, for each field that was typed
 * differently, so that both texts can be seen before it is sent again.
 */
export function CurrentValues({
  form,
  title,
  values,
}: {
  form: FormState | null | undefined;
  title: string;
  values: readonly CurrentValue[];
}) {
  if (!form || form.formErrors.length === 0) return null;
  const other = values.filter(
    ({ name, value }) => form.values[name] !== undefined && form.values[name] !== value,
  );
  if (other.length === 0) return null;
  return (
    <Callout tone="soon" icon="users" title={title}>
      <DefinitionList
        items={other.map(({ label, value, words }) => ({
          term: label,
          detail: (words ?? value) || "–",
        }))}
      />
    </Callout>
  );
}
