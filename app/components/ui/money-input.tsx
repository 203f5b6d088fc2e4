import { useState } from "react";
import { parseMoney } from "#app/domain/money.ts";
import { formatMoneyExact } from "#app/i18n/format.ts";
import { form as words } from "#app/i18n/text/form.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { Field, type FieldProps, useField } from "./field.tsx";
import { textValue } from "./form-context.ts";

/**
 * Money as people write it: 3,5 tỷ; 3500 triệu; 3.500.000.000. The field says what
 * was understood.
 */
export function MoneyInput({
  defaultValue,
  ...props
}: FieldProps & {
  defaultValue?: string | undefined;
}) {
  const text = useText(words);
  const locale = useLocale();
  const { value } = useField(props);
  const initial = textValue(value) ?? defaultValue ?? "";
  const [typed, setTyped] = useState(initial);
  const amount = typed.trim() ? parseMoney(typed) : null;
  return (
    <Field {...props} hint={props.hint ?? text.moneyHint}>
      {(control) => (
        <>
          <input
            {...control}
            aria-describedby={control["aria-describedby"] ?? `${control.id}-hint`}
            type="text"
            inputMode="text"
            autoComplete="off"
            className="input"
            defaultValue={initial}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <p className="mt-1 text-sm font-medium text-brand empty:hidden" aria-live="polite">
            {amount === null ? null : text.moneyUnderstood(formatMoneyExact(amount, locale))}
          </p>
        </>
      )}
    </Field>
  );
}
