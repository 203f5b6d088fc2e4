import type { ReactNode } from "react";
import { FieldError, FieldHint, useField } from "./field.tsx";
import { listValue } from "./form-context.ts";

/** A single yes or no; sends `value` when ticked, nothing otherwise. */
export function Checkbox({
  name,
  label,
  hint,
  value = "yes",
  defaultChecked = false,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
  defaultChecked?: boolean;
}) {
  const { control, errors, value: typed } = useField({ name, label, hint });
  return (
    <div>
      <label htmlFor={control.id} className="flex min-h-9 items-center gap-2.5 max-md:min-h-11">
        <input
          {...control}
          type="checkbox"
          className="check"
          value={value}
          defaultChecked={listValue(typed)?.includes(value) ?? defaultChecked}
        />
        <span>{label}</span>
      </label>
      <FieldError id={control.id} errors={errors} />
      <FieldHint id={control.id}>{hint}</FieldHint>
    </div>
  );
}
