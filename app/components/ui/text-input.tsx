import type { InputHTMLAttributes } from "react";
import { Field, type FieldProps, useField } from "./field.tsx";
import { textValue } from "./form-context.ts";

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | "defaultValue">;

/** One line of text with its label, hint and error. Passwords never come back. */
export function TextInput({
  defaultValue,
  ...props
}: FieldProps & InputProps & { defaultValue?: string | undefined }) {
  const { name, label, hint, required, optional, hideLabel, className, ...input } = props;
  const field = { name, label, hint, required, optional, hideLabel, className };
  const { value } = useField(field);
  const isSecret = input.type === "password";
  return (
    <Field {...field}>
      {(control) => (
        <input
          type="text"
          {...input}
          {...control}
          className="input"
          defaultValue={isSecret ? undefined : (textValue(value) ?? defaultValue)}
        />
      )}
    </Field>
  );
}
