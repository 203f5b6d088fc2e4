import type { SelectHTMLAttributes } from "react";
import { form as words } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { Field, type FieldProps, useField } from "./field.tsx";
import { textValue } from "./form-context.ts";
import { type Option, type OptionGroup, OptionList } from "./option-list.tsx";

export type { Option, OptionGroup };

type SelectProps = Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  keyof FieldProps | "defaultValue" | "children"
>;

/** A choice of one. `empty` is the words of the first, empty option; `false` leaves it out. */
export function Select({
  options,
  empty,
  defaultValue,
  ...props
}: FieldProps &
  SelectProps & {
    options: readonly (Option | OptionGroup)[];
    empty?: string | false | undefined;
    defaultValue?: string | number | null | undefined;
  }) {
  const text = useText(words);
  const { name, label, hint, required, optional, hideLabel, className, ...select } = props;
  const field = { name, label, hint, required, optional, hideLabel, className };
  const { value } = useField(field);
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...select}
          {...control}
          className="input"
          defaultValue={textValue(value) ?? defaultValue ?? ""}
        >
          {empty === false ? null : <option value="">{empty ?? text.choose}</option>}
          <OptionList options={options} />
        </select>
      )}
    </Field>
  );
}
