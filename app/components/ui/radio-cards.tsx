import type { ReactNode } from "react";
import { FieldError, FieldHint, RequiredMark, useField } from "./field.tsx";
import { textValue } from "./form-context.ts";

export interface RadioCard {
  value: string;
  label: string;
  note?: string | undefined;
  disabled?: boolean;
}

/** A choice of one as cards, all visible at once: dispositions, kinds. */
export function RadioCards({
  name,
  label,
  hint,
  options,
  required,
  defaultValue,
  columns = 4,
  onChange,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly RadioCard[];
  required?: boolean;
  defaultValue?: string | undefined;
  columns?: 2 | 3 | 4;
  onChange?: (value: string) => void;
}) {
  const { control, errors, value } = useField({ name, label, hint });
  const chosen = textValue(value) ?? defaultValue;
  const grid = { 2: "sm:grid-cols-2", 3: "sm:grid-cols-3", 4: "grid-cols-2 lg:grid-cols-4" };
  return (
    <fieldset aria-describedby={control["aria-describedby"]} id={control.id} tabIndex={-1}>
      <legend className="mb-2 text-md font-semibold">
        {label}
        <RequiredMark required={required} />
      </legend>
      <div className={`grid gap-2 ${grid[columns]}`}>
        {options.map((option) => (
          <label
            key={option.value}
            className="relative block cursor-pointer rounded-lg border border-line bg-card px-3 py-2.5 hover:border-brand has-checked:border-brand has-checked:bg-brand-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-brand)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand has-disabled:cursor-default has-disabled:opacity-55"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              required={required}
              disabled={option.disabled}
              defaultChecked={chosen === option.value}
              onChange={() => onChange?.(option.value)}
              className="absolute size-px opacity-0"
            />
            <span className="block font-semibold leading-snug">{option.label}</span>
            {option.note ? <span className="muted block">{option.note}</span> : null}
          </label>
        ))}
      </div>
      <FieldError id={control.id} errors={errors} />
      <FieldHint id={control.id}>{hint}</FieldHint>
    </fieldset>
  );
}
