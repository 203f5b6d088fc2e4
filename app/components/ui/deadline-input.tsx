import type { ReactNode } from "react";
import { form as words } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { DateInput } from "./date-input.tsx";
import type { FieldProps } from "./field.tsx";

/**
 * A deadline as a date or as “10 ngày làm việc”; the server reads both. `saidBack`
 * is the other way of saying it, from the loader, an action or a fetcher.
 */
export function DeadlineInput({
  saidBack,
  ...props
}: FieldProps & {
  defaultValue?: string | null | undefined;
  saidBack?: ReactNode;
  onValue?: (typed: string) => void;
}) {
  const text = useText(words);
  return (
    <div className={props.className}>
      <DateInput {...props} className={undefined} hint={props.hint ?? text.deadlineHint} />
      <p className="mt-1 min-h-5 text-sm font-medium text-brand empty:hidden" aria-live="polite">
        {saidBack}
      </p>
    </div>
  );
}
