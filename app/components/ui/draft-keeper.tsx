import { useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { form as words } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { Button } from "./button.tsx";
import {
  type Draft,
  draftKey,
  dropDraft,
  fillForm,
  readDraft,
  readForm,
  writeDraft,
} from "./draft.ts";
import { useFormContext } from "./form-context.ts";
import { markSent } from "./sent-draft.ts";

const PAUSE_MS = 400;

/**
 * Keeps what is typed in the form around it against a closed tab, in this
 * browser and for this person only; offers it back with a way to discard it.
 * It is dropped when the toast of a successful send is shown (`dropSentDraft`).
 */
export default function DraftKeeper({ formId, userId }: { formId: string; userId: number }) {
  const text = useText(words);
  const { pathname } = useLocation();
  const { isBusy } = useFormContext();
  const key = draftKey(userId, pathname, formId);
  const blank = useRef<Draft>({});
  const [isRestored, setRestored] = useState(false);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    blank.current = readForm(form);
    const kept = readDraft(key);
    if (kept && JSON.stringify(kept) !== JSON.stringify(blank.current)) {
      fillForm(form, kept);
      setRestored(true);
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = setTimeout(() => writeDraft(key, readForm(form)), PAUSE_MS);
    };
    const keepNow = () => {
      if (timer) writeDraft(key, readForm(form));
    };
    form.addEventListener("input", keep);
    // Sent within the pause, or typed before this was loaded: should the session have ended, it is kept all the same.
    const keepSent = () => writeDraft(key, readForm(form));
    form.addEventListener("submit", keepSent);
    window.addEventListener("pagehide", keepNow);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", keep);
      form.removeEventListener("submit", keepSent);
      window.removeEventListener("pagehide", keepNow);
    };
  }, [formId, key]);

  useEffect(() => {
    if (isBusy) markSent(key);
  }, [isBusy, key]);

  if (!isRestored) return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-3 rounded-lg bg-soon-soft px-3.5 py-2 text-sm text-soon"
    >
      <span className="font-medium">{text.draftRestored}</span>
      <Button
        type="button"
        size="sm"
        onClick={() => {
          const form = document.getElementById(formId);
          if (form instanceof HTMLFormElement) fillForm(form, blank.current);
          dropDraft(key);
          setRestored(false);
        }}
      >
        {text.draftDiscard}
      </Button>
    </div>
  );
}
