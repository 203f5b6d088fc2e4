import { useEffect, useRef, useState } from "react";
import type { FormState } from "#app/form/form-state.ts";
import { form as words } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { fieldId } from "./form-context.ts";

/**
 * What keeps a form from being sent, each with a link to its field; takes the focus
 * when it appears. The fields' names are read off the page: two empty fields would
 * otherwise be the same sentence twice.
 */
export function ErrorSummary({ form, id }: { form?: FormState | null | undefined; id: string }) {
  const text = useText(words);
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
  const byField = Object.entries(form?.errors ?? {}).filter(([, messages]) => messages.length > 0);
  const formErrors = form?.formErrors ?? [];
  const isShown = byField.length > 0 || formErrors.length > 0;
  useEffect(() => {
    if (!isShown || !form) return;
    setLabels(new Map(Object.keys(form.errors).map((name) => [name, labelOf(fieldId(id, name))])));
    box.current?.focus();
  }, [isShown, form, id]);
  if (!isShown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border border-over bg-over-soft px-3.5 py-2.5 text-over"
    >
      <p className="font-semibold">{text.errorsTitle}</p>
      <ul className="mt-1 list-disc pl-5">
        {formErrors.map((message) => (
          <li key={message}>{message}</li>
        ))}
        {byField.map(([name, messages]) => (
          <li key={name}>
            <a className="underline" href={`#${fieldId(id, name)}`}>
              {named(labels.get(name), messages[0] ?? "")}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** “Thời hạn: Không được để trống.”; a message that begins with the field's name says it already. */
function named(label: string | undefined, message: string): string {
  return !label || message.startsWith(label) ? message : `${label}: ${message}`;
}

/** The words of a field's label or legend, without the mark of a required one. */
function labelOf(controlId: string): string {
  const label =
    document.querySelector(`label[for="${controlId}"]`) ??
    document.getElementById(controlId)?.closest("fieldset")?.querySelector("legend");
  const words = label?.cloneNode(true);
  if (!(words instanceof Element)) return "";
  for (const mark of words.querySelectorAll("[aria-hidden=true]")) mark.remove();
  return words.textContent?.trim() ?? "";
}
