import type { ReactNode } from "react";
import { form as words } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { fieldId, useFormContext } from "./form-context.ts";

export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean | undefined;
  /** Says “không bắt buộc” beside the label. */
  optional?: boolean | undefined;
  hideLabel?: boolean | undefined;
  className?: string | undefined;
}

/** What every control spreads: ids, aria and required, wired once. */
export interface ControlProps {
  id: string;
  name: string;
  required: boolean | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** Ids and messages of a field, from the form around it. */
export function useField({ name, hint, required }: FieldProps) {
  const form = useFormContext();
  const id = fieldId(form.id, name);
  const errors = form.errors[name] ?? [];
  const described = [hint ? `${id}-hint` : "", errors.length > 0 ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  const control: ControlProps = {
    id,
    name,
    required: required || undefined,
    "aria-describedby": described || undefined,
    "aria-invalid": errors.length > 0 || undefined,
  };
  return { control, errors, value: form.values[name] };
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={`${id}-hint`} className="muted mt-1">
      {children}
    </p>
  );
}

export function FieldError({ id, errors }: { id: string; errors: string[] }) {
  if (errors.length === 0) return null;
  return (
    <p id={`${id}-error`} className="mt-1 text-sm font-medium text-over">
      {errors.join(" ")}
    </p>
  );
}

export function RequiredMark({
  required,
  optional,
}: {
  required?: boolean | undefined;
  optional?: boolean | undefined;
}) {
  const text = useText(words);
  if (required) {
    return (
      <span className="text-over" title={text.required} aria-hidden="true">
        {" *"}
      </span>
    );
  }
  return optional ? <span className="font-normal text-ink-3"> ({text.optional})</span> : null;
}

/** Label, control, hint and error of one field; the control is a function of its wiring. */
export function Field({
  children,
  ...props
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { control, errors } = useField(props);
  return (
    <div className={props.className}>
      <label
        htmlFor={control.id}
        className={props.hideLabel ? "sr-only" : "mb-1 block text-sm font-medium text-ink-2"}
      >
        {props.label}
        <RequiredMark required={props.required} optional={props.optional} />
      </label>
      {children(control)}
      <FieldError id={control.id} errors={errors} />
      <FieldHint id={control.id}>{props.hint}</FieldHint>
    </div>
  );
}
