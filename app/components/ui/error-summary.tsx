import { useEffect, useRef } from "react";
import type { FormState } from "#app/form/form-state.ts";
import { form as words } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { fieldId } from "./form-context.ts";

/** What keeps a form from being sent, each with a link to its field; takes the focus when it appears. */
export function ErrorSummary({ form, id }: { form?: FormState | null | undefined; id: string }) {
  const text = useText(words);
  const box = useRef<HTMLDivElement>(null);
  const byField = Object.entries(form?.errors ?? {}).filter(([, messages]) => messages.length > 0);
  const formErrors = form?.formErrors ?? [];
  const isShown = byField.length > 0 || formErrors.length > 0;
  useEffect(() => {
    if (isShown && form) box.current?.focus();
  }, [isShown, form]);
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
              {messages[0]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
