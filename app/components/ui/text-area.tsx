import { useState } from "react";
import { form as words } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { Field, type FieldProps, useField } from "./field.tsx";
import { textValue } from "./form-context.ts";

/** Several lines; grows with its text and counts the characters when the limit is near. */
export function TextArea({
  defaultValue,
  rows = 3,
  maxLength,
  placeholder,
  onInput,
  ...field
}: FieldProps & {
  defaultValue?: string | undefined;
  rows?: number;
  maxLength?: number;
  placeholder?: string;
  onInput?: (value: string) => void;
}) {
  const text = useText(words);
  const { value } = useField(field);
  const initial = textValue(value) ?? defaultValue ?? "";
  const [length, setLength] = useState(initial.length);
  const left = maxLength === undefined ? undefined : maxLength - length;
  const isNear =
    left !== undefined && maxLength !== undefined && left < Math.max(50, maxLength / 10);
  return (
    <Field {...field}>
      {(control) => (
        <>
          <textarea
            {...control}
            className="input"
            rows={rows}
            placeholder={placeholder}
            defaultValue={initial}
            onInput={(event) => {
              setLength(event.currentTarget.value.length);
              onInput?.(event.currentTarget.value);
            }}
          />
          {isNear ? (
            <p
              className={
                left < 0 ? "mt-1 text-xs font-medium text-over" : "mt-1 text-xs text-ink-3"
              }
              aria-live="polite"
            >
              {left < 0 ? text.charactersOver(-left) : text.charactersLeft(left)}
            </p>
          ) : null}
        </>
      )}
    </Field>
  );
}
