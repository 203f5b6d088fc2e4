import { useId, useRef, useState } from "react";
import { formatDate } from "#app/i18n/format.ts";
import { form as words } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { Field, type FieldProps, useField } from "./field.tsx";
import { textValue } from "./form-context.ts";
import { Icon } from "./icon.tsx";
import { useHydrated } from "./use-hydrated.ts";

/** "2026-02-03" as people here write it; anything else stays as typed. */
function asTyped(value: string | null | undefined): string {
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : (value ?? "");
}

/** A date typed as 3/2/2026 or 03/02/2026; with JavaScript also picked from the calendar. */
export function DateInput({
  defaultValue,
  onValue,
  picker = true,
  ...props
}: FieldProps & {
  /** ISO or as typed. */
  defaultValue?: string | null | undefined;
  /** Told of every change, as typed. */
  onValue?: (typed: string) => void;
  picker?: boolean;
}) {
  const text = useText(words);
  const hint = props.hint ?? text.dateHint;
  const { value } = useField(props);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Field {...props} hint={hint}>
      {(control) => (
        <span className="relative block">
          <input
            {...control}
            aria-describedby={control["aria-describedby"] ?? `${control.id}-hint`}
            ref={input}
            type="text"
            inputMode={picker ? "text" : "numeric"}
            autoComplete="off"
            className="input pr-11"
            defaultValue={asTyped(textValue(value) ?? defaultValue)}
            onInput={(event) => onValue?.(event.currentTarget.value)}
          />
          {picker ? (
            <Picker
              onPick={(iso) => {
                if (!input.current) return;
                input.current.value = formatDate(iso);
                input.current.dispatchEvent(new Event("input", { bubbles: true }));
                input.current.focus();
              }}
            />
          ) : null}
        </span>
      )}
    </Field>
  );
}

/** The browser's own calendar behind a small button; absent without JavaScript. */
function Picker({ onPick }: { onPick: (iso: string) => void }) {
  const text = useText(words);
  const [isOpen, setOpen] = useState(false);
  const native = useRef<HTMLInputElement>(null);
  const id = useId();
  if (!useHydrated()) return null;
  return (
    <>
      <button
        type="button"
        aria-label={text.pickDate}
        aria-controls={id}
        aria-expanded={isOpen}
        className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-r-lg text-ink-2 hover:text-brand max-md:w-11"
        onClick={() => {
          setOpen(true);
          native.current?.showPicker?.();
        }}
      >
        <Icon name="calendar" />
      </button>
      <input
        ref={native}
        id={id}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className="pointer-events-none absolute right-0 bottom-0 h-px w-10 opacity-0"
        onChange={(event) => {
          setOpen(false);
          if (event.currentTarget.value) onPick(event.currentTarget.value);
        }}
        onBlur={() => setOpen(false)}
      />
    </>
  );
}
