import { type ReactNode, useState } from "react";
import { form as words } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { FieldError, FieldHint, RequiredMark, useField } from "./field.tsx";
import { listValue } from "./form-context.ts";
import type { Option } from "./select.tsx";
import { useHydrated } from "./use-hydrated.ts";

/** Marks and case put aside, for filtering a short list on the screen. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** A choice of several, such as coordinating departments: tick boxes with a filter over them. */
export function CheckList({
  name,
  label,
  hint,
  options,
  required,
  defaultValue = [],
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly Option[];
  required?: boolean;
  defaultValue?: readonly (string | number)[];
}) {
  const text = useText(words);
  const hydrated = useHydrated();
  const { control, errors, value } = useField({ name, label, hint });
  const first = listValue(value) ?? defaultValue.map(String);
  const [chosen, setChosen] = useState<readonly string[]>(first);
  const [filter, setFilter] = useState("");
  const wanted = plain(filter.trim());
  return (
    <fieldset id={control.id} tabIndex={-1} aria-describedby={control["aria-describedby"]}>
      <legend className="mb-1 text-sm font-medium text-ink-2">
        {label}
        <RequiredMark required={required} />
        {hydrated && chosen.length > 0 ? (
          <span className="font-normal text-ink-3"> · {text.chosen(chosen.length)}</span>
        ) : null}
      </legend>
      <div className="overflow-hidden rounded-lg border border-edge bg-card">
        {hydrated && options.length > 8 ? (
          <input
            type="search"
            aria-label={text.filterList}
            placeholder={text.filterList}
            className="w-full border-b border-line px-3 py-2 outline-offset-[-2px]"
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
        ) : null}
        <div className="max-h-56 overflow-y-auto px-3 py-1.5 sm:columns-2">
          {options.map((option) => {
            const id = String(option.value);
            return (
              <label
                key={id}
                className="flex min-h-8 break-inside-avoid items-center gap-2.5 max-md:min-h-11"
                hidden={wanted !== "" && !plain(option.label).includes(wanted)}
              >
                <input
                  type="checkbox"
                  name={name}
                  value={id}
                  className="check"
                  defaultChecked={first.includes(id)}
                  onChange={(event) => {
                    const ticked = event.currentTarget.checked;
                    setChosen((now) => (ticked ? [...now, id] : now.filter((one) => one !== id)));
                  }}
                />
                <span>{option.label}</span>
              </label>
            );
          })}
        </div>
      </div>
      <FieldError id={control.id} errors={errors} />
      <FieldHint id={control.id}>{hint}</FieldHint>
    </fieldset>
  );
}
