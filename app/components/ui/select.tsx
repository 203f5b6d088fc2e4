import type { SelectHTMLAttributes } from "react";
import { form as words } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { Field, type FieldProps, useField } from "./field.tsx";
import { textValue } from "./form-context.ts";

export interface Option {
  value: string | number;
  label: string;
  disabled?: boolean;
}

export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

function isGroup(option: Option | OptionGroup): option is OptionGroup {
  return "options" in option;
}

export function OptionList({ options }: { options: readonly (Option | OptionGroup)[] }) {
  return options.map((option) =>
    isGroup(option) ? (
      <optgroup key={option.label} label={option.label}>
        <OptionList options={option.options} />
      </optgroup>
    ) : (
      <option key={option.value} value={option.value} disabled={option.disabled}>
        {option.label}
      </option>
    ),
  );
}

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
    empty?: string | false;
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
